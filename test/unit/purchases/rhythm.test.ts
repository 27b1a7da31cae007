import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { rhythmOf } from '@shared/domain/purchases/rhythm';

const today = isoDate('2026-03-19');
const rhythm = (...days: readonly string[]) => rhythmOf(days.map(isoDate), today);

describe('a rhythm', () => {
  it('needs three different days', () => {
    expect(rhythm()).toBeNull();
    expect(rhythm('2026-03-01', '2026-03-10')).toBeNull();
    expect(rhythm('2026-03-01', '2026-03-10', '2026-03-10')).toBeNull();
    expect(rhythm('2026-03-01', '2026-03-10', '2026-03-20')).toBeNull();
  });

  it('is the median gap, whatever the order', () => {
    expect(rhythm('2026-02-28', '2026-02-10', '2026-02-19')).toEqual({
      everyDays: 9,
      lastOn: '2026-02-28',
      expectedOn: '2026-03-09',
      overdueDays: 10,
    });
    // A holiday does not lengthen it: 9, 9, 9 and 60 days.
    const days = ['2025-12-14', '2026-02-12', '2026-02-21', '2026-03-02', '2026-03-11'] as const;
    expect(rhythm(...days)).toMatchObject({
      everyDays: 9,
      expectedOn: '2026-03-20',
      overdueDays: 0,
    });
  });

  it('rounds half days up', () => {
    expect(rhythm('2026-03-01', '2026-03-04', '2026-03-08')).toMatchObject({ everyDays: 4 });
  });

  it('crosses the change of the clocks and a leap day', () => {
    expect(
      rhythmOf(['2028-02-26', '2028-02-28', '2028-03-01'].map(isoDate), isoDate('2028-03-02')),
    ).toMatchObject({ everyDays: 2, expectedOn: '2028-03-03' });
  });
});
