import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { readPastDay } from '@renderer/hooks/pastDay';

// A Thursday.
const TODAY = isoDate('2026-03-19');

describe('readPastDay', () => {
  it.each([
    ['de-DE', 'heute', '2026-03-19'],
    ['de-DE', 'Gestern', '2026-03-18'],
    ['de-DE', 'vorgestern', '2026-03-17'],
    ['en-GB', ' yesterday ', '2026-03-18'],
    ['en-GB', 'the day before  yesterday', '2026-03-17'],
    ['de-DE', 'vor 3 Tagen', '2026-03-16'],
    ['en-GB', '2 weeks ago', '2026-03-05'],
    ['de-DE', 'Montag', '2026-03-16'],
    ['de-DE', 'am Mo.', '2026-03-16'],
    ['en-GB', 'last Friday', '2026-03-13'],
    // The day's own name means a week ago, not today.
    ['en-GB', 'Thursday', '2026-03-12'],
    ['fr-FR', 'lundi', '2026-03-16'],
    ['de-DE', '12.3.', '2026-03-12'],
    ['de-DE', '12. März', '2026-03-12'],
    ['de-DE', '12.03.2024', '2024-03-12'],
    ['en-US', '3/12/2026', '2026-03-12'],
    ['en-GB', '12/03/2026', '2026-03-12'],
    ['de-DE', '2026-03-19', '2026-03-19'],
    // Without a year, the latest one that is not to come.
    ['de-DE', '24.12.', '2025-12-24'],
    ['de-DE', '20.3.', '2025-03-20'],
  ])('in %s, %s is %s', (locale, text, day) => {
    expect(readPastDay(text, locale, TODAY)).toBe(day);
  });

  it.each([
    '',
    '   ',
    'morgen',
    'tomorrow',
    '20.3.2026',
    '31.2.',
    '31.02.2026',
    'neulich',
    '@',
    '12',
  ])('reads no past day out of %j', (text) => {
    expect(readPastDay(text, 'de-DE', TODAY)).toBeNull();
  });

  it('finds 29 February only in a year that has one', () => {
    expect(readPastDay('29.2.', 'de-DE', isoDate('2024-03-01'))).toBe('2024-02-29');
    expect(readPastDay('29.2.', 'de-DE', isoDate('2025-03-01'))).toBe('2024-02-29');
    expect(readPastDay('29.2.', 'de-DE', isoDate('2026-03-01'))).toBeNull();
  });
});
