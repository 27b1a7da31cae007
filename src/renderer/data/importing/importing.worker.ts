import type { Clock } from '@shared/domain/calendar/clock';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { uuidv7, type RandomBytes } from '@shared/kernel/uuid';
import { createRepositories } from '../createRepositories';
import { RegularsDatabase } from '../database';
import { createLogKeeper } from '../journal/log/keeper';
import { createRelayedLog } from '../journal/log/relay';
import { serve } from '../people/port';
import { fitPhoto } from '../photos/fitPhoto';
import { tellCoarsely } from './coarseNews';
import type { ImportProgress } from './importApi';
import { createImportService } from './importService';

/** What the worker is told once, with the port that it answers at. */
export type ImportStart = {
  readonly databaseName: string;
  /** Where the window answers for the log of acts; `null` if it keeps none. */
  readonly logAddress: string | null;
};

addEventListener(
  'message',
  ({ data, ports }: MessageEvent<ImportStart>) => {
    start(data, ports[0]!).catch((fault: unknown) => {
      // Outside the promise, so that it reaches whoever started the worker.
      setTimeout(() => {
        throw fault;
      });
    });
  },
  { once: true },
);

// The worker has a clock of its own: it does not know the window's.
const zone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
const clock: Clock = {
  now: () => Date.now(),
  zone,
  today: () => isoDate(new Date().toLocaleDateString('en-CA', { timeZone: zone() })),
};

async function start({ databaseName, logAddress }: ImportStart, port: MessagePort): Promise<void> {
  const db = new RegularsDatabase(databaseName);
  tellCoarsely(db);
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
  });
  await db.open();
  const random: RandomBytes = (bytes) => crypto.getRandomValues(bytes);
  const newId = (): string => uuidv7(clock.now(), random);
  const sink =
    logAddress === null
      ? null
      : createLogKeeper({ db, log: createRelayedLog(logAddress, newId) }).sink;
  let tell: (progress: ImportProgress) => void = () => undefined;
  const { remote } = createImportService({
    db,
    repositories: createRepositories({ db, clock, newId, random, ...(sink && { sink }) }),
    clock,
    fitPhoto: ({ mediaType, bytes }) => fitPhoto(mediaType, bytes),
    onProgress: (progress) => tell(progress),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  tell = serve(port, remote).tell;
}
