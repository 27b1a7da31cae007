import { LIMITS } from '@shared/kernel/readingLimits';
import { Gunzip } from 'fflate';
import { crc32 } from './crc32';

/** The compressed bytes break their own rules. */
export class BrokenGzipError extends Error {
  override readonly name = 'BrokenGzipError';
  readonly reason: 'checksum' | 'compression' | 'too-large' | 'ends-early';

  constructor(reason: BrokenGzipError['reason']) {
    super(`Broken gzip: ${reason}`);
    this.reason = reason;
  }
}

/** One member of a gzip file, after it fitted its checksum. */
export type GzipMember = {
  /** Where its header begins. */
  readonly start: number;
  readonly unpackedBytes: number;
};

/** How much a file may grow when it is unpacked. */
export type GunzipLimits = {
  /** Bytes unpacked, all in all. */
  readonly maxBytes: number;
  /** Bytes unpacked per packed byte, beyond the first `freeBytes`. */
  readonly maxRatio: number;
  readonly freeBytes: number;
};

/** Those of a backup. */
export const backupLimits = (): GunzipLimits => ({
  maxBytes: LIMITS.backupUnpacked.most,
  maxRatio: LIMITS.backupRatio.most,
  freeBytes: 64 * 1024 ** 2,
});

// Small, because deflate unpacks to up to 1,032 times the size before we see it.
const STEP = 8 * 1024;

/** Packed bytes that may pass without a single unpacked one: a long file name in a header, no more. */
const MAX_STALL = 128 * 1024;

/** An empty member: pushed after the last byte, it shows where the file's own last member ended. */
const SENTINEL = new Uint8Array([31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/**
 * Unpacks gzip of any number of members (RFC 1952) in small pieces.
 *
 * The library checks neither checksum nor length nor what follows the last member; this does.
 *
 * @throws BrokenGzipError. Pieces that came before may be wrong then: nothing of them may be used.
 */
export function* gunzip(
  bytes: Uint8Array,
  limits: GunzipLimits = backupLimits(),
  onMember: (member: GzipMember) => void = () => undefined,
): Generator<Uint8Array, void> {
  let pieces: Uint8Array[] = [];
  let crc = 0;
  let memberBytes = 0;
  let totalBytes = 0;
  let lastProgress = 0;
  let end = -1;

  const stream = new Gunzip((piece) => {
    if (piece.length === 0) return;
    crc = crc32(piece, crc);
    memberBytes += piece.length;
    totalBytes += piece.length;
    pieces.push(piece);
  });
  stream.onmember = (offset) => {
    const trailer = new DataView(bytes.buffer, bytes.byteOffset + offset - 8, 8);
    const fits =
      trailer.getUint32(0, true) === crc && trailer.getUint32(4, true) === memberBytes % 2 ** 32;
    if (!fits) throw new BrokenGzipError('checksum');
    onMember({ start: Math.max(end, 0), unpackedBytes: memberBytes });
    crc = 0;
    memberBytes = 0;
    end = offset;
  };
  const push = (chunk: Uint8Array, otherwise: 'compression' | 'ends-early') => {
    try {
      stream.push(chunk, otherwise === 'ends-early');
    } catch (fault) {
      throw fault instanceof BrokenGzipError ? fault : new BrokenGzipError(otherwise);
    }
  };

  for (let at = 0; at < bytes.length; at += STEP) {
    push(bytes.subarray(at, at + STEP), 'compression');
    if (pieces.length > 0) lastProgress = at;
    if (at - lastProgress > MAX_STALL) throw new BrokenGzipError('compression');
    if (totalBytes > Math.min(limits.maxBytes, limits.freeBytes + (at + STEP) * limits.maxRatio)) {
      throw new BrokenGzipError('too-large');
    }
    const ready = pieces;
    pieces = [];
    yield* ready;
  }
  push(SENTINEL, 'ends-early');
  if (end !== bytes.length || pieces.length > 0) throw new BrokenGzipError('ends-early');
}
