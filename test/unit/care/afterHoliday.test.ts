import { describe, expect, it } from 'vitest';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { afterHoliday } from '@shared/domain/care/afterHoliday';

const holiday = (country: string, day: string, rest: Partial<Holiday> = {}): Holiday =>
  ({
    country,
    day: isoDate(day),
    kind: 'public',
    event: `${country}-${day}`,
    regions: [],
    names: { de: '', en: '', own: '' },
    ...rest,
  }) as Holiday;

const bookOf = (...all: readonly Holiday[]) => ({
  on: (country: string, day: string) =>
    all.filter((one) => one.country === country && one.day === day),
});

describe('waiting for a holiday', () => {
  it.each([
    ['a Thursday is over on Friday', 'JP', '2026-03-19', [['JP', '2026-03-19']], '2026-03-20'],
    ['a Friday lasts until Monday', 'JP', '2026-03-20', [['JP', '2026-03-20']], '2026-03-23'],
    ['the one of tomorrow counts', 'JP', '2026-03-19', [['JP', '2026-03-20']], '2026-03-23'],
    [
      'the weekend is that of the country',
      'SA',
      '2026-03-19',
      [['SA', '2026-03-19']],
      '2026-03-22',
    ],
    [
      'several days are one',
      'DE',
      '2026-12-25',
      [
        ['DE', '2026-12-25'],
        ['DE', '2026-12-26'],
      ],
      '2026-12-28',
    ],
  ] as const)('%s', (_, country, today, days, until) => {
    const book = bookOf(...days.map(([of, day]) => holiday(of, day)));
    expect(afterHoliday(book, country, '', isoDate(today))?.day).toBe(until);
  });

  it('is not needed on ordinary days, for days nobody has off, or elsewhere in the country', () => {
    const today = isoDate('2026-03-19');
    expect(afterHoliday(bookOf(), 'JP', '', today)).toBeNull();
    expect(afterHoliday(bookOf(holiday('JP', '2026-03-21')), 'JP', '', today)).toBeNull();
    const observance = holiday('JP', '2026-03-19', { kind: 'observance' });
    expect(afterHoliday(bookOf(observance), 'JP', '', today)).toBeNull();
    const bavarian = holiday('DE', '2026-03-19', { regions: ['DE-BY'] });
    expect(afterHoliday(bookOf(bavarian), 'DE', 'DE-SN', today)).toBeNull();
    expect(afterHoliday(bookOf(bavarian), 'DE', 'DE-BY', today)?.day).toBe('2026-03-20');
  });

  it('ends on a Saturday that is worked', () => {
    const book = bookOf(
      holiday('CN', '2026-10-02'),
      holiday('CN', '2026-10-03', { kind: 'workday' }),
    );
    expect(afterHoliday(book, 'CN', '', isoDate('2026-10-02'))?.day).toBe('2026-10-03');
  });
});
