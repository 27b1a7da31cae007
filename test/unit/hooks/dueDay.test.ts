import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { readDueDay } from '@renderer/hooks/dueDay';

const TODAY = isoDate('2026-03-19');

describe('readDueDay', () => {
  it.each([
    ['de-DE', 'morgen', '2026-03-20'],
    ['de-DE', 'bis Dienstag', '2026-03-24'],
    ['en-GB', 'in two weeks', '2026-04-02'],
    ['de-DE', '24.3.', '2026-03-24'],
    ['de-DE', '24.03.2026', '2026-03-24'],
    ['de-DE', '1.3.', '2027-03-01'],
    ['en-US', '3/24/2026', '2026-03-24'],
    // A promise may be older than the note of it.
    ['de-DE', '1.3.2026', '2026-03-01'],
  ])('in %s, %s is %s', (locale, text, day) => {
    expect(readDueDay(text, locale, TODAY)).toBe(day);
  });

  it.each(['bald', '31.2.', '??'])('reads no day out of %j', (text) => {
    expect(readDueDay(text, 'de-DE', TODAY)).toBeNull();
  });
});
