import type { BackupManifest } from '@shared/domain/backups/backup';
import type { BackupFigures } from '@shared/domain/backups/figures';
import type {
  BackupFile,
  BackupOverview,
  BackupPlace,
  BackupReceipt,
  BackupRefusal,
} from '@shared/domain/backups/files';
import type { BackupHabits } from '@shared/domain/backups/habits';
import type { BackupPurpose } from '@shared/domain/backups/purpose';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { Clock, Instant } from '@shared/domain/calendar/clock';
import { exportBackup } from '@renderer/data/backups/operations';
import type { BackupProgress } from '@renderer/data/backups/progress';
import type { Unlocking } from '@shared/ipc/sealingApi';
import type { Platform } from '@renderer/platform/platform';
import type { BackupWorkplace } from './useBackupEngine';
import { createBackupMemory, NO_MEMORY, type BackupMemory } from './useBackupMemory';
import { problemOfFault, type BackupProblem } from './useBackupProblem';
import { createRehearsing, type LockedBackup } from './useRehearsal';

export type { BackupFile };

/** What is known of a file in the folder. */
export type Verdict =
  | { readonly state: 'checking' }
  | { readonly state: 'sound'; readonly manifest: BackupManifest; readonly figures: BackupFigures }
  | { readonly state: 'refused'; readonly refusal: UnreadableBackup | BackupRefusal };

/** Everything that is shown of backups. */
export type BackupState = {
  /** `null` until it was looked at. */
  readonly overview: BackupOverview | null;
  /** Newest first; `null` until it was looked at. */
  readonly files: readonly BackupFile[] | null;
  /** By `verdictKey`. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly memory: BackupMemory;
  /** What the backup in the making does; `null` if there is none. */
  readonly running: BackupProgress | null;
  /** What the trial does; `null` if there is none. */
  readonly rehearsing: BackupProgress | null;
  /** The trial waits for what opens the backup; `null` if it does not. */
  readonly locked: LockedBackup | null;
  /** Why the last attempt made no backup, or the last trial failed; `null` if all went well. */
  readonly problem: BackupProblem | null;
  /** Attempts in a row that made no backup, and when the last one was. */
  readonly failed: { readonly times: number; readonly at: Instant } | null;
};

/** State and acts of backups in one window. */
export type BackupStore = {
  readonly get: () => BackupState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly refresh: () => Promise<void>;
  /** Makes a backup; does nothing while one is being made. Answers with it, `null` if there is none. */
  readonly backUp: (purpose?: BackupPurpose) => Promise<BackupReceipt | null>;
  /** Resolves when no backup is being made any more. */
  readonly idle: () => Promise<void>;
  /**
   * Brings the newest backup back on trial; `null` if there is none, if something else is going on, or if it is
   * encrypted and was not opened. `quietly`: what opens it is then not asked for.
   */
  readonly rehearse: (how?: Unlocking | 'quietly') => Promise<boolean | null>;
  /** The trial goes on without what opens the backup: it does not happen. */
  readonly leaveLocked: () => void;
  /** Ends the backup or the trial that is going on. */
  readonly stop: () => void;
  /** Takes down that everything was replaced by this file, as of the moment `at`. */
  readonly noteRestore: (fileName: string, at: Instant) => void;
  readonly chooseFolder: (place: BackupPlace) => Promise<void>;
  /** Saves the newest backup as a file where the person says; `filterName` names the kind in the dialog. */
  readonly saveNewest: (filterName: string) => Promise<void>;
  readonly dropSecond: () => Promise<void>;
  readonly setHabits: (habits: BackupHabits) => Promise<void>;
  readonly acceptFall: () => Promise<void>;
  readonly showFolder: (place: BackupPlace) => Promise<void>;
  /** Reads the files one after another, newest first, unless they are known already. */
  readonly verify: (signal: AbortSignal) => Promise<void>;
};

/** What the store needs. */
export type BackupStoreDependencies = BackupWorkplace & {
  readonly platform: Platform;
  readonly clock: Clock;
};

const NOTHING: BackupState = {
  overview: null,
  files: null,
  verdicts: new Map(),
  memory: NO_MEMORY,
  running: null,
  rehearsing: null,
  locked: null,
  problem: null,
  failed: null,
};

const BEGINNING: BackupProgress = { phase: 'collecting', done: 0, total: 0 };

/** What a verdict holds for: the same name, size and time mean the same file. */
export const verdictKey = ({ fileName, sizeBytes, modifiedAt }: BackupFile): string =>
  `${fileName}/${sizeBytes}/${modifiedAt}`;

