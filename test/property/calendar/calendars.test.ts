import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromGregorian,
  isCalendarDate,
  keptInYear,
  toGregorian,
} from '@shared/domain/calendar/calendarConversion';
import { calendarYear, CALENDAR_SYSTEMS, yearOfDay } from '@shared/domain/calendar/calendarYears';
import { addDays, daysBetween, isoDate } from '@shared/domain/calendar/isoDate';

const anyCalendar = fc.constantFrom(...CALENDAR_SYSTEMS);
const anyDay = fc
  .integer({ min: 0, max: 73_000 })
  .map((count) => addDays(isoDate('1900-02-01'), count));

describe('calendars', () => {
  it('come back to the same day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const other = fromGregorian(day, calendar);
        expect(other).not.toBeNull();
        expect(isCalendarDate(other!)).toBe(true);
        expect(toGregorian(other!)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('count on from day to day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const [one, next] = [
          fromGregorian(day, calendar)!,
          fromGregorian(addDays(day, 1), calendar)!,
        ];
        const isSameMonth = one.monthCode === next.monthCode;
        expect(next.day).toBe(isSameMonth ? one.day + 1 : 1);
        expect(next.year - one.year).toBe(!isSameMonth && next.monthCode === 'M01' ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('have years that follow one another without a gap', () => {
    for (const calendar of CALENDAR_SYSTEMS) {
      const first = yearOfDay(calendar, isoDate('1901-01-01'))!;
      for (let year = first; year < first + 190; year += 1) {
        const [one, next] = [calendarYear(calendar, year)!, calendarYear(calendar, year + 1)!];
        const days = one.months.reduce((sum, month) => sum + month.days, 0);
        expect(daysBetween(one.first, next.first)).toBe(days);
      }
    }
  });

  it('keep every yearly date once in every year, near where it was', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 60 }), (calendar, day, later) => {
        const born = fromGregorian(day, calendar)!;
        const kept = keptInYear(born, born.year + later);
        if (calendarYear(calendar, born.year + later) === null) {
          expect(kept).toBeNull();
          return;
        }
        expect(kept).not.toBeNull();
        if (later === 0) expect(kept).toBe(day);
        const found = fromGregorian(kept!, calendar);
        // One that overflows ends in the month after it, still in the year or at the very beginning of the next.
        if (found) expect(Math.abs(found.year - (born.year + later))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });
});
