import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { nextDueOn, renewalOn, shownFrom } from '@shared/domain/purchases/renewalDays';

const open = { dueOn: isoDate('2026-05-01'), leadDays: 14, status: 'open' } as const;

describe('a renewal', () => {
  it.each([
    ['2026-04-16', { kind: 'later', inDays: 15 }],
    ['2026-04-17', { kind: 'soon', inDays: 14 }],
    ['2026-04-30', { kind: 'soon', inDays: 1 }],
    ['2026-05-01', { kind: 'today' }],
    ['2026-05-04', { kind: 'overdue', sinceDays: 3 }],
  ])('on %s stands as %j', (day, expected) => {
    expect(renewalOn(open, isoDate(day))).toEqual(expected);
    expect(shownFrom(open)).toBe('2026-04-17');
  });

  it('that was looked after is resolved', () => {
    expect(renewalOn({ ...open, status: 'done' }, isoDate('2026-06-01'))).toEqual({
      kind: 'resolved',
    });
  });

  it.each([
    ['2026-05-01', 12, '2026-05-01', '2027-05-01'],
    ['2026-05-01', 12, '2026-04-20', '2027-05-01'],
    ['2026-05-01', 12, '2026-09-20', '2027-05-01'],
    ['2026-05-01', 1, '2026-09-20', '2026-10-01'],
    ['2026-01-31', 1, '2026-01-31', '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28', '2026-03-31'],
    ['2028-02-29', 12, '2028-02-29', '2029-02-28'],
  ])(
    'due on %s every %d months, done on %s, is due again on %s',
    (due, everyMonths, done, next) => {
      expect(nextDueOn({ dueOn: isoDate(due), everyMonths }, isoDate(done))).toBe(next);
    },
  );

  it('that comes once does not come again', () => {
    expect(nextDueOn({ dueOn: open.dueOn, everyMonths: null }, open.dueOn)).toBeNull();
  });
});
