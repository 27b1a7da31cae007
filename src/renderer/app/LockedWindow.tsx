import { useTranslation } from 'react-i18next';
import { PinForm } from '@renderer/features/counter/PinForm';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { Awning } from '@renderer/ui/Awning';
import { Card } from '@renderer/ui/Card';
import { Stack } from '@renderer/ui/Stack';
import styles from './LockedWindow.module.css';
import { useShop } from './shop';

/** The window while it is locked: nothing of anybody is in the document, not even in the title. */
export function LockedWindow({ onUnlocked }: { readonly onUnlocked: () => void }) {
  const { t } = useTranslation(['lock', 'app']);
  const { shopName } = useShop();
  usePageTitle('');
  return (
    <div className={styles['window']}>
      <Awning brand={shopName || t('app:name')} />
      <main className={styles['main']} aria-label={t('app:main')}>
        <Card className={styles['card']}>
          <Stack gap={4}>
            <h1 className={styles['title']}>{t('title')}</h1>
            <PinForm
              act={t('unlock')}
              forgottenLeft={(time) => t('forgotLeft', { time })}
              onLeft={onUnlocked}
            />
          </Stack>
        </Card>
      </main>
    </div>
  );
}
