import type { Holiday } from '@shared/domain/calendar/holiday';
import { addDays, weekdayOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Bar, DayEntry, HolidayBar, SeasonBar } from './dayEntry';
import { holidayBars, type BarWorld } from './holidayBars';
import { daysOf, type Span } from './shownDays';
import { covers } from './weekLayout';
import { feastOfHoliday, feastOfSeason } from '@shared/domain/culture/feasts';
import type { Season } from '@shared/domain/culture/season';

/** Seasons longer than this have no bar: their first and last day are named. */
export const LONGEST_SEASON_BAR = 10;

/** Everything that the calendar shows in a span, loaded and looked up. */
export type CalendarPieces = BarWorld & {
  readonly span: Span;
  /** Of the countries shown; from before the span and after it too, so that feasts are whole. */
  readonly holidays: readonly Holiday[];
  /** Those that concern somebody. */
  readonly seasons: readonly Season[];
  /** Whose words they are. */
  readonly entries: readonly DayEntry[];
  /** ISO weekdays that are free at home. */
  readonly weekend: readonly number[];
};

/** One day of the calendar. */
export type CalendarDay = {
  readonly day: IsoDate;
  readonly isWeekend: boolean;
  /** Bars that cover it, those that begin first first. */
  readonly bars: readonly Bar[];
  /** In the order of the day: conflicts, birthdays, what is planned, promises, the rest. */
  readonly entries: readonly DayEntry[];
};

/** A span of the calendar, ready to be drawn. */
export type CalendarModel = {
  readonly span: Span;
  /** Every day of the span. */
  readonly days: readonly CalendarDay[];
  readonly bars: readonly Bar[];
  readonly entries: readonly DayEntry[];
  readonly dayOf: (day: IsoDate) => CalendarDay | undefined;
};

const NOTHING: readonly never[] = [];

/** Puts what was loaded onto its days. Pure; takes time in proportion to what it is given. */
export function calendarModel(pieces: CalendarPieces): CalendarModel {
  const { span, weekend } = pieces;
  const feasts = holidayBars(pieces.holidays, pieces).filter(
    (bar) => bar.to >= span.from && bar.from <= span.to,
  );
  const { bars: seasons, turns } = seasonParts(pieces, feasts);
  const bars: readonly Bar[] = [...feasts, ...seasons].sort(
    (a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) || byWeight(a, b),
  );

  const barsOn = new Map<IsoDate, Bar[]>();
  for (const bar of bars) {
    const from = bar.from < span.from ? span.from : bar.from;
    for (let day = from; day <= bar.to && day <= span.to; day = addDays(day, 1)) {
      push(barsOn, day, bar);
    }
  }
  const entriesOn = new Map<IsoDate, DayEntry[]>();
  for (const list of [pieces.entries, turns]) {
    for (const entry of list) push(entriesOn, entry.on, entry);
  }
  // Day by day: sorting everything at once would compare days again and again.
  for (const list of entriesOn.values()) list.sort(byRank);

  const days = daysOf(span).map((day): CalendarDay => ({
    day,
    isWeekend: weekend.includes(weekdayOf(day)),
    bars: barsOn.get(day) ?? NOTHING,
    entries: entriesOn.get(day) ?? NOTHING,
  }));
  const entries = days.flatMap((each) => each.entries);
  const byDay = new Map(days.map((each) => [each.day, each]));
  return { span, days, bars, entries, dayOf: (day) => byDay.get(day) };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Public days before customs, then by how many people they concern. */
function byWeight(a: Bar, b: Bar): number {
  const rank = (bar: Bar): number =>
    bar.kind === 'season' ? 3 : bar.look === 'solid' ? 0 : bar.look === 'workday' ? 1 : 2;
  const people = (bar: Bar): number => (bar.kind === 'season' ? 0 : bar.people);
  return rank(a) - rank(b) || people(b) - people(a) || (a.id < b.id ? -1 : 1);
}

function seasonParts(
  { seasons, span, nameOf }: CalendarPieces,
  feasts: readonly HolidayBar[],
): { readonly bars: readonly SeasonBar[]; readonly turns: readonly DayEntry[] } {
  const bars: SeasonBar[] = [];
  const turns: DayEntry[] = [];
  for (const season of seasons) {
    const name = nameOf(season.names);
    for (const [from, to] of season.spans) {
      if (to < span.from || from > span.to) continue;
      // The feast itself stands there already.
      if (feasts.some((bar) => covers(bar, from) && isSameFeast(bar, season, nameOf))) continue;
      const id = `season|${season.id}|${from}`;
      if (addDays(from, LONGEST_SEASON_BAR) > to) {
        bars.push({ kind: 'season', id, from, to, name, season });
        continue;
      }
      if (from >= span.from) {
        turns.push({ kind: 'season-turn', id, on: from, name, isEnd: false, season });
      }
      if (to <= span.to) {
        turns.push({ kind: 'season-turn', id: `${id}|end`, on: to, name, isEnd: true, season });
      }
    }
  }
  return { bars, turns };
}

/** A name without what stands in brackets behind it. */
const briefly = (name: string): string => name.split('(', 1)[0]!.trimEnd();

/** Whether a holiday and a season are one feast, such as Mother's Day of a country and that of all countries. */
export function isSameFeast(
  { holidays, name }: HolidayBar,
  { id, names, countries }: Season,
  nameOf: BarWorld['nameOf'],
): boolean {
  const feast = feastOfSeason(id);
  return holidays.some(
    (holiday) =>
      holiday.event === id ||
      (feast !== null && feastOfHoliday(holiday)?.event === feast.event) ||
      ((countries.includes('*') || countries.includes(holiday.country)) &&
        briefly(name) === briefly(nameOf(names))),
  );
}

/** Seasons that a day lies in, long ones too. */
export const seasonsOn = (seasons: readonly Season[], day: IsoDate): readonly Season[] =>
  seasons.filter(({ spans }) => spans.some(([from, to]) => from <= day && day <= to));

function rank(entry: DayEntry): number {
  switch (entry.kind) {
    case 'appointment':
      return entry.conflict === null ? 3 : 0;
    case 'person-day':
      return entry.personDay.kind !== 'birthday' ? 2 : entry.personDay.isRound ? 1 : 1.5;
    case 'promises':
      return 4;
    case 'renewal':
      return 5;
    case 'clock-change':
      return 6;
    case 'season-turn':
      return 7;
  }
}

/** The order of one day. */
function byRank(a: DayEntry, b: DayEntry): number {
  const moment = (entry: DayEntry): number => (entry.kind === 'appointment' ? (entry.at ?? 0) : 0);
  return rank(a) - rank(b) || moment(a) - moment(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * How many people have a day off: those who live where a public holiday holds for the whole day. Those whose region is
 * unknown do not count for days of a region.
 */
export function peopleOff(bars: readonly Bar[], day: IsoDate, { places }: BarWorld): number {
  const off = bars.flatMap((bar) =>
    bar.kind === 'holiday'
      ? bar.holidays.filter(
          (holiday) => holiday.day === day && holiday.kind === 'public' && holiday.from === null,
        )
      : [],
  );
  return places.reduce(
    (sum, { country, region, people }) =>
      off.some(
        (holiday) =>
          holiday.country === country &&
          (holiday.regions.length === 0 || holiday.regions.includes(region)),
      )
        ? sum + people
        : sum,
    0,
  );
}
