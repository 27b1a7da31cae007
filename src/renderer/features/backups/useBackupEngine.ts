import { createContext, useContext } from 'react';
import { createWorkerEngine, type BackupEngine } from '@renderer/data/backups/engine';
import { DATABASE_NAME } from '@renderer/data/database';

/** What does the long work, on which database, and how the window begins anew afterwards. */
export type BackupWorkplace = {
  readonly engine: BackupEngine;
  readonly database: string;
  readonly reload: () => void;
};

const WINDOW: BackupWorkplace = {
  engine: createWorkerEngine(),
  database: DATABASE_NAME,
  reload: () => {
    window.location.reload();
  },
};

/** Tests put in a workplace of their own. */
export const BackupWorkplaceContext = createContext<BackupWorkplace>(WINDOW);

/** Where the work of backups is done. */
export function useBackupWorkplace(): BackupWorkplace {
  return useContext(BackupWorkplaceContext);
}
