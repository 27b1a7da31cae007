import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { occurrencesOf } from '@shared/domain/appointments/occurrences';
import { clockChanges } from '@shared/domain/calendar/clockChanges';
import type { Tradition } from '@shared/domain/calendar/holiday';
import type { HolidayBook } from '@shared/domain/calendar/holidayBook';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PlaceCount } from '@shared/domain/calendar/personDay';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { MomentWorld } from '@shared/domain/culture/moment';
import type { Season } from '@shared/domain/culture/season';
import { weekendOf } from '@shared/domain/culture/weekends';
import { useHolidayBook } from '@renderer/data/calendar/useHolidayBook';
import { useMomentWorld } from '@renderer/data/culture/useMomentWorld';
import { usePeopleByIds, usePersonDays, usePlaces } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock, useToday } from '@renderer/hooks/useClock';
import type { CalendarRoute } from '@renderer/hooks/route';
import { useFormat } from '@renderer/i18n/useFormat';
import { calendarModel, type CalendarModel } from './calendarModel';
import { entriesOf, type PlannedTime } from './calendarEntries';
import type { ShownCountry } from './CountryChips';
import type { DayEntry } from './dayEntry';
import type { BarWorld } from './holidayBars';
import { shownSpan } from './shownDays';
import { useChosenTraditions } from './useChosenTraditions';
import { useConflicts } from './useConflicts';
import { nameIn } from './useLineWords';
import type { KnownWhom } from './useWhoms';
import { useCountryIds } from './useCountryIds';

const NONE: readonly never[] = [];

/** Days that a feast takes at most. */
const LONGEST_FEAST = 16;

/** The calendar as far as it is loaded. What is missing comes by itself. */
export type Calendar = {
  readonly model: CalendarModel;
  readonly today: IsoDate;
  /** The chosen day. */
  readonly day: IsoDate;
  readonly zone: string;
  /** Whether something is still to come. */
  readonly isLoading: boolean;
  /** Where people live and the shop is, the most people first. */
  readonly countries: readonly ShownCountry[];
  /** The chosen one, or all of them. */
  readonly shown: readonly string[];
  readonly book: HolidayBook | undefined;
  /** What moments are judged in; comes last. */
  readonly world: MomentWorld | undefined;
  readonly barWorld: BarWorld;
  /** Names of those who are in the calendar; the empty string for others. */
  readonly nameOf: (id: ContactId) => string;
  /** Somebody with whom something is planned here, as moments are judged for them. */
  readonly whomOf: (id: ContactId) => KnownWhom | undefined;
  /** Seasons that may matter to somebody, hidden ones left out. */
  readonly seasons: readonly Season[];
  /** Who chose the greetings of which tradition. */
  readonly chosen: ReadonlyMap<Tradition, readonly ContactId[]>;
  /** Nobody is here, and nothing is planned. */
  readonly isEmpty: boolean;
  /** People of whom no country is known. */
  readonly nowhere: number;
};

const valueOf = <T>(loadable: Loadable<readonly T[]>): readonly T[] =>
  loadable.status === 'ready' ? loadable.value : NONE;

