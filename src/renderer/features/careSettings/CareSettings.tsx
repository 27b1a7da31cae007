import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SettingRow } from '@renderer/ui/SwitchRow';
import { Skeleton } from '@renderer/ui/Skeleton';
import { AfterwardsCards } from './AfterwardsCards';
import { ListeningCards } from './ListeningCards';
import { RhythmCards } from './RhythmCards';
import { ThanksCard } from './ThanksCard';
import { useCareStore } from './useCareStore';
import styles from './CareSettings.module.css';

type CareSettingsProps = {
  /** The checklists of the welcome, from the feature that knows them. */
  readonly journeys?: ReactNode;
};

/** Who comes onto Today, and when: every rule with its switch and its numbers. */
export function CareSettings({ journeys }: CareSettingsProps) {
  const { t } = useTranslation(['careSettings', 'common']);
  const store = useCareStore();
  if (store === null) return <Skeleton label={t('common:loading')} shape="card" />;
  return (
    <>
      <p className={styles['lead']}>{t('lead')}</p>
      <ListeningCards store={store} />
      <ThanksCard store={store} />
      <RhythmCards store={store} />
      <AfterwardsCards store={store} journeys={journeys} />
      <Card>
        <SettingRow
          hint={store.isUsual ? t('usual.are') : t('usual.hint')}
          control={
            <Button icon="rotate-ccw" isDisabled={store.isUsual} onPress={store.backToUsual}>
              {t('usual.action')}
            </Button>
          }
        >
          {t('usual.title')}
        </SettingRow>
      </Card>
    </>
  );
}
