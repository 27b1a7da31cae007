import type { BackupFile, BackupRefusal } from '@shared/domain/backups/files';
import type { Unlocking, UnlockRefusal } from '@shared/ipc/sealingApi';
import type { Result } from '@shared/kernel/result';
import { rehearsalNameOf } from '@renderer/data/backups/scratchCopy';
import type { BackupMemory } from './useBackupMemory';
import { problemOfFault } from './useBackupProblem';
import type { BackupState, BackupStoreDependencies } from './useBackupStore';

/** The newest backup while a person is asked for what opens it. */
export type LockedBackup = {
  readonly fileName: string;
  /** Why the last attempt did not open it; `null` before the first. */
  readonly refusal: UnlockRefusal | null;
  readonly isOpening: boolean;
};

/** What the trial needs of the store that it belongs to. */
type Surroundings = {
  readonly get: () => BackupState;
  readonly change: (some: Partial<BackupState>) => void;
  readonly remember: (some: Partial<BackupMemory>) => void;
  /** `null` while something else is going on. */
  readonly begin: () => AbortSignal | null;
  readonly end: () => Promise<void>;
};

type Opened = Result<Uint8Array<ArrayBuffer>, BackupRefusal | UnlockRefusal>;

/** What says that something is missing to open it, and nothing about the file. */
const ASKS: ReadonlySet<string> = new Set([
  ...['encryption/wrong-key', 'encryption/wrong-passphrase', 'encryption/needs-passphrase'],
  ...['encryption/needs-key', 'encryption/key-file-missing', 'encryption/key-slip'],
  ...['encryption/key-character', 'encryption/key-length', 'backups/sealed'],
]);

/** Brings the newest backup back on trial, encrypted or not. */
export function createRehearsing(
  { platform, clock, engine, database }: BackupStoreDependencies,
  { get, change, remember, begin, end }: Surroundings,
): (how?: Unlocking | 'quietly') => Promise<boolean | null> {
  const bytesOf = async (file: BackupFile, how: Unlocking | 'quietly'): Promise<Opened> => {
    const { sealing } = platform;
    if (!file.isSealed || sealing === null) return platform.backups.read(file.id);
    const unlocking = how === 'quietly' ? ({ kind: 'key-store' } as const) : how;
    return sealing['sealing:open']({ id: file.id }, unlocking);
  };
  const note = async (
    file: BackupFile,
    people: number | null,
    appVersion: string,
  ): Promise<boolean> => {
    const isRestorable = people !== null;
    const { fileName } = file;
    const at = clock.now();
    remember({ rehearsed: { at, fileName, isRestorable, people: people ?? 0, appVersion } });
    await platform.backups.noteRehearsal(file.id, isRestorable);
    return isRestorable;
  };

  return async (how = { kind: 'key-store' }) => {
    const { files } = get();
    const newest = files?.find(({ facts }) => facts !== null) ?? files?.[0];
    if (newest === undefined) return null;
    const signal = begin();
    if (signal === null) return null;
    const { fileName } = newest;
    const isGiven = how !== 'quietly' && how.kind !== 'key-store';
    if (isGiven) change({ locked: { fileName, refusal: null, isOpening: true } });
    change({ rehearsing: { phase: 'checking', done: 0, total: 0 }, problem: null });
    try {
      const bytes = await bytesOf(newest, how);
      const { appVersion } = await platform.startup();
      if (!bytes.ok) {
        const { refusal } = bytes;
        if (ASKS.has(refusal.code)) {
          if (how === 'quietly') return null;
          const told = isGiven && refusal.code !== 'backups/sealed' ? unlockRefusal(refusal) : null;
          change({ locked: { fileName, refusal: told, isOpening: false } });
          return null;
        }
        change({
          locked: null,
          problem: { kind: 'refused', refusal: asBackup(refusal, fileName) },
        });
        // It was there and whole when it was made: what no key opens any more has been damaged since.
        return refusal.code.startsWith('encryption/') && refusal.code !== 'encryption/gone'
          ? await note(newest, null, appVersion)
          : null;
      }
      change({ locked: null });
      const tried = await engine.run(
        'rehearse',
        { name: rehearsalNameOf(database), bytes: bytes.value, facts: newest.facts },
        { signal, onProgress: (progress) => change({ rehearsing: progress }) },
      );
      if (!tried.ok) {
        platform.log('error', 'backups/rehearsal', tried.refusal.code);
        change({ problem: { kind: 'refused', refusal: tried.refusal } });
      }
      return await note(newest, tried.ok ? tried.value.people : null, appVersion);
    } catch (fault) {
      const problem = problemOfFault(fault);
      if (problem.kind === 'fault') platform.log('error', 'backups/rehearsal', problem.name);
      change({ problem, locked: null });
      return null;
    } finally {
      await end();
    }
  };
}

const unlockRefusal = (refusal: BackupRefusal | UnlockRefusal): UnlockRefusal | null =>
  isUnlocking(refusal) ? refusal : null;

const isUnlocking = (refusal: BackupRefusal | UnlockRefusal): refusal is UnlockRefusal =>
  refusal.code.startsWith('encryption/');

/** What is the matter with the file, in the words of backups. */
function asBackup(refusal: BackupRefusal | UnlockRefusal, fileName: string): BackupRefusal {
  if (!isUnlocking(refusal)) return refusal;
  const code = refusal.code === 'encryption/gone' ? 'backups/gone' : 'backups/seal-broken';
  return { code, fileName };
}
