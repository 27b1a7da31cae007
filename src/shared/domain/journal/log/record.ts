import { LIMITS } from '@shared/kernel/readingLimits';
import { crc32c } from '@shared/kernel/crc32c';
import { jsonOrNothing } from '@shared/kernel/safeJson';
import { isHeading, type Heading } from './heading';

/**
 * One record of the log of acts, as bytes:
 *
 * | bytes | what |
 * |---|---|
 * | 4 | `RGJ1`, so that a reader finds the next record behind a damaged one |
 * | 4 | length of everything after the checksum, little endian |
 * | 4 | CRC-32C of everything after it, little endian |
 * | 32 | chain: SHA-256 of the record before's chain and of this body |
 * | 2 | length of the heading, little endian |
 * | n | heading: JSON, ASCII |
 * | rest | payload |
 */
export type LogRecord = {
  readonly heading: Heading;
  readonly payload: Uint8Array;
  readonly chain: Uint8Array;
  /** Bytes of the whole record. */
  readonly length: number;
};

/** SHA-256; given, because each edition has another one at hand. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array;

const MAGIC = Uint8Array.of(0x52, 0x47, 0x4a, 0x31);
const CHAIN_BYTES = 32;
const FRAME_BYTES = 12;
const SHORTEST = CHAIN_BYTES + 2;

/** A heading as bytes: JSON with everything beyond ASCII escaped. */
function headingBytes(heading: Heading): Uint8Array {
  const text = JSON.stringify(heading).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** `null` for what is no heading of ours. */
function readHeading(bytes: Uint8Array): Heading | null {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  const heading = jsonOrNothing(text);
  return isHeading(heading) ? heading : null;
}

/** The bytes of a record, and the chain that the next one goes on from. */
export function encodeRecord(
  heading: Heading,
  payload: Uint8Array,
  before: Uint8Array,
  sha256: Sha256,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly chain: Uint8Array } {
  const head = headingBytes(heading);
  const bytes = new Uint8Array(FRAME_BYTES + SHORTEST + head.length + payload.length);
  const view = new DataView(bytes.buffer);
  const bodyAt = FRAME_BYTES + CHAIN_BYTES;
  view.setUint16(bodyAt, head.length, true);
  bytes.set(head, bodyAt + 2);
  bytes.set(payload, bodyAt + 2 + head.length);
  const chain = sha256(before, bytes.subarray(bodyAt));
  bytes.set(MAGIC, 0);
  view.setUint32(4, bytes.length - FRAME_BYTES, true);
  bytes.set(chain, FRAME_BYTES);
  view.setUint32(8, crc32c(bytes.subarray(FRAME_BYTES)), true);
  return { bytes, chain };
}

/** How many bytes a record has that begins here, by its own frame; `null` if none can begin here. */
function lengthAt(bytes: Uint8Array, at: number): number | null {
  if (at + FRAME_BYTES + SHORTEST > bytes.length) return null;
  if (MAGIC.some((byte, index) => bytes[at + index] !== byte)) return null;
  const length = viewOf(bytes).getUint32(at + 4, true);
  if (length < SHORTEST || length > LIMITS.logRecord.most) return null;
  return at + FRAME_BYTES + length > bytes.length ? null : FRAME_BYTES + length;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The record that begins at `at`, with where it ends; `null` if there is no sound one. */
export function decodeRecord(
  bytes: Uint8Array,
  at: number,
): { readonly record: LogRecord; readonly end: number } | null {
  const length = lengthAt(bytes, at);
  if (length === null) return null;
  const end = at + length;
  const view = viewOf(bytes);
  if (crc32c(bytes.subarray(at + FRAME_BYTES, end)) !== view.getUint32(at + 8, true)) return null;
  const bodyAt = at + FRAME_BYTES + CHAIN_BYTES;
  const headLength = view.getUint16(bodyAt, true);
  const payloadAt = bodyAt + 2 + headLength;
  if (payloadAt > end) return null;
  const heading = readHeading(bytes.subarray(bodyAt + 2, payloadAt));
  if (heading === null) return null;
  return {
    record: {
      heading,
      payload: bytes.subarray(payloadAt, end),
      chain: bytes.subarray(at + FRAME_BYTES, bodyAt),
      length,
    },
    end,
  };
}

/** Whether a record follows from the one before: nothing was taken out, put in or exchanged. */
export function followsFrom(
  bytes: Uint8Array,
  at: number,
  end: number,
  before: Uint8Array,
  sha256: Sha256,
): boolean {
  const chain = bytes.subarray(at + FRAME_BYTES, at + FRAME_BYTES + CHAIN_BYTES);
  const own = sha256(before, bytes.subarray(at + FRAME_BYTES + CHAIN_BYTES, end));
  return own.every((byte, index) => byte === chain[index]);
}

/** What a segment's bytes hold. */
export type Scan = {
  readonly records: readonly LogRecord[];
  /** Where the last sound record ends. */
  readonly end: number;
  /**
   * `whole`: nothing follows. `torn`: what follows is no record, such as a half-written one.
   * `damaged`: sound records follow behind something that is none, so that records are missing in between.
   */
  readonly tail: 'whole' | 'torn' | 'damaged';
};

/** Reads a segment from its beginning to the first byte that is not sound. */
export function scanSegment(bytes: Uint8Array, sha256: Sha256): Scan {
  const records: LogRecord[] = [];
  let at = 0;
  let chain: Uint8Array | null = null;
  while (at < bytes.length) {
    const found = decodeRecord(bytes, at);
    if (found === null) break;
    const { heading } = found.record;
    const before: Uint8Array | null =
      chain ?? (heading.kind === 'segment' ? fromHex(heading.before) : null);
    if (before === null || !followsFrom(bytes, at, found.end, before, sha256)) break;
    records.push(found.record);
    chain = found.record.chain;
    at = found.end;
  }
  if (at === bytes.length) return { records, end: at, tail: 'whole' };
  return { records, end: at, tail: hasRecordAfter(bytes, at + 1) ? 'damaged' : 'torn' };
}

/**
 * Whether a sound record begins anywhere from `from` on. Bytes may look like the beginnings of many long records, each of which
 * has to be summed up: what has been summed up often enough is taken for damage, so that nothing of it is thrown away.
 */
export function hasRecordAfter(bytes: Uint8Array, from: number): boolean {
  let left = MOST_LOOKS * (bytes.length - from);
  for (let at = bytes.indexOf(MAGIC[0]!, from); at >= 0; at = bytes.indexOf(MAGIC[0]!, at + 1)) {
    left -= lengthAt(bytes, at) ?? 0;
    if (left < 0 || decodeRecord(bytes, at) !== null) return true;
  }
  return false;
}

/** How often each byte is summed up at most, on average. */
const MOST_LOOKS = 16;

/** Bytes as text, two digits each. */
export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes of such a text. */
export const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** The chain before the very first record. */
export const FIRST_CHAIN = '00'.repeat(CHAIN_BYTES);
