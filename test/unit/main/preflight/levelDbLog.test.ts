import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelDbRecord, tailOfLevelDbLog } from '../../../../src/main/preflight/levelDbLog';

const concat = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const record = (size: number, fill = 7) => levelDbRecord(new Uint8Array(size).fill(fill));

describe('the end of a log of LevelDB', () => {
  it('is whole after whole records, and in an empty file', () => {
    expect(tailOfLevelDbLog(new Uint8Array())).toEqual({ end: 0, kind: 'whole' });
    const bytes = concat(record(3), record(0), record(900));
    expect(tailOfLevelDbLog(bytes)).toEqual({ end: bytes.length, kind: 'whole' });
  });

  it('is torn after a bare header, a part of one, half a content, and zeros', () => {
    const sound = concat(record(3), record(40));
    const next = record(50, 9);
    for (const tail of [
      next.subarray(0, 7),
      next.subarray(0, 3),
      next.subarray(0, 30),
      new Uint8Array(200),
      // The header came to the disk, its content as zeros.
      concat(next.subarray(0, 7), new Uint8Array(50)),
    ]) {
      expect(tailOfLevelDbLog(concat(sound, tail))).toEqual({ end: sound.length, kind: 'torn' });
    }
  });

  it('is left alone where sound records follow, or where it is no log at all', () => {
    const damaged = Uint8Array.from(concat(record(30), record(40), record(50)));
    damaged[40]! ^= 1;
    expect(tailOfLevelDbLog(damaged).kind).toBe('unknown');
    expect(tailOfLevelDbLog(Buffer.from('SQLite format 3\0, and what follows')).kind).toBe(
      'unknown',
    );
    // A header in the middle, behind which the next session wrote on.
    const next = record(50, 9);
    expect(tailOfLevelDbLog(concat(record(3), next.subarray(0, 7), record(60))).kind).toBe(
      'unknown',
    );
  });

  it('never cuts off a whole record, wherever the file ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (sizes, chance) => {
          const records = sizes.map((size) => record(size, 1 + (size % 200)));
          const whole = concat(...records);
          const cutAt = chance % (whole.length + 1);
          let end = 0;
          for (const { length } of records) {
            if (end + length > cutAt) break;
            end += length;
          }
          const tail = tailOfLevelDbLog(whole.subarray(0, cutAt));
          expect(tail).toEqual({ end, kind: end === cutAt ? 'whole' : 'torn' });
        },
      ),
      { numRuns: 200 },
    );
  });
});
