import { createTokenIndex, type TokenIndex } from '@shared/domain/people/tokenIndex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyToken = fc.constantFrom('a', 'ab', 'abc', 'b', 'ba', 'ü', '由紀', '由', '12');
const anyTokens = fc.dictionary(anyToken, fc.integer({ min: 0, max: 10 }), { maxKeys: 5 });
const anyRow = fc.integer({ min: 0, max: 6 });

const anyStep = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('set' as const), row: anyRow, tokens: anyTokens }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), row: anyRow }) },
  fc.record({ kind: fc.constant('store' as const) }),
);

/** By field; an exact find is worth more. */
const WORTH = Uint8Array.from({ length: 32 }, (_, n) => (n >= 16 ? n - 16 : n + 100));
const NOTHING = 255;

/** What a search finds: rows, each with what the find is worth. */
function found(index: TokenIndex, prefix: string): ReadonlyMap<number, number> {
  const best = new Uint8Array(16).fill(NOTHING);
  const touched: number[] = [];
  index.mark(prefix, WORTH, best, NOTHING, touched);
  expect(new Set(touched).size).toBe(touched.length);
  return new Map(touched.sort((a, b) => a - b).map((row) => [row, best[row]!]));
}

describe('a vocabulary', () => {
  it('finds what a scan finds, however small its parts are and whenever it is stored', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 40 }),
        fc.record({
          maxFresh: fc.integer({ min: 0, max: 5 }),
          minDead: fc.integer({ min: 0, max: 4 }),
        }),
        (steps, limits) => {
          let index = createTokenIndex(limits);
          const rows = new Map<number, Readonly<Record<string, number>>>();
          for (const step of steps) {
            if (step.kind === 'set') {
              index.set(step.row, new Map(Object.entries(step.tokens)));
              rows.set(step.row, step.tokens);
            } else if (step.kind === 'remove') {
              index.remove(step.row);
              rows.delete(step.row);
            } else {
              const packed = structuredClone(index.pack());
              index = createTokenIndex(limits);
              index.unpack(packed);
            }
            const strongest = new Map<string, number>();
            for (const tokens of rows.values()) {
              for (const [token, field] of Object.entries(tokens)) {
                strongest.set(token, Math.min(field, strongest.get(token) ?? 99));
              }
            }
            for (const prefix of ['a', 'ab', '由', '12', 'z']) {
              const expected = [...rows].flatMap(([row, tokens]) => {
                const worth = Object.entries(tokens)
                  .filter(([token]) => token.startsWith(prefix))
                  .map(([token, field]) => WORTH[field + (token === prefix ? 16 : 0)]!);
                return worth.length === 0 ? [] : [[row, Math.min(...worth)] as const];
              });
              expect(found(index, prefix)).toEqual(new Map(expected.sort((a, b) => a[0] - b[0])));
              const here = [...rows].filter(([, tokens]) => tokens[prefix] === 3);
              expect([...index.rowsWith(prefix, 3)].sort()).toEqual(
                here.map(([row]) => row).sort(),
              );
            }
            const visited: [string, number][] = [];
            index.each((token, field) => visited.push([token, field]));
            expect(new Map(visited)).toEqual(strongest);
            expect(visited.length).toBe(strongest.size);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
