import { useTranslation } from 'react-i18next';
import { useMergeFile } from '@renderer/hooks/useMergeFile';
import { Button } from '@renderer/ui/Button';
import { Text } from '@renderer/ui/Text';
import { JobProgress } from './JobProgress';
import { ProblemNotice } from './ProblemNotice';
import styles from './Restore.module.css';
import { RestorePreview } from './RestorePreview';
import { UnlockForm } from './UnlockForm';
import { useBackups } from './useBackups';
import { useMoment } from './useMoment';
import { useFigureWords } from './useFigureWords';
import type { Restoring } from './useRestore';

type RestoreBodyProps = {
  readonly restoring: Restoring;
  /** What is said before anything was chosen. */
  readonly lead: string;
};

/** What there is to see and do at the present step of bringing a backup back. */
export function RestoreBody({ restoring, lead }: RestoreBodyProps) {
  const { t } = useTranslation('backups');
  const { at } = restoring;
  const { state } = useBackups();
  const moment = useMoment();
  const words = useFigureWords();
  const mergeFile = useMergeFile();
  const handleMerge =
    mergeFile === null
      ? null
      : () => {
          const file = restoring.chosen();
          if (file) mergeFile(file);
        };

  switch (at.step) {
    case 'choose':
      return (
        <Text as="p" size={3} ink="muted">
          {lead}
        </Text>
      );
    case 'reading':
      return (
        <JobProgress progress={at.progress} label={t('restore.reading')} onStop={restoring.reset} />
      );
    case 'stuck': {
      const sound = [...state.verdicts.values()].find((verdict) => verdict.state === 'sound');
      return <ProblemNotice problem={at.problem} soundAt={sound?.manifest.createdAt} />;
    }
    case 'locked':
      return (
        <UnlockForm
          at={{ fileName: at.source.fileName, refusal: at.refusal, isOpening: at.isOpening }}
          onUnlock={restoring.unlock}
        />
      );
    case 'preview':
      return (
        <RestorePreview
          preview={at.preview}
          source={at.source}
          onReplace={restoring.replace}
          onMerge={handleMerge}
        />
      );
    case 'running':
      return (
        <JobProgress progress={at.progress} label={t('restore.reading')} onStop={restoring.stop} />
      );
    case 'done':
      return (
        <div role="status" className={styles['done']}>
          <h3 className={styles['title']}>{t('restore.doneTitle')}</h3>
          <p>
            {t('restore.doneText', { ...moment(at.manifest.createdAt), list: words(at.figures) })}
          </p>
          {at.beforeFileName !== null && (
            <p>{t('restore.doneBefore', { fileName: at.beforeFileName })}</p>
          )}
          <Button variant="primary" autoFocus onPress={restoring.goOn}>
            {t('restore.goOn')}
          </Button>
        </div>
      );
  }
}
