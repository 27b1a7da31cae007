import { useTranslation } from 'react-i18next';
import { Card } from '@renderer/ui/Card';
import styles from './BackupSettings.module.css';
import { HabitRows } from './HabitRows';
import { PlaceRow } from './PlaceRow';
import { RehearsalRow } from './RehearsalRow';
import { SecondRow } from './SecondRow';
import { useEdition } from './useEdition';

/** Where backups go, how often, what is kept. What this edition cannot do is said, not shown as a dead button. */
export function TargetCard() {
  const { t } = useTranslation('backups');
  const { hasFolder, backsUpByItself } = useEdition();
  return (
    <Card className={styles['target']} aria-label={t('target.card')}>
      <PlaceRow />
      {hasFolder && <SecondRow />}
      {backsUpByItself && <HabitRows />}
      <RehearsalRow />
    </Card>
  );
}
