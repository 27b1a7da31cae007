import { describe, expect, it } from 'vitest';
import type { HolidayKind, HolidayTable } from '@shared/domain/calendar/holiday';
import { readHolidayTables } from '../../../src/support/holidayTables';

const COUNTRIES = 'AU CN HK ID IN JP KR MY NZ PH SG TH TW VN'.split(' ');
const TABLES = readHolidayTables(COUNTRIES);

function tableOf(country: string): HolidayTable {
  const table = TABLES.get(country);
  if (table === undefined) throw new Error(`There is no table for ${country}.`);
  return table;
}

/** Month and day of every day of a kind in the whole country, or there and in one of its regions. */
function daysOf(country: string, year: number, kind: HolidayKind = 'public', region?: string) {
  const days = new Set<string>();
  for (const row of tableOf(country).observances) {
    if (row.kind !== kind) continue;
    if (row.regions !== undefined && !row.regions.some((code) => code === region)) continue;
    for (const day of row.days.split(' ')) {
      if (day.startsWith(`${String(year)}-`)) days.add(day.slice(5));
    }
  }
  return [...days].sort();
}

const list = (text: string) => text.trim().split(/\s+/);

// Typed from the decrees and gazettes that the overlays name, not from the tables.
const OFFICIAL: readonly (readonly [country: string, year: number, days: string])[] = [
  // 관공서의 공휴일에 관한 규정, with the cabinet's single days and the elections
  [
    'KR',
    2024,
    '01-01 02-09 02-10 02-11 02-12 03-01 04-10 05-05 05-06 05-15 06-06 08-15 09-16 09-17 09-18 10-01 10-03 10-09 12-25',
  ],
  [
    'KR',
    2025,
    '01-01 01-27 01-28 01-29 01-30 03-01 03-03 05-05 05-06 06-03 06-06 08-15 10-03 10-05 10-06 10-07 10-08 10-09 12-25',
  ],
  [
    'KR',
    2026,
    '01-01 02-16 02-17 02-18 03-01 03-02 05-01 05-05 05-24 05-25 06-03 06-06 07-17 08-15 08-17 09-24 09-25 09-26 10-03 10-05 10-09 12-25',
  ],
  // 政府行政機關辦公日曆表 113 to 115
  [
    'TW',
    2024,
    '01-01 02-08 02-09 02-10 02-11 02-12 02-13 02-14 02-28 04-04 04-05 06-10 09-17 10-10',
  ],
  [
    'TW',
    2025,
    '01-01 01-27 01-28 01-29 01-30 01-31 02-28 04-03 04-04 05-30 05-31 09-28 09-29 10-06 10-10 10-24 10-25 12-25',
  ],
  [
    'TW',
    2026,
    '01-01 02-15 02-16 02-17 02-18 02-19 02-20 02-27 02-28 04-03 04-04 04-05 04-06 05-01 06-19 09-25 09-28 10-09 10-10 10-25 10-26 12-25',
  ],
  // Cabinet decisions, with National Labour Day
  [
    'TH',
    2024,
    '01-01 02-24 02-26 04-06 04-08 04-12 04-13 04-14 04-15 04-16 05-01 05-04 05-06 05-22 06-03 07-20 07-21 07-22 07-28 07-29 08-12 10-13 10-14 10-23 12-05 12-10 12-30 12-31',
  ],
  [
    'TH',
    2025,
    '01-01 02-12 04-06 04-07 04-13 04-14 04-15 04-16 05-01 05-04 05-05 05-11 05-12 06-02 06-03 07-10 07-11 07-28 08-11 08-12 10-13 10-23 12-05 12-10 12-31',
  ],
  [
    'TH',
    2026,
    '01-01 01-02 03-03 04-06 04-13 04-14 04-15 05-01 05-04 05-31 06-01 06-03 07-28 07-29 07-30 08-12 10-13 10-23 12-05 12-07 12-10 12-31',
  ],
  // Ministry of Manpower
  ['SG', 2024, '01-01 02-10 02-11 02-12 03-29 04-10 05-01 05-22 06-17 08-09 10-31 12-25'],
  ['SG', 2025, '01-01 01-29 01-30 03-31 04-18 05-01 05-03 05-12 06-07 08-09 10-20 12-25'],
  [
    'SG',
    2026,
    '01-01 02-17 02-18 03-21 04-03 05-01 05-27 05-31 06-01 08-09 08-10 11-08 11-09 12-25',
  ],
  // SKB 3 Menteri and the two election days of 2024
  [
    'ID',
    2024,
    '01-01 02-08 02-10 02-14 03-11 03-29 03-31 04-10 04-11 05-01 05-09 05-23 06-01 06-17 07-07 08-17 09-16 11-27 12-25',
  ],
  [
    'ID',
    2025,
    '01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17 09-05 12-25',
  ],
  [
    'ID',
    2026,
    '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25',
  ],
  // Notices of the ministry of labour
  ['VN', 2024, '01-01 02-08 02-09 02-10 02-11 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03'],
  ['VN', 2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02'],
  // Proclamations 368, 727 and 1006 and those on single days
  [
    'PH',
    2024,
    '01-01 02-09 02-10 03-28 03-29 03-30 04-09 04-10 05-01 06-12 06-17 08-23 08-26 11-01 11-02 11-30 12-08 12-24 12-25 12-30 12-31',
  ],
  [
    'PH',
    2025,
    '01-01 01-29 04-01 04-09 04-17 04-18 04-19 05-01 05-12 06-06 06-12 07-27 08-21 08-25 10-31 11-01 11-30 12-08 12-24 12-25 12-30 12-31',
  ],
  [
    'PH',
    2026,
    '01-01 02-17 03-20 04-02 04-03 04-04 04-09 05-01 05-27 06-12 08-21 08-31 11-01 11-02 11-30 12-08 12-24 12-25 12-30 12-31',
  ],
  // Department of Personnel and Training, with Ambedkar Jayanti
  [
    'IN',
    2024,
    '01-26 03-25 03-29 04-11 04-14 04-17 04-21 05-23 06-17 07-17 08-15 08-26 09-16 10-02 10-12 10-31 11-15 12-25',
  ],
  [
    'IN',
    2025,
    '01-26 02-26 03-14 03-31 04-10 04-14 04-18 05-12 06-07 07-06 08-15 08-16 09-05 10-02 10-20 11-05 12-25',
  ],
  [
    'IN',
    2026,
    '01-26 03-04 03-21 03-26 03-31 04-03 04-14 05-01 05-27 06-26 08-15 08-26 09-04 10-02 10-20 11-08 11-24 12-25',
  ],
  // General holidays as gazetted
  [
    'HK',
    2024,
    '01-01 02-10 02-12 02-13 03-29 03-30 04-01 04-04 05-01 05-15 06-10 07-01 09-18 10-01 10-11 12-25 12-26',
  ],
  [
    'HK',
    2025,
    '01-01 01-29 01-30 01-31 04-04 04-18 04-19 04-21 05-01 05-05 05-31 07-01 10-01 10-07 10-29 12-25 12-26',
  ],
  [
    'HK',
    2026,
    '01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26',
  ],
  // Cabinet Office (国民の祝日)
  [
    'JP',
    2025,
    '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
  ],
  [
    'JP',
    2026,
    '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
  ],
  // Holidays Act 2003, Matariki Act
  ['NZ', 2025, '01-01 01-02 02-06 04-18 04-21 04-25 06-02 06-20 10-27 12-25 12-26'],
  ['NZ', 2026, '01-01 01-02 02-06 04-03 04-06 04-25 04-27 06-01 07-10 10-26 12-25 12-26 12-28'],
  // What every state and territory has
  ['AU', 2024, '01-01 01-26 03-29 04-01 04-25 12-25 12-26'],
  ['AU', 2025, '01-01 01-27 04-18 04-21 04-25 12-25 12-26'],
];

describe('days off in the whole country', () => {
  it.each(OFFICIAL)('are those of the official list: %s %i', (country, year, days) => {
    expect(daysOf(country, year)).toEqual(list(days));
  });
});

describe('Malaysia', () => {
  // Federal schedule and the days of Kuala Lumpur
  it.each([
    [
      2024,
      '01-01 01-25 02-01 02-10 02-11 02-12 03-28 04-10 04-11 05-01 05-22 06-03 06-17 07-07 07-08 08-31 09-16 10-31 12-25',
    ],
    [
      2025,
      '01-01 01-29 01-30 02-01 02-11 03-18 03-31 04-01 05-01 05-12 06-02 06-07 06-27 08-31 09-01 09-05 09-15 09-16 10-20 12-25',
    ],
  ])('has the days of the capital in %i', (year, days) => {
    expect(daysOf('MY', year, 'public', 'MY-14')).toEqual(list(days));
  });

  it('makes up for a Sunday on Tuesday where Monday is a holiday already', () => {
    const capital = daysOf('MY', 2026, 'public', 'MY-14');
    expect(capital).toEqual(expect.arrayContaining(['05-31', '06-01', '06-02']));
  });

  it('gives no day in lieu for two holidays on one working day', () => {
    expect(daysOf('MY', 2024, 'public', 'MY-14')).not.toContain('09-17');
  });

  it('makes up for Saturday where Friday and Saturday are the weekend, not for Sunday', () => {
    const kelantan = daysOf('MY', 2025, 'public', 'MY-03');
    expect(kelantan).toContain('06-08');
    expect(kelantan).not.toContain('09-01');
  });

  it('has no Deepavali in Sarawak', () => {
    expect(daysOf('MY', 2025, 'public', 'MY-13')).not.toContain('10-20');
  });
});

describe('days that not everybody has off', () => {
  it('close the public offices of Vietnam', () => {
    expect(daysOf('VN', 2025, 'bank')).toContain('05-02');
    expect(daysOf('VN', 2026, 'bank')).toEqual(expect.arrayContaining(['01-02', '08-31']));
  });

  it('are made up for in Thailand as the day itself is kept', () => {
    expect(daysOf('TH', 2027)).toEqual(expect.arrayContaining(['05-01', '05-03']));
  });
});

describe('China', () => {
  // Notices of the State Council: days off that are no plain weekend days, and weekends worked
  it.each([
    [
      2024,
      '01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
      '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    ],
    [
      2025,
      '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 05-31 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
      '01-26 02-08 04-27 09-28 10-11',
    ],
    [
      2026,
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-05 04-06 05-01 05-02 05-04 05-05 06-19 09-25 10-01 10-02 10-03 10-05 10-06 10-07',
      '01-04 02-14 02-28 05-09 09-20 10-10',
    ],
  ])('follows the notice for %i', (year, off, worked) => {
    expect(daysOf('CN', year)).toEqual(list(off));
    expect(daysOf('CN', year, 'workday')).toEqual(list(worked));
  });

  it('takes what the law names and its days in lieu for days off before there is a notice', () => {
    expect(daysOf('CN', 2028)).toEqual(
      list(
        '01-01 01-03 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 05-29 10-01 10-02 10-03 10-04 10-05',
      ),
    );
  });

  it('says that the rest of a golden week is only expected', () => {
    expect(daysOf('CN', 2028, 'optional')).toEqual(list('01-31 02-01 05-03 05-04 05-05 10-06'));
  });
});

describe('weekends that are worked', () => {
  it.each([
    ['TW', 2023, '01-07 02-04 02-18 03-25 06-17 09-23'],
    ['TW', 2024, '02-17'],
    ['TW', 2025, '02-08'],
    ['TW', 2026, ''],
    ['VN', 2024, '05-04'],
    ['VN', 2025, '04-26'],
    ['VN', 2026, '01-10 08-22'],
  ])('are known: %s %i', (country, year, days) => {
    expect(daysOf(country, year, 'workday')).toEqual(days === '' ? [] : list(days));
  });
});

describe('how sure a day is', () => {
  const certaintyOn = (country: string, day: string, event: string) =>
    tableOf(country).observances.find(
      (row) => row.event === event && row.days.split(' ').includes(day),
    )?.certainty;

  it.each([
    ['SG', '2025-03-31', 'eid-al-fitr', 'announced'],
    ['SG', '2028-02-27', 'eid-al-fitr', 'tentative'],
    ['ID', '2027-03-10', 'eid-al-fitr', 'tentative'],
    ['IN', '2026-11-08', 'diwali', 'announced'],
    ['IN', '2027-10-29', 'diwali', 'projected'],
    ['VN', '2027-02-05', 'tet', 'projected'],
    ['VN', '2026-11-24', 'vn-culture-day', 'projected'],
    ['TW', '2027-12-31', 'new-year', 'projected'],
    ['KR', '2027-02-09', 'seollal', 'computed'],
    ['KR', '2027-05-03', 'labour-day', 'projected'],
    ['CN', '2026-10-05', 'national-day', 'announced'],
    ['CN', '2027-10-05', 'national-day', 'projected'],
  ])('%s %s %s is %s', (country, day, event, certainty) => {
    expect(certaintyOn(country, day, event)).toBe(certainty);
  });
});
