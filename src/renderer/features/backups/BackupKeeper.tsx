import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupReachContext } from '@renderer/hooks/useBackupReach';
import { SafetyBackupContext } from '@renderer/hooks/useSafetyBackup';
import { Dialog } from '@renderer/ui/Dialog';
import { JobProgress } from './JobProgress';
import { useBackupKeeper } from './useBackupKeeper';
import { useBackups } from './useBackups';
import { useReachWork } from './useReachWork';

type BackupKeeperProps = { readonly children: ReactNode };

/** Backs up by itself whatever the window shows, and says so when the window waits for it before it closes. */
export function BackupKeeper({ children }: BackupKeeperProps) {
  const { t } = useTranslation('backups');
  const { isClosing, safetyBackup } = useBackupKeeper();
  const { state, store } = useBackups();
  const reach = useReachWork();
  return (
    <SafetyBackupContext value={safetyBackup}>
      <BackupReachContext value={reach}>{children}</BackupReachContext>
      <Dialog
        isOpen={isClosing}
        onClose={() => store.stop()}
        title={t('closing.title')}
        width={420}
      >
        <JobProgress
          progress={state.running}
          label={t('closing.text')}
          onStop={() => store.stop()}
        />
      </Dialog>
    </SafetyBackupContext>
  );
}
