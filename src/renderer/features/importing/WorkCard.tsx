import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { ProgressBar } from '@renderer/ui/ProgressBar';
import styles from './Importing.module.css';
import { useImportState, useImportStore } from './useImport';

/** In place of a page while a file is read, written or taken back: how far it is, and the way out. */
export function WorkCard() {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const store = useImportStore();
  const { work, progress, isStopping, file } = useImportState();
  const isCounted = progress !== null && progress.total > 0;
  const label =
    work === 'reading'
      ? t('work.reading', { file: file?.fileName ?? '' })
      : work === 'taking-back'
        ? t('work.takingBack')
        : progress?.phase === 'photos'
          ? t('work.photos')
          : t('work.writing');
  const countText = (): string => {
    const { done, total, phase } = progress!;
    if (phase === 'reading') {
      return t('work.size', { done: format.fileSize(done), total: format.fileSize(total) });
    }
    return t(phase === 'photos' ? 'work.pictures' : 'work.entries', { done, total });
  };
  return (
    <div className={styles['middle']}>
      <Card className={styles['work']}>
        <ProgressBar
          label={label}
          {...(isCounted && {
            value: progress.done,
            max: progress.total,
            countText: countText(),
          })}
          detail={work === 'writing' ? `${t('work.nothingYet')} ${t('work.goesOn')}` : undefined}
          onCancel={() => void store.stop()}
          cancelLabel={t('work.stop')}
          isCancelling={isStopping}
        />
      </Card>
    </div>
  );
}
