import { addMonths } from '@shared/domain/calendar/addMonths';
import {
  addDays,
  daysInMonth,
  isLeapYear,
  isoDateOf,
  weekdayOf,
  type IsoDate,
} from '@shared/domain/calendar/isoDate';
import { readTime, type WrittenTime } from './calendarTimes';

/** A weekday of a rule: the second Tuesday is `{ weekday: 2, week: 2 }`; 0 is each, -1 the last. */
type RuleDay = { readonly weekday: number; readonly week: number };

/** A rule of repetition (RRULE) as far as days go. Empty lists say nothing. */
export type RecurrenceRule = {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  readonly until: WrittenTime | null;
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  /** ISO weekday. */
  readonly weekStart: number;
};

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = new Set(
  'FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYYEARDAY BYMONTH BYSETPOS WKST'.split(' '),
);
/** Looked at at most, in days, weeks, months or years: a rule that yields nothing must end. */
const MAX_PERIODS = 20_000;

/** Reads a rule; `null` if it is none, or of a kind that this reader does not know (hours, weeks of the year). */
export function readRule(value: string): RecurrenceRule | null {
  const parts = new Map<string, string>();
  for (const part of value.trim().toUpperCase().split(';')) {
    if (part === '') continue;
    const [key = '', text = ''] = part.split('=');
    // The time of day is that of the start; programs repeat it needlessly.
    if (key === 'BYHOUR' || key === 'BYMINUTE' || key === 'BYSECOND') {
      if (text.includes(',')) return null;
      continue;
    }
    if (!KNOWN.has(key) && !key.startsWith('X-')) return null;
    parts.set(key, text);
  }
  const frequency = parts.get('FREQ');
  const interval = Number(parts.get('INTERVAL') ?? '1');
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : null;
  const until = parts.has('UNTIL') ? readTime(parts.get('UNTIL')!) : null;
  const byDay = (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(readDay);
  const numbers = [
    readNumbers(parts.get('BYMONTHDAY'), 31),
    readNumbers(parts.get('BYYEARDAY'), 366),
    readNumbers(parts.get('BYMONTH'), 12),
    readNumbers(parts.get('BYSETPOS'), 366),
  ];
  if (
    !isFrequency(frequency) ||
    !isCount(interval) ||
    (count !== null && !isCount(count)) ||
    (parts.has('UNTIL') && until === null) ||
    byDay.includes(null) ||
    numbers.includes(null)
  ) {
    return null;
  }
  const [byMonthDay, byYearDay, byMonth, bySetPos] = numbers as number[][];
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO') + 1;
  return {
    frequency,
    interval,
    count,
    until,
    byDay: byDay as RuleDay[],
    byMonthDay: byMonthDay!,
    byYearDay: byYearDay!,
    byMonth: byMonth!.filter((month) => month > 0),
    bySetPos: bySetPos!,
    weekStart: weekStart === 0 ? 1 : weekStart,
  };
}

const isFrequency = (text: string | undefined): text is RecurrenceRule['frequency'] =>
  text === 'DAILY' || text === 'WEEKLY' || text === 'MONTHLY' || text === 'YEARLY';

const isCount = (value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= 100_000;

function readDay(text: string): RuleDay | null {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim());
  if (!match) return null;
  const week = Number(match[1] ?? 0);
  return { weekday: WEEKDAYS.indexOf(match[2]!) + 1, week };
}

function readNumbers(text: string | undefined, most: number): readonly number[] | null {
  const numbers = (text ?? '').split(',').filter(Boolean).map(Number);
  const isFit = numbers.every(
    (value) => Number.isInteger(value) && value !== 0 && Math.abs(value) <= most,
  );
  return isFit ? numbers : null;
}

/**
 * The days of a rule from its first day on, in order, without an end unless the rule has a count. Whether
 * `until` is reached is for the caller to see, who knows the zone.
 */
export function* daysOfRule(rule: RecurrenceRule, first: IsoDate): Generator<IsoDate> {
  let given = 0;
  for (let period = 0; period < MAX_PERIODS; period += 1) {
    const days = daysOfPeriod(rule, first, period);
    if (days === null) return;
    for (const day of days) {
      if (day < first) continue;
      if (rule.count !== null && given >= rule.count) return;
      given += 1;
      yield day;
    }
  }
}

/** The days of one period of a rule, in order; `null` past the years that can be told. */
function daysOfPeriod(
  rule: RecurrenceRule,
  first: IsoDate,
  period: number,
): readonly IsoDate[] | null {
  const step = period * rule.interval;
  const year = Number(first.slice(0, 4));
  switch (rule.frequency) {
    case 'DAILY': {
      const day = addDays(first, step);
      if (day > '2999') return null;
      return isWithin(rule, day) && isOnWeekday(rule, day) ? [day] : [];
    }
    case 'WEEKLY': {
      const start = addDays(first, -((weekdayOf(first) - rule.weekStart + 7) % 7) + step * 7);
      if (start > '2999') return null;
      const weekdays =
        rule.byDay.length > 0 ? rule.byDay.map(({ weekday }) => weekday) : [weekdayOf(first)];
      const week = Array.from({ length: 7 }, (_, at) => addDays(start, at));
      return picked(
        week.filter((day) => weekdays.includes(weekdayOf(day)) && isWithin(rule, day)),
        rule,
      );
    }
    case 'MONTHLY': {
      const month = addMonths(`${first.slice(0, 7)}-01` as IsoDate, step);
      if (month > '2999') return null;
      const number = Number(month.slice(5, 7));
      if (rule.byMonth.length > 0 && !rule.byMonth.includes(number)) return [];
      return picked(daysOfMonth(rule, first, Number(month.slice(0, 4)), number), rule);
    }
    case 'YEARLY':
      return year + step > 2999 ? null : daysOfYear(rule, first, year + step);
  }
}

/** The days of a yearly rule in one year, in order. */
export function daysOfYear(rule: RecurrenceRule, first: IsoDate, year: number): readonly IsoDate[] {
  const { byDay, byMonth, byMonthDay, byYearDay } = rule;
  if (byYearDay.length > 0) {
    const length = isLeapYear(year) ? 366 : 365;
    const start = isoDateOf(year, 1, 1)!;
    const days = byYearDay
      .map((day) => (day > 0 ? day : length + 1 + day))
      .filter((day) => day >= 1 && day <= length)
      .map((day) => addDays(start, day - 1));
    return picked(sorted(days), rule);
  }
  if (byDay.length > 0 && byMonth.length === 0 && byMonthDay.length === 0) {
    const months = Array.from({ length: 12 }, (_, at) => at + 1);
    const all = months.flatMap((month) => everyDay(year, month));
    return picked(onWeekdays(all, byDay), rule);
  }
  const months =
    byMonth.length > 0
      ? [...byMonth].sort((one, other) => one - other)
      : byMonthDay.length > 0
        ? Array.from({ length: 12 }, (_, at) => at + 1)
        : [Number(first.slice(5, 7))];
  return picked(
    months.flatMap((month) => daysOfMonth(rule, first, year, month)),
    rule,
  );
}

function daysOfMonth(
  { byDay, byMonthDay }: RecurrenceRule,
  first: IsoDate,
  year: number,
  month: number,
): readonly IsoDate[] {
  const length = daysInMonth(year, month);
  let days = everyDay(year, month);
  if (byMonthDay.length > 0) {
    const wanted = byMonthDay.map((day) => (day > 0 ? day : length + 1 + day));
    days = days.filter((day) => wanted.includes(Number(day.slice(8))));
    // Friday the thirteenth: then a weekday only limits.
    return byDay.length > 0
      ? days.filter((day) => byDay.some(({ weekday }) => weekday === weekdayOf(day)))
      : days;
  }
  if (byDay.length > 0) return onWeekdays(days, byDay);
  const day = isoDateOf(year, month, Number(first.slice(8)));
  return day ? [day] : [];
}

/** Those of the days that are on the weekdays wanted, or the nth of them. The days come in order. */
function onWeekdays(days: readonly IsoDate[], byDay: readonly RuleDay[]): readonly IsoDate[] {
  const found = byDay.flatMap(({ weekday, week }) => {
    const own = days.filter((day) => weekdayOf(day) === weekday);
    if (week === 0) return own;
    const day = own.at(week > 0 ? week - 1 : week);
    return day ? [day] : [];
  });
  return sorted(found);
}

const everyDay = (year: number, month: number): readonly IsoDate[] =>
  Array.from({ length: daysInMonth(year, month) }, (_, at) => isoDateOf(year, month, at + 1)!);

const isOnWeekday = ({ byDay }: RecurrenceRule, day: IsoDate): boolean =>
  byDay.length === 0 || byDay.some(({ weekday }) => weekday === weekdayOf(day));

function isWithin({ byMonth, byMonthDay }: RecurrenceRule, day: IsoDate): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const fromEnd = date - daysInMonth(year, month) - 1;
  return (
    (byMonth.length === 0 || byMonth.includes(month)) &&
    (byMonthDay.length === 0 || byMonthDay.includes(date) || byMonthDay.includes(fromEnd))
  );
}

function picked(days: readonly IsoDate[], { bySetPos }: RecurrenceRule): readonly IsoDate[] {
  if (bySetPos.length === 0) return days;
  const found = bySetPos.flatMap((position) => {
    const day = days.at(position > 0 ? position - 1 : position);
    return day ? [day] : [];
  });
  return sorted(found);
}

const sorted = (days: readonly IsoDate[]): readonly IsoDate[] => [...new Set(days)].sort();
