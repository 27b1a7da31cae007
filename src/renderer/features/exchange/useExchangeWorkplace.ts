import { createContext, useContext } from 'react';
import { createWorkerEngine, type BackupEngine } from '@renderer/data/backups/engine';
import { DATABASE_NAME } from '@renderer/data/database';

/** What reads and writes the files of other computers, and whose data. */
export type ExchangeWorkplace = { readonly engine: BackupEngine; readonly database: string };

const WINDOW: ExchangeWorkplace = { engine: createWorkerEngine(), database: DATABASE_NAME };

/** Tests put in a workplace of their own. */
export const ExchangeWorkplaceContext = createContext<ExchangeWorkplace>(WINDOW);

/** Where the work is done. */
export function useExchangeWorkplace(): ExchangeWorkplace {
  return useContext(ExchangeWorkplaceContext);
}
