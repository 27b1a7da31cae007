import { describe, expect, it } from 'vitest';
import {
  csatOf,
  isOnScale,
  moodOf,
  needsCriticism,
  npsGroupOf,
  npsOf,
  scoresOf,
} from '@shared/domain/feedback/scores';

describe('the scales', () => {
  it('have whole numbers from end to end', () => {
    expect(scoresOf('csat')).toEqual([1, 2, 3, 4, 5]);
    expect(scoresOf('nps')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each([
    ['csat', 0, false],
    ['csat', 1, true],
    ['csat', 5, true],
    ['csat', 6, false],
    ['csat', 3.5, false],
    ['nps', -1, false],
    ['nps', 0, true],
    ['nps', 10, true],
    ['nps', 11, false],
    ['nps', Number.NaN, false],
  ] as const)('%s %s is on the scale: %s', (kind, score, is) => {
    expect(isOnScale(kind, score)).toBe(is);
  });

  it.each([
    [0, 'detractor'],
    [6, 'detractor'],
    [7, 'passive'],
    [8, 'passive'],
    [9, 'promoter'],
    [10, 'promoter'],
  ] as const)('NPS %s is a %s', (score, group) => {
    expect(npsGroupOf(score)).toBe(group);
  });

  it.each([
    ['csat', 5, 'good'],
    ['csat', 4, 'good'],
    ['csat', 3, 'middling'],
    ['csat', 2, 'bad'],
    ['nps', 9, 'good'],
    ['nps', 8, 'middling'],
    ['nps', 6, 'bad'],
  ] as const)('%s %s sounds %s', (kind, score, mood) => {
    expect(moodOf({ kind, score })).toBe(mood);
  });
});

describe('figures', () => {
  it('CSAT is the share of 4 and 5', () => {
    const scores = [...Array<number>(80).fill(4), ...Array<number>(20).fill(3)];
    expect(csatOf(scores)).toBe(0.8);
    expect(csatOf([])).toBeNull();
  });

  it.each([
    [[10, 10, 9, 9, 9, 8, 7, 6, 3, 0], 20],
    [[6], -100],
    [[10, 10], 100],
    [[7, 7, 8], 0],
  ])('NPS of %j is %s', (scores, nps) => {
    expect(npsOf(scores)).toBeCloseTo(nps, 10);
  });

  it('NPS of nobody is no number', () => {
    expect(npsOf([])).toBeNull();
  });
});

describe('a criticism', () => {
  it.each([
    ['csat', 1, '', true],
    ['csat', 2, '', true],
    ['csat', 3, 'The pot broke', false],
    ['nps', 6, 'Too slow', true],
    ['nps', 6, '   ', false],
    ['nps', 0, '', false],
    ['nps', 7, 'Too slow', false],
  ] as const)('%s %s with “%s”: %s', (kind, score, words, is) => {
    expect(needsCriticism({ kind, score, words })).toBe(is);
  });
});
