import { joined } from './lines';

/**
 * So many bytes make a piece. They are compressed into thousands of small ones, and a window that is handed those by a worker
 * stands still until it has taken each of them.
 */
const PIECE_BYTES = 1024 * 1024;

/**
 * The header of a member as Regulars writes it (RFC 1952, section 2.3): no time, no name, and the same system whichever
 * wrote it, so that equal rows give equal bytes wherever the same engine compresses them.
 */
export const OWN_HEADER: readonly number[] = [31, 139, 8, 0, 0, 0, 0, 0, 0, 3];

/** One gzip member in the making. */
export type GzipMember = {
  /** Takes the next bytes without waiting; they must not be changed afterwards. */
  readonly push: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Ends the member: its bytes in pieces, in order. */
  readonly finish: () => Promise<readonly Uint8Array<ArrayBuffer>[]>;
};

/**
 * Begins a member. The engine compresses, several times as fast as a program in JavaScript.
 *
 * @param onPiece - Is shown each piece as soon as it is full.
 */
export function createGzipMember(
  onPiece: (piece: Uint8Array<ArrayBuffer>) => void = () => undefined,
): GzipMember {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const gathering = gather(stream.readable, onPiece);
  // Whoever ends the member is told.
  gathering.catch(() => undefined);
  return {
    push: (bytes) => {
      writer.write(bytes).catch(() => undefined);
    },
    finish: async () => {
      const [pieces] = await Promise.all([gathering, writer.close()]);
      return pieces;
    },
  };
}

async function gather(
  readable: ReadableStream<Uint8Array<ArrayBuffer>>,
  onPiece: (piece: Uint8Array<ArrayBuffer>) => void,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const reader = readable.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const close = (): void => {
    if (heldBytes === 0) return;
    const piece = joined(held, heldBytes);
    // Engines say there on which system they run. No checksum covers the header.
    if (pieces.length === 0) piece.set(OWN_HEADER);
    pieces.push(piece);
    held = [];
    heldBytes = 0;
    onPiece(piece);
  };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    held.push(value);
    heldBytes += value.length;
    if (heldBytes >= PIECE_BYTES) close();
  }
  close();
  return pieces;
}
