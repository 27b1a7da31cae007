import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './Licences.module.css';
import { useLicences } from './useLicences';

/** Where data, fonts and libraries come from, and on what terms. The texts are their makers' own, in English. */
export function Licences({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const licences = useLicences();
  return (
    <Dialog
      isOpen
      isDismissable
      title={t('licences.title')}
      lead={t('licences.lead')}
      closeLabel={t('common:action.close')}
      width={760}
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common:action.close')}
        </Button>
      }
    >
      {licences === null ? (
        <Skeleton shape="card" label={t('common:loading')} />
      ) : (
        <>
          <h3 className={styles['title']}>{t('licences.data')}</h3>
          <div lang="en" dir="ltr" className={styles['text']}>
            {licences.notice}
          </div>
          <h3 className={styles['title']}>{t('licences.packages')}</h3>
          {licences.groups.map(({ licence, packages, text }) => (
            <details key={packages[0]} lang="en" dir="ltr" className={styles['group']}>
              <summary>
                <b>{licence}</b> {packages.join(', ')}
              </summary>
              <div className={styles['text']}>{text}</div>
            </details>
          ))}
        </>
      )}
    </Dialog>
  );
}
