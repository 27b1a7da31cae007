/** Rows that may be on their way to the engine before reading waits for it. */
const MOST_ROWS = 4_000;

/** Writes on their way to the engine within one transaction. */
export type RowQueue = {
  /** Takes a write of this many rows that has begun. */
  readonly add: (rows: number, work: PromiseLike<unknown>) => void;
  /** Rows that have arrived. */
  readonly written: () => number;
  /** Waits until few enough are on their way; `undefined` if they are. @throws What a write threw. */
  readonly whenShorter: () => Promise<void> | undefined;
  /** Waits for all. @throws What a write threw. */
  readonly whenEmpty: () => Promise<void>;
};

/**
 * Lets the next rows be read while the engine, which is another process, writes those before. A transaction lives as long
 * as one of its requests is open: waiting for the oldest never lets it end.
 */
export function createRowQueue(mostRows: number = MOST_ROWS): RowQueue {
  const open: { readonly rows: number; readonly settled: PromiseLike<unknown> }[] = [];
  let failure: { readonly fault: unknown } | null = null;
  let waiting = 0;
  let written = 0;

  const shorten = async (most: number): Promise<void> => {
    while (open.length > 0 && waiting > most) await open[0]!.settled;
    if (most < 0) while (open.length > 0) await open[0]!.settled;
    if (failure !== null) throw failure.fault;
  };
  return {
    add: (rows, work) => {
      waiting += rows;
      const entry = {
        rows,
        settled: work.then(
          () => {
            written += rows;
            leave();
          },
          (fault: unknown) => {
            failure ??= { fault };
            leave();
          },
        ),
      };
      const leave = (): void => {
        waiting -= rows;
        open.splice(open.indexOf(entry), 1);
      };
      open.push(entry);
    },
    written: () => written,
    whenShorter: () => (waiting > mostRows || failure !== null ? shorten(mostRows / 2) : undefined),
    whenEmpty: () => shorten(-1),
  };
}