/** The store of one window. */
export function createBackupStore(dependencies: BackupStoreDependencies): BackupStore {
  const { platform, clock, engine, database } = dependencies;
  const listeners = new Set<() => void>();
  const memory = createBackupMemory();
  let state: BackupState = { ...NOTHING, memory: memory.get() };
  let job: AbortController | null = null;
  let making: Promise<unknown> = Promise.resolve();

  const change = (some: Partial<BackupState>): void => {
    state = { ...state, ...some };
    for (const listener of listeners) listener();
  };
  const judge = (file: BackupFile, verdict: Verdict | null): void => {
    const verdicts = new Map(state.verdicts);
    if (verdict) verdicts.set(verdictKey(file), verdict);
    else verdicts.delete(verdictKey(file));
    change({ verdicts });
  };
  const remember = (some: Partial<BackupMemory>): void => {
    memory.set((before) => ({ ...before, ...some }));
    change({ memory: memory.get() });
  };

  const refresh = async (): Promise<void> => {
    const [overview, files] = await Promise.all([
      platform.backups.overview(),
      platform.backups.list(),
    ]);
    const next = { overview, files, memory: memory.get() };
    const { overview: o, files: l, memory: m } = state;
    if (!isSame(next, { overview: o, files: l, memory: m })) change(next);
  };

  const make = async (
    purpose: BackupPurpose,
    signal: AbortSignal,
  ): Promise<BackupReceipt | null> => {
    try {
      const { appVersion } = await platform.startup();
      const replacedAt = memory.get().restored?.doneAt ?? null;
      const done = await exportBackup<BackupReceipt, BackupRefusal>(
        { engine, sink: platform.backups, clock, appVersion, database, replacedAt },
        purpose,
        { onProgress: (progress) => change({ running: progress }), signal },
      );
      if (!done.ok) {
        change({ problem: { kind: 'refused', refusal: done.refusal }, failed: oneMore() });
        return null;
      }
      const { receipt, manifest } = done.value;
      const { fileName, folder } = receipt;
      remember({ last: { at: Date.parse(manifest.createdAt), fileName, folder } });
      change({ failed: null });
      return receipt;
    } catch (fault) {
      const problem = problemOfFault(fault);
      if (problem.kind === 'fault') platform.log('error', 'backups/fault', problem.name);
      change({ problem, failed: oneMore() });
      return null;
    }
  };
  const oneMore = () => ({ times: (state.failed?.times ?? 0) + 1, at: clock.now() });

  const backUp = (purpose: BackupPurpose = 'manual'): Promise<BackupReceipt | null> => {
    if (job !== null) return Promise.resolve(null);
    const mine = new AbortController();
    job = mine;
    change({ running: BEGINNING, problem: null });
    const made = make(purpose, mine.signal).finally(async () => {
      job = null;
      change({ running: null });
      await refresh();
    });
    making = made.catch(() => undefined);
    return made;
  };

  const rehearse = createRehearsing(dependencies, {
    get: () => state,
    change,
    remember,
    begin: () => {
      if (job !== null) return null;
      job = new AbortController();
      return job.signal;
    },
    end: async () => {
      job = null;
      change({ rehearsing: null });
      await refresh();
    },
  });

  const verify = async (signal: AbortSignal): Promise<void> => {
    for (const file of state.files ?? []) {
      if (signal.aborted) return;
      if (state.verdicts.has(verdictKey(file))) continue;
      judge(file, { state: 'checking' });
      try {
        judge(file, await verdictOf(dependencies, file, signal));
      } catch (fault) {
        judge(file, null);
        // Leaving the page stops the reading; anything else is looked at again next time.
        if (!signal.aborted) platform.log('error', 'backups/verify', problemOfFault(fault).kind);
        return;
      }
    }
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    refresh,
    backUp,
    idle: async () => {
      await making;
    },
    rehearse,
    leaveLocked: () => change({ locked: null }),
    stop: () => job?.abort(),
    noteRestore: (fileName, at) => {
      remember({ restored: { fileName, at, doneAt: clock.now() } });
    },
    chooseFolder: async (place) => {
      const chosen = await platform.backups.chooseFolder(place);
      if (chosen === null) return;
      const problem: BackupProblem | null = chosen.isFirstPlace
        ? { kind: 'refused', refusal: { code: 'backups/same-place', folder: chosen.folder } }
        : null;
      change({ problem, failed: null });
      await refresh();
    },
    saveNewest: async (name) => {
      const newest = state.files?.[0];
      if (newest === undefined) return;
      try {
        const read = await platform.backups.read(newest.id);
        const saved = read.ok
          ? await platform.saveFile(newest.fileName, { name, extensions: ['regulars'] }, read.value)
          : read;
        if (saved.ok) remember({ saved: clock.now() });
        else if (saved.refusal.code !== 'files/cancelled') {
          change({ problem: { kind: 'refused', refusal: saved.refusal } });
        }
      } catch (fault) {
        change({ problem: problemOfFault(fault) });
      }
    },
    dropSecond: () => platform.backups.dropSecond().then(refresh),
    setHabits: (habits) => platform.backups.setHabits(habits).then(refresh),
    acceptFall: () => platform.backups.acceptFall().then(refresh),
    showFolder: platform.backups.showFolder,
    verify,
  };
}

async function verdictOf(
  { platform, engine }: BackupStoreDependencies,
  file: BackupFile,
  signal: AbortSignal,
): Promise<Verdict> {
  const bytes = await platform.backups.read(file.id);
  signal.throwIfAborted();
  if (!bytes.ok) return { state: 'refused', refusal: bytes.refusal };
  const found = await engine.run(
    'inspect',
    { bytes: bytes.value, sha256: file.facts?.sha256 ?? null },
    { signal },
  );
  return found.ok
    ? { state: 'sound', ...found.value }
    : { state: 'refused', refusal: found.refusal };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
