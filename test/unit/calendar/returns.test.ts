import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '@shared/domain/calendar/calendarSystem';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import {
  isRoundNumber,
  monthReturnsBetween,
  nextReturn,
  returnsBetween,
  type DaysThatReturn,
} from '@shared/domain/calendar/returns';
import type { ImportantDate } from '@shared/domain/contacts/contact';
import { nextOccasion, OCCASION_DAYS } from '@shared/domain/people/occasion';

const partial = (year: number | null, month: number, day: number | null): PartialDate => ({
  year,
  month,
  day,
});

const days = (rest: Partial<DaysThatReturn>): DaysThatReturn => ({
  birthday: null,
  importantDates: [],
  leapDayRule: '02-28',
  ...rest,
});

const important = (kind: ImportantDate['kind'], date: PartialDate, label = ''): ImportantDate => ({
  id: `${kind}${label}`,
  kind,
  label,
  date,
});

const between = (given: Partial<DaysThatReturn>, from: string, to: string) =>
  returnsBetween(days(given), isoDate(from), isoDate(to));

const inCalendar = (
  calendar: CalendarDate['calendar'],
  year: number | null,
  monthCode: string,
  day: number,
): CalendarDate => ({ calendar, year, monthCode, day });

describe('returnsBetween', () => {
  it('finds a birthday in every year of the span, both ends included', () => {
    const birthday = partial(1966, 3, 19);
    expect(between({ birthday }, '2026-03-19', '2028-03-19')).toEqual([
      {
        kind: 'birthday',
        label: '',
        on: '2026-03-19',
        years: 60,
        isRound: true,
        calendar: 'gregory',
      },
      {
        kind: 'birthday',
        label: '',
        on: '2027-03-19',
        years: 61,
        isRound: false,
        calendar: 'gregory',
      },
      {
        kind: 'birthday',
        label: '',
        on: '2028-03-19',
        years: 62,
        isRound: false,
        calendar: 'gregory',
      },
    ]);
    expect(between({ birthday }, '2026-03-20', '2027-03-18')).toEqual([]);
  });

  it('crosses the turn of the year, and tells no age without a year', () => {
    const given = {
      birthday: partial(null, 1, 2),
      importantDates: [important('wedding', partial(2001, 12, 30), 'Hochzeit')],
    };
    expect(
      between(given, '2026-12-24', '2027-01-06').map(({ on, kind, years }) => [on, kind, years]),
    ).toEqual([
      ['2026-12-30', 'wedding', 25],
      ['2027-01-02', 'birthday', null],
    ]);
  });

  it('puts a birthday before the other days of one day, and those in the order of the owner', () => {
    const given = {
      birthday: partial(null, 5, 4),
      importantDates: [
        important('wedding', partial(null, 5, 4)),
        important('name-day', partial(null, 5, 4)),
      ],
    };
    expect(between(given, '2026-05-01', '2026-05-31').map(({ kind }) => kind)).toEqual([
      'birthday',
      'wedding',
      'name-day',
    ]);
  });

  it('keeps 29 February by the rule of the person', () => {
    const birthday = partial(2000, 2, 29);
    const on = (leapDayRule: DaysThatReturn['leapDayRule'], year: number) =>
      between({ birthday, leapDayRule }, `${year}-01-01`, `${year}-12-31`).map((found) => found.on);
    expect(on('02-28', 2026)).toEqual(['2026-02-28']);
    expect(on('03-01', 2026)).toEqual(['2026-03-01']);
    expect(on('03-01', 2028)).toEqual(['2028-02-29']);
  });

  it('returns nothing before it happened', () => {
    const importantDates = [important('founding', partial(2027, 4, 1))];
    expect(
      between({ importantDates }, '2025-01-01', '2028-12-31').map(({ on, years }) => [on, years]),
    ).toEqual([
      ['2027-04-01', 0],
      ['2028-04-01', 1],
    ]);
  });

  it('keeps the birthday as the person counts it, with the years of that calendar', () => {
    const birthday = partial(1958, 9, 27);
    const calendarBirthday = inCalendar('chinese', 1958, 'M08', 15);
    expect(between({ birthday, calendarBirthday }, '2026-01-01', '2027-12-31')).toEqual([
      {
        kind: 'birthday',
        label: '',
        on: '2026-09-25',
        years: 68,
        isRound: false,
        calendar: 'chinese',
      },
      {
        kind: 'birthday',
        label: '',
        on: '2027-09-15',
        years: 69,
        isRound: false,
        calendar: 'chinese',
      },
    ]);
  });

  it('may be twice in one of our years, where their year is shorter', () => {
    // 3 Rajab of 1446 and that of 1447 both lie in 2025.
    const calendarBirthday = inCalendar('islamic-umalqura', 1400, 'M07', 3);
    const found = between({ calendarBirthday }, '2025-01-01', '2025-12-31');
    expect(found.map(({ on, years }) => [on, years])).toEqual([
      ['2025-01-03', 46],
      ['2025-12-23', 47],
    ]);
  });

  it('takes the year of birth from the full birthday where the other one has none', () => {
    const birthday = partial(1984, 12, 9);
    const calendarBirthday = inCalendar('hebrew', null, 'M03', 15);
    expect(between({ birthday, calendarBirthday }, '2025-12-01', '2025-12-31')).toEqual([
      {
        kind: 'birthday',
        label: '',
        on: '2025-12-05',
        years: 41,
        isRound: false,
        calendar: 'hebrew',
      },
    ]);
    expect(between({ calendarBirthday }, '2025-12-01', '2025-12-31')[0]?.years).toBeNull();
  });

  it('leaves out what has only a month, and offers it for the month', () => {
    const given = { birthday: partial(1986, 3, null), importantDates: [] };
    expect(between(given, '2026-01-01', '2026-12-31')).toEqual([]);
    const [from, to] = [isoDate('2026-02-10'), isoDate('2026-03-01')];
    expect(monthReturnsBetween(days(given), from, to)).toEqual([
      {
        kind: 'birthday',
        label: '',
        month: '2026-03-01',
        years: 40,
        isRound: true,
        calendar: 'gregory',
      },
    ]);
    expect(monthReturnsBetween(days(given), from, isoDate('2026-02-28'))).toEqual([]);
    expect(
      monthReturnsBetween(days(given), isoDate('2026-03-31'), isoDate('2026-04-01')),
    ).toHaveLength(1);
  });

  it('tells nothing outside the years of a calendar', () => {
    const calendarBirthday = inCalendar('chinese', 1950, 'M01', 1);
    expect(between({ calendarBirthday }, '2150-01-01', '2150-12-31')).toEqual([]);
  });
});

