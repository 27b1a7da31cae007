import type { Holiday, Tradition } from '../calendar/holiday';
import { addDays, type IsoDate } from '../calendar/isoDate';
import { minutesOf } from '../calendar/wallTime';
import type { MomentReason, MomentWorld, Whom } from './moment';
import { regionsHold, regionCountOf } from './regionsWithin';
import type { Season, SeasonAdvice } from './season';
import { isSeasonFor } from './seasons';
import { createWorkingWeek, type WorkingDay } from './workingHours';

/** All that is known of a civil day where somebody is. */
export type DayThere = {
  readonly day: IsoDate;
  readonly working: WorkingDay;
  /** Public holidays there, whole days and half ones. */
  readonly holidays: readonly Holiday[];
  /** Holidays that hold in some regions, where nobody knows in which region the person is. */
  readonly perhaps: readonly { readonly holiday: Holiday; readonly of: number }[];
  readonly someOff: readonly Holiday[];
  readonly makeUp: Holiday | null;
  /** A holiday that begins this evening. */
  readonly eve: Holiday | null;
  readonly seasons: readonly Season[];
  /** Seasons that begin this evening. */
  readonly seasonEves: readonly Season[];
  /** Why nothing can be said of holidays; `null` where something can. */
  readonly unknown: MomentReason | null;
  /** The first minute that a half day takes away; 1440 without one. */
  readonly endsAt: number;
};

/** Traditions whose days begin at sunset of the day before. */
const FROM_SUNSET: readonly Tradition[] = ['islamic', 'jewish'];

/** Advice that is about the moment of a contact; greetings and gifts are not. */
const ABOUT_MOMENTS: readonly SeasonAdvice[] = [
  'avoid-meetings',
  'avoid-decisions',
  'avoid-lunch-invitations',
  'shorter-hours',
  'regional-closure',
  'no-contact',
];

/** The days of somebody, each looked up once. */
export function createDaysThere(whom: Whom, world: MomentWorld): (day: IsoDate) => DayThere {
  const workingOn = createWorkingWeek(whom, world);
  const days = new Map<IsoDate, DayThere>();
  const seasons = world.seasons.filter((season) => concerns(season, whom));
  return (day) => {
    const known = days.get(day);
    if (known) return known;
    const found = dayThere(day, whom, world, seasons, workingOn);
    days.set(day, found);
    return found;
  };
}

function dayThere(
  day: IsoDate,
  { place }: Whom,
  world: MomentWorld,
  seasons: readonly Season[],
  workingOn: (day: IsoDate, isMadeUp: boolean) => WorkingDay,
): DayThere {
  const { country, region } = place;
  const named = country === '' ? [] : world.holidays.on(country, day);
  const listed = country === '' ? 0 : world.holidays.regionsOf(country).length;
  const of = regionCountOf(country, listed);
  const here = named.map((holiday) => ({ holiday, holds: holds(holiday, region, of) }));

  const holidays = here
    .filter(({ holiday, holds: is }) => holiday.kind === 'public' && is === 'yes')
    .map(({ holiday }) => holiday);
  const events = new Set(holidays.map(({ event }) => event));
  const perhaps = here
    .filter(({ holiday, holds: is }) => holiday.kind === 'public' && is === 'perhaps')
    .filter(({ holiday }) => !events.has(holiday.event))
    .map(({ holiday }) => ({ holiday, of }));
  const someOff = here
    .filter(({ holiday, holds: is }) => isForSome(holiday) && is === 'yes')
    .filter(() => holidays.length === 0)
    .map(({ holiday }) => holiday);
  const makeUp =
    here.find(({ holiday, holds: is }) => holiday.kind === 'workday' && is === 'yes')?.holiday ??
    null;

  const tomorrow = country === '' ? [] : world.holidays.on(country, addDays(day, 1));
  const eve =
    holidays.length > 0
      ? null
      : (tomorrow.find(
          (holiday) =>
            holiday.kind === 'public' &&
            holiday.from === null &&
            FROM_SUNSET.includes(holiday.tradition) &&
            holds(holiday, region, of) === 'yes',
        ) ?? null);

  const next = addDays(day, 1);
  return {
    day,
    working: workingOn(day, makeUp !== null),
    holidays,
    perhaps,
    someOff,
    makeUp,
    eve,
    seasons: seasons.filter(({ spans }) => spans.some(([from, to]) => from <= day && day <= to)),
    seasonEves: seasons.filter(
      ({ spans, startsAtSunset }) => startsAtSunset && spans.some(([from]) => from === next),
    ),
    unknown: unknownOf(country, day, world),
    endsAt: Math.min(
      1440,
      ...holidays.flatMap(({ from }) => (from === null ? [] : [minutesOf(from)])),
    ),
  };
}

/** Whether a named day holds where somebody is. One that holds in every region holds in the country. */
function holds({ regions }: Holiday, region: string, of: number): 'yes' | 'perhaps' | 'no' {
  if (regions.length === 0) return 'yes';
  if (of > 0 && new Set(regions).size >= of) return 'yes';
  return regionsHold(region, regions);
}

const isForSome = ({ kind }: Holiday): boolean =>
  kind === 'bank' || kind === 'school' || kind === 'optional';

function unknownOf(country: string, day: IsoDate, world: MomentWorld): MomentReason | null {
  if (country === '') return { kind: 'country-unknown' };
  const year = Number(day.slice(0, 4));
  switch (world.holidays.knows(country, year)) {
    case 'known':
      return null;
    case 'no-data':
      return { kind: 'no-holiday-data', country };
    case 'outside-years':
      return { kind: 'year-unknown', country, year };
  }
}

/** Whether a season concerns somebody and says something about the moment of a contact. */
const concerns = (season: Season, { place, customs }: Whom): boolean =>
  season.advice.some((advice) => ABOUT_MOMENTS.includes(advice)) &&
  isSeasonFor(season, { country: place.country, greetings: customs?.greetings ?? [] });
