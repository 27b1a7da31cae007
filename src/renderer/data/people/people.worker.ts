import { createBlockStore, packedHere } from '../blocks/blockStore';
import { RegularsDatabase } from '../database';
import { createAnnouncer } from '../journal/announcer';
import { createPeopleService } from './peopleService';
import { serve } from './port';
import type { PeopleStatus } from './peopleApi';
import { shiftedPeople, shiftedStatus } from './shiftedPeople';
import { FACTS_OPEN, type StartMessage } from './startMessage';
import { holdLife, type Life } from '../workers/life';

const mayOpen = new Promise<void>((resolve) => {
  addEventListener('message', ({ data }) => {
    if (data === FACTS_OPEN) resolve();
  });
});

// Told once where the data lies; afterwards everything goes through the port.
addEventListener(
  'message',
  ({ data, ports }: MessageEvent<StartMessage & Life>) => {
    const port = ports[0]!;
    holdLife(data);
    start(data, port).catch((fault: unknown) => {
      const failed: PeopleStatus = shiftedStatus(
        { stage: 'failed', version: 0, size: 0 },
        data.generation,
      );
      port.postMessage({ news: failed });
      // To whoever reads the console: why.
      throw fault;
    });
  },
  { once: true },
);

async function start(
  { databaseName, settings, generation }: StartMessage,
  port: MessagePort,
): Promise<void> {
  const db = new RegularsDatabase(databaseName);
  const factsOpen = mayOpen.then(() => db.open());
  // What happens before the port answers is told as soon as it does.
  const early: PeopleStatus[] = [];
  let tell = (status: PeopleStatus): void => void early.push(status);
  const { remote } = createPeopleService(
    db,
    createAnnouncer(databaseName),
    settings,
    (status) => tell(shiftedStatus(status, generation)),
    {
      blocks: createBlockStore(databaseName, 'people'),
      packedBy: packedHere(import.meta.url),
      factsOpen,
    },
  );
  const served = serve(port, shiftedPeople(remote, generation));
  tell = served.tell;
  for (const status of early) tell(status);
  await factsOpen;
}
