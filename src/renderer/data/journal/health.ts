import { LogRefusedError } from './log/keeper';

/** Why nothing is written for now. */
export type WriteTrouble =
  /** The disk is full. */
  | 'full'
  /** The database or the log answered with a fault. */
  | 'fault';

/** How writing stands. */
export type WriteState =
  | { readonly kind: 'well' }
  | { readonly kind: 'stopped'; readonly trouble: WriteTrouble; readonly attempts: number }
  /** It was opened anew and stands beside its log; what else had it open is best started anew too. */
  | { readonly kind: 'mended' };

/** Nothing is written until the database is known to be sound again. */
export class WritesStoppedError extends Error {
  override readonly name = 'WritesStoppedError';
}

/** Watches over writing: after a fault of the store nothing goes on with the old connection. */
export type WriteHealth = {
  readonly state: () => WriteState;
  /** @throws WritesStoppedError */
  readonly requireWell: () => void;
  /** Stops writing if the fault is one of the store; anything else is none of its business. */
  readonly report: (fault: unknown) => void;
  /** Tells of every change of the state; answers with the way to stop. */
  readonly onChange: (listener: () => void) => () => void;
};

/** What watching needs. */
export type WriteHealthOptions = {
  /** Opens the database anew and compares it with the log; rejects if that fails or differs. */
  readonly mend: (trouble: WriteTrouble) => Promise<void>;
  /** Milliseconds before each attempt; the last one repeats. */
  readonly pauses?: readonly number[];
};

/** Soon, because most faults are over at once; then often enough to notice that room was made. */
const PAUSES: readonly number[] = [300, 1_000, 3_000, 5_000];

/** Faults after which a connection cannot be trusted, by the names that engine and Dexie give them. */
const OF_THE_STORE = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'QuotaExceededError',
  'UnknownError',
]);

/** What a fault means for writing; `null` if it is none of the store. */
export function troubleOf(fault: unknown): WriteTrouble | null {
  if (fault instanceof LogRefusedError) return fault.code === 'log/disk-full' ? 'full' : 'fault';
  const names = namesOf(fault);
  if (names.includes('QuotaExceededError')) return 'full';
  return names.some((name) => OF_THE_STORE.has(name)) ? 'fault' : null;
}

/** Whether the engine could not open its files, so that they have to be put aside. */
export const isBrokenStore = (fault: unknown): boolean =>
  !(fault instanceof LogRefusedError) &&
  (troubleOf(fault) === 'fault' || namesOf(fault).includes('OpenFailedError'));

/** The names of a fault and of what it wraps: Dexie hands the engine's own along. */
function namesOf(fault: unknown): readonly string[] {
  if (typeof fault !== 'object' || fault === null) return [];
  const { name, inner, message } = fault as Partial<Record<string, unknown>>;
  const own = typeof name === 'string' ? [name] : [];
  // The engine says a full disk only in words where the connection broke over it.
  const full =
    typeof message === 'string' && /no_space|disk full|quota/i.test(message)
      ? ['QuotaExceededError']
      : [];
  return [...own, ...full, ...namesOf(inner)];
}

/** Watches over the writing of one database. */
export function createWriteHealth({ mend, pauses = PAUSES }: WriteHealthOptions): WriteHealth {
  let state: WriteState = { kind: 'well' };
  const listeners = new Set<() => void>();
  const become = (next: WriteState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const attempt = (attempts: number, trouble: WriteTrouble): void => {
    const pause = pauses[Math.min(attempts, pauses.length - 1)] ?? 0;
    setTimeout(() => {
      mend(trouble).then(
        () => become({ kind: 'mended' }),
        (fault: unknown) => {
          const next = troubleOf(fault) ?? trouble;
          become({ kind: 'stopped', trouble: next, attempts: attempts + 1 });
          attempt(attempts + 1, next);
        },
      );
    }, pause);
  };

  return {
    state: () => state,
    requireWell: () => {
      if (state.kind === 'stopped') throw new WritesStoppedError('Nothing is written for now');
    },
    report: (fault) => {
      const trouble = troubleOf(fault);
      if (trouble === null || state.kind === 'stopped') return;
      become({ kind: 'stopped', trouble, attempts: 0 });
      attempt(0, trouble);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const WELL: WriteState = { kind: 'well' };

/** For databases that nobody watches over, such as those of workers. */
export const ALWAYS_WELL: WriteHealth = {
  // The same object each time: whoever watches it compares by identity.
  state: () => WELL,
  requireWell: () => undefined,
  report: () => undefined,
  onChange: () => () => undefined,
};
