import { createRowCheck, type RowCheck } from '@formats/backup/checkRows';
import { callerOf, serve } from '../people/port';

/** Reads rows back: here, or in a worker beside the one that writes them. */
export type RowChecker = {
  /** @param onRows - Is told how many rows were read back, at the latest when all were. */
  readonly begin: (schemaVersion: number, onRows: (rows: number) => void) => RowCheck;
};

/** Reads in this thread, when everything is written: nothing is done in between. */
export const CHECK_AFTERWARDS: RowChecker = {
  begin: (schemaVersion, onRows) => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    return {
      push: (piece) => void pieces.push(piece),
      finish: () => {
        const check = createRowCheck(schemaVersion, onRows);
        for (const piece of pieces) check.push(piece);
        return check.finish();
      },
    };
  },
};

/** Reads in the worker at the other end of the port, while the next rows are written. */
export const checkBeside = (port: MessagePort): RowChecker => ({
  begin: (schemaVersion, onRows) => {
    const call = callerOf(port, (rows) => onRows(rows as number));
    let failed: Promise<unknown> = call('begin', schemaVersion);
    return {
      // Copied: this worker needs its pieces.
      push: (piece) => {
        failed = Promise.all([failed, call('push', piece)]);
        failed.catch(() => undefined);
      },
      finish: async () => {
        await failed;
        return (await call('finish')) as Awaited<ReturnType<RowCheck['finish']>>;
      },
    };
  },
});

/** Answers `checkBeside`: one backup for each port. */
export function serveChecks(port: MessagePort): void {
  let check: RowCheck | null = null;
  const { tell } = serve(port, {
    begin: (schemaVersion: number) => {
      check = createRowCheck(schemaVersion, (rows) => tell(rows));
      return Promise.resolve();
    },
    push: (piece: Uint8Array<ArrayBuffer>) => {
      check!.push(piece);
      return Promise.resolve();
    },
    finish: () => check!.finish(),
  });
}
