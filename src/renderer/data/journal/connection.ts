import { Dexie, RangeSet } from 'dexie';

/** The engine closed the connection by itself, or what it had open is another one now. */
export class ConnectionLostError extends Error {
  // By this name the watch over writing knows it as a fault of the store.
  override readonly name = 'DatabaseClosedError';
}

/** Watches over the connection of an open database. */
export type Connection = {
  /** Opens anew, on purpose: what closes and opens meanwhile is not told. */
  readonly reopen: (compare: () => Promise<void>) => Promise<void>;
};

/**
 * Tells when the engine closes the connection, as it does on a full disk, after a fault of its files, and when the data
 * of the app are cleared: reading fails from then on as well, before anybody has written anything.
 *
 * @param onLost - Also called when Dexie opened a closed connection again without a word: nobody has compared it yet.
 */
export function watchConnection(db: Dexie, onLost: (fault: Error) => void): Connection {
  let isReopening = false;
  let known = db.backendDB();
  const watch = (): void => {
    const backend = db.backendDB();
    // Unlike `onclose` of Dexie, the engine's own event never comes from a connection that the app closed.
    backend.addEventListener('close', () => {
      if (!isReopening) onLost(new ConnectionLostError('The engine closed the connection'));
    });
    if (backend === known) return;
    known = backend;
    if (!isReopening) onLost(new ConnectionLostError('The connection was opened anew'));
  };
  db.on('ready', watch, true);

  return {
    reopen: async (compare) => {
      isReopening = true;
      try {
        db.close({ disableAutoOpen: true });
        await db.open();
        await compare();
      } catch (fault) {
        // What was opened and does not fit is shown to nobody.
        db.close({ disableAutoOpen: true });
        throw fault;
      } finally {
        isReopening = false;
      }
      // Questions that came while it was closed got no answer, and would wait for the next change.
      Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
    },
  };
}
