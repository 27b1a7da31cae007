import { LIMITS } from '@shared/kernel/readingLimits';
import { createLineCutter } from './lines';
import { createRowTaker, DamagedError, type RowSums } from './rowReader';

/** Reads the member with the rows of a backup of ours while it is being written. */
export type RowCheck = {
  /** Takes the next bytes of the member; they must not be changed afterwards. */
  readonly push: (piece: Uint8Array<ArrayBuffer>) => void;
  /**
   * Ends the reading: what all rows come to, and how many bytes they were read from.
   *
   * @throws whatever does not fit: the compression and its checksum, the form of a row, the order.
   */
  readonly finish: () => Promise<RowSums & { readonly bytes: number }>;
};

/** Rows between two reports. */
const REPORT_ROWS = 5_000;

/**
 * Begins to read rows back. What a restore asks of a row is asked here too; only counts and hashes are compared by
 * whoever has the manifest, which is written last.
 *
 * @param onRows - Is told how many rows were read; what it throws ends the reading.
 */
export function createRowCheck(
  schemaVersion: number,
  onRows: (rows: number) => void = () => undefined,
): RowCheck {
  const taker = createRowTaker(schemaVersion);
  let rows = 0;
  let bytes = 0;
  const cutter = createLineCutter(
    (text, withEnd) => {
      rows += 1;
      taker.take(text, withEnd, rows + 1);
      if (rows % REPORT_ROWS === 0) onRows(rows);
    },
    () => LIMITS.backupLine.most,
  );
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const reading = readAll(stream.readable, cutter.push);
  // Whoever ends the reading is told.
  reading.catch(() => undefined);
  return {
    push: (piece) => {
      bytes += piece.length;
      writer.write(piece).catch(() => undefined);
    },
    finish: async () => {
      await Promise.all([reading, writer.close()]);
      if (cutter.hasRest()) throw new DamagedError('line', rows + 2, '');
      onRows(rows);
      return { ...taker.sums(), bytes };
    },
  };
}

async function readAll(
  readable: ReadableStream<Uint8Array>,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const reader = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    take(value);
  }
}
