import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import {
  instantAt,
  isTimeZone,
  minutesOf,
  offsetAt,
  timeOf,
} from '@shared/domain/calendar/wallTime';

const utc = (day: string, time: string, zone: string): string =>
  new Date(instantAt(isoDate(day), time, zone)).toISOString().slice(0, 16);

describe('instantAt', () => {
  it.each([
    ['2026-03-19', '17:10', 'Europe/Berlin', '2026-03-19T16:10'],
    ['2026-07-01', '09:00', 'Asia/Kolkata', '2026-07-01T03:30'],
    ['2026-07-01', '09:00', 'Asia/Kathmandu', '2026-07-01T03:15'],
    ['2026-07-01', '09:00', 'Pacific/Kiritimati', '2026-06-30T19:00'],
    ['2026-07-01', '09:00', 'Pacific/Pago_Pago', '2026-07-01T20:00'],
    ['2026-03-19', '24:00', 'UTC', '2026-03-20T00:00'],
  ])('%s %s in %s is %s', (day, time, zone, expected) => {
    expect(utc(day, time, zone)).toBe(expected);
  });

  it('reads a time that a clock skips as it would have been before the change', () => {
    expect(utc('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30');
    // Lord Howe skips half an hour only: 02:15 becomes 02:45.
    expect(utc('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45');
    // Samoa skipped a whole day.
    expect(utc('2011-12-30', '12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00');
  });

  it('takes the first of a time that comes twice', () => {
    expect(utc('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30');
    expect(utc('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45');
  });

  it('stays right on the days around a change', () => {
    expect(utc('2026-03-29', '01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59');
    expect(utc('2026-03-29', '03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00');
    expect(utc('2026-10-25', '03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00');
    expect(utc('2011-12-31', '00:30', 'Pacific/Apia')).toBe('2011-12-30T10:30');
  });

  it('throws for a zone that does not exist', () => {
    expect(() => instantAt(isoDate('2026-01-01'), '10:00', 'Berlin')).toThrow(RangeError);
    expect(() => instantAt(isoDate('2026-01-01'), '10:00', 'Berlin')).toThrow(RangeError);
  });
});

describe('offsetAt', () => {
  it('changes at the very moment of the change', () => {
    const change = Date.parse('2026-03-29T01:00:00Z');
    expect(offsetAt(change - 1, 'Europe/Berlin')).toBe(3_600_000);
    expect(offsetAt(change, 'Europe/Berlin')).toBe(7_200_000);
  });

  it('knows the seconds of old clocks', () => {
    expect(offsetAt(Date.parse('1890-01-01T00:00:00Z'), 'Europe/Berlin')).toBe(3_208_000);
  });
});

it('isTimeZone knows the platform’s zones', () => {
  expect(['Europe/Berlin', 'Asia/Calcutta', 'UTC'].every(isTimeZone)).toBe(true);
  expect(['', 'Berlin', 'MESZ', 'Europe/Nowhere'].some(isTimeZone)).toBe(false);
});

it('minutes and clock times turn into one another', () => {
  expect(minutesOf('24:00')).toBe(1440);
  expect(timeOf(1440)).toBe('24:00');
  for (let minute = 0; minute < 1440; minute += 1) expect(minutesOf(timeOf(minute))).toBe(minute);
});
