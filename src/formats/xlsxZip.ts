import { LIMITS } from '@shared/kernel/readingLimits';
import { Inflate } from 'fflate';

/** One entry of a ZIP archive, as its list at the end describes it. */
export type ZipEntry = {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly offset: number;
};

/** The archive is not what it says. */
export class ZipDamage extends Error {
  readonly detail: string;
  constructor(detail: string) {
    super(`Damaged archive: ${detail}`);
    this.detail = detail;
  }
}

/** The archive is more than anybody's table can be. */
export class ZipExcess extends ZipDamage {
  readonly limit: 'too-many-parts' | 'unpacks-too-large';
  constructor(limit: ZipExcess['limit']) {
    super(limit);
    this.limit = limit;
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const BOMB_BYTES = 32 * 1024 * 1024;
/** Input of one step of unpacking: at most a thousand times as much comes out. */
const STEP_BYTES = 16 * 1024;

/** The entries of an archive. Source: PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw new ZipDamage('no list of entries');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > LIMITS.bookParts.most) throw new ZipExcess('too-many-parts');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) {
      throw new ZipDamage('the list of entries is cut off');
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The names in an archive; none if it is damaged. */
export function zipEntryNames(bytes: Uint8Array): readonly string[] {
  try {
    return zipEntries(bytes).map(({ name }) => name.replace(/\\/g, '/'));
  } catch (fault) {
    if (fault instanceof ZipDamage) return [];
    throw fault;
  }
}

/**
 * Unpacks one entry piece by piece. What an entry says about its size is not believed: unpacking stops as soon as
 * `maxBytes` have come out, so that a bomb costs no more than that.
 *
 * @throws ZipDamage if the entry is cut off, encrypted, packed in another way, or too large (`ZipExcess`).
 */
export function* unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  maxBytes: number,
): Generator<Uint8Array, void> {
  const packed = packedBytesOf(bytes, entry);
  if (entry.method === 0) {
    if (packed.length > maxBytes) throw new ZipExcess('unpacks-too-large');
    yield packed;
    return;
  }
  if (entry.method !== 8) throw new ZipDamage('an unknown way of packing');
  let out: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((chunk) => {
    out.push(chunk);
    total += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    try {
      inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    } catch {
      throw new ZipDamage('packed data is damaged');
    }
    const isBomb = total > BOMB_BYTES && total > packed.length * LIMITS.bookRatio.most;
    if (total > maxBytes || isBomb) throw new ZipExcess('unpacks-too-large');
    yield* out;
    out = [];
  }
}

function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new ZipDamage('encrypted');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw new ZipDamage('an entry is missing');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.packedBytes;
  if (end > bytes.length) throw new ZipDamage('an entry is cut off');
  return bytes.subarray(start, end);
}

/** Where the end record stands: within the last 64 kB; -1 if nowhere. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}
