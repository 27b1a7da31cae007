import { describe, expect, it } from 'vitest';
import { clockChanges } from '@shared/domain/calendar/clockChanges';
import { isoDate } from '@shared/domain/calendar/isoDate';

const changes = (zone: string, from: string, to: string) =>
  clockChanges(zone, isoDate(from), isoDate(to)).map(({ day, minutes, at }) => [
    day,
    minutes,
    new Date(at).toISOString(),
  ]);

describe('clockChanges', () => {
  it('names both changes of a year', () => {
    expect(changes('Europe/Berlin', '2026-01-01', '2026-12-31')).toEqual([
      ['2026-03-29', 60, '2026-03-29T01:00:00.000Z'],
      ['2026-10-25', -60, '2026-10-25T01:00:00.000Z'],
    ]);
    expect(changes('America/New_York', '2027-01-01', '2027-12-31')).toEqual([
      ['2027-03-14', 60, '2027-03-14T07:00:00.000Z'],
      ['2027-11-07', -60, '2027-11-07T06:00:00.000Z'],
    ]);
  });

  it('names the day there, not in Greenwich', () => {
    // In Sydney clocks change on Sunday morning, while it is Saturday in Greenwich.
    expect(changes('Australia/Sydney', '2026-10-01', '2026-10-31')).toEqual([
      ['2026-10-04', 60, '2026-10-03T16:00:00.000Z'],
    ]);
    expect(changes('Australia/Lord_Howe', '2026-04-01', '2026-04-30')).toEqual([
      ['2026-04-05', -30, '2026-04-04T15:00:00.000Z'],
    ]);
  });

  it('includes both ends of the span, and nothing beside it', () => {
    expect(changes('Europe/Berlin', '2026-03-29', '2026-03-29')).toHaveLength(1);
    expect(changes('Europe/Berlin', '2026-03-30', '2026-10-24')).toEqual([]);
  });

  it('has none where clocks stay', () => {
    expect(changes('Asia/Tokyo', '2026-01-01', '2026-12-31')).toEqual([]);
    expect(changes('UTC', '2026-01-01', '2026-12-31')).toEqual([]);
  });
});
