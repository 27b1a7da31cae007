import { uuidv7 } from '@shared/kernel/uuid';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import { NOTHING_BEFORE } from '@renderer/data/backups/backupFacts';
import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { createRepositories } from '@renderer/data/createRepositories';
import { RegularsDatabase } from '@renderer/data/database';
import { createLogKeeper } from '@renderer/data/journal/log/keeper';
import { rebuild } from '@renderer/data/journal/log/rebuild';
import { createBrowserRecovery } from '@renderer/platform/browserRecovery';
import { systemClock } from '../chaos/systemClock';
import { fillDurably } from './fillDurably';
import { summary, timesOf, type Line, type Times } from './measure';
import type { Report, Size } from './report';

const NAME = 'bench-durability';
/** Acts of each kind. */
const ACTS = 200;

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
const newId = (): string => uuidv7(Date.now(), random);
const say = (text: string): void => console.info(text);
const once = (ms: number): Times => summary([ms]);

async function opened(): Promise<RegularsDatabase> {
  const db = new RegularsDatabase(NAME);
  await db.open();
  return db;
}

/** What the log costs an act, and how long a shop takes to come back from it. */
export async function runDurability(size: Size): Promise<Report> {
  const db = await opened();
  const filling = await fillDurably(db, size);
  const { log } = createBrowserRecovery('1.0.0');
  const keeper = createLogKeeper({
    ...{ db, log },
    collect: async () => {
      const { pieces, manifest, facts } = await INLINE_ENGINE.run('collect', {
        ...{ database: NAME, appVersion: '1.0.0', now: Date.now(), before: NOTHING_BEFORE },
      });
      const { seq, schemaVersion, counts } = manifest;
      const figures = { counts, ledgerSum: facts.ledgerSum };
      return { pieces, seq, schema: schemaVersion, figures };
    },
  });
  const shared = { db, clock: systemClock, newId, random };
  const bare = createRepositories(shared);
  const logged = createRepositories({ ...shared, sink: keeper.sink });
  // The first act gives the shop its place in time; the base is of that moment.
  await bare.contacts.create({ ...EMPTY_DRAFT, name: 'First' });
  say('writing the base');
  const basing = performance.now();
  await keeper.rebase(true);
  const base = once(performance.now() - basing);

  say('acts');
  const numbers = Array.from({ length: ACTS }, (_none, number) => number);
  const without = await timesOf(numbers, (number) =>
    bare.contacts.create({ ...EMPTY_DRAFT, name: `Without ${number}` }),
  );
  await keeper.catchUp();
  const withLog = await timesOf(numbers, (number) =>
    logged.contacts.create({ ...EMPTY_DRAFT, name: `With ${number}` }),
  );

  say('rebuilding');
  const people = await db.contacts.count();
  bare.close();
  logged.close();
  db.close();
  await new RegularsDatabase(NAME).delete({ disableAutoOpen: true });
  const start = performance.now();
  const rebuilt = await rebuild({ database: NAME, log, sentinel: null, backups: [], newId });
  const rebuilding = once(performance.now() - start);
  const again = await opened();
  const back = await again.contacts.count();
  again.close();
  if (!rebuilt.isWhole || back !== people) throw new Error(`${back} of ${people} came back`);

  const lines: Line[] = [
    {
      ...{ work: 'browser: an act with the log', times: withLog },
      ...{ yardstick: 'the same act without it', yardstickTimes: without },
    },
    {
      ...{ work: 'a base of the whole shop', times: base },
      ...{ yardstick: 'the same rows written once', yardstickTimes: filling },
    },
    {
      ...{ work: 'rebuilding an emptied shop from the log', times: rebuilding },
      ...{ yardstick: 'the same rows written once', yardstickTimes: filling },
    },
  ];
  return { size, lines, notes: [`acts done again: ${rebuilt.acts}; people back: ${back}`] };
}
