import { useTranslation } from 'react-i18next';
import { staysIn, type Erasure } from '@shared/domain/privacy/erasure';
import { useBackupReach } from '@renderer/hooks/useBackupReach';
import { Notice } from '@renderer/ui/Notice';
import styles from './Privacy.module.css';
import { useCertificate, useStayWords } from './useReach';

/** What became of the backups that held somebody who was erased. */
export function ReachNotice({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useTranslation('privacy');
  const { progress } = useBackupReach();
  const words = useStayWords();
  const certificate = useCertificate(erasure);
  const staying = staysIn(certificate);
  const rewritten = certificate.backups.length - staying.length;

  if (progress !== null) {
    return (
      <Notice icon="history" announce="status">
        {t('reach.busy', progress)}
      </Notice>
    );
  }
  return (
    <>
      {rewritten === 0 ? null : (
        <Notice icon="shield-check" announce="status">
          {t('reach.rewritten', { count: rewritten })}
        </Notice>
      )}
      {staying.length === 0 ? null : (
        <Notice tone="warn" icon="hard-drive" title={t('reach.stay', { count: staying.length })}>
          <ul className={styles['staying']}>
            {staying.map((backup) => (
              <li key={backup.fileName}>{words(backup)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
