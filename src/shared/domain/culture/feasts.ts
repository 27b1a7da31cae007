import type { Holiday, Tradition } from '../calendar/holiday';
import type { GreetingGroup } from './greetingDraft';

/** A celebration that people are greeted for. */
export type Feast = {
  /** What `Customs.notGreeted` and the occasion of a greeting hold. */
  readonly event: string;
  readonly tradition: Tradition;
  /** Which words fit. */
  readonly group: GreetingGroup;
  /** The events of holidays that belong to it, the day that is greeted for first. */
  readonly holidays: readonly string[];
  /** The season of it, if there is one. */
  readonly season: string | null;
  /** How many days after the beginning of the season it is celebrated. */
  readonly seasonOffset: number;
  /** Only the beginning is greeted for, not the whole season. */
  readonly isBeginning: boolean;
};

const feast = (
  event: string,
  tradition: Tradition,
  group: GreetingGroup,
  more: Partial<Pick<Feast, 'holidays' | 'season' | 'seasonOffset' | 'isBeginning'>> = {},
): Feast => ({
  event,
  tradition,
  group,
  holidays: [event],
  season: event,
  seasonOffset: 0,
  isBeginning: false,
  ...more,
});

/**
 * The celebrations that are usually wished well for. Days of mourning and memory, of rest only (Good Friday, Labour Day,
 * bridge days), of repentance (Yom Kippur) and those that greet a part of mankind (Mother's Day,
 * Women's Day) are no occasions: nobody can know whom they would hurt.
 */
export const FEASTS: readonly Feast[] = [
  feast('new-year', 'civil', 'new-year'),
  feast('lunar-new-year', 'chinese', 'lunar-new-year', {
    holidays: ['lunar-new-year', 'lunar-new-year-eve'],
    seasonOffset: 1,
    isBeginning: true,
  }),
  feast('seollal', 'korean', 'lunar-new-year', { seasonOffset: 1 }),
  feast('tet', 'vietnamese', 'lunar-new-year', { seasonOffset: 1, isBeginning: true }),
  feast('nowruz', 'persian', 'nowruz', { isBeginning: true }),
  feast('songkran', 'buddhist', 'generic', { isBeginning: true }),
  feast('holi', 'hindu', 'generic'),
  feast('ramadan', 'islamic', 'ramadan', { holidays: ['ramadan-start'], isBeginning: true }),
  feast('eid-al-fitr', 'islamic', 'eid', { holidays: ['eid-al-fitr', 'eid-al-fitr-eve'] }),
  feast('eid-al-adha', 'islamic', 'eid', { holidays: ['eid-al-adha', 'eid-al-adha-eve'] }),
  feast('purim', 'jewish', 'generic'),
  feast('passover', 'jewish', 'generic', { isBeginning: true }),
  feast('easter', 'christian', 'easter', {
    holidays: ['easter-sunday', 'easter-monday'],
    seasonOffset: 2,
  }),
  feast('orthodox-easter', 'orthodox', 'easter', {
    holidays: ['orthodox-easter-sunday', 'orthodox-easter-monday'],
    seasonOffset: 2,
  }),
  feast('vesak', 'buddhist', 'generic', { season: null }),
  feast('midsummer', 'civil', 'generic', { holidays: ['midsummer', 'midsummer-eve'] }),
  feast('ochugen', 'civil', 'generic', { holidays: [], isBeginning: true }),
  feast('mid-autumn', 'chinese', 'generic'),
  feast('chuseok', 'korean', 'generic', { seasonOffset: 1 }),
  feast('rosh-hashanah', 'jewish', 'rosh-hashanah', { isBeginning: true }),
  feast('sukkot', 'jewish', 'generic', { isBeginning: true }),
  feast('dussehra', 'hindu', 'generic'),
  feast('diwali', 'hindu', 'diwali', { seasonOffset: 2 }),
  feast('guru-nanak-jayanti', 'sikh', 'generic', {
    holidays: ['guru-nanak-jayanti', 'in-guru-nanak-jayanti', 'in-guru-nanak-birthday'],
    season: null,
  }),
  feast('thanksgiving', 'civil', 'thanksgiving', { isBeginning: true }),
  feast('oseibo', 'civil', 'generic', { holidays: [], isBeginning: true }),
  feast('hanukkah', 'jewish', 'generic', { isBeginning: true }),
  feast('christmas', 'christian', 'christmas', {
    holidays: ['christmas-eve', 'christmas-day', 'second-christmas-day'],
  }),
  feast('orthodox-christmas', 'orthodox', 'christmas', {
    holidays: ['orthodox-christmas', 'orthodox-christmas-eve'],
    seasonOffset: 1,
  }),
];

