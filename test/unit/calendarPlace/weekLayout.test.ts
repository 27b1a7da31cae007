import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appointment } from '@shared/domain/appointments/appointment';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Judgement } from '@shared/domain/culture/moment';
import type { DayEntry, HolidayBar } from '@renderer/features/calendar/dayEntry';
import { lanesIn, rowHeights } from '@renderer/features/calendar/rowHeights';
import { layoutWeek } from '@renderer/features/calendar/weekLayout';

/** A Monday. */
const START = isoDate('2026-03-16');

const A_DAY: Holiday = {
  country: 'TR',
  day: START,
  regions: [],
  event: 'feast',
  names: { de: '', en: '', own: '' },
  kind: 'public',
  certainty: 'fixed',
  tradition: 'civil',
  from: null,
};

const aBar = (from: number, to: number, rest: Partial<HolidayBar> = {}): HolidayBar => ({
  kind: 'holiday',
  id: `${from} ${to} ${rest.name ?? ''}`,
  from: addDays(START, from),
  to: addDays(START, to),
  name: 'Feast',
  look: 'solid',
  startsAt: null,
  isRegional: false,
  countries: ['TR'],
  people: 1,
  holidays: [A_DAY],
  ...rest,
});

const anEntry = (column: number, id: string): DayEntry => ({
  kind: 'clock-change',
  id,
  on: addDays(START, column),
  isSummer: true,
  countries: [],
});

const aConflict = (column: number): DayEntry => ({
  kind: 'appointment',
  id: `conflict ${column}`,
  on: addDays(START, column),
  at: 0,
  appointment: {} as Appointment,
  name: 'Yuki',
  conflict: { level: 'blocked', tone: 'bad', reasons: [], local: null } satisfies Judgement,
});

describe('the lanes of a week', () => {
  it('run long bars straight and put single days into the gaps', () => {
    const { bars, entries, hidden } = layoutWeek(
      START,
      [aBar(4, 4, { name: 'Equinox', people: 9 }), aBar(4, 6, { name: 'Eid' }), aBar(-2, 1)],
      [anEntry(6, 'a'), anEntry(0, 'b')],
      4,
    );
    expect(
      bars.map(({ bar, column, days, lane, isContinued, isContinuing }) => [
        bar.name,
        column,
        days,
        lane,
        isContinued,
        isContinuing,
      ]),
    ).toEqual([
      ['Feast', 0, 2, 0, true, false],
      ['Eid', 4, 3, 0, false, false],
      ['Equinox', 4, 1, 1, false, false],
    ]);
    expect(entries.map(({ entry, lane }) => [entry.id, lane])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(hidden).toEqual([[], [], [], [], [], [], []]);
  });

  it('count what has no room, and never hide a conflict for a holiday', () => {
    const { entries, bars, hidden, needed } = layoutWeek(
      START,
      [aBar(4, 4, { name: 'a' }), aBar(4, 4, { name: 'b' }), aBar(4, 4, { name: 'c' })],
      [anEntry(4, 'clock'), aConflict(4)],
      3,
    );
    expect(needed).toBe(5);
    expect(entries.map(({ entry }) => entry.id)).toEqual(['conflict 4']);
    expect(bars).toHaveLength(1);
    expect(hidden[4]).toHaveLength(3);
  });

  it('give people their place before customs', () => {
    const custom = aBar(2, 2, {
      name: 'custom',
      look: 'hatched',
      holidays: [{ ...A_DAY, kind: 'observance' }],
    });
    const { entries, bars, hidden } = layoutWeek(
      START,
      [custom],
      [anEntry(2, 'a'), anEntry(2, 'b')],
      2,
    );
    expect(entries.map(({ entry }) => entry.id)).toEqual(['a']);
    expect(bars).toEqual([]);
    expect(hidden[2]).toEqual([expect.objectContaining({ id: 'b' }), custom]);
  });

  it('never put two things into one place, lose nothing, and stay within the lanes', () => {
    const bar = fc
      .tuple(fc.integer({ min: -3, max: 9 }), fc.integer({ min: 0, max: 5 }))
      .map(([from, days]) => [from, from + days] as const);
    fc.assert(
      fc.property(
        fc.array(bar, { maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        (spans, columns, lanes) => {
          const bars = spans.map(([from, to], i) => aBar(from, to, { id: `bar ${i}` }));
          const entries = columns.map((column, i) =>
            i % 4 === 0 ? { ...aConflict(column), id: `c${i}` } : anEntry(column, `e${i}`),
          );
          const layout = layoutWeek(START, bars, entries, lanes);
          for (let column = 0; column < 7; column += 1) {
            const day: IsoDate = addDays(START, column);
            const taken = [
              ...layout.bars
                .filter((placed) => placed.column <= column && column < placed.column + placed.days)
                .map(({ lane }) => lane),
              ...layout.entries
                .filter((placed) => placed.column === column)
                .map(({ lane }) => lane),
            ];
            const all =
              bars.filter(({ from, to }) => from <= day && day <= to).length +
              entries.filter(({ on }) => on === day).length;
            const more = layout.hidden[column]!.length > 0 ? [layout.moreLanes[column]!] : [];
            const used = [...taken, ...more];
            expect(new Set(used).size).toBe(used.length);
            expect(used.every((lane) => lane < lanes)).toBe(true);
            expect(taken.length + layout.hidden[column]!.length).toBe(all);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the heights of weeks', () => {
  const measures = { head: 24, lane: 20 };

  it('are the same while that is enough', () => {
    expect(rowHeights(600, [1, 2, 3, 1, 1, 2], measures)).toEqual([100, 100, 100, 100, 100, 100]);
  });

  it('give room to weeks that need it from those that do not', () => {
    const heights = rowHeights(600, [1, 1, 1, 5, 1, 1], measures);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(600);
    expect(lanesIn(heights[3]!, measures)).toBeGreaterThanOrEqual(5);
    expect(heights.every((height) => lanesIn(height, measures) >= 2)).toBe(true);
  });

  it('never fall below two lanes', () => {
    expect(rowHeights(100, [9, 9], measures)).toEqual([64, 64]);
    expect(rowHeights(100, [], measures)).toEqual([]);
  });
});
