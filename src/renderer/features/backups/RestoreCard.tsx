import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { RestoreBody } from './RestoreBody';
import { RestoreWork } from './RestoreWork';
import styles from './Restore.module.css';
import type { Restoring } from './useRestore';

type RestoreCardProps = { readonly restoring: Restoring };

/** Beside the list of backups: what is in the chosen one, and the way to bring it back. */
export function RestoreCard({ restoring }: RestoreCardProps) {
  const { t } = useTranslation('backups');
  const { step } = restoring.at;
  const isWorking = step === 'running' || step === 'done';
  return (
    <aside className={styles['card']} aria-label={t('restore.title')}>
      <h2 className={styles['title']}>{t('restore.title')}</h2>
      {!isWorking && <RestoreBody restoring={restoring} lead={t('restore.lead')} />}
      <Button icon="file-up" isWide onPress={() => restoring.chooseFile(t('restore.filter'))}>
        {step === 'choose' ? t('restore.file') : t('restore.otherFile')}
      </Button>
      <RestoreWork restoring={restoring} />
    </aside>
  );
}
