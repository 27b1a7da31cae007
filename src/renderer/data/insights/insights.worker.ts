import { createBlockStore, packedHere } from '../blocks/blockStore';
import { RegularsDatabase } from '../database';
import { createAnnouncer } from '../journal/announcer';
import { serve } from '../people/port';
import { BEGINNING, type InsightsStart, type InsightsStatus } from './insightsApi';
import { createInsightsService } from './insightsService';
import { holdLife, type Life } from '../workers/life';

/** What the worker is told once, with the port that it answers at. */
export type InsightsStartMessage = {
  readonly databaseName: string;
  readonly settings: InsightsStart;
};

// Told once where the data lies; afterwards everything goes through the port.
addEventListener(
  'message',
  ({ data, ports }: MessageEvent<InsightsStartMessage & Life>) => {
    const port = ports[0]!;
    holdLife(data);
    start(data, port).catch((fault: unknown) => {
      const failed: InsightsStatus = { ...BEGINNING, stage: 'failed' };
      port.postMessage({ news: failed });
      // To whoever reads the console: why.
      throw fault;
    });
  },
  { once: true },
);

async function start(
  { databaseName, settings }: InsightsStartMessage,
  port: MessagePort,
): Promise<void> {
  const db = new RegularsDatabase(databaseName);
  await db.open();
  // What happens before the port answers is told as soon as it does.
  const early: InsightsStatus[] = [];
  let tell = (status: InsightsStatus): void => void early.push(status);
  const { remote } = createInsightsService(
    db,
    createAnnouncer(databaseName),
    settings,
    (status) => tell(status),
    { blocks: createBlockStore(databaseName, 'figures'), packedBy: packedHere(import.meta.url) },
  );
  const served = serve(port, remote);
  tell = served.tell;
  for (const status of early) tell(status);
}
