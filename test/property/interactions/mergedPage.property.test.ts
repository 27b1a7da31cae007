import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBefore,
  mergedPage,
  newestFirst,
  type Page,
  type TimelineCursor,
} from '@shared/domain/interactions/timelinePage';

type Entry = TimelineCursor & { readonly source: number };

/** Entries of several sources with unique ids; many of them at the same time. */
const anySources = fc
  .uniqueArray(
    fc.record({
      happenedAt: fc.integer({ min: 0, max: 5 }),
      id: fc.string({ minLength: 1, maxLength: 3 }),
      source: fc.integer({ min: 0, max: 3 }),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  )
  .map((all) => ({
    all,
    sources: [0, 1, 2, 3].map((at) => all.filter(({ source }) => source === at).sort(newestFirst)),
  }));

describe('pages over several sources', () => {
  it('are, one after the other, everything in one plain sort', () => {
    fc.assert(
      fc.property(anySources, fc.integer({ min: 1, max: 7 }), ({ all, sources }, limit) => {
        const read: Entry[] = [];
        let before: TimelineCursor | null = null;
        for (let page = 0; page <= all.length; page += 1) {
          // What a source answers to a page: only what lies before the cursor, one more than asked for.
          const cursor: TimelineCursor | null = before;
          const parts: readonly (readonly Entry[])[] = sources.map((source) =>
            source
              .filter((entry) => cursor === null || isBefore(entry, cursor))
              .slice(0, limit + 1),
          );
          const { items, next }: Page<Entry> = mergedPage(parts, limit);
          expect(items.length).toBeLessThanOrEqual(limit);
          read.push(...items);
          if (next === null) break;
          before = next;
        }
        expect(read).toEqual([...all].sort(newestFirst));
      }),
      { numRuns: 200 },
    );
  });

  it('say that there is no more only when there is none', () => {
    fc.assert(
      fc.property(anySources, fc.integer({ min: 1, max: 50 }), ({ all, sources }, limit) => {
        const { items, next } = mergedPage(
          sources.map((source) => source.slice(0, limit + 1)),
          limit,
        );
        expect(next === null).toBe(all.length <= limit);
        expect(items).toHaveLength(Math.min(limit, all.length));
      }),
    );
  });
});
