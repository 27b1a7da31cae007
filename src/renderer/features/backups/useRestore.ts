import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { BackupManifest } from '@shared/domain/backups/backup';
import type { BackupFigures } from '@shared/domain/backups/figures';
import type { BackupFile, BackupReceipt, BackupRefusal } from '@shared/domain/backups/files';
import type { SealedSource, Unlocking, UnlockRefusal } from '@shared/ipc/sealingApi';
import { ok, type Result } from '@shared/kernel/result';
import { isAge } from '@formats/age/header';
import type { RestorePreview } from '@renderer/data/backups/inspectBackup';
import { bringBack } from '@renderer/data/backups/operations';
import type { BackupProgress } from '@renderer/data/backups/progress';
import { useClock } from '@renderer/hooks/useClock';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import type { MergeableFile } from '@renderer/hooks/useMergeFile';
import { readDropped } from '@renderer/platform/droppedFile';
import type { Platform } from '@renderer/platform/platform';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { problemOfFault, type AnyRefusal, type BackupProblem } from './useBackupProblem';
import { useBackupWorkplace } from './useBackupEngine';
import { useBackups } from './useBackups';

/** The backup that was chosen. */
export type RestoreSource = {
  readonly fileName: string;
  /** Of the list; `null` for a file from elsewhere. */
  readonly id: string | null;
  /** What was taken down of its plain content; `null` where nothing is known. */
  readonly sha256: string | null;
};

/** Where bringing a backup back stands. */
export type RestoreStep =
  | { readonly step: 'choose' }
  | {
      readonly step: 'reading';
      readonly source: RestoreSource;
      readonly progress: BackupProgress | null;
    }
  | {
      readonly step: 'stuck';
      readonly source: RestoreSource | null;
      readonly problem: BackupProblem;
    }
  | {
      readonly step: 'preview';
      readonly source: RestoreSource;
      readonly preview: RestorePreview;
    }
  /** It is encrypted, and what opens it is asked for. */
  | {
      readonly step: 'locked';
      readonly source: RestoreSource;
      readonly sealed: SealedSource;
      /** Why the last attempt did not open it; `null` before the first. */
      readonly refusal: UnlockRefusal | null;
      readonly isOpening: boolean;
    }
  | { readonly step: 'running'; readonly progress: BackupProgress | null }
  | {
      readonly step: 'done';
      readonly manifest: BackupManifest;
      readonly figures: BackupFigures;
      /** The file with the state from before; `null` if there was nothing to keep. */
      readonly beforeFileName: string | null;
    };

/** Bringing a backup back, step by step. */
export type Restoring = {
  readonly at: RestoreStep;
  /** Looks into a backup of the list. */
  readonly pick: (file: BackupFile) => void;
  /** Lets the person choose a file; `filterName` names the kind in the system's dialog. */
  readonly chooseFile: (filterName: string) => void;
  /** Looks into a file that was dropped. */
  readonly take: (file: File) => void;
  /** Opens an encrypted backup with what the person has. */
  readonly unlock: (unlocking: Unlocking) => void;
  /** The file of the preview, as it was read; `null` at other steps. */
  readonly chosen: () => MergeableFile | null;
  /** Replaces everything by the backup of the preview. */
  readonly replace: () => void;
  /** Ends what is going on, unless it is too late. */
  readonly stop: () => void;
  readonly reset: () => void;
  /** Begins the window anew, with the data that was brought back. */
  readonly goOn: () => void;
};

type LoadedBackup = { readonly source: RestoreSource; readonly bytes: Uint8Array };

type Loaded = Result<LoadedBackup, AnyRefusal>;

/** A backup that was double-clicked; it may not have been readable. */
type AskedBackup = NonNullable<Awaited<ReturnType<Platform['openAsked']>>>;

/** What only says that a person has to be asked. */
const ASKS: ReadonlySet<UnlockRefusal['code']> = new Set([
  'encryption/wrong-key',
  'encryption/needs-passphrase',
  'encryption/needs-key',
]);

/** The encrypted backup in what was loaded; `null` if it is none. */
function sealedIn(
  loaded: Loaded,
  source: RestoreSource,
): { readonly source: RestoreSource; readonly sealed: SealedSource } | null {
  if (!loaded.ok) {
    const isSealed = loaded.refusal.code === 'backups/sealed';
    return isSealed && source.id !== null ? { source, sealed: { id: source.id } } : null;
  }
  const { bytes } = loaded.value;
  return isAge(bytes)
    ? { source: loaded.value.source, sealed: { bytes: new Uint8Array(bytes) } }
    : null;
}

