import { holdsIn } from '../calendar/holdsIn';
import { OPEN_TRADITIONS, type Certainty, type Holiday } from '../calendar/holiday';
import { addDays, daysBetween, type IsoDate } from '../calendar/isoDate';
import type { PersonDay } from '../calendar/personDay';
import type {
  Celebration,
  CelebratingPerson,
  CelebrationPerson,
  CelebrationStanding,
  ComingUpInput,
} from './celebration';
import { feastOfHoliday, feastOfSeason, isChosen, type Feast } from './feasts';
import { occasionKey, type Greeting, type OccasionKey } from './greeting';
import type { Season } from './season';
import { seasonsBetween, type SeasonTime } from './seasons';

/** Days of one feast as a country, or the world, has them. */
export type Sighting = {
  readonly feast: Feast;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day that is greeted for. */
  readonly on: IsoDate;
  readonly holiday: Holiday | null;
  readonly season: SeasonTime | null;
};

/** One time of a feast: the days that countries, and its season, have for it. Plain data. */
export type FeastTime = { readonly feast: Feast; readonly sightings: readonly Sighting[] };

// Countries keep one feast up to a moon apart (Vesak); two of its times are almost a year apart.
const SAME_FEAST_DAYS = 35;
// Twelve moons: whatever comes this late in a year may have been in its first days already.
const MOON_YEAR_DAYS = 354;

const CERTAINTIES: readonly Certainty[] = [
  'fixed',
  'computed',
  'announced',
  'projected',
  'tentative',
];
const STANDING_RANKS: Readonly<Record<CelebrationStanding, number>> = {
  'can-greet': 0,
  prepared: 1,
  sent: 2,
  skipped: 3,
  'no-consent': 4,
  'opted-out': 5,
  'not-chosen': 6,
};

/**
 * The celebrations ahead, in order of their days: what people celebrate in the countries they live in, what they
 * chose to be greeted for, and their own days. Nobody is in one celebration twice, and one feast of several countries, or a
 * holiday and its season, is one celebration.
 */