describe('round numbers', () => {
  it('are every ten years, and 18, 25, 65 and 75', () => {
    const round = Array.from({ length: 101 }, (_, years) => years).filter(isRoundNumber);
    expect(round).toEqual([10, 18, 20, 25, 30, 40, 50, 60, 65, 70, 75, 80, 90, 100]);
    expect(isRoundNumber(null)).toBe(false);
  });
});

describe('what comes next', () => {
  it('is the earliest return within the time asked for', () => {
    const given = days({
      birthday: partial(null, 4, 20),
      importantDates: [important('name-day', partial(null, 4, 2))],
    });
    expect(nextReturn(given, isoDate('2026-04-02'), 60)?.on).toBe('2026-04-02');
    expect(nextReturn(given, isoDate('2026-04-03'), 60)?.on).toBe('2026-04-20');
    expect(nextReturn(given, isoDate('2026-04-21'), 60)).toBeNull();
  });

  it('is the same in lists: a lunar birthday as the person counts it', () => {
    const given = days({
      birthday: partial(1958, 9, 27),
      calendarBirthday: inCalendar('chinese', 1958, 'M08', 15),
    });
    const today = isoDate('2026-09-01');
    expect(nextOccasion(given, null, today)).toEqual({
      kind: 'birthday',
      on: '2026-09-25',
      label: '',
      years: 68,
    });
    const promise = { dueOn: isoDate('2026-09-25'), text: 'Tee' };
    expect(nextOccasion(given, promise, today)?.kind).toBe('promise');
    expect(nextOccasion(given, { ...promise, dueOn: isoDate('2026-09-26') }, today)?.kind).toBe(
      'birthday',
    );
    expect(OCCASION_DAYS).toBe(60);
  });
});
