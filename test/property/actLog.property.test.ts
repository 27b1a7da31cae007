import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActLog } from '@shared/domain/journal/log/logContract';
import { createMemoryFolder } from '../support/memoryFolder';
import { scanSegment } from '@shared/domain/journal/log/record';
import { aLog, sha256 } from '../support/testLog';

const NAME = '00000001.log';

/** Sizes of the log's file after each act, with the log. */
async function written(sizes: readonly number[]) {
  const folder = createMemoryFolder();
  const log = aLog(folder);
  const ends: number[] = [];
  let beginning = 0;
  for (const [index, size] of sizes.entries()) {
    const payload = new Uint8Array(size).fill(index + 1);
    await log.append(
      { seq: index + 1, id: `b${index}`, schema: 6, isFirst: true, isLast: true },
      payload,
    );
    const end = folder.files.get(NAME)!.length;
    if (index === 0) beginning = scanSegment(folder.files.get(NAME)!, sha256).records[0]!.length;
    ends.push(end);
  }
  return { folder, ends, beginning };
}

async function seqsIn(log: ActLog): Promise<number[]> {
  const { entries } = await log.read(null);
  return entries.flatMap((entry) => (entry.kind === 'act' ? [entry.seq] : []));
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const someSizes = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 });

test('however the end is cut, every act before the cut is there and the log goes on', async () => {
  await fc.assert(
    fc.asyncProperty(someSizes, fc.nat(), async (sizes, chance) => {
      const { folder, ends } = await written(sizes);
      const cutAt = chance % (ends.at(-1)! + 1);
      folder.files.set(NAME, folder.files.get(NAME)!.slice(0, cutAt));
      const kept = ends.filter((end) => end <= cutAt).length;
      const log = aLog(folder);
      expect(await seqsIn(log)).toEqual(upTo(kept));
      await log.append(
        { seq: kept + 1, id: 'next', schema: 6, isFirst: true, isLast: true },
        new Uint8Array(3),
      );
      expect(await seqsIn(aLog(folder))).toEqual(upTo(kept + 1));
    }),
    { numRuns: 150 },
  );
});

test('whichever bit turns over, every act before it is there and none is read wrongly', async () => {
  await fc.assert(
    fc.asyncProperty(someSizes, fc.nat(), fc.nat({ max: 7 }), async (sizes, chance, bit) => {
      const { folder, ends, beginning } = await written(sizes);
      const bytes = folder.files.get(NAME)!;
      const at = chance % bytes.length;
      bytes[at]! ^= 1 << bit;
      const before = ends.filter((end) => end <= at).length;
      const log = aLog(folder);
      const standing = await log.standing();
      // Only what follows the turned bit may be missing, and then the log says so or has cut it off.
      expect(standing.seq).toBe(before);
      expect(await seqsIn(log)).toEqual(upTo(before));
      expect(standing.isDamaged).toBe(at < beginning || before < ends.length - 1);
    }),
    { numRuns: 150 },
  );
});