/** Everything that the calendar shows for an address, kept current. */
export function useCalendar(route: CalendarRoute): Calendar {
  const today = useToday();
  const zone = useClock().zone();
  const { firstWeekday } = useFormat();
  const { language } = useTranslation().i18n;
  const home = useShopSettings();
  const day = route.day ?? today;
  const { from, to } = shownSpan(route.view, day, today, firstWeekday);

  // A feast is told whole, also where only its end is shown.
  const [early, late] = [addDays(from, -LONGEST_FEAST), addDays(to, LONGEST_FEAST)];

  const places = usePlaces();
  const placesKnown = valueOf(places);
  const countries = useMemo(
    () => countriesOf(placesKnown, home.country),
    [placesKnown, home.country],
  );
  const all = useMemo(() => countries.map(({ code }) => code), [countries]);
  const shown = useMemo(() => (route.country === '' ? all : [route.country]), [all, route.country]);
  const book = useHolidayBook(shown);
  const world = useMomentWorld(all);

  const { appointments, promises, renewals } = useRepositories();
  const planned = useLive(`calendar/appointments/${from}/${to}`, () =>
    appointments.around(from, to),
  );
  const due = useLive(`calendar/promises/${from}/${to}`, () => promises.openDueBetween(from, to));
  const coming = useLive(`calendar/renewals/${to}`, () => renewals.dueBy(to));
  const personDays = usePersonDays(from, to);
  const plannedKnown = valueOf(planned);
  const dueKnown = valueOf(due);
  const comingKnown = valueOf(coming);
  const daysKnown = valueOf(personDays);
  const inCountry = useCountryIds(route.country);

  const times = useMemo(
    () =>
      plannedKnown.flatMap((appointment): readonly PlannedTime[] =>
        occurrencesOf(appointment, from, to, zone),
      ),
    [plannedKnown, from, to, zone],
  );
  const renewed = useMemo(
    () => comingKnown.filter(({ dueOn }) => dueOn >= from && dueOn <= to),
    [comingKnown, from, to],
  );
  const names = useNames([
    ...times.map(({ appointment }) => appointment.contactId),
    ...dueKnown.map(({ contactId }) => contactId),
    ...renewed.map(({ contactId }) => contactId),
  ]);
  const { conflictOf, whomOf } = useConflicts(times, world);

  const entries = useMemo(() => {
    const isShown = (id: ContactId | null): boolean =>
      inCountry === null || (id !== null && inCountry.has(id));
    return [
      ...entriesOf({
        planned: times.filter(({ appointment }) => isShown(appointment.contactId)),
        personDays: daysKnown.filter(({ contactId }) => isShown(contactId)),
        promises: dueKnown.filter(({ contactId }) => isShown(contactId)),
        renewals: renewed.filter(({ contactId }) => isShown(contactId)),
        nameOf: names,
        conflictOf,
      }),
      ...changesOf(zone, home.country, from, to),
    ];
  }, [
    inCountry,
    times,
    daysKnown,
    dueKnown,
    renewed,
    names,
    conflictOf,
    zone,
    home.country,
    from,
    to,
  ]);

  const chosen = useChosenTraditions(inCountry);
  const { hiddenSeasons } = home;
  const knownSeasons = world?.seasons;
  const seasons = useMemo(
    () =>
      (knownSeasons ?? NONE).filter(
        ({ id, optIn, tradition, countries: where }) =>
          !hiddenSeasons.includes(id) &&
          // What is religious matters where somebody chose it, and nowhere by the country alone.
          (optIn
            ? chosen.has(tradition)
            : where.some((code) => code === '*' || shown.includes(code))),
      ),
    [knownSeasons, hiddenSeasons, shown, chosen],
  );
  const barWorld = useMemo<BarWorld>(
    () => ({
      nameOf: (names) => nameIn(names, language),
      places: placesKnown,
      home: { country: home.country, region: home.region },
    }),
    [placesKnown, home.country, home.region, language],
  );
  const model = useMemo(
    () =>
      calendarModel({
        ...barWorld,
        span: { from, to },
        holidays: book ? shown.flatMap((country) => book.between(country, early, late)) : NONE,
        seasons,
        entries,
        weekend: weekendOf(home.country, home.region).days,
      }),
    [barWorld, from, to, early, late, book, shown, seasons, entries, home.country, home.region],
  );

  const isLoading =
    places.status === 'loading' ||
    book === undefined ||
    [planned, due, coming, personDays].some(({ status }) => status === 'loading');
  const peopleKnown = placesKnown.reduce((sum, { people }) => sum + people, 0);
  return {
    model,
    today,
    day,
    zone,
    isLoading,
    countries,
    shown,
    book,
    world,
    barWorld,
    nameOf: names,
    whomOf,
    seasons,
    chosen,
    isEmpty: !isLoading && peopleKnown === 0 && times.length === 0,
    nowhere: placesKnown.reduce(
      (sum, { country, people }) => (country === '' ? sum + people : sum),
      0,
    ),
  };
}

/** The countries people live in, and the shop's own; those with the most people first. */
export function countriesOf(places: readonly PlaceCount[], home: string): readonly ShownCountry[] {
  const people = new Map<string, number>(home === '' ? [] : [[home, 0]]);
  for (const { country, people: count } of places) {
    if (country !== '') people.set(country, (people.get(country) ?? 0) + count);
  }
  return [...people]
    .map(([code, count]) => ({ code, people: count }))
    .sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1));
}

/** Names by id, as far as they are known; the empty string until then. */
function useNames(ids: readonly (ContactId | null)[]): (id: ContactId) => string {
  const key = [...new Set(ids.filter((id) => id !== null))].sort().join(' ');
  const wanted = useMemo(() => (key === '' ? NONE : (key.split(' ') as ContactId[])), [key]);
  const found = usePeopleByIds(wanted);
  const people = found.status === 'ready' ? found.value : NONE;
  return useMemo(() => {
    const names = new Map(wanted.map((id, i) => [id, people[i]?.name ?? '']));
    return (id) => names.get(id) ?? '';
  }, [people, wanted]);
}

/** When the clocks of the shop change. */
function changesOf(zone: string, country: string, from: IsoDate, to: IsoDate): readonly DayEntry[] {
  return clockChanges(zone, from, to).map(({ day, minutes }) => ({
    kind: 'clock-change',
    id: `clock|${day}`,
    on: day,
    isSummer: minutes > 0,
    countries: country === '' ? NONE : [country],
  }));
}
