import { useTranslation } from 'react-i18next';
import { canStop, type BackupProgress } from './useBackupProgress';
import { ProgressBar } from '@renderer/ui/ProgressBar';

type JobProgressProps = {
  /** `null`: it is just beginning. */
  readonly progress: BackupProgress | null;
  /** What is said while nothing is known yet. */
  readonly label: string;
  readonly onStop: () => void;
};

/** How far a long job is, in entries, with the way out while there is one. */
export function JobProgress({ progress, label, onStop }: JobProgressProps) {
  const { t } = useTranslation('backups');
  const isStoppable = progress === null || canStop(progress.phase);
  // At the end of a step the disk still works: then there is nothing left to count.
  const isCounted =
    progress !== null && progress.done < progress.total && progress.phase !== 'writing';
  return (
    <ProgressBar
      label={progress === null ? label : t(`progress.${progress.phase}`)}
      {...(isCounted && {
        value: progress.done,
        max: progress.total,
        countText: t('progress.count', { done: progress.done, total: progress.total }),
      })}
      detail={isStoppable ? undefined : t('progress.notNow')}
      onCancel={isStoppable ? onStop : undefined}
      cancelLabel={t('progress.stop')}
    />
  );
}
