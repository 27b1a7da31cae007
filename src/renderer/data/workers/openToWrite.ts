import type { RandomBytes } from '@shared/kernel/uuid';
import { uuidv7 } from '@shared/kernel/uuid';
import { RegularsDatabase } from '../database';
import type { BatchSink } from '../journal/commit';
import { createLogKeeper } from '../journal/log/keeper';
import { createRelayedLog } from '../journal/log/relay';
import { tellCoarsely } from './coarseNews';
import { workerClock } from './workerClock';

/** What a worker that writes is told once, with the port that it answers at. */
export type WritingStart = {
  readonly databaseName: string;
  /** Where the window answers for the log of acts; `null` if it keeps none. */
  readonly logAddress: string | null;
};

/** Opens the database in a worker, for acts that change very many rows. The window must have it open, so that its schema is up to date. */
export async function openToWrite({ databaseName, logAddress }: WritingStart) {
  const db = new RegularsDatabase(databaseName);
  tellCoarsely(db);
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
  });
  await db.open();
  const random: RandomBytes = (bytes) => crypto.getRandomValues(bytes);
  const newId = (): string => uuidv7(workerClock.now(), random);
  const sink: BatchSink | null =
    logAddress === null
      ? null
      : createLogKeeper({ db, log: createRelayedLog(logAddress, newId) }).sink;
  return { db, clock: workerClock, random, newId, ...(sink && { sink }) };
}
