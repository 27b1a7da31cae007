type Piece = Uint8Array<ArrayBuffer>;

/** Pieces on their way from the window to the disk, one at a time. */
export type PieceQueue = {
  readonly pieces: AsyncIterable<Piece>;
  /** Resolves when the next piece is asked for, so the reader is never overtaken; never, if the reader gave up. */
  readonly push: (piece: Piece) => Promise<void>;
  /** There are no more pieces. */
  readonly end: () => void;
  /** Ends the reading with a fault: nothing of it is kept. */
  readonly fail: (fault: Error) => void;
};

/** A queue of one piece between somebody who pushes and somebody who reads. */
export function createPieceQueue(): PieceQueue {
  let waiting: { readonly piece: Piece; readonly taken: () => void } | null = null;
  let end: { readonly fault: Error | null } | null = null;
  let wake: () => void = () => undefined;

  async function* read(): AsyncGenerator<Piece, void> {
    for (;;) {
      if (waiting !== null) {
        const { piece, taken } = waiting;
        waiting = null;
        yield piece;
        taken();
      } else if (end !== null) {
        if (end.fault !== null) throw end.fault;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }

  return {
    pieces: { [Symbol.asyncIterator]: read },
    push: (piece) =>
      new Promise((taken) => {
        waiting = { piece, taken };
        wake();
      }),
    end: () => {
      end = { fault: null };
      wake();
    },
    fail: (fault) => {
      end = { fault };
      wake();
    },
  };
}
