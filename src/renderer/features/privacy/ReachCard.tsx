import { useTranslation } from 'react-i18next';
import { useBackupReach } from '@renderer/hooks/useBackupReach';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SettingRow } from '@renderer/ui/SwitchRow';
import styles from './Privacy.module.css';
import { useStayingBackups, useStayWords } from './useReach';

/** Backups that may still hold somebody who was erased, and the way to look through them again. Nothing where none does. */
export function ReachCard() {
  const { t } = useTranslation('privacy');
  const { progress, look } = useBackupReach();
  const words = useStayWords();
  const staying = useStayingBackups();
  if (staying.length === 0 && progress === null) return null;
  return (
    <Card title={t('reach.title')} icon="eraser">
      <SettingRow
        hint={
          progress === null ? (
            <ul className={styles['staying']}>
              {staying.map((backup) => (
                <li key={backup.fileName}>{words(backup)}</li>
              ))}
            </ul>
          ) : (
            t('reach.busy', progress)
          )
        }
        control={
          <Button size="sm" isDisabled={progress !== null} onPress={() => void look()}>
            {t('reach.again')}
          </Button>
        }
      >
        {t('reach.stay', { count: staying.length })}
      </SettingRow>
    </Card>
  );
}
