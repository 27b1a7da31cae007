import { useState } from 'react';
import type { BackupFile } from '@shared/domain/backups/files';
import type { Unlocking, UnlockRefusal } from '@shared/ipc/sealingApi';
import { UnlockForm } from '@renderer/features/backups/UnlockForm';
import { PlatformContext } from '@renderer/platform/PlatformContext';
import type { Platform } from '@renderer/platform/platform';
import styles from './RecoveryCard.module.css';

type SealedChoiceProps = {
  readonly platform: Platform;
  readonly file: BackupFile;
  readonly onOpened: (bytes: Uint8Array) => void;
};

/** Asks for what opens the encrypted backup from which the shop is to be put together. */
export function SealedChoice({ platform, file, onOpened }: SealedChoiceProps) {
  const [refusal, setRefusal] = useState<UnlockRefusal | null>(null);
  const [isOpening, setIsOpening] = useState(false);

  const handleUnlock = async (unlocking: Unlocking): Promise<void> => {
    if (platform.sealing === null) return;
    setIsOpening(true);
    try {
      const opened = await platform.sealing['sealing:open']({ id: file.id }, unlocking);
      if (opened.ok) onOpened(opened.value);
      else setRefusal(opened.refusal);
    } finally {
      setIsOpening(false);
    }
  };

  return (
    <PlatformContext value={platform}>
      <section className={styles['card']}>
        <UnlockForm
          at={{ fileName: file.fileName, refusal, isOpening }}
          onUnlock={(unlocking) => void handleUnlock(unlocking)}
        />
      </section>
    </PlatformContext>
  );
}