/** One restore at a time. Choosing another backup ends the reading of the first. */
export function useRestore(): Restoring {
  const platform = usePlatform();
  const clock = useClock();
  const { engine, database, reload } = useBackupWorkplace();
  const { store } = useBackups();
  const [at, setAt] = useState<RestoreStep>({ step: 'choose' });
  const job = useRef<AbortController | null>(null);
  const bytes = useRef<Uint8Array | null>(null);

  const begin = (): AbortController => {
    job.current?.abort();
    job.current = new AbortController();
    return job.current;
  };
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      job.current?.abort(new DOMException('Left', 'AbortError'));
    };
  }, []);

  const fail = useCallback(
    (source: RestoreSource | null, fault: unknown): void => {
      const problem = problemOfFault(fault);
      if (problem.kind === 'fault') platform.log('error', 'backups/restore', problem.name);
      setAt({ step: 'stuck', source, problem });
    },
    [platform],
  );

  const look = async (source: RestoreSource, load: () => Promise<Loaded>): Promise<void> => {
    const { signal } = begin();
    setAt({ step: 'reading', source, progress: null });
    try {
      const loaded = await load();
      if (signal.aborted) return;
      const locked = sealedIn(loaded, source);
      if (locked !== null && platform.sealing !== null) {
        await unseal(locked.source, locked.sealed, { kind: 'key-store' });
        return;
      }
      if (!loaded.ok) {
        // Closing the system's dialog is no problem.
        if (loaded.refusal.code === 'files/cancelled') setAt({ step: 'choose' });
        else setAt({ step: 'stuck', source, problem: { kind: 'refused', ...loaded } });
        return;
      }
      await show(loaded.value, signal);
    } catch (fault) {
      // Another choice ended this one; that one speaks now.
      if (!signal.aborted) fail(source, fault);
    }
  };

  /** Compares what was read with what is here. */
  const show = async (
    { source: found, bytes: content }: LoadedBackup,
    signal: AbortSignal,
  ): Promise<void> => {
    bytes.current = content;
    const preview = await engine.run(
      'preview',
      { database, bytes: content, sha256: found.sha256 },
      { signal, onProgress: (progress) => setAt({ step: 'reading', source: found, progress }) },
    );
    if (signal.aborted) return;
    if (preview.ok) setAt({ step: 'preview', source: found, preview: preview.value });
    else setAt({ step: 'stuck', source: found, problem: { kind: 'refused', ...preview } });
  };

  /** Opens an encrypted backup, or asks for what opens it. */
  const unseal = async (
    source: RestoreSource,
    sealed: SealedSource,
    unlocking: Unlocking,
  ): Promise<void> => {
    const { signal } = begin();
    try {
      const opened = await platform.sealing!['sealing:open'](sealed, unlocking);
      if (signal.aborted) return;
      if (opened.ok) {
        await show({ source, bytes: opened.value }, signal);
        return;
      }
      // The key store was asked first; that it does not know the key is no news.
      const isFirst = unlocking.kind === 'key-store' && ASKS.has(opened.refusal.code);
      const refusal = isFirst ? null : opened.refusal;
      setAt({ step: 'locked', source, sealed, refusal, isOpening: false });
    } catch (fault) {
      if (!signal.aborted) fail(source, fault);
    }
  };

  const replace = async (): Promise<void> => {
    if (at.step !== 'preview' || bytes.current === null) return;
    const { source, preview } = at;
    const { signal } = begin();
    setAt({ step: 'running', progress: null });
    try {
      const { appVersion } = await platform.startup();
      const done = await bringBack<BackupReceipt, BackupRefusal>(
        { engine, sink: platform.backups, clock, appVersion, database },
        bytes.current,
        { signal, preview, onProgress: (progress) => setAt({ step: 'running', progress }) },
      );
      if (!done.ok) {
        setAt({ step: 'stuck', source, problem: { kind: 'refused', refusal: done.refusal } });
        return;
      }
      store.noteRestore(source.fileName, Date.parse(done.value.manifest.createdAt));
      // The shop that was brought back took the place of the first run: nobody is here to go on.
      if (isGone.current) {
        reload();
        return;
      }
      const { manifest, before } = done.value;
      const beforeFileName = before?.receipt.fileName ?? null;
      setAt({ step: 'done', manifest, figures: preview.then, beforeFileName });
    } catch (fault) {
      fail(source, fault);
    }
  };

  // A backup that was double-clicked is looked into like one that was chosen here.
  const lookAtAsked = (asked: AskedBackup | null): void => {
    if (asked === null) return;
    const source = { fileName: asked.ok ? asked.value.name : '', id: null, sha256: null };
    void look(source, () =>
      Promise.resolve(asked.ok ? ok({ source, bytes: asked.value.bytes }) : asked),
    );
  };
  const lookAtFirst = useEffectEvent(lookAtAsked);
  useEffect(() => {
    void platform.openAsked().then((asked) => lookAtFirst(asked));
  }, [platform]);
  useCommandHandler('open-backup', () => void platform.openAsked().then(lookAtAsked));

  return {
    at,
    pick: (file) => {
      const { fileName, id, facts } = file;
      const source = { fileName, id, sha256: facts?.sha256 ?? null };
      void look(source, async () => {
        const read = await platform.backups.read(file.id);
        return read.ok ? { ok: true, value: { source, bytes: read.value } } : read;
      });
    },
    chooseFile: (filterName) => {
      void look({ fileName: '', id: null, sha256: null }, async () => {
        const opened = await platform.openFile({
          name: filterName,
          extensions: ['regulars', 'age'],
        });
        if (!opened.ok) return opened;
        const { name, bytes: content } = opened.value;
        return {
          ok: true,
          value: { source: { fileName: name, id: null, sha256: null }, bytes: content },
        };
      });
    },
    take: (file) => {
      const source = { fileName: file.name, id: null, sha256: null };
      void look(source, async () => {
        const read = await readDropped(file);
        return read.ok ? ok({ source, bytes: read.value.bytes }) : read;
      });
    },
    unlock: (unlocking) => {
      if (at.step !== 'locked') return;
      setAt({ ...at, isOpening: true });
      void unseal(at.source, at.sealed, unlocking);
    },
    chosen: () =>
      at.step === 'preview' && bytes.current !== null
        ? { name: at.source.fileName, bytes: bytes.current }
        : null,
    replace: () => {
      void replace();
    },
    stop: () => job.current?.abort(new DOMException('Stopped', 'AbortError')),
    reset: () => {
      job.current?.abort();
      bytes.current = null;
      setAt({ step: 'choose' });
    },
    goOn: reload,
  };
}
