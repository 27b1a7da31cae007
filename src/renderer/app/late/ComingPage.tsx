import { useTranslation } from 'react-i18next';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './ComingPage.module.css';

/** What is there within this time needs no announcement. */
const QUIET_MS = 100;

/** The place of a page whose code is on its way: empty at first, then the shape of a page. */
export function ComingPage() {
  const { t } = useTranslation('common');
  return (
    <div className={styles['coming']}>
      <Skeleton label={t('loading')} count={6} delayMs={QUIET_MS} />
    </div>
  );
}
