import { uuidv7 } from '@shared/kernel/uuid';
import { STORED_TABLES } from '@shared/domain/store/tables';
import { NOTHING_BEFORE } from '@renderer/data/backups/backupFacts';
import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { createRepositories } from '@renderer/data/createRepositories';
import { DATABASE_NAME, RegularsDatabase } from '@renderer/data/database';
import { createLogKeeper } from '@renderer/data/journal/log/keeper';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { createBrowserRecovery } from '@renderer/platform/browserRecovery';
import { seededSales } from './insightsSeed';
import type { Size } from './report';
import { NOW, TODAY } from './seed';
import { beginning, seededBook, seededRegular, shopProgramme } from './shopSeed';

/** People written at once, with everything of theirs. */
const PEOPLE_AT_ONCE = 250;
const SALES_AT_ONCE = 2000;

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
const clock = { now: () => NOW, zone: () => 'Europe/Berlin', today: () => TODAY };

/** What was written, and how fast. */
export type FilledShop = {
  readonly rows: Readonly<Record<string, number>>;
  readonly rowsPerSecond: number;
};

/**
 * Fills the database that the app of this address opens: a shop that is past its first run, with its log. The facts go past the
 * journal, as a restored backup does.
 */
export async function fillShop(
  { people, interactionsEach }: Size,
  appVersion: string,
): Promise<FilledShop> {
  const db = new RegularsDatabase(DATABASE_NAME);
  await db.open();
  const repositories = createRepositories({
    ...{ db, clock, random },
    newId: () => uuidv7(NOW, random),
  });
  await repositories.settings.set({
    ...{ ownerName: 'Marlene', shopName: 'Teehaus Vogt', country: 'DE', region: 'DE-SN' },
    firstRunDoneAt: NOW,
  });
  const device = (await db.meta.get('device'))?.value as string;

  const begun = performance.now();
  const rows: Record<string, number> = {};
  const add = async (tables: Readonly<Record<string, readonly unknown[]>>): Promise<void> => {
    await rewriteFacts(db, () =>
      Promise.all(
        Object.entries(tables).map(([table, some]) => db.table(table).bulkAdd([...some])),
      ),
    );
    for (const [table, some] of Object.entries(tables)) {
      rows[table] = (rows[table] ?? 0) + some.length;
    }
  };
  await add({ programmes: [shopProgramme()] });
  for (let from = 0; from < people; from += PEOPLE_AT_ONCE) {
    const some = Array.from({ length: Math.min(PEOPLE_AT_ONCE, people - from) }, (_, at) =>
      seededRegular(from + at, interactionsEach),
    );
    await add({
      contacts: some.map(({ contact }) => contact),
      interactions: some.flatMap(({ interactions }) => interactions),
      promises: some.flatMap(({ promises }) => promises),
      answers: some.flatMap(({ answers }) => answers),
      thanks: some.flatMap(({ thanks }) => thanks),
      leavings: some.flatMap(({ leavings }) => leavings),
      links: some.flatMap(({ links }) => links),
      consentEvents: some.flatMap(({ consents }) => consents),
    });
    if ((from + PEOPLE_AT_ONCE) % 5000 === 0) console.info(`people: ${from + PEOPLE_AT_ONCE}`);
  }
  const sales = seededSales(people);
  const count = sales.people.length;
  let head = beginning(device);
  for (let from = 0; from < count; from += SALES_AT_ONCE) {
    const book = seededBook(sales, from, Math.min(count, from + SALES_AT_ONCE), head);
    await add({ purchases: book.purchases, ledgerEntries: book.entries });
    head = book.head;
    if (from % 50_000 === 0) console.info(`purchases: ${from}`);
  }
  const written = Object.values(rows).reduce((sum, one) => sum + one, 0);
  const rowsPerSecond = Math.round(written / ((performance.now() - begun) / 1000));

  repositories.close();
  await beginLog(appVersion);
  return { rows, rowsPerSecond };
}

/** Begins the log of acts with everything that the database holds, as a shop of some age has it. */
export async function beginLog(appVersion: string): Promise<void> {
  console.info('writing the base of the log');
  const db = new RegularsDatabase(DATABASE_NAME);
  await db.open();
  const { log, succeeded } = createBrowserRecovery(appVersion);
  const keeper = createLogKeeper({
    ...{ db, log },
    collect: async () => {
      const { pieces, manifest, facts } = await INLINE_ENGINE.run('collect', {
        ...{ database: DATABASE_NAME, appVersion, now: NOW, before: NOTHING_BEFORE },
      });
      const { seq, schemaVersion, counts } = manifest;
      return {
        ...{ pieces, seq, schema: schemaVersion },
        figures: { counts, ledgerSum: facts.ledgerSum },
      };
    },
  });
  await keeper.rebase(true);
  await succeeded();
  db.close();
}

/** How many facts the database holds that the app of this address opens. */
export async function countShop(): Promise<number> {
  const db = new RegularsDatabase(DATABASE_NAME);
  await db.open();
  let rows = 0;
  for (const table of STORED_TABLES) rows += await db.table(table).count();
  db.close();
  return rows;
}
