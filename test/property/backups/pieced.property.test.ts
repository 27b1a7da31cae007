import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined } from '@formats/backup/lines';
import { pieced } from '@renderer/data/backups/pieced';

const somePieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 30 });

describe('bytes in larger pieces', () => {
  it('are the same bytes, none above what is allowed, and as few pieces as neighbours allow', () => {
    fc.assert(
      fc.property(somePieces, fc.integer({ min: 1, max: 50 }), (small, most) => {
        const pieces = small.map((piece) => Uint8Array.from(piece));
        const large = [...pieced(pieces, most)];
        expect(joined(large)).toEqual(joined(pieces));
        for (const [at, piece] of large.entries()) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(most);
          const next = large[at + 1];
          // Of single bytes every piece but the last is full.
          if (next && small.every(({ length }) => length <= 1)) {
            expect(piece.length).toBe(most);
          }
        }
      }),
    );
  });
});
