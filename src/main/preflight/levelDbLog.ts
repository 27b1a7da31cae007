import { crc32c } from '@shared/kernel/crc32c';

// LevelDB's log format (doc/log_format.md of the LevelDB project): blocks of 32 KiB; in each, records with a header of
// seven bytes: masked CRC-32C of type and content, length, type. A record never begins in a block's last six bytes.
const BLOCK_BYTES = 32 * 1024;
const HEADER_BYTES = 7;
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4] as const;

/** How far a log or manifest of LevelDB can be read. */
export type LevelDbTail = {
  /** Where the last whole record ends. */
  readonly end: number;
  /**
   * `whole`: nothing but padding follows. `torn`: the rest is the beginning of a record that was never finished.
   * `unknown`: something else follows, which nobody but LevelDB should judge.
   */
  readonly kind: 'whole' | 'torn' | 'unknown';
};

/** Reads such a file from its beginning to the end of its last whole record. */
export function tailOfLevelDbLog(bytes: Uint8Array): LevelDbTail {
  let at = 0;
  let end = 0;
  let isWithin = false;
  while (at < bytes.length) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      const padding = bytes.subarray(at, at + left);
      if (!isZero(padding)) return judge(bytes, at, end);
      at += padding.length;
      if (!isWithin) end = at;
      continue;
    }
    const type = typeAt(bytes, at, left);
    if (type === null) return judge(bytes, at, end);
    const fits = type === FULL || type === FIRST ? !isWithin : isWithin;
    if (!fits) return { end, kind: 'unknown' };
    at += HEADER_BYTES + lengthAt(bytes, at);
    isWithin = type === FIRST || type === MIDDLE;
    if (!isWithin) end = at;
  }
  return { end, kind: end === bytes.length ? 'whole' : 'torn' };
}

const lengthAt = (bytes: Uint8Array, at: number): number => bytes[at + 4]! | (bytes[at + 5]! << 8);

/** The type of the sound record that begins here; `null` if none does. */
function typeAt(bytes: Uint8Array, at: number, left: number): number | null {
  if (at + HEADER_BYTES > bytes.length) return null;
  const length = lengthAt(bytes, at);
  const type = bytes[at + 6]!;
  if (type < FULL || type > LAST || HEADER_BYTES + length > left) return null;
  const until = at + HEADER_BYTES + length;
  if (until > bytes.length) return null;
  const stored = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
  return masked(crc32c(bytes.subarray(at + 6, until))) === stored ? type : null;
}

/** LevelDB stores no plain checksum, so that a checksum of checksums stays sound. */
const masked = (crc: number): number => (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;

/** What the bytes from `at` on are, where no sound record begins. */
function judge(bytes: Uint8Array, at: number, end: number): LevelDbTail {
  // A record lies within its block, so one that was never finished ends the file in the same block.
  const block = at - (at % BLOCK_BYTES);
  const isZeroed = isZero(bytes.subarray(at));
  if (bytes.length > block + BLOCK_BYTES && !isZeroed) return { end, kind: 'unknown' };
  if (isZeroed) return { end, kind: 'torn' };
  if (bytes.length - at < HEADER_BYTES) return { end, kind: 'torn' };
  const type = bytes[at + 6]!;
  const until = at + HEADER_BYTES + lengthAt(bytes, at);
  // The header came to the disk and its content did not, or not whole, or as nought.
  const isUnfinished = type >= FULL && type <= LAST && until >= bytes.length;
  return { end, kind: isUnfinished ? 'torn' : 'unknown' };
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** A record as LevelDB writes it, for a file of one block: for tests. */
export function levelDbRecord(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + content.length);
  bytes[4] = content.length & 0xff;
  bytes[5] = content.length >>> 8;
  bytes[6] = FULL;
  bytes.set(content, HEADER_BYTES);
  new DataView(bytes.buffer).setUint32(0, masked(crc32c(bytes.subarray(6))), true);
  return bytes;
}
