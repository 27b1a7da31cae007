import { useEffect, useRef, useState } from 'react';
import { isAge } from '@formats/age/header';
import type { BackupReceipt, BackupRefusal } from '@shared/domain/backups/files';
import type { Exchange } from '@shared/domain/exchange/exchange';
import type { UnlockRefusal } from '@shared/ipc/sealingApi';
import type { Refusal, Result } from '@shared/kernel/result';
import { exportBackup } from '@renderer/data/backups/operations';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { MergePreview } from '@renderer/data/exchange/previewMerge';
import { useClock } from '@renderer/hooks/useClock';
import type { MergeableFile } from '@renderer/hooks/useMergeFile';
import { readDropped } from '@renderer/platform/droppedFile';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { useExchangeWorkplace } from './useExchangeWorkplace';

/** Rows so far and in all; `null` while that is not known. */
export type Counted = { readonly done: number; readonly total: number } | null;

/** Where taking a file in stands. */
export type MergeStep =
  | { readonly step: 'closed' }
  | { readonly step: 'reading'; readonly counted: Counted }
  | { readonly step: 'stuck'; readonly code: string }
  /** It is encrypted, and its passphrase is asked for. */
  | {
      readonly step: 'locked';
      readonly sealed: Uint8Array<ArrayBuffer>;
      readonly fileName: string;
    }
  | { readonly step: 'preview'; readonly preview: MergePreview; readonly fileName: string }
  /** First the copy of what is here, then the merge itself. */
  | { readonly step: 'working'; readonly phase: 'copy' | 'merge'; readonly counted: Counted };

/** Taking another computer's file in, step by step. */
export type Merging = {
  readonly at: MergeStep;
  /** Lets the person choose a file; `filterName` names the kind in the system's dialog. */
  readonly chooseFile: (filterName: string) => void;
  /** Looks into a file that was dropped. */
  readonly take: (file: File) => void;
  /** Looks into a file that was read already. */
  readonly takeBytes: (file: MergeableFile) => void;
  /** Opens an encrypted file and looks into it. Answers why it was not opened, or `null`. */
  readonly unlock: (passphrase: string) => Promise<UnlockRefusal | null>;
  /** Leaves an encrypted file closed. */
  readonly leaveLocked: () => void;
  /** Takes in what the preview shows. */
  readonly merge: () => void;
  /** Ends what is going on; nothing is left half done. */
  readonly close: () => void;
};

/** What came of a merge. */
export type MergeDone = {
  readonly exchange: Exchange;
  readonly batchId: string | null;
  readonly laptop: string | null;
};

/** One merge at a time. */
export function useMerging(onDone: (done: MergeDone) => void): Merging {
  const platform = usePlatform();
  const clock = useClock();
  const { exchanges } = useRepositories();
  const { engine, database } = useExchangeWorkplace();
  const [at, setAt] = useState<MergeStep>({ step: 'closed' });
  const job = useRef<AbortController | null>(null);

  const begin = (): AbortSignal => {
    job.current?.abort();
    job.current = new AbortController();
    return job.current.signal;
  };
  useEffect(() => () => job.current?.abort(), []);

  const fail = (fault: unknown): void => {
    const name = fault instanceof Error ? fault.name : 'unknown';
    platform.log('error', 'exchange/merge', name);
    setAt({ step: 'stuck', code: 'fault' });
  };

  const look = async (load: () => Promise<Loaded>): Promise<void> => {
    const signal = begin();
    setAt({ step: 'reading', counted: null });
    try {
      const loaded = await load();
      if (signal.aborted) return;
      if (!loaded.ok) {
        const { code } = loaded.refusal;
        setAt(code === 'files/cancelled' ? { step: 'closed' } : { step: 'stuck', code });
        return;
      }
      const { bytes, name: fileName } = loaded.value;
      if (isAge(bytes)) {
        setAt(
          platform.sealing === null
            ? { step: 'stuck', code: 'sealed' }
            : { step: 'locked', sealed: new Uint8Array(bytes), fileName },
        );
        return;
      }
      const preview = await engine.run(
        'merge',
        { database, bytes },
        { signal, onProgress: (counted) => setAt({ step: 'reading', counted }) },
      );
      if (signal.aborted) return;
      if (preview.ok) setAt({ step: 'preview', preview: preview.value, fileName });
      else setAt({ step: 'stuck', code: preview.refusal.code });
    } catch (fault) {
      if (!signal.aborted) fail(fault);
    }
  };

  const unlock = async (passphrase: string): Promise<UnlockRefusal | null> => {
    if (at.step !== 'locked' || platform.sealing === null) return null;
    const { sealed, fileName } = at;
    const opened = await platform.sealing['sealing:open'](
      { bytes: sealed },
      { kind: 'passphrase', passphrase, keyFile: null },
    );
    if (!opened.ok) return opened.refusal;
    void look(() => Promise.resolve({ ok: true, value: { name: fileName, bytes: opened.value } }));
    return null;
  };

  const merge = async (): Promise<void> => {
    if (at.step !== 'preview') return;
    const { preview } = at;
    const signal = begin();
    setAt({ step: 'working', phase: 'copy', counted: null });
    try {
      const { appVersion } = await platform.startup();
      const copied = await exportBackup<BackupReceipt, BackupRefusal>(
        { engine, sink: platform.backups, clock, appVersion, database },
        'before-merge',
        { signal, onProgress: (counted) => setAt({ step: 'working', phase: 'copy', counted }) },
      );
      if (signal.aborted) return;
      if (!copied.ok) {
        setAt({ step: 'stuck', code: 'no-copy' });
        return;
      }
      setAt({ step: 'working', phase: 'merge', counted: null });
      const done = await exchanges.merge(preview, {
        signal,
        onProgress: (count, total) =>
          setAt({ step: 'working', phase: 'merge', counted: { done: count, total } }),
      });
      if (!done.ok) {
        if (done.refusal.code === 'data/cancelled') setAt({ step: 'closed' });
        else setAt({ step: 'stuck', code: done.refusal.code });
        return;
      }
      setAt({ step: 'closed' });
      const { value: exchange, batchId } = done.value;
      if (exchange) onDone({ exchange, batchId, laptop: preview.laptop });
    } catch (fault) {
      if (!signal.aborted) fail(fault);
    }
  };

  return {
    at,
    chooseFile: (filterName) =>
      void look(() => platform.openFile({ name: filterName, extensions: ['regulars', 'age'] })),
    take: (file) => void look(() => readDropped(file)),
    takeBytes: (file) => void look(() => Promise.resolve({ ok: true, value: file })),
    unlock,
    leaveLocked: () => setAt((now) => (now.step === 'locked' ? { step: 'closed' } : now)),
    merge: () => void merge(),
    close: () => {
      job.current?.abort();
      setAt({ step: 'closed' });
    },
  };
}

type Loaded = Result<{ readonly name: string; readonly bytes: Uint8Array }, Refusal>;
