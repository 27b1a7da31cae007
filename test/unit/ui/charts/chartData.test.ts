import { describe, expect, it } from 'vitest';
import { axisOf, extremesOf, type ChartSeries } from '@renderer/ui/charts/chartData';

const series = (...values: (number | null)[]): ChartSeries => ({
  name: 'one',
  values,
  tone: 'first',
});

describe('extremes of a series', () => {
  it('names first, last, lowest and highest, gaps left out', () => {
    expect(extremesOf([null, 3, 9, null, 1, 4, null])).toEqual({
      first: 1,
      last: 5,
      lowest: 4,
      highest: 2,
    });
  });

  it('takes the earlier of two that are equal', () => {
    expect(extremesOf([5, 5])).toEqual({ first: 0, last: 1, lowest: 0, highest: 0 });
  });

  it.each([[[]], [[null, null]]])('is nothing for %j', (values) => {
    expect(extremesOf(values)).toBeNull();
  });
});

describe('an axis', () => {
  it.each<[string, readonly ChartSeries[], boolean, { from: number; to: number }, number?]>([
    ['bars start at zero', [series(420, 610)], true, { from: 0, to: 750 }],
    ['whole figures have whole steps', [series(0, 7)], true, { from: 0, to: 10 }],
    ['a single one', [series(0, 1)], true, { from: 0, to: 1 }],
    ['a line may start higher', [series(81.2, 86.5), series(79)], false, { from: 77.5, to: 87.5 }],
    ['at its limit', [series(100, 100)], false, { from: 50, to: 100 }, 100],
    ['below its limit', [series(81, 99.5)], false, { from: 80, to: 100 }, 100],
    ['below zero', [series(-40, 51)], true, { from: -50, to: 100 }],
    ['one value', [series(7)], false, { from: 5, to: 10 }],
    ['only zeros', [series(0, 0)], true, { from: 0, to: 1 }],
    ['nothing at all', [series(null)], true, { from: 0, to: 1 }],
    ['no series', [], false, { from: 0, to: 1 }],
  ])('%s', (_, all, startsAtZero, { from, to }, limit) => {
    expect(axisOf(all, startsAtZero, limit)).toMatchObject({ from, to });
  });

  it('holds every value and is made of whole steps', () => {
    for (const values of [
      [0.001, 0.0034],
      [12, 98_000],
      [-3, -1],
      [99.5, 100],
    ]) {
      const { from, to, step } = axisOf([series(...values)], false);
      expect(from).toBeLessThanOrEqual(Math.min(...values));
      expect(to).toBeGreaterThanOrEqual(Math.max(...values));
      expect((to - from) / step).toBeCloseTo(Math.round((to - from) / step), 6);
      expect((to - from) / step).toBeLessThanOrEqual(6);
    }
  });
});
