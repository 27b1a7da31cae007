import { joined } from '@formats/backup/lines';
import { readBackup } from '@formats/backup/readBackup';
import { writeBackup } from '@formats/backup/writer';
import type { BackupRow } from '@shared/domain/backups/backup';
import type { Interaction } from '@shared/domain/interactions/interaction';
import {
  aContact,
  aNote,
  backupBytes,
  HEADING,
  rowsOf,
  SAMPLE,
} from '@test/unit/backups/sampleBackup';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The rows of a file if it is accepted, `null` if it is refused. */
async function accepted(bytes: Uint8Array): Promise<BackupRow[] | null> {
  const rows: BackupRow[] = [];
  const result = await readBackup(bytes, {
    onRows: ({ table, rows: block }) => {
      for (const row of block) rows.push({ table, row } as BackupRow);
    },
  });
  return result.ok ? rows : null;
}

/** Any value that IndexedDB and a backup both can hold; -0 is no number of ours. */
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc
        .oneof(fc.string(), fc.constantFrom('$bytes', '$entries', '$', 'id', '1'))
        .filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value;

describe('a backup', () => {
  it('gives back whatever rows it was given', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 12 }),
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), anyValue), {
          minLength: 12,
          maxLength: 12,
        }),
        async (ids, contents) => {
          const sorted = [...ids].sort();
          const interactions: Interaction[] = sorted.map((id, i) => ({
            ...aNote(id, 'c', contents[i]![0]),
            extra: contents[i]![1],
          }));
          const contacts = sorted.map((id, i) => aContact(id, { about: contents[i]![0] }));
          const rows = rowsOf({ contacts, interactions });
          const { pieces } = await writeBackup(HEADING, rows);
          expect(await accepted(joined(pieces))).toEqual(rows);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Refused, or accepted with the very same rows: the gzip header has bytes that mean nothing. */
function expectUnharmed(found: readonly BackupRow[] | null): void {
  if (found) expect(found).toEqual(rowsOf(SAMPLE));
}

describe('a changed file', () => {
  it('is refused, or its rows are the same: 1,000 bits', async () => {
    const bytes = await backupBytes();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const changed = bytes.slice();
        changed[bit >> 3]! ^= 1 << (bit & 7);
        const found = await accepted(changed);
        expectUnharmed(found);
        if (!found) refused += 1;
      }),
      { numRuns: 1000 },
    );
    // Only time, system and text flags of the two gzip headers may go unnoticed: 2 × 7 bytes of all.
    expect(refused).toBeGreaterThan(950);
  });

  it('is refused when it ends early or goes on', async () => {
    const bytes = await backupBytes();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect(await accepted(bytes.subarray(0, length))).toBeNull();
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (tail) => {
        expect(await accepted(joined([bytes, tail]))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when bytes are exchanged, doubled or missing', async () => {
    const bytes = await backupBytes();
    const place = fc.nat(bytes.length - 1);
    await fc.assert(
      fc.asyncProperty(place, place, fc.integer({ min: 1, max: 64 }), async (a, b, length) => {
        const cut = joined([bytes.subarray(0, a), bytes.subarray(a + length)]);
        expectUnharmed(await accepted(cut));
        const doubled = joined([
          bytes.subarray(0, a),
          bytes.subarray(b, b + length),
          bytes.subarray(a),
        ]);
        expectUnharmed(await accepted(doubled));
      }),
      { numRuns: 200 },
    );
  });

  it('of chance alone is no backup and no fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (bytes, asGzip) => {
        const start = asGzip ? [31, 139, 8, 0, 0, 0, 0, 0, 0, 3] : [];
        expect(await accepted(joined([new Uint8Array(start), bytes]))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
