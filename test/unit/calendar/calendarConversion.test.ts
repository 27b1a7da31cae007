import { describe, expect, it } from 'vitest';
import {
  fromGregorian,
  isCalendarDate,
  keptInYear,
  monthsOf,
  toGregorian,
} from '@shared/domain/calendar/calendarConversion';
import type { CalendarDate, CalendarSystem } from '@shared/domain/calendar/calendarSystem';
import { addDays, isoDate } from '@shared/domain/calendar/isoDate';

const date = (
  calendar: CalendarSystem,
  year: number | null,
  monthCode: string,
  day: number,
): CalendarDate => ({ calendar, year, monthCode, day });

const newYear = (calendar: CalendarSystem, year: number) =>
  toGregorian(date(calendar, year, 'M01', 1));

// Published by the observatories of Nanjing and Hong Kong, the Korea Astronomy and Space Science Institute, and the
// government of Vietnam as days off.
const NEW_YEARS: readonly (readonly [number, string, string, string])[] = [
  [2020, '2020-01-25', '2020-01-25', '2020-01-25'],
  [2021, '2021-02-12', '2021-02-12', '2021-02-12'],
  [2022, '2022-02-01', '2022-02-01', '2022-02-01'],
  [2023, '2023-01-22', '2023-01-22', '2023-01-22'],
  [2024, '2024-02-10', '2024-02-10', '2024-02-10'],
  [2025, '2025-01-29', '2025-01-29', '2025-01-29'],
  [2026, '2026-02-17', '2026-02-17', '2026-02-17'],
  [2027, '2027-02-06', '2027-02-07', '2027-02-06'],
  [2028, '2028-01-26', '2028-01-27', '2028-01-26'],
  [2029, '2029-02-13', '2029-02-13', '2029-02-13'],
  [2030, '2030-02-03', '2030-02-03', '2030-02-02'],
];

// The leap months of China's calendar.
const LEAP_MONTHS: readonly (readonly [number, string])[] = [
  [1984, 'M10L'],
  [1987, 'M06L'],
  [1990, 'M05L'],
  [1993, 'M03L'],
  [1995, 'M08L'],
  [1998, 'M05L'],
  [2001, 'M04L'],
  [2004, 'M02L'],
  [2006, 'M07L'],
  [2009, 'M05L'],
  [2012, 'M04L'],
  [2014, 'M09L'],
  [2017, 'M06L'],
  [2020, 'M04L'],
  [2023, 'M02L'],
  [2025, 'M06L'],
  [2028, 'M05L'],
  [2031, 'M03L'],
  [2033, 'M11L'],
  [2036, 'M06L'],
];

describe('lunisolar calendars of East Asia', () => {
  it.each(NEW_YEARS)('begin %i on the day that was published', (year, cn, kr, vn) => {
    expect(newYear('chinese', year)).toBe(cn);
    expect(newYear('dangi', year)).toBe(kr);
    expect(newYear('vietnamese', year)).toBe(vn);
  });

  it.each(LEAP_MONTHS)('%i has the leap month %s in China', (year, code) => {
    const codes = monthsOf('chinese', year).map((month) => month.code);
    expect(codes.filter((each) => each.endsWith('L'))).toEqual([code]);
    expect(codes).toHaveLength(13);
  });

  it('differ where the moon is new between two midnights', () => {
    // In 2017 Korea had the fifth month twice, China the sixth.
    expect(monthsOf('dangi', 2017).map(({ code }) => code)).toContain('M05L');
    // Hanoi began 1985 a month before Beijing, and 2007 a day.
    expect(newYear('vietnamese', 1985)).toBe('1985-01-21');
    expect(newYear('chinese', 1985)).toBe('1985-02-20');
    expect(newYear('vietnamese', 2007)).toBe('2007-02-17');
    expect(newYear('chinese', 2007)).toBe('2007-02-18');
  });

  it('know the feasts within the year', () => {
    expect(toGregorian(date('chinese', 2025, 'M08', 15))).toBe('2025-10-06');
    expect(toGregorian(date('chinese', 2026, 'M05', 5))).toBe('2026-06-19');
    expect(toGregorian(date('dangi', 2025, 'M08', 15))).toBe('2025-10-06');
    expect(toGregorian(date('dangi', 2024, 'M04', 8))).toBe('2024-05-15');
  });

  it('hold nothing before 1900 and after 2100', () => {
    expect(newYear('chinese', 1899)).toBeNull();
    expect(newYear('chinese', 2101)).toBeNull();
    expect(fromGregorian(isoDate('1899-06-01'), 'chinese')).toBeNull();
    expect(fromGregorian(isoDate('2101-06-01'), 'dangi')).toBeNull();
  });
});

