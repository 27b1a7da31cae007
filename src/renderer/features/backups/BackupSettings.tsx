import type { ReactNode } from 'react';
import { BackupTable } from './BackupTable';
import styles from './BackupSettings.module.css';
import { RestoreCard } from './RestoreCard';
import { StatusCard } from './StatusCard';
import { TargetCard } from './TargetCard';
import { useBackups } from './useBackups';
import { useRestore } from './useRestore';

type BackupSettingsProps = {
  /** What there is to say and do about encryption. */
  readonly encryption?: ReactNode | undefined;
};

/** Backing up and bringing back: the section *Backup* of the settings. */
export function BackupSettings({ encryption }: BackupSettingsProps) {
  const { state } = useBackups();
  const restoring = useRestore();
  const { at } = restoring;
  const chosenId = 'source' in at ? (at.source?.id ?? null) : null;
  const isListed = state.overview !== null && state.overview.first.folder !== '';
  return (
    <div className={styles['page']}>
      <div className={styles['main']}>
        <StatusCard />
        <TargetCard />
        {isListed && <BackupTable chosenId={chosenId} onChoose={restoring.pick} />}
        {encryption}
      </div>
      <RestoreCard restoring={restoring} />
    </div>
  );
}