export function comingUp(input: ComingUpInput): readonly Celebration[] {
  const to = addDays(input.from, input.days - 1);
  const people = input.people.filter(({ isTrashed }) => !isTrashed);
  const statuses = new Map(
    input.greetings.map(({ contactId, occasion, status }) => [`${contactId}:${occasion}`, status]),
  );
  const taken = new Set<string>();
  const feasts = feastTimes(input).flatMap((time) => {
    const celebration = feastCelebration(time, people, statuses, taken);
    return celebration.people.length > 0 ? [celebration] : [];
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  const own = input.personDays.flatMap((day) => {
    const person = byId.get(day.contactId);
    const isAhead = day.on >= input.from && day.on <= to;
    // Whoever mourns is not congratulated.
    if (!person || !isAhead || day.kind === 'memorial') return [];
    return [personCelebration(day, person, statuses)];
  });
  return [...feasts, ...unique(own)].sort(
    (one, other) => compare(one.from, other.from) || compare(one.id, other.id),
  );
}

/** The feasts that fall into some days, in the countries whose holidays are given, whoever celebrates them. */
export function feastTimes({
  holidays,
  seasons,
  from,
  days,
}: Pick<ComingUpInput, 'holidays' | 'seasons' | 'from' | 'days'>): readonly FeastTime[] {
  const to = addDays(from, days - 1);
  return feastsOf(sightingsOf(holidays, seasons, from, to)).filter(({ sightings }) =>
    sightings.some((seen) => seen.to >= from && seen.from <= to),
  );
}

function sightingsOf(
  holidays: readonly Holiday[],
  seasons: readonly Season[],
  from: IsoDate,
  to: IsoDate,
): readonly Sighting[] {
  const ofHolidays = holidays.flatMap((holiday): readonly Sighting[] => {
    const feast = feastOfHoliday(holiday);
    const { day } = holiday;
    return feast ? [{ feast, from: day, to: day, on: day, holiday, season: null }] : [];
  });
  const ofSeasons = seasonsBetween(seasons, addDays(from, -SAME_FEAST_DAYS), to).flatMap(
    (time): readonly Sighting[] => {
      const feast = feastOfSeason(time.season.id);
      if (!feast) return [];
      const on = addDays(time.from, feast.seasonOffset);
      const last = feast.isBeginning ? on : time.to;
      return [{ feast, from: time.from, to: last, on, holiday: null, season: time }];
    },
  );
  return [...ofHolidays, ...ofSeasons].sort((one, other) => compare(one.from, other.from));
}

/** Puts together what is one feast. The sightings come in order. */
function feastsOf(sightings: readonly Sighting[]): readonly FeastTime[] {
  const times: { feast: Feast; sightings: Sighting[] }[] = [];
  const open = new Map<string, { feast: Feast; sightings: Sighting[] }>();
  for (const sighting of sightings) {
    const { feast } = sighting;
    const known = open.get(feast.event);
    if (known && daysBetween(known.sightings[0]!.from, sighting.from) <= SAME_FEAST_DAYS) {
      known.sightings.push(sighting);
      continue;
    }
    const time = { feast, sightings: [sighting] };
    open.set(feast.event, time);
    times.push(time);
  }
  return times;
}

/**
 * One time of a feast with who celebrates it.
 *
 * @param taken - Who has an occasion already, as `<id>:<occasion>`: nobody has one twice. Grows.
 */
export function feastCelebration(
  { feast, sightings }: FeastTime,
  people: readonly CelebratingPerson[],
  statuses: ReadonlyMap<string, Greeting['status']>,
  taken: Set<string>,
): Celebration {
  const usual = dayOfFeast(feast, sightings);
  const occasion = occasionOf(feast, usual);
  const byCountry = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const country = sighting.holiday?.country ?? '';
    if (country === '') continue;
    byCountry.set(country, [...(byCountry.get(country) ?? []), sighting]);
  }
  const seasons = sightings.flatMap((sighting) => sighting.season?.season ?? []);
  const celebrating = people.flatMap((person): readonly CelebrationPerson[] => {
    const days = byCountry.get(person.country) ?? [];
    const on = celebrates(person, feast, { days, seasons, usual });
    if (on === null || taken.has(`${person.id}:${occasion}`)) return [];
    taken.add(`${person.id}:${occasion}`);
    const { id, name, country, isSample } = person;
    const standing = standingOf(person, feast, occasion, statuses);
    return [{ id, name, country, isSample, standing, on, occasion }];
  });
  const season = sightings.find((sighting) => sighting.season)?.season?.season;
  const holiday = mainHoliday(feast, sightings);
  return {
    id: `${feast.event}:${usual}`,
    event: feast.event,
    kind: 'feast',
    names: season?.names ?? holiday?.names ?? { de: '', en: '', own: '' },
    from: sightings.reduce((first, { from }) => (from < first ? from : first), usual),
    to: sightings.reduce((last, { to }) => (to > last ? to : last), usual),
    startsAtSunset: season?.startsAtSunset ?? false,
    countries: countriesOf(sightings, people),
    tradition: feast.tradition,
    certainty: certaintyOf(sightings),
    people: celebrating.sort(byStanding),
    personDay: null,
  };
}

/** The day to greet for where nothing more is known: of the season, else the earliest of the countries. */
function dayOfFeast(feast: Feast, sightings: readonly Sighting[]): IsoDate {
  const season = sightings.find((sighting) => sighting.season);
  if (season) return season.on;
  return mainHoliday(feast, sightings)?.day ?? sightings[0]!.on;
}

/** The earliest of the days that are the feast itself, not its eve. */
function mainHoliday(feast: Feast, sightings: readonly Sighting[]): Holiday | null {
  const holidays = sightings.flatMap(({ holiday }) => (holiday ? [holiday] : []));
  for (const event of feast.holidays) {
    const found = holidays.find((holiday) => holiday.event === event);
    if (found) return found;
  }
  return null;
}

/** When a feast is: the days of a person's country, its seasons, and the day where nothing more is known. */
type FeastTimes = {
  readonly days: readonly Sighting[];
  readonly seasons: readonly Season[];
  readonly usual: IsoDate;
};

/** The day on which a person celebrates; `null` for whoever does not, and has no day off for it. */
function celebrates(
  { country, region, greetings }: CelebratingPerson,
  feast: Feast,
  { days, seasons, usual }: FeastTimes,
): IsoDate | null {
  const here = days.filter(({ holiday }) => holiday !== null && holdsIn(holiday, region));
  const isUsual = here.some(({ on }) => on === usual);
  const on = isUsual ? usual : (mainHoliday(feast, here)?.day ?? usual);
  if (!OPEN_TRADITIONS.includes(feast.tradition)) {
    if (isChosen(feast, greetings, country)) return on;
    const isOff = here.some(
      ({ holiday }) => holiday?.kind === 'public' || holiday?.kind === 'bank',
    );
    return isOff ? on : null;
  }
  const isSeasonHere = seasons.some(
    ({ countries }) => countries.includes('*') || countries.includes(country),
  );
  return here.length > 0 || isSeasonHere ? on : null;
}

function standingOf(
  person: CelebratingPerson,
  feast: Feast,
  occasion: OccasionKey,
  statuses: ReadonlyMap<string, Greeting['status']>,
): CelebrationStanding {
  const known = statuses.get(`${person.id}:${occasion}`);
  if (known) return known;
  const isOpen = OPEN_TRADITIONS.includes(feast.tradition);
  if ([feast.event, ...feast.holidays].some((event) => person.notGreeted.includes(event))) {
    return 'opted-out';
  }
  if (!isOpen && !isChosen(feast, person.greetings, person.country)) return 'not-chosen';
  return person.mayBeGreeted ? 'can-greet' : 'no-consent';
}

/**
 * The occasion of a feast. A feast of the moon that is in a year for the second time has a key of its own,
 * so that the greeting of January does not stand in the way of that of December.
 */
function occasionOf(feast: Feast, on: IsoDate): OccasionKey {
  const key = occasionKey(feast.event, on);
  const dayOfYear = daysBetween(`${on.slice(0, 4)}-01-01` as IsoDate, on);
  return feast.tradition === 'islamic' && dayOfYear >= MOON_YEAR_DAYS - 1 ? `${key}-2` : key;
}

function certaintyOf(sightings: readonly Sighting[]): Certainty {
  const ranks = sightings.map(({ holiday, season }) =>
    CERTAINTIES.indexOf(
      holiday ? holiday.certainty : season?.season.isTentative ? 'tentative' : 'fixed',
    ),
  );
  return CERTAINTIES[Math.max(...ranks)] ?? 'fixed';
}

/** Where a feast is celebrated among the countries that people live in. */
function countriesOf(
  sightings: readonly Sighting[],
  people: readonly CelebratingPerson[],
): readonly string[] {
  const lived = new Set(people.map(({ country }) => country).filter(Boolean));
  const found = new Set<string>();
  for (const { holiday, season } of sightings) {
    if (holiday && lived.has(holiday.country)) found.add(holiday.country);
    for (const country of season?.season.optIn ? [] : (season?.season.countries ?? [])) {
      if (lived.has(country)) found.add(country);
    }
  }
  return [...found].sort();
}

/** A day of one person. */
export function personCelebration(
  day: PersonDay,
  person: CelebratingPerson,
  statuses: ReadonlyMap<string, Greeting['status']>,
): Celebration {
  const event = personEvent(day);
  const occasion = occasionKey(event, day.on);
  const { id, name, country, isSample } = person;
  const isOptedOut = [event, day.kind].some((known) => person.notGreeted.includes(known));
  const standing =
    statuses.get(`${id}:${occasion}`) ??
    (isOptedOut ? 'opted-out' : person.mayBeGreeted ? 'can-greet' : 'no-consent');
  return {
    id: `${occasion}:${id}`,
    event,
    kind: day.kind,
    names: { de: '', en: '', own: '' },
    from: day.on,
    to: day.on,
    startsAtSunset: false,
    countries: [],
    tradition: 'civil',
    certainty: 'fixed',
    people: [{ id, name, country, isSample, standing, on: day.on, occasion }],
    personDay: day,
  };
}

/** The event of a person's day: two anniversaries of one person are told apart by their names. */
export function personEvent({ kind, label }: Pick<PersonDay, 'kind' | 'label'>): string {
  const name = label
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return kind === 'birthday' || !name ? kind : `${kind}.${name.join('-')}`;
}

function unique(celebrations: readonly Celebration[]): readonly Celebration[] {
  const seen = new Set<string>();
  return celebrations.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Stable, so that people of one standing and day stay in the order given. */
const byStanding = (one: CelebrationPerson, other: CelebrationPerson): number =>
  STANDING_RANKS[one.standing] - STANDING_RANKS[other.standing] || compare(one.on, other.on);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
