import { BackupTable } from './BackupTable';
import styles from './BackupSettings.module.css';
import { RestoreCard } from './RestoreCard';
import { StatusCard } from './StatusCard';
import { TargetCard } from './TargetCard';
import { useBackups } from './useBackups';
import { useRestore } from './useRestore';

/** Backing up and bringing back: the section *Backup* of the settings. */
export function BackupSettings() {
  const { state } = useBackups();
  const restoring = useRestore();
  const { at } = restoring;
  const chosenId = 'source' in at ? (at.source?.id ?? null) : null;
  const isListed = state.folder !== null && state.folder.folder !== '';
  return (
    <div className={styles['page']}>
      <div className={styles['main']}>
        <StatusCard />
        <TargetCard />
        {isListed && <BackupTable chosenId={chosenId} onChoose={restoring.pick} />}
      </div>
      <RestoreCard restoring={restoring} />
    </div>
  );
}
