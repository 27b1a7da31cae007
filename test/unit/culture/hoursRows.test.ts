import { readRows, rowsOf, withDay } from '@shared/domain/culture/hoursRows';
import { describe, expect, it } from 'vitest';

const at = (days: readonly number[], from: string, to: string) => ({ days, from, to });

describe('the hours of a shop as rows', () => {
  it.each([
    ['nothing', [], []],
    [
      'a week',
      [at([1, 2, 3, 4, 5], '09:00', '18:00')],
      [{ days: [1, 2, 3, 4, 5], text: '09:00–18:00' }],
    ],
    [
      'two stretches a day, written in any order',
      [at([2, 1], '14:00', '18:00'), at([1, 2], '09:00', '12:30')],
      [{ days: [1, 2], text: '09:00–12:30, 14:00–18:00' }],
    ],
    [
      'days with the same hours that came apart',
      [at([1], '09:00', '18:00'), at([6], '09:00', '13:00'), at([3], '09:00', '18:00')],
      [
        { days: [1, 3], text: '09:00–18:00' },
        { days: [6], text: '09:00–13:00' },
      ],
    ],
    ['a bar', [at([5, 6], '20:00', '02:00')], [{ days: [5, 6], text: '20:00–02:00' }]],
  ])('shows %s', (_what, hours, rows) => {
    expect(rowsOf(hours)).toEqual(rows);
    // What is shown is read as the same again.
    expect(rowsOf(readRows(rows) ?? [])).toEqual(rows);
  });

  it.each([
    ['9-18', [at([1], '09:00', '18:00')]],
    ['9-12, 14:30 bis 18 Uhr', [at([1], '09:00', '12:00'), at([1], '14:30', '18:00')]],
    ['20-2', [at([1], '20:00', '02:00')]],
    ['', []],
    // Nobody works through the night until the afternoon: five o'clock is meant otherwise.
    ['9-5', null],
    ['sometimes', null],
    ['9-12, 11-14', null],
    ['9-9', null],
  ])('reads %j', (text, hours) => {
    expect(readRows([{ days: [1], text }])).toEqual(hours);
  });

  it('takes rows without a day for nothing, but not rows that cannot be read', () => {
    expect(readRows([{ days: [], text: '9-12' }])).toEqual([]);
    expect(readRows([{ days: [], text: 'soon' }])).toBeNull();
  });

  it('has every day in one row only', () => {
    const rows = [
      { days: [1, 2, 3], text: '9-18' },
      { days: [6], text: '9-13' },
    ];
    expect(withDay(rows, 1, 2, true).map(({ days }) => days)).toEqual([
      [1, 3],
      [2, 6],
    ]);
    expect(withDay(rows, 0, 1, false).map(({ days }) => days)).toEqual([[2, 3], [6]]);
  });
});