/** National days that are feasts, month and day. Contested ones and days of mourning are left out. */
const NATIONAL_DAYS: Readonly<Record<string, string>> = {
  AE: '12-02',
  AL: '11-28',
  AM: '09-21',
  AR: '07-09',
  AT: '10-26',
  BE: '07-21',
  BG: '03-03',
  BH: '12-16',
  BR: '09-07',
  CA: '07-01',
  CH: '08-01',
  CL: '09-18',
  CN: '10-01',
  CO: '07-20',
  CY: '10-01',
  CZ: '10-28',
  DE: '10-03',
  DK: '06-05',
  EE: '02-24',
  EG: '07-23',
  FI: '12-06',
  FR: '07-14',
  GE: '05-26',
  GR: '03-25',
  HR: '05-30',
  HU: '08-20',
  ID: '08-17',
  IE: '03-17',
  IN: '01-26 08-15',
  IS: '06-17',
  IT: '06-02',
  KR: '08-15',
  KW: '02-25',
  KZ: '12-16',
  LI: '08-15',
  LT: '02-16',
  LU: '06-23',
  LV: '11-18',
  MA: '11-18',
  MK: '09-08',
  MT: '09-21',
  MX: '09-16',
  MY: '08-31',
  NL: '04-27',
  NO: '05-17',
  PE: '07-28',
  PH: '06-12',
  PK: '08-14',
  PL: '11-11',
  PT: '06-10',
  QA: '12-18',
  RO: '12-01',
  RS: '02-15',
  SA: '09-23',
  SE: '06-06',
  SG: '08-09',
  SI: '06-25',
  TR: '04-23 10-29',
  TW: '10-10',
  UA: '08-24',
  US: '07-04',
  UY: '08-25',
  VN: '09-02',
  ZA: '04-27',
};

/** The churches of these countries are orthodox and keep Christmas on 25 December. */
const ORTHODOX_IN_DECEMBER = ['GR', 'CY', 'RO', 'BG', 'UA', 'AL', 'FI', 'EE'];

const BY_HOLIDAY = new Map(FEASTS.flatMap((known) => known.holidays.map((id) => [id, known])));
const BY_SEASON = new Map(FEASTS.flatMap((known) => (known.season ? [[known.season, known]] : [])));
const BY_EVENT = new Map(FEASTS.map((known) => [known.event, known]));

// Days on which people only stay at home because the feast itself fell on a free day.
const SUBSTITUTE =
  /observed|substitute|in lieu|in-lieu|replacement|additional|bridge|compensat|day off|following/i;

/** What a holiday is greeted as; `null` if it is no occasion for it, or only the day off that stands for one. */
export function feastOfHoliday(holiday: Holiday): Feast | null {
  const { country, day, event, kind, names, regions } = holiday;
  if (kind === 'workday' || kind === 'school' || SUBSTITUTE.test(names.en)) return null;
  const known = BY_HOLIDAY.get(event);
  if (known) return isOnItsDay(known, day) ? known : null;
  const isNational = (NATIONAL_DAYS[country] ?? '').split(' ').includes(day.slice(5));
  if (!isNational || regions.length > 0 || holiday.tradition !== 'civil') return null;
  return nationalDay(country, event);
}

/** The feast of a season; `null` if nobody is greeted for it. */
export const feastOfSeason = (season: string): Feast | null => BY_SEASON.get(season) ?? null;

/** Which words fit an event: of a celebration, or the kind of a person's day. */
export function groupOfEvent(event: string, isRound: boolean): GreetingGroup {
  const known = BY_EVENT.get(event);
  if (known) return known.group;
  const [kind = ''] = event.split('.');
  if (kind === 'birthday') return isRound ? 'round-birthday' : 'birthday';
  if (kind === 'anniversary' || kind === 'wedding' || kind === 'name-day' || kind === 'founding') {
    return kind;
  }
  return kind.startsWith('national-day-') || /^[a-z]{2}-/.test(kind) ? 'national-day' : 'generic';
}

/** Whether somebody chose the greetings of a feast. */
export function isChosen(known: Feast, greetings: readonly Tradition[], country: string): boolean {
  if (greetings.includes(known.tradition)) return true;
  return (
    known.event === 'christmas' &&
    greetings.includes('orthodox') &&
    ORTHODOX_IN_DECEMBER.includes(country)
  );
}

function nationalDay(country: string, event: string): Feast {
  const own = event === 'national-day' ? `national-day-${country.toLowerCase()}` : event;
  return feast(own, 'civil', 'national-day', { holidays: [event], season: null });
}

/** The days of the solar calendar that a feast is on, so that a day off weeks later does not count. */
function isOnItsDay({ event }: Feast, day: string): boolean {
  const date = day.slice(5);
  if (event === 'new-year') return date === '01-01';
  if (event === 'christmas') return date >= '12-24' && date <= '12-26';
  if (event === 'orthodox-christmas') return date >= '01-06' && date <= '01-08';
  return true;
}
