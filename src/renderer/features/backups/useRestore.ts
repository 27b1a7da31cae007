import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupManifest } from '@shared/domain/backups/backup';
import type { BackupFigures } from '@shared/domain/backups/figures';
import type { BackupFile, BackupReceipt, BackupRefusal } from '@shared/ipc/desktopApi';
import { refuse, type Result } from '@shared/kernel/result';
import type { RestorePreview } from '@renderer/data/backups/inspectBackup';
import { bringBack } from '@renderer/data/backups/operations';
import type { BackupProgress } from '@renderer/data/backups/progress';
import { useClock } from '@renderer/hooks/useClock';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { problemOfFault, type AnyRefusal, type BackupProblem } from './useBackupProblem';
import { useBackupWorkplace } from './useBackupEngine';
import { useBackups } from './useBackups';

/** The backup that was chosen. */
export type RestoreSource = {
  readonly fileName: string;
  /** Of the list; `null` for a file from elsewhere. */
  readonly id: string | null;
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
  /** Replaces everything by the backup of the preview. */
  readonly replace: () => void;
  /** Ends what is going on, unless it is too late. */
  readonly stop: () => void;
  readonly reset: () => void;
  /** Begins the window anew, with the data that was brought back. */
  readonly goOn: () => void;
};

type Loaded = Result<{ readonly source: RestoreSource; readonly bytes: Uint8Array }, AnyRefusal>;

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
      if (!loaded.ok) {
        // Closing the system's dialog is no problem.
        if (loaded.refusal.code === 'files/cancelled') setAt({ step: 'choose' });
        else setAt({ step: 'stuck', source, problem: { kind: 'refused', ...loaded } });
        return;
      }
      const { source: found } = loaded.value;
      bytes.current = loaded.value.bytes;
      const preview = await engine.run(
        'preview',
        { database, bytes: loaded.value.bytes },
        { signal, onProgress: (progress) => setAt({ step: 'reading', source: found, progress }) },
      );
      if (signal.aborted) return;
      if (preview.ok) setAt({ step: 'preview', source: found, preview: preview.value });
      else setAt({ step: 'stuck', source: found, problem: { kind: 'refused', ...preview } });
    } catch (fault) {
      // Another choice ended this one; that one speaks now.
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

  return {
    at,
    pick: (file) => {
      const source = { fileName: file.fileName, id: file.id };
      void look(source, async () => {
        const read = await platform.backups.read(file.id);
        return read.ok ? { ok: true, value: { source, bytes: read.value } } : read;
      });
    },
    chooseFile: (filterName) => {
      void look({ fileName: '', id: null }, async () => {
        const opened = await platform.openFile({ name: filterName, extensions: ['regulars'] });
        if (!opened.ok) return opened;
        const { name, bytes: content } = opened.value;
        return { ok: true, value: { source: { fileName: name, id: null }, bytes: content } };
      });
    },
    take: (file) => {
      const source = { fileName: file.name, id: null };
      void look(source, async () => {
        try {
          const content = new Uint8Array(await file.arrayBuffer());
          return { ok: true, value: { source, bytes: content } };
        } catch {
          return refuse({ code: 'files/not-readable', fileName: file.name });
        }
      });
    },
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
