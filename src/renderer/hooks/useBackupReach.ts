import { createContext, useContext } from 'react';

/** Where erasing people from the backups in reach stands. */
export type BackupReach = {
  /** How many backups of how many were looked at; `null` while nothing is looked at. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Looks through the backups again; what could be done before is not done twice. */
  readonly look: () => Promise<void>;
};

/** Where erasing people from the backups stands, for those who show it. */
export const BackupReachContext = createContext<BackupReach>({
  progress: null,
  look: () => Promise.resolve(),
});

/** For erasures and certificates. */
export const useBackupReach = (): BackupReach => useContext(BackupReachContext);
