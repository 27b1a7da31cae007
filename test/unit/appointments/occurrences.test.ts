import { describe, expect, it } from 'vitest';
import type { Appointment, AppointmentId } from '@shared/domain/appointments/appointment';
import { occurrencesOf } from '@shared/domain/appointments/occurrences';
import { isoDate } from '@shared/domain/calendar/isoDate';

const planned = (rest: Partial<Appointment>): Appointment => ({
  id: 'a1' as AppointmentId,
  contactId: null,
  kind: 'call',
  text: '',
  place: '',
  at: null,
  on: null,
  zone: 'Europe/Berlin',
  minutes: null,
  remindMinutes: null,
  repeats: 'never',
  status: 'planned',
  isAccepted: false,
  importKey: '',
  resolvedAt: null,
  createdAt: 0,
  updatedAt: 0,
  ...rest,
});

const at = (text: string): number => Date.parse(text);

const times = (appointment: Appointment, from: string, to: string, zone = 'Europe/Berlin') =>
  occurrencesOf(appointment, isoDate(from), isoDate(to), zone).map((found) => [
    found.on,
    found.at === null ? null : new Date(found.at).toISOString(),
  ]);

describe('occurrencesOf', () => {
  it('has one time for what does not repeat, on the day of the viewer', () => {
    const call = planned({ at: at('2026-03-20T23:30:00Z'), zone: 'Europe/Berlin' });
    expect(times(call, '2026-03-21', '2026-03-21')).toEqual([
      ['2026-03-21', '2026-03-20T23:30:00.000Z'],
    ]);
    expect(times(call, '2026-03-20', '2026-03-20', 'America/New_York')).toHaveLength(1);
    expect(times(call, '2026-03-20', '2026-03-20')).toEqual([]);
  });

  it('keeps the clock time in its own zone over a change of clocks', () => {
    const call = planned({ at: at('2026-03-23T08:00:00Z'), repeats: 'weekly' });
    expect(times(call, '2026-03-16', '2026-04-06')).toEqual([
      ['2026-03-23', '2026-03-23T08:00:00.000Z'],
      ['2026-03-30', '2026-03-30T07:00:00.000Z'],
      ['2026-04-06', '2026-04-06T07:00:00.000Z'],
    ]);
  });

  it('moves for a viewer elsewhere when only the clocks of the appointment change', () => {
    const call = planned({ at: at('2026-03-23T08:00:00Z'), repeats: 'weekly' });
    const tokyo = occurrencesOf(call, isoDate('2026-03-23'), isoDate('2026-03-30'), 'Asia/Tokyo');
    expect(tokyo.map((found) => new Date(found.at! + 9 * 3_600_000).getUTCHours())).toEqual([
      17, 16,
    ]);
  });

  it('is an hour later where clocks skip the time', () => {
    const call = planned({ at: at('2026-03-22T01:30:00Z'), repeats: 'weekly' });
    // 02:30 does not exist on 29 March: it is 03:30.
    expect(times(call, '2026-03-29', '2026-04-05')).toEqual([
      ['2026-03-29', '2026-03-29T01:30:00.000Z'],
      ['2026-04-05', '2026-04-05T00:30:00.000Z'],
    ]);
  });

  it('comes on the last day of shorter months, and on the 31st again afterwards', () => {
    const day = planned({ on: isoDate('2026-01-31'), repeats: 'monthly' });
    expect(times(day, '2026-01-01', '2026-05-31').map(([on]) => on)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
    expect(times(day, '2026-02-28', '2026-02-28')).toEqual([['2026-02-28', null]]);
  });

  it('comes yearly, on 28 February where there is no 29th', () => {
    const day = planned({ on: isoDate('2024-02-29'), repeats: 'yearly' });
    expect(times(day, '2020-01-01', '2028-12-31').map(([on]) => on)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('never comes before it begins, and far ahead without walking there', () => {
    const call = planned({ at: at('2026-03-23T08:00:00Z'), repeats: 'weekly' });
    expect(times(call, '2020-01-01', '2026-03-22')).toEqual([]);
    expect(times(call, '2126-03-24', '2126-03-31')).toHaveLength(1);
  });

  it('is on the right day for a viewer across the date line', () => {
    const call = planned({
      at: at('2026-05-01T22:00:00Z'),
      zone: 'Pacific/Auckland',
      repeats: 'monthly',
    });
    expect(times(call, '2026-05-01', '2026-06-30', 'Pacific/Honolulu').map(([on]) => on)).toEqual([
      '2026-05-01',
      '2026-06-01',
    ]);
  });

  it('is empty for an appointment without any time', () => {
    expect(times(planned({}), '2026-01-01', '2026-12-31')).toEqual([]);
  });
});
