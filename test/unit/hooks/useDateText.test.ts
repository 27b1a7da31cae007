import { dateOrderOf, readDateText } from '@renderer/hooks/useDateText';
import { describe, expect, it } from 'vitest';

const day = (year: number | null, month: number, date: number | null) => ({
  date: { year, month, day: date },
  problem: null,
});
const problem = (code: string) => ({ date: null, problem: code });

describe('a date as people write it', () => {
  it.each([
    ['19.3.66', 'de-DE', day(1966, 3, 19)],
    ['19.3.26', 'de-DE', day(2026, 3, 19)],
    ['19.3.27', 'de-DE', day(1927, 3, 19)],
    ['19 March 1966', 'en-GB', day(1966, 3, 19)],
    ['19. März', 'de-DE', day(null, 3, 19)],
    ['2.11.', 'de-DE', day(null, 11, 2)],
    ['29.2.', 'de-DE', day(null, 2, 29)],
    ['03/1986', 'de-DE', day(1986, 3, null)],
    ['1986-04-03', 'en-US', day(1986, 4, 3)],
    ['3/4/1986', 'en-US', day(1986, 3, 4)],
    ['3/4/1986', 'en-GB', day(1986, 4, 3)],
    ['3/4/1986', 'de-DE', day(1986, 4, 3)],
    ['13/4/1986', 'en-US', day(1986, 4, 13)],
    ['  ', 'de-DE', { date: null, problem: null }],
    ['31.2.', 'de-DE', problem('impossible')],
    ['31.2.1980', 'de-DE', problem('impossible')],
    ['29.2.1999', 'de-DE', problem('impossible')],
    ['soon', 'en-GB', problem('unreadable')],
    ['1986', 'en-GB', problem('unreadable')],
  ])('%s in %s', (text, locale, answer) => {
    expect(readDateText(text, locale, 2026)).toEqual(answer);
  });

  it.each([
    ['2019', day(2019, 1, null)],
    ['März 2019', day(2019, 3, null)],
    ['15.1.2019', day(2019, 1, 15)],
    ['15.1.', problem('year-missing')],
    ['', { date: null, problem: null }],
  ])('%s where a year is needed', (text, answer) => {
    expect(readDateText(text, 'de-DE', 2026, true)).toEqual(answer);
  });

  it.each([
    ['de-DE', 'dmy'],
    ['en-GB', 'dmy'],
    ['en-US', 'mdy'],
    ['ja-JP', 'ymd'],
    ['hu-HU', 'ymd'],
  ])('is ordered as in %s', (locale, order) => {
    expect(dateOrderOf(locale)).toBe(order);
  });
});
