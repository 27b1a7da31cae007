import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { faultCode } from '../faultReport';
import styles from '../FaultPage.module.css';

type MissingPieceProps = {
  readonly fault: unknown;
  readonly onTry: () => void;
};

/** The page whose code cannot be read, as when files went away under the running program: what is safe, and the ways on. */
export function MissingPage({ fault, onTry }: MissingPieceProps) {
  const { t } = useTranslation('errors');
  useLogged(fault);
  return (
    <div className={styles['page']}>
      <section className={styles['card']} role="alert">
        <h1 className={styles['title']}>{t('missing.title')}</h1>
        <p>{t('missing.text')}</p>
        <div className={styles['actions']}>
          <Ways onTry={onTry} />
        </div>
      </section>
    </div>
  );
}

/** The dialog whose code cannot be read. */
export function MissingDialog({
  fault,
  onTry,
  onClose,
}: MissingPieceProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(['errors', 'common']);
  useLogged(fault);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('missing.title')}
      closeLabel={t('common:action.close')}
      isDismissable
      footer={<Ways onTry={onTry} />}
    >
      <p>{t('missing.text')}</p>
    </Dialog>
  );
}

function Ways({ onTry }: Pick<MissingPieceProps, 'onTry'>) {
  const { t } = useTranslation(['errors', 'common']);
  return (
    <>
      <Button variant="line" onPress={() => window.location.reload()}>
        {t('fault.restart')}
      </Button>
      <Button variant="primary" onPress={onTry}>
        {t('common:action.tryAgain')}
      </Button>
    </>
  );
}

/** Tells the log once, by the fault's kind. */
function useLogged(fault: unknown): void {
  const platform = usePlatform();
  useEffect(() => {
    platform.log('error', 'piece/missing', faultCode(fault));
  }, [platform, fault]);
}
