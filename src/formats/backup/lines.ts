const NEWLINE = 10;

/** A line is longer than it may be. */
export class LineTooLongError extends Error {
  override readonly name = 'LineTooLongError';
}

/**
 * Cuts bytes into lines. Each line comes without its line end; `withEnd` has it.
 *
 * @param maxBytes - Asked for every line: the first one may be allowed less than the others.
 */
export function createLineCutter(
  onLine: (line: Uint8Array, withEnd: Uint8Array) => void,
  maxBytes: () => number,
): {
  readonly push: (piece: Uint8Array) => void;
  /** Whether bytes are left that no line end closed. */
  readonly hasRest: () => boolean;
} {
  let held: Uint8Array[] = [];
  let heldBytes = 0;

  const hold = (part: Uint8Array) => {
    heldBytes += part.length;
    if (heldBytes > maxBytes()) throw new LineTooLongError();
    if (part.length > 0) held.push(part);
  };
  return {
    push: (piece) => {
      let from = 0;
      for (;;) {
        const at = piece.indexOf(NEWLINE, from);
        if (at < 0) break;
        const part = piece.subarray(from, at + 1);
        hold(part);
        const whole = held.length === 1 ? held[0]! : joined(held, heldBytes);
        held = [];
        heldBytes = 0;
        onLine(whole.subarray(0, whole.length - 1), whole);
        from = at + 1;
      }
      // Copied: the piece belongs to a larger buffer that would be kept alive by a few bytes.
      hold(piece.slice(from));
    },
    hasRest: () => heldBytes > 0,
  };
}

/** Pieces as one. */
export function joined(
  pieces: readonly Uint8Array[],
  length = pieces.reduce((sum, piece) => sum + piece.length, 0),
): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
