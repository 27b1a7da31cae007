import type { StoredTable } from '@shared/domain/store/tables';

/** Which rows an act touched. */
export type Touched = {
  /** Everything may have changed: a backup was brought back. Then `keys` is empty. */
  readonly isEverything: boolean;
  readonly keys: Readonly<Partial<Record<StoredTable, readonly string[]>>>;
  /** The act's position in this computer's history; absent where it is not one act. */
  readonly seq?: number;
};

/** Called after an act is in the database, in this window or any other window or worker. */
export type CommitListener = (touched: Touched) => void;

/** Tells everybody who keeps something derived in memory what has changed. */
export type Announcer = {
  readonly announce: (touched: Touched) => void;
  readonly onCommitted: (listener: CommitListener) => () => void;
  readonly close: () => void;
};

/** An announcer for one database; reaches the other windows and workers that have it open. */
export function createAnnouncer(databaseName: string): Announcer {
  const listeners = new Set<CommitListener>();
  const channel =
    typeof BroadcastChannel === 'undefined'
      ? null
      : new BroadcastChannel(`regulars-journal/${databaseName}`);
  const tell = (touched: Touched): void => {
    for (const listener of listeners) listener(touched);
  };
  channel?.addEventListener('message', (event: MessageEvent<Touched>) => tell(event.data));

  return {
    announce: (touched) => {
      tell(touched);
      channel?.postMessage(touched);
    },
    onCommitted: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      channel?.close();
    },
  };
}
