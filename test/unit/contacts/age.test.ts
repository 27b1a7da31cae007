import { isoDate } from '@shared/domain/calendar/isoDate';
import { ageOn } from '@shared/domain/contacts/age';
import { keptOn } from '@shared/domain/contacts/leapDay';
import { expect, it } from 'vitest';

it.each([
  [[1986, 4, 2], '2026-04-01', '02-28', 39],
  [[1986, 4, 2], '2026-04-02', '02-28', 40],
  [[1986, 4, 2], '1986-04-02', '02-28', 0],
  [[1986, 4, 2], '1986-04-01', '02-28', null],
  [[null, 4, 2], '2026-04-02', '02-28', null],
  [[1986, 4, null], '2026-03-31', '02-28', 39],
  [[1986, 4, null], '2026-04-15', '02-28', null],
  [[1986, 4, null], '2026-05-01', '02-28', 40],
  [[2000, 2, 29], '2027-02-28', '02-28', 27],
  [[2000, 2, 29], '2027-02-28', '03-01', 26],
  [[2000, 2, 29], '2027-03-01', '03-01', 27],
  [[2000, 2, 29], '2028-02-28', '02-28', 27],
  [[2000, 2, 29], '2028-02-29', '03-01', 28],
] as const)('born %o is on %s by rule %s: %s', ([year, month, day], on, rule, age) => {
  expect(ageOn({ year, month, day }, isoDate(on), rule)).toBe(age);
});

it.each([
  [{ year: null, month: 2, day: 29 }, 2027, '02-28', '2027-02-28'],
  [{ year: null, month: 2, day: 29 }, 2027, '03-01', '2027-03-01'],
  [{ year: null, month: 2, day: 29 }, 2028, '03-01', '2028-02-29'],
  [{ year: 1986, month: 4, day: 2 }, 2027, '03-01', '2027-04-02'],
  [{ year: 1986, month: 4, day: null }, 2027, '02-28', null],
] as const)('%o is kept in %s by rule %s on %s', (date, year, rule, day) => {
  expect(keptOn(date, year, rule)).toBe(day);
});
