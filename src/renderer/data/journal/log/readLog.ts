import { decodeAct, type LoggedAct } from '@formats/actLog/actCodec';
import { joined } from '@formats/backup/lines';
import type { LogCursor, LogEntry } from '@shared/domain/journal/log/logContract';
import type { LogPort } from '@shared/domain/journal/log/logPort';

/** The log's base and the acts after it. */
export type ReadLog = {
  /** The backup with which the log begins; `null` if it begins with the very first act. */
  readonly base: Uint8Array<ArrayBuffer> | null;
  /** All acts behind it, once, in their order. */
  readonly acts: () => AsyncGenerator<LoggedAct, void>;
};

/** Reads the log from its last base on. */
export async function readLog(log: LogPort): Promise<ReadLog> {
  const entries = entriesOf(log);
  const pieces: Uint8Array[] = [];
  let next = await entries.next();
  for (; !next.done && next.value.kind === 'base'; next = await entries.next()) {
    pieces.push(next.value.payload);
  }
  const first = next;
  return {
    base: pieces.length > 0 ? joined(pieces) : null,
    acts: async function* () {
      let act: Uint8Array[] = [];
      for (let entry = first; !entry.done; entry = await entries.next()) {
        if (entry.value.kind !== 'act') continue;
        act.push(entry.value.payload);
        if (!entry.value.isLast) continue;
        yield decodeAct(act);
        act = [];
      }
    },
  };
}

async function* entriesOf(log: LogPort): AsyncGenerator<LogEntry, void> {
  let from: LogCursor | null = null;
  do {
    const { entries, next }: Awaited<ReturnType<LogPort['read']>> = await log.read(from);
    yield* entries;
    from = next;
  } while (from !== null);
}
