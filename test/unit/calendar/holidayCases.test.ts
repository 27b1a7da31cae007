import type { HolidayKind } from '@shared/domain/calendar/holiday';
import { holdsIn } from '@shared/domain/calendar/holdsIn';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { describe, expect, it } from 'vitest';
import { PRIORITY, shippedBook } from './shippedTables';

const book = shippedBook(...PRIORITY);

/** What a day surely is at a place: a country, or a region such as `DE-BY`. */
function at(
  place: string,
  day: string,
): { event: string; kind: HolidayKind; from: string | null }[] {
  return book
    .on(place.slice(0, 2), isoDate(day))
    .filter((holiday) => holdsIn(holiday, place))
    .map(({ event, kind, from }) => ({ event, kind, from }));
}

const publicAt = (place: string, day: string): string[] =>
  at(place, day)
    .filter(({ kind }) => kind === 'public')
    .map(({ event }) => event);

describe('days off that are known', () => {
  it.each([
    ['KR', '2025-01-28', 'seollal'],
    ['KR', '2025-01-29', 'seollal'],
    ['KR', '2025-01-30', 'seollal'],
    ['KR', '2027-02-07', 'seollal'],
    ['CN', '2027-02-06', 'lunar-new-year'],
    ['CN', '2026-02-17', 'lunar-new-year'],
    ['CN', '2025-10-08', 'national-day'],
    ['TR', '2025-03-31', 'eid-al-fitr'],
    ['BG', '2025-05-26', 'bg-bulgarian-education-and-culture-and-slavonic-literature-day'],
    ['EG', '2025-07-24', 'eg-revolution-day'],
    ['DE-BY', '2026-06-04', 'corpus-christi'],
    ['DE', '2026-10-03', 'national-day'],
    ['GB-ENG', '2026-04-06', 'easter-monday'],
    ['CH-ZH', '2026-04-03', 'good-friday'],
    ['CH', '2026-08-01', 'national-day'],
    ['AT', '2026-12-08', 'immaculate-conception'],
    ['FR-57', '2026-12-26', 'second-christmas-day'],
  ])('%s %s: %s', (place, day, event) => {
    expect(publicAt(place, day)).toContain(event);
  });

  it.each([
    ['KR', '2025-01-27', 'seollal'],
    ['KR', '2025-01-31', 'seollal'],
    ['TR', '2025-04-02', 'eid-al-fitr'],
    ['EG', '2025-07-23', 'eg-revolution-day'],
    ['DE', '2026-06-04', 'corpus-christi'],
    ['DE-BE', '2026-06-04', 'corpus-christi'],
    ['GB', '2026-04-06', 'easter-monday'],
    ['GB-SCT', '2026-04-06', 'easter-monday'],
    ['CH', '2026-04-03', 'good-friday'],
    ['CH-VS', '2026-04-03', 'good-friday'],
    ['CN', '2026-02-14', 'lunar-new-year'],
    ['FR', '2026-12-26', 'second-christmas-day'],
  ])('%s %s is not: %s', (place, day, event) => {
    expect(publicAt(place, day)).not.toContain(event);
  });

  it('has whole working days in Turkey after the Ramadan feast of 2025', () => {
    expect(publicAt('TR', '2025-04-02')).toEqual([]);
  });

  it('has a half day in Turkey before the Ramadan feast of 2025', () => {
    const [eve] = at('TR', '2025-03-29').filter(({ kind }) => kind === 'public');
    expect(eve?.from).toBe('13:00');
  });

  it('has weekends that are worked in China', () => {
    expect(at('CN', '2026-02-14')).toContainEqual({
      event: 'make-up-workday',
      kind: 'workday',
      from: null,
    });
    expect(at('CN', '2026-02-28').map(({ kind }) => kind)).toContain('workday');
    expect(publicAt('CN', '2026-02-14')).toEqual([]);
  });

  it('counts the Chinese days off of a year as the State Council does', () => {
    const off = (year: number): number =>
      book
        .between('CN', isoDate(`${year}-01-01`), isoDate(`${year}-12-31`))
        .filter(({ kind }) => kind === 'public').length;
    // 13 days of the regulation since 2025, and those that stand for worked weekends.
    expect([off(2025), off(2026)]).toEqual([19, 22]);
  });

  it('says how sure a date is', () => {
    const sure = (country: string, day: string, event: string): string | undefined =>
      book.on(country, isoDate(day)).find((holiday) => holiday.event === event)?.certainty;
    expect(sure('DE', '2026-10-03', 'national-day')).toBe('fixed');
    expect(sure('DE', '2026-04-06', 'easter-monday')).toBe('computed');
    expect(sure('CN', '2026-02-17', 'lunar-new-year')).toBe('announced');
    expect(sure('CN', '2027-02-06', 'lunar-new-year')).toBe('projected');
    expect(sure('MY', '2030-02-05', 'eid-al-fitr')).toBe('tentative');
  });
});
