import type { BackupManifest } from '@shared/domain/backups/backup';
import type { BackupFigures } from '@shared/domain/backups/figures';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { Clock, Instant } from '@shared/domain/calendar/clock';
import type { BackupFile, BackupReceipt, BackupRefusal } from '@shared/ipc/desktopApi';
import { exportBackup } from '@renderer/data/backups/operations';
import type { BackupProgress } from '@renderer/data/backups/progress';
import type { Platform } from '@renderer/platform/platform';
import { createBackupMemory, NO_MEMORY, type BackupMemory } from './useBackupMemory';
import { problemOfFault, type BackupProblem } from './useBackupProblem';
import type { BackupWorkplace } from './useBackupEngine';

export type { BackupFile };

/** What is known of a file in the folder. */
export type Verdict =
  | { readonly state: 'checking' }
  | { readonly state: 'sound'; readonly manifest: BackupManifest; readonly figures: BackupFigures }
  | { readonly state: 'refused'; readonly refusal: UnreadableBackup | BackupRefusal };

/** Everything that is shown of backups. */
export type BackupState = {
  /** `null` until it was looked at. */
  readonly folder: { readonly folder: string; readonly exists: boolean } | null;
  /** Newest first; `null` until it was looked at. */
  readonly files: readonly BackupFile[] | null;
  /** By `verdictKey`. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly memory: BackupMemory;
  /** What the backup in the making does; `null` if there is none. */
  readonly running: BackupProgress | null;
  /** Why the last attempt made no backup; `null` if it did. */
  readonly problem: BackupProblem | null;
};

/** State and acts of backups in one window. */
export type BackupStore = {
  readonly get: () => BackupState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly refresh: () => Promise<void>;
  /** Makes a backup; does nothing while one is being made. Answers with it, `null` if there is none. */
  readonly backUp: () => Promise<BackupReceipt | null>;
  readonly stop: () => void;
  /** Takes down that everything was replaced by this file, as of the moment `at`. */
  readonly noteRestore: (fileName: string, at: Instant) => void;
  readonly chooseFolder: () => Promise<void>;
  readonly showFolder: () => Promise<void>;
  /** Reads the files one after another, newest first, unless they are known already. */
  readonly verify: (signal: AbortSignal) => Promise<void>;
};

type Dependencies = BackupWorkplace & { readonly platform: Platform; readonly clock: Clock };

const NOTHING: BackupState = {
  folder: null,
  files: null,
  verdicts: new Map(),
  memory: NO_MEMORY,
  running: null,
  problem: null,
};

/** What a verdict holds for: the same name, size and time mean the same file. */
export const verdictKey = ({ fileName, sizeBytes, modifiedAt }: BackupFile): string =>
  `${fileName}/${sizeBytes}/${modifiedAt}`;

/** The store of one window. */
export function createBackupStore(dependencies: Dependencies): BackupStore {
  const { platform, clock, engine, database } = dependencies;
  const listeners = new Set<() => void>();
  const memory = createBackupMemory();
  let state: BackupState = { ...NOTHING, memory: memory.get() };
  let running: AbortController | null = null;

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

  const refresh = async (): Promise<void> => {
    const [folder, files] = await Promise.all([platform.backups.folder(), platform.backups.list()]);
    const next = { folder, files, memory: memory.get() };
    const { folder: f, files: l, memory: m } = state;
    if (!isSame(next, { folder: f, files: l, memory: m })) change(next);
  };

  const backUp = async (): Promise<BackupReceipt | null> => {
    if (running) return null;
    running = new AbortController();
    change({ running: { phase: 'collecting', done: 0, total: 0 }, problem: null });
    try {
      const { appVersion } = await platform.startup();
      const done = await exportBackup<BackupReceipt, BackupRefusal>(
        { engine, sink: platform.backups, clock, appVersion, database },
        'manual',
        { onProgress: (progress) => change({ running: progress }), signal: running.signal },
      );
      if (!done.ok) {
        change({ problem: { kind: 'refused', refusal: done.refusal } });
        return null;
      }
      const { receipt, manifest } = done.value;
      const { fileName, folder } = receipt;
      const last = { at: Date.parse(manifest.createdAt), fileName, folder };
      memory.set((before) => ({ ...before, last }));
      return receipt;
    } catch (fault) {
      const problem = problemOfFault(fault);
      if (problem.kind === 'fault') platform.log('error', 'backups/fault', problem.name);
      change({ problem });
      return null;
    } finally {
      running = null;
      change({ running: null });
      await refresh();
    }
  };

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
    stop: () => running?.abort(),
    noteRestore: (fileName, at) => {
      memory.set((before) => ({ ...before, restored: { fileName, at, doneAt: clock.now() } }));
      change({ memory: memory.get() });
    },
    chooseFolder: async () => {
      if ((await platform.backups.chooseFolder()) === null) return;
      change({ problem: null });
      await refresh();
    },
    showFolder: () => platform.backups.showFolder(),
    verify,
  };
}

async function verdictOf(
  { platform, engine }: Dependencies,
  file: BackupFile,
  signal: AbortSignal,
): Promise<Verdict> {
  const bytes = await platform.backups.read(file.id);
  signal.throwIfAborted();
  if (!bytes.ok) return { state: 'refused', refusal: bytes.refusal };
  const found = await engine.run('inspect', { bytes: bytes.value }, { signal });
  return found.ok
    ? { state: 'sound', ...found.value }
    : { state: 'refused', refusal: found.refusal };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
