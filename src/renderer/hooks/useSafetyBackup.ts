import { createContext, useContext } from 'react';
import type { BackupPurpose } from '@shared/domain/backups/purpose';

/**
 * Makes sure that there is a backup of now before something big is done. Answers whether there is one: made just now, or
 * the last one, where nothing was written since. `false` means that none could be made, and the line at the foot of the
 * rail says why.
 */
export type SafetyBackup = (
  purpose: Extract<BackupPurpose, `before-${string}`>,
) => Promise<boolean>;

/** How a backup is made before something big. */
export const SafetyBackupContext = createContext<SafetyBackup>(() => Promise.resolve(true));

/** For imports, merges, erasures and big deletions. */
export const useSafetyBackup = (): SafetyBackup => useContext(SafetyBackupContext);
