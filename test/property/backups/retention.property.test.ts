import {
  backupsToDrop,
  type AgedBackup,
  type RetentionRule,
} from '@shared/domain/backups/retention';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10) as IsoDate;
const HOUR = 3_600_000;

const backups: fc.Arbitrary<readonly AgedBackup[]> = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 0, max: 24 * 900 }),
      sizeBytes: fc.integer({ min: 0, max: 1e6 }),
      isVerified: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  .map((some) =>
    some.map(({ hours, ...rest }, n) => ({
      ...rest,
      id: `b${n}`,
      at: Date.UTC(2024, 0, 1) + hours * HOUR,
    })),
  );

const rule: fc.Arbitrary<RetentionRule> = fc.record({
  newest: fc.nat(10),
  days: fc.nat(20),
  weeks: fc.nat(10),
  months: fc.nat(14),
  maxBytes: fc.option(fc.nat(2e6)),
});

const split = (all: readonly AgedBackup[], by: RetentionRule) => {
  const gone = new Set(backupsToDrop(all, by, dayOf));
  return { gone, stay: all.filter(({ id }) => !gone.has(id)) };
};
const newestFirst = (all: readonly AgedBackup[]) =>
  all.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));

describe('dropping backups', () => {
  test('never touches the newest nor the last two verified ones', () => {
    fc.assert(
      fc.property(backups, rule, (all, by) => {
        const { gone } = split(all, by);
        const sorted = newestFirst(all);
        const safe = [...sorted.slice(0, 1), ...sorted.filter((b) => b.isVerified).slice(0, 2)];
        expect(safe.filter(({ id }) => gone.has(id))).toEqual([]);
      }),
    );
  });

  test('does not depend on the order, and has nothing left to do afterwards', () => {
    fc.assert(
      fc.property(backups, rule, fc.integer(), (all, by, seed) => {
        const { gone, stay } = split(all, by);
        const shuffled = all.toSorted(
          (a, b) => ((a.sizeBytes * 31 + seed) % 17) - ((b.sizeBytes * 31 + seed) % 17),
        );
        expect(new Set(backupsToDrop(shuffled, by, dayOf))).toEqual(gone);
        expect(backupsToDrop(stay, by, dayOf)).toEqual([]);
      }),
    );
  });

  test('without a limit keeps the newest of each of the last months, and no more than the rule says', () => {
    fc.assert(
      fc.property(backups, rule, (all, by) => {
        const { stay } = split(all, { ...by, maxBytes: null });
        const months = [...new Set(newestFirst(all).map(({ at }) => dayOf(at).slice(0, 7)))];
        for (const month of months.slice(0, by.months)) {
          const newest = newestFirst(all).find(({ at }) => dayOf(at).startsWith(month));
          expect(stay).toContain(newest);
        }
        expect(stay.length).toBeLessThanOrEqual(by.newest + by.days + by.weeks + by.months + 3);
      }),
    );
  });

  test('with a limit is over it only by what always stays', () => {
    fc.assert(
      fc.property(backups, rule, (all, by) => {
        const { stay } = split(all, by);
        const bytes = stay.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
        if (by.maxBytes !== null && bytes > by.maxBytes) expect(stay.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
