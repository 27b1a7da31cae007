import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { FileDrop } from '@renderer/ui/FileDrop';
import { BackupTable } from './BackupTable';
import { RestoreBody } from './RestoreBody';
import styles from './Restore.module.css';
import { useBackups } from './useBackups';
import { useRestore } from './useRestore';

type RestoreFlowProps = { readonly onClose: () => void };

/** Bringing a backup back where there is no shop yet: from the folder, or from a file. */
export function RestoreFlow({ onClose }: RestoreFlowProps) {
  const { t } = useTranslation('backups');
  const { state } = useBackups();
  const restoring = useRestore();
  const { at } = restoring;
  const hasList = (state.files?.length ?? 0) > 0;
  const isWorking = at.step === 'running' || at.step === 'done';
  const isChoosing = at.step === 'choose' || at.step === 'reading' || at.step === 'stuck';

  const handleClose = (): void => {
    if (at.step === 'done') restoring.goOn();
    else if (at.step === 'running') restoring.stop();
    else onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={handleClose}
      title={t('restore.title')}
      closeLabel={t('restore.close')}
      width={640}
      footer={
        isWorking ? undefined : (
          <>
            <Button onPress={onClose}>{t('restore.close')}</Button>
            {at.step === 'preview' && (
              <Button onPress={restoring.reset}>{t('restore.otherFile')}</Button>
            )}
          </>
        )
      }
    >
      <div className={styles['flow']}>
        <RestoreBody restoring={restoring} lead={t('restore.leadFirst')} />
        {isChoosing && hasList && (
          <BackupTable
            chosenId={'source' in at ? (at.source?.id ?? null) : null}
            onChoose={restoring.pick}
          />
        )}
        {isChoosing && (
          <FileDrop
            title={t('restore.drop')}
            chooseLabel={t('restore.file')}
            accept=".regulars,.age"
            isPending={at.step === 'reading'}
            onChoose={() => restoring.chooseFile(t('restore.filter'))}
            onFiles={([file]) => {
              if (file) restoring.take(file);
            }}
          >
            {t('restore.dropHint')}
          </FileDrop>
        )}
      </div>
    </Dialog>
  );
}