describe('other calendars', () => {
  it.each([
    ['islamic-umalqura', 1447, 'M10', 1, '2026-03-20'],
    ['islamic-umalqura', 1446, 'M12', 10, '2025-06-06'],
    ['islamic-umalqura', 1447, 'M01', 1, '2025-06-26'],
    ['hebrew', 5787, 'M01', 1, '2026-09-12'],
    ['hebrew', 5785, 'M01', 1, '2024-10-03'],
    ['hebrew', 5786, 'M07', 15, '2026-04-02'],
    ['hebrew', 5784, 'M05L', 1, '2024-02-10'],
    ['persian', 1404, 'M01', 1, '2025-03-21'],
    ['persian', 1403, 'M12', 30, '2025-03-20'],
    ['persian', 1408, 'M01', 1, '2029-03-20'],
    ['ethiopic', 2018, 'M01', 1, '2025-09-11'],
    ['ethiopic', 2016, 'M01', 1, '2023-09-12'],
    ['coptic', 1742, 'M01', 1, '2025-09-11'],
    ['indian', 1947, 'M01', 1, '2025-03-22'],
    ['indian', 1946, 'M01', 1, '2024-03-21'],
    ['gregory', 2024, 'M02', 29, '2024-02-29'],
  ] as const)('%s %i %s %i is %s', (calendar, year, month, day, gregorian) => {
    const other = date(calendar, year, month, day);
    expect(toGregorian(other)).toBe(gregorian);
    expect(fromGregorian(isoDate(gregorian), calendar)).toEqual(other);
  });

  it('has no day for a date without a year or one that does not exist', () => {
    expect(toGregorian(date('hebrew', null, 'M01', 1))).toBeNull();
    expect(toGregorian(date('hebrew', 5785, 'M05L', 1))).toBeNull();
    expect(toGregorian(date('persian', 1404, 'M12', 30))).toBeNull();
    expect(toGregorian(date('ethiopic', 2018, 'M13', 6))).toBeNull();
    expect(toGregorian(date('gregory', 2026, 'M02', 29))).toBeNull();
    expect(toGregorian(date('islamic-umalqura', 1601, 'M01', 1))).toBeNull();
  });

  it('allows without a year what some year has', () => {
    expect(isCalendarDate(date('chinese', null, 'M05L', 30))).toBe(true);
    expect(isCalendarDate(date('hebrew', null, 'M05L', 30))).toBe(true);
    expect(isCalendarDate(date('hebrew', null, 'M02', 30))).toBe(true);
    expect(isCalendarDate(date('hebrew', null, 'M04', 30))).toBe(false);
    expect(isCalendarDate(date('ethiopic', null, 'M13', 6))).toBe(true);
    expect(isCalendarDate(date('gregory', null, 'M02', 29))).toBe(true);
    expect(isCalendarDate(date('gregory', null, 'M13', 1))).toBe(false);
  });
});

/** The engine's own calendars, where they are sound. */
describe.each(['hebrew', 'persian', 'ethiopic', 'coptic', 'indian', 'islamic-umalqura'] as const)(
  '%s',
  (calendar) => {
    it('agrees with the calendar data of the engine', () => {
      const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
        timeZone: 'UTC',
        year: 'numeric',
        day: 'numeric',
      });
      for (let day = isoDate('1920-01-05'); day < '2077-01-01'; day = addDays(day, 11)) {
        const parts = format.formatToParts(Date.parse(day));
        const part = (type: string): number =>
          Number(parts.find((found) => found.type === type)?.value);
        const own = fromGregorian(day, calendar);
        expect({ day, year: own?.year, date: own?.day }).toEqual({
          day,
          year: part('year'),
          date: part('day'),
        });
      }
    });
  },
);

describe('a yearly date in a year that lacks it', () => {
  const kept = (calendar: CalendarSystem, monthCode: string, day: number, year: number) => {
    const on = keptInYear({ calendar, monthCode, day }, year);
    const found = on && fromGregorian(on, calendar);
    return found && `${found.monthCode}-${found.day}`;
  };

  it('of a Hebrew year: Adar I is Adar, and Adar is Adar II', () => {
    // 5784 and 5787 are leap years, 5785 and 5786 are not.
    expect(kept('hebrew', 'M05L', 10, 5785)).toBe('M06-10');
    expect(kept('hebrew', 'M05L', 10, 5784)).toBe('M05L-10');
    expect(kept('hebrew', 'M06', 10, 5784)).toBe('M06-10');
    expect(keptInYear({ calendar: 'hebrew', monthCode: 'M06', day: 14 }, 5784)).toBe('2024-03-24');
  });

  it('of a Hebrew year: a thirtieth becomes the first of the next month', () => {
    // Cheshvan of 5784 has 29 days.
    expect(kept('hebrew', 'M02', 30, 5784)).toBe('M03-1');
    expect(kept('hebrew', 'M05L', 30, 5785)).toBe('M07-1');
  });

  it('of a lunisolar year: a leap month is the plain one, a thirtieth the last day', () => {
    expect(kept('chinese', 'M05L', 12, 2026)).toBe('M05-12');
    expect(kept('chinese', 'M06L', 12, 2025)).toBe('M06L-12');
    const short = monthsOf('chinese', 2026).find(({ days }) => days === 29)!.code;
    expect(kept('chinese', short, 30, 2026)).toBe(`${short}-29`);
  });

  it('elsewhere is kept on the last day of the month', () => {
    expect(kept('persian', 'M12', 30, 1404)).toBe('M12-29');
    expect(kept('ethiopic', 'M13', 6, 2018)).toBe('M13-5');
    expect(kept('indian', 'M01', 31, 1947)).toBe('M01-30');
  });

  it('follows the rule of the person on 29 February', () => {
    const leapDay = { calendar: 'gregory', monthCode: 'M02', day: 29 } as const;
    expect(keptInYear(leapDay, 2027, '02-28')).toBe('2027-02-28');
    expect(keptInYear(leapDay, 2027, '03-01')).toBe('2027-03-01');
    expect(keptInYear(leapDay, 2028, '03-01')).toBe('2028-02-29');
  });
});
