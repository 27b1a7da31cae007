import { isLeapYear, type IsoDate } from '../calendar/isoDate';
import type { CountedDays } from './personSummary';

/** Whose days return in which part of the year, so that a month of very many people is answered at once. */
export type PeopleDays = {
  /** Gives a row these days, in place of what it had. */
  readonly set: (row: number, days: CountedDays) => void;
  readonly remove: (row: number) => void;
  /** Rows of whom a day may return in the span, both ends included; each once, in no order. */
  readonly rowsBetween: (from: IsoDate, to: IsoDate) => Iterable<number>;
};

/** Days of the year, from `0101` on as 101. */
const slotOf = (month: number, day: number): number => month * 100 + day;

const SLOTS = 1300;
const LEAP_DAY = slotOf(2, 29);

/** Beyond so many days every day of the year lies in a span. */
const WHOLE_YEAR_MS = 366 * 86_400_000;

/** Nobody's days yet. */
export function createPeopleDays(): PeopleDays {
  /** By day of the year. */
  const slots: (Set<number> | undefined)[] = new Array<undefined>(SLOTS);
  /** Those who count in another calendar: their days wander through the year. */
  const wandering = new Set<number>();
  const known = new Map<number, readonly number[]>();

  const remove = (row: number): void => {
    for (const slot of known.get(row) ?? []) slots[slot]?.delete(row);
    known.delete(row);
    wandering.delete(row);
  };

  return {
    set: (row, days) => {
      remove(row);
      if (days.calendarBirthday !== null) wandering.add(row);
      const own: number[] = [];
      const dates = days.importantDates.map(({ date }) => date);
      for (const date of days.birthday === null ? dates : [days.birthday, ...dates]) {
        if (date.day === null) continue;
        const slot = slotOf(date.month, date.day);
        own.push(slot);
        (slots[slot] ??= new Set()).add(row);
      }
      if (own.length > 0) known.set(row, own);
    },
    remove,
    rowsBetween: (from, to) => {
      const rows = new Set(wandering);
      const [first, last] = [slotIn(from), slotIn(to)];
      const isWhole = Date.parse(to) - Date.parse(from) >= WHOLE_YEAR_MS;
      const within = (slot: number): boolean =>
        isWhole || (first <= last ? slot >= first && slot <= last : slot >= first || slot <= last);
      // In a common year the leap day is kept on the day before it or on the day after.
      const isLeapDayNear = within(LEAP_DAY) || isShiftedLeapDay(from, to);
      for (let slot = 0; slot < SLOTS; slot += 1) {
        if (slot === LEAP_DAY ? !isLeapDayNear : !within(slot)) continue;
        for (const row of slots[slot] ?? []) rows.add(row);
      }
      return to < from ? [] : rows;
    },
  };
}

const slotIn = (day: IsoDate): number => slotOf(Number(day.slice(5, 7)), Number(day.slice(8, 10)));

/** Whether a span begins or ends next to where 29 February would be. */
function isShiftedLeapDay(from: IsoDate, to: IsoDate): boolean {
  const isNear = (day: IsoDate): boolean =>
    !isLeapYear(Number(day.slice(0, 4))) && ['02-28', '03-01'].includes(day.slice(5));
  return isNear(from) || isNear(to);
}
