import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  agoOf,
  daysOfInterval,
  intervalOfDays,
  MAX_INTERVAL_DAYS,
  SUGGESTED_INTERVALS,
} from '@shared/domain/care/interval';
import { CARE_LIMITS, readThreshold, readVisitCounts } from '@shared/domain/care/careLimits';
import { DEFAULT_CARE_SETTINGS } from '@shared/domain/care/careRules';
import { DEFAULT_ASKING_RULES } from '@shared/domain/feedback/askingRules';
import { intervalFor } from '@shared/domain/care/keepInTouchDue';
import type { ContactId } from '@shared/domain/contacts/contact';

describe('an interval', () => {
  it.each([
    [1, 1, 'day'],
    [10, 10, 'day'],
    [7, 1, 'week'],
    [42, 6, 'week'],
    [30, 1, 'month'],
    [90, 3, 'month'],
    [210, 7, 'month'],
    [365, 1, 'year'],
    [730, 2, 'year'],
  ] as const)('of %i days is %i %s', (days, count, unit) => {
    expect(intervalOfDays(days)).toEqual({ count, unit });
  });

  it('keeps its days whatever unit it is told in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_INTERVAL_DAYS }), (days) => {
        expect(daysOfInterval(intervalOfDays(days))).toBe(days);
      }),
    );
    for (const suggested of SUGGESTED_INTERVALS) {
      expect(intervalOfDays(daysOfInterval(suggested))).toEqual(suggested);
    }
  });

  it.each([
    [0, 0, 'day'],
    [13, 13, 'day'],
    [14, 2, 'week'],
    [56, 8, 'week'],
    [91, 13, 'week'],
    [100, 3, 'month'],
    [729, 23, 'month'],
    [730, 1, 'year'],
    [800, 2, 'year'],
  ] as const)('%i days ago is %i %s', (days, count, unit) => {
    expect(agoOf(days)).toEqual({ count, unit });
  });

  it('of a person comes first, then the shortest of their tags, then of their segments', () => {
    const bond = { contactId: 'ada' as ContactId, tags: ['a', 'b'], segments: ['s', 'u'] };
    const of = (entries: readonly (readonly [string, number])[]) =>
      intervalFor(bond, new Map(entries));
    expect(of([])).toBeNull();
    expect(of([['tag:c', 3]])).toBeNull();
    expect(
      of([
        ['segment:u', 9],
        ['segment:s', 12],
      ]),
    ).toEqual({ of: 'segment', id: 'u', everyDays: 9 });
    expect(
      of([
        ['segment:u', 9],
        ['tag:b', 20],
        ['tag:a', 30],
      ]),
    ).toEqual({ of: 'tag', id: 'b', everyDays: 20 });
    expect(
      of([
        ['tag:b', 20],
        ['person:ada', 90],
      ]),
    ).toEqual({ of: 'person', id: 'ada', everyDays: 90 });
  });
});

describe('a threshold', () => {
  const { days } = CARE_LIMITS.thanks;
  it.each([
    ['14', 14],
    [' 14 ', 14],
    ['14 Tage', 14],
    ['1', 1],
    ['90', 90],
  ] as const)('written %j is %i', (text, value) => {
    expect(readThreshold(text, days)).toEqual({ ok: true, value });
  });

  it.each([
    ['', { code: 'care/not-a-number' }],
    ['soon', { code: 'care/not-a-number' }],
    ['2.5', { code: 'care/not-whole' }],
    ['0', { code: 'care/out-of-range', min: 1, max: 90 }],
    ['-3', { code: 'care/out-of-range', min: 1, max: 90 }],
    ['91', { code: 'care/out-of-range', min: 1, max: 90 }],
  ] as const)('written %j is refused', (text, refusal) => {
    expect(readThreshold(text, days)).toEqual({ ok: false, refusal });
  });

  it('with tenths is read with a comma or a point', () => {
    const { gaps } = CARE_LIMITS.silent;
    for (const text of ['2,5', '2.5', '2,50']) {
      expect(readThreshold(text, gaps)).toEqual({ ok: true, value: 2.5 });
    }
    expect(readThreshold('2,54', gaps)).toEqual({ ok: true, value: 2.5 });
  });

  it('is what a shop begins with, in every rule', () => {
    const begins: Readonly<Record<string, unknown>> = {
      ...DEFAULT_CARE_SETTINGS,
      asking: DEFAULT_ASKING_RULES,
      thanks: {
        days: DEFAULT_CARE_SETTINGS.thanks.days,
        every: DEFAULT_CARE_SETTINGS.thanks.visits.every,
      },
    };
    for (const [rule, limits] of Object.entries(CARE_LIMITS)) {
      const begin = begins[rule];
      const pairs =
        'min' in limits
          ? [[begin, limits] as const]
          : Object.entries(limits).map(
              ([name, limit]) => [(begin as Record<string, unknown>)[name], limit] as const,
            );
      for (const [value, limit] of pairs) {
        expect(readThreshold(String(value), limit), rule).toEqual({ ok: true, value });
      }
    }
  });
});

describe('round numbers of visits', () => {
  it.each([
    ['10, 25, 50', [10, 25, 50]],
    ['50 10;25', [10, 25, 50]],
    ['7,7', [7]],
  ] as const)('are read from %j', (text, counts) => {
    expect(readVisitCounts(text)).toEqual(counts);
  });

  it.each(['', 'ten', '1', '0, 5', '-5', '10001', '2,3,4,5,6,7,8,9,10,11,12,13,14'])(
    'are not read from %j',
    (text) => {
      expect(readVisitCounts(text)).toBeNull();
    },
  );
});
