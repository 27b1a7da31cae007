import { describe, expect, it } from 'vitest';
import { zoneShift } from '@shared/domain/culture/zoneShift';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { at } from '@test/support/moments';

describe('zoneShift', () => {
  const march = at('2026-03-19T08:00:00Z');

  it.each([
    ['Europe/Berlin', 'Asia/Tokyo', 8, '2026-03-29', 7],
    ['Asia/Tokyo', 'Europe/Berlin', -8, '2026-03-29', -7],
    ['Europe/Berlin', 'America/New_York', -5, '2026-03-29', -6],
    ['Europe/Berlin', 'Asia/Kolkata', 4.5, '2026-03-29', 3.5],
    ['Europe/Berlin', 'Asia/Kathmandu', 4.75, '2026-03-29', 3.75],
    ['Europe/Berlin', 'Europe/Vienna', 0, null, 0],
    ['Asia/Kolkata', 'Asia/Kathmandu', 0.25, null, 0.25],
    ['Europe/Berlin', 'Australia/Adelaide', 9.5, '2026-03-29', 8.5],
    ['Pacific/Auckland', 'Pacific/Chatham', 0.75, null, 0.75],
    ['Pacific/Pago_Pago', 'Pacific/Kiritimati', 25, null, 25],
    ['Europe/Lisbon', 'Europe/Berlin', 1, null, 1],
  ])('from %s to %s it is %d; from %s on %d', (from, to, hours, changesOn, hoursAfter) => {
    expect(zoneShift(from, to, march)).toEqual({ hours, changesOn, hoursAfter });
  });

  it('does not count the three hours in which only one coast has changed its clocks', () => {
    expect(
      zoneShift('America/New_York', 'America/Los_Angeles', at('2026-03-07T07:30:00Z')),
    ).toEqual({
      hours: -3,
      changesOn: null,
      hoursAfter: -3,
    });
  });

  it('names the two weeks in which New York is an hour nearer', () => {
    expect(zoneShift('Europe/Berlin', 'America/New_York', at('2027-03-01T12:00:00Z'))).toEqual({
      hours: -6,
      changesOn: '2027-03-14',
      hoursAfter: -5,
    });
    expect(zoneShift('Europe/Berlin', 'America/New_York', at('2027-03-14T12:00:00Z'))).toEqual({
      hours: -5,
      changesOn: '2027-03-28',
      hoursAfter: -6,
    });
  });

  it('does not count two zones that change an hour apart in one night', () => {
    const shift = zoneShift('Australia/Sydney', 'Australia/Adelaide', march);
    expect(shift).toEqual({ hours: -0.5, changesOn: null, hoursAfter: -0.5 });
  });
});

describe('localTimeAt', () => {
  it.each([
    ['2026-12-01T07:00:00Z', 'Asia/Kolkata', '2026-12-01', '12:30', 2, 330],
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29', '01:59', 7, 60],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', '03:00', 7, 120],
    ['2026-01-01T10:30:00Z', 'Pacific/Kiritimati', '2026-01-02', '00:30', 5, 840],
    ['2026-01-01T10:30:00Z', 'Pacific/Pago_Pago', '2025-12-31', '23:30', 3, -660],
    ['2026-01-01T10:30:00Z', 'Pacific/Chatham', '2026-01-02', '00:15', 5, 825],
    ['2026-07-01T10:30:00Z', 'America/St_Johns', '2026-07-01', '08:00', 3, -150],
  ])('%s in %s is %s %s', (text, zone, day, time, weekday, offsetMinutes) => {
    expect(localTimeAt(at(text), zone)).toEqual({ zone, day, time, weekday, offsetMinutes });
  });
});
