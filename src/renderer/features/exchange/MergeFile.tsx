import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeableFile } from '@renderer/hooks/useMergeFile';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { MergeDialog } from './MergeDialog';
import { useMerging } from './useMerging';

type MergeFileProps = {
  readonly file: MergeableFile;
  readonly onClose: () => void;
  /** Both sides changed the same: the report tells more. */
  readonly onReport: () => void;
};

/** Merging a file that was chosen elsewhere, such as among the backups. */
export function MergeFile({ file, onClose, onReport }: MergeFileProps) {
  const { t } = useTranslation('exchange');
  const toasts = useToasts();
  const merging = useMerging(({ exchange, batchId, laptop }) => {
    toasts.show({
      text: (
        <Sentence say={(values) => t('done', values)} values={{ laptop: laptop ?? t('unnamed') }} />
      ),
      batchId,
    });
    if (exchange.conflicts.length > 0) onReport();
    onClose();
  });
  const { takeBytes } = merging;
  const begun = useRef<MergeableFile | null>(null);
  useEffect(() => {
    if (begun.current === file) return;
    begun.current = file;
    takeBytes(file);
  }, [file, takeBytes]);
  const close = (): void => {
    merging.close();
    onClose();
  };
  return <MergeDialog merging={{ ...merging, close }} />;
}
