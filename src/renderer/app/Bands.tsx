import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToasts } from '@renderer/hooks/useToasts';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import styles from './Bands.module.css';
import { TrustBands } from './TrustBands';
import { UndoBand } from './UndoBand';
import { UpdateBand } from './UpdateBand';
import { useFaults } from './useFaults';

/** What stands above every page as long as it is true: something was not saved, the data is made up. */
export function Bands() {
  const { t } = useTranslation(['app', 'errors', 'common']);
  const { notice, close } = useFaults(usePlatform());
  const { contacts, samplePeople, health: writing } = useRepositories();
  // Once writing has stopped, its own words say more.
  const health = useSyncExternalStore(writing.onChange, () => writing.state().kind);
  const counted = useLive('bands/samples', () => contacts.countSamples());
  const toasts = useToasts();
  const samples = counted.status === 'ready' ? counted.value : 0;

  const handleRemove = async () => {
    const removed = await samplePeople.remove();
    if (!removed.ok) return;
    const { value, batchId } = removed.value;
    toasts.show({ text: t('sample.removed', { count: value }), batchId });
  };

  return (
    <div className={styles['bands']}>
      <TrustBands />
      <UndoBand />
      <UpdateBand />
      {notice !== null && health === 'well' && (
        <Notice
          tone={notice === 'background' ? 'warn' : 'danger'}
          icon="triangle-alert"
          announce="alert"
          layout="inline"
          title={notice === 'background' ? undefined : t('errors:saving.title')}
          actions={
            <Button size="sm" onPress={close}>
              {t('common:action.close')}
            </Button>
          }
        >
          {notice === 'background'
            ? t('errors:fault.background')
            : notice === 'full'
              ? t('errors:saving.full')
              : t('errors:saving.text')}
        </Notice>
      )}
      {samples > 0 && (
        <div className={styles['sample']} role="note">
          <b>{t('sample.title')}</b>
          <span className={styles['text']}>{t('sample.text', { count: samples })}</span>
          <Button size="sm" variant="line" onPress={() => void handleRemove()}>
            {t('sample.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}
