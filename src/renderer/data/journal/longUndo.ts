import { refuse } from '@shared/kernel/result';
import { callerOf } from '../people/port';
import type { WritingStart } from '../workers/openToWrite';
import { CommitCancelledError } from './commit';
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

/** An act on its way back, or on its way to stand again. */
export type RunningUndo = UndoProgress & {
  readonly wanted: 'undo' | 'redo';
  /** It was asked to stop. */
  readonly isStopping: boolean;
  /** Takes the whole act away: nothing is written. */
  readonly stop: () => void;
};

/** As it calls itself: a class has no other name in a built file. */
const CANCELLED = new CommitCancelledError().name;

/** What is on its way, for whoever shows it. */
export type UndoWatch = {
  /** The one that began first; `null` for none. The same object until it changes. */
  readonly running: () => RunningUndo | null;
  readonly onChange: (listener: () => void) => () => void;
};

/** Takes acts back that changed very many rows, or makes them stand again, without anybody waiting for it. */
export type LongUndo = UndoWatch & {
  /** Refused as `journal/stopped` where somebody stopped it. How far it is, is told to who watches. */
  readonly run: (batchId: string, wanted: 'undo' | 'redo') => Undoing;
};

/** For repositories that take everything back in their own thread. */
export const NOTHING_RUNNING: UndoWatch = { running: () => null, onChange: () => () => undefined };

/**
 * Takes long acts back in a worker that lives as long as it takes: the window would stand still for seconds. The database must be open in
 * the window, so that its schema is up to date.
 *
 * @param health - Is told of faults, as of those of the window's own acts.
 */
export function createLongUndo(databaseName: string, health: WriteHealth): LongUndo {
  const watch = createWatch();
  const run: LongUndo['run'] = async (batchId, wanted) => {
    health.requireWell();
    const worker = new Worker(new URL('./undo.worker.ts', import.meta.url), { type: 'module' });
    const { port1, port2 } = new MessageChannel();
    const broken = new Promise<never>((_resolve, reject) => {
      worker.addEventListener('error', ({ message }) => reject(namedFault(message)));
    });
    const call = callerOf(port1, (news) => shown.become(news as UndoProgress));
    const stop = (): void => {
      shown.become({ isStopping: true });
      void call('stop');
    };
    const shown = watch.begin({ ...{ wanted, done: 0, total: 0 }, isStopping: false, stop });
    try {
      worker.postMessage(
        { databaseName, logAddress: logAddressOf(databaseName) } satisfies WritingStart,
        [port2],
      );
      return await (Promise.race([call('invert', batchId, wanted), broken]) as Undoing);
    } catch (fault) {
      const named = namedFault(fault instanceof Error ? fault.message : String(fault));
      if (named.name === CANCELLED) return refuse({ code: 'journal/stopped' });
      health.report(named);
      throw named;
    } finally {
      shown.end();
      port1.close();
      worker.terminate();
    }
  };
  return { run, running: watch.running, onChange: watch.onChange };
}

/** Keeps what is on its way, in the order in which it began. */
function createWatch() {
  const all = new Map<symbol, RunningUndo>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    running: (): RunningUndo | null => all.values().next().value ?? null,
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: (began: RunningUndo) => {
      const own = Symbol('running');
      all.set(own, began);
      tell();
      return {
        become: (change: Partial<RunningUndo>): void => {
          all.set(own, { ...(all.get(own) ?? began), ...change });
          tell();
        },
        end: (): void => {
          all.delete(own);
          tell();
        },
      };
    },
  };
}

/** A fault of another thread arrives as a text that begins with its name. */
function namedFault(text: string): Error {
  const name = /\b[A-Z]\w*Error\b/.exec(text)?.[0] ?? 'Error';
  return Object.assign(new Error(text), { name });
}
