import { callerOf } from '../people/port';
import type { WritingStart } from '../workers/openToWrite';
import type { CommitOptions } from './commit';
import type { WriteHealth } from './health';
import type { Undoing } from './journal';
import { logAddressOf } from './log/relay';

/** How far it is: rows written so far and in all. */
export type UndoProgress = { readonly done: number; readonly total: number };

/** Taking back as seen from another thread. */
export type UndoRemote = {
  readonly invert: (batchId: string, wanted: 'undo' | 'redo') => Undoing;
  /** Takes the whole act away: nothing is written. */
  readonly stop: () => Promise<void>;
};

/** Takes an act back that changed very many rows, or makes it stand again, without anybody waiting for it. */
export type LongUndo = (
  batchId: string,
  wanted: 'undo' | 'redo',
  options?: CommitOptions,
) => Undoing;

/**
 * Takes long acts back in a worker that lives as long as it takes: the window would stand still for seconds. The database must be open in
 * the window, so that its schema is up to date.
 *
 * @param health - Is told of faults, as of those of the window's own acts.
 */
export function createLongUndo(databaseName: string, health: WriteHealth): LongUndo {
  return async (batchId, wanted, { signal, onProgress } = {}) => {
    health.requireWell();
    const worker = new Worker(new URL('./undo.worker.ts', import.meta.url), { type: 'module' });
    const { port1, port2 } = new MessageChannel();
    const broken = new Promise<never>((_resolve, reject) => {
      worker.addEventListener('error', ({ message }) => reject(namedFault(message)));
    });
    const call = callerOf(port1, (news) => {
      const { done, total } = news as UndoProgress;
      onProgress?.(done, total);
    });
    const stop = (): void => void call('stop');
    try {
      worker.postMessage(
        { databaseName, logAddress: logAddressOf(databaseName) } satisfies WritingStart,
        [port2],
      );
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) stop();
      return await (Promise.race([call('invert', batchId, wanted), broken]) as Undoing);
    } catch (fault) {
      const named = namedFault(fault instanceof Error ? fault.message : String(fault));
      health.report(named);
      throw named;
    } finally {
      signal?.removeEventListener('abort', stop);
      port1.close();
      worker.terminate();
    }
  };
}

/** A fault of another thread arrives as a text that begins with its name. */
function namedFault(text: string): Error {
  const name = /\b[A-Z]\w*Error\b/.exec(text)?.[0] ?? 'Error';
  return Object.assign(new Error(text), { name });
}
