import type { Holiday, HolidayNames } from '@shared/domain/calendar/holiday';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PlaceCount } from '@shared/domain/calendar/personDay';
import type { BarLook, HolidayBar } from './dayEntry';

/** What the bars are made for. */
export type BarWorld = {
  /** How a day is called in the language of the interface. */
  readonly nameOf: (names: HolidayNames) => string;
  /** Where people live. */
  readonly places: readonly PlaceCount[];
  /** The shop's own country and region; the region may be empty. */
  readonly home: { readonly country: string; readonly region: string };
};

/** How sure and how official a day is, as its bar shows it. */
export function lookOf({ kind, certainty }: Pick<Holiday, 'kind' | 'certainty'>): BarLook {
  if (kind === 'workday') return 'workday';
  const isSure = certainty !== 'tentative' && certainty !== 'projected';
  return kind === 'public' && isSure ? 'solid' : 'hatched';
}

/** How many people live where a day holds. Those whose region is unknown do not count for a region. */
export const peopleWhere = (
  { country, regions }: Pick<Holiday, 'country' | 'regions'>,
  places: readonly PlaceCount[],
): number =>
  places.reduce(
    (sum, place) =>
      place.country === country && (regions.length === 0 || regions.includes(place.region))
        ? sum + place.people
        : sum,
    0,
  );

/** Whether a day may matter: somebody lives where it holds, or perhaps does, or the shop is there. */
export function matters(holiday: Holiday, { places, home }: BarWorld): boolean {
  const { country, regions } = holiday;
  if (regions.length === 0) return true;
  const isThere = (region: string): boolean => region === '' || regions.includes(region);
  if (country === home.country && isThere(home.region)) return true;
  return places.some(
    (place) => place.country === country && place.people > 0 && isThere(place.region),
  );
}

/** Days of one observance that follow one another in one country. */
type Run = {
  readonly country: string;
  readonly event: string;
  readonly look: BarLook;
  readonly startsAt: string | null;
  readonly regions: string;
  readonly from: IsoDate;
  to: IsoDate;
  readonly holidays: Holiday[];
};

/** Holidays as bars: following days of one observance are one, and so are the same days of several countries. */
export function holidayBars(holidays: readonly Holiday[], world: BarWorld): readonly HolidayBar[] {
  const bars = new Map<string, { run: Run; name: string; runs: Run[] }>();
  const told = withoutEchoes(holidays.filter((holiday) => matters(holiday, world)));
  for (const run of runsOf(told)) {
    const name = nameOfRun(run, world.nameOf);
    const key = [run.event, name, run.from, run.to, run.look, run.startsAt ?? ''].join('|');
    const known = bars.get(key);
    if (known) known.runs.push(run);
    else bars.set(key, { run, name, runs: [run] });
  }
  return [...bars].map(([key, { run, name, runs }]): HolidayBar => {
    const counted = runs
      .map((each) => ({ each, people: peopleWhere(each.holidays[0]!, world.places) }))
      .sort((a, b) => b.people - a.people || (a.each.country < b.each.country ? -1 : 1));
    return {
      kind: 'holiday',
      id: key,
      from: run.from,
      to: run.to,
      name,
      look: run.look,
      startsAt: run.startsAt,
      isRegional: runs.every(({ regions }) => regions !== ''),
      countries: [...new Set(counted.map(({ each }) => each.country))],
      people: counted.reduce((sum, { people }) => sum + people, 0),
      holidays: counted.flatMap(({ each }) => each.holidays),
    };
  });
}

function runsOf(holidays: readonly Holiday[]): readonly Run[] {
  const open = new Map<string, Run>();
  const runs: Run[] = [];
  const inOrder = [...holidays].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const holiday of inOrder) {
    const look = lookOf(holiday);
    const regions = [...holiday.regions].sort().join(' ');
    const key = [holiday.country, holiday.event, look, holiday.from ?? '', regions].join('|');
    const run = open.get(key);
    if (run && run.to === holiday.day) {
      run.holidays.push(holiday);
    } else if (run && addDays(run.to, 1) === holiday.day) {
      run.to = holiday.day;
      run.holidays.push(holiday);
    } else {
      const begun: Run = {
        country: holiday.country,
        event: holiday.event,
        look,
        startsAt: holiday.from,
        regions,
        from: holiday.day,
        to: holiday.day,
        holidays: [holiday],
      };
      open.set(key, begun);
      runs.push(begun);
    }
  }
  return runs;
}

/** A feast that is a day off in some regions and a custom in the others is told once, as the day off. */
function withoutEchoes(holidays: readonly Holiday[]): readonly Holiday[] {
  const keyOf = ({ country, event, day }: Holiday): string => `${country} ${event} ${day}`;
  const off = new Set(holidays.filter(({ kind }) => kind !== 'observance').map(keyOf));
  return holidays.filter((holiday) => holiday.kind !== 'observance' || !off.has(keyOf(holiday)));
}

/** Days of one feast may be named apart (*second day of …*): the briefest name stands for all of them. */
function nameOfRun({ holidays }: Run, nameOf: BarWorld['nameOf']): string {
  return holidays
    .map(({ names }) => nameOf(names))
    .reduce((brief, name) => (name.length < brief.length ? name : brief));
}
