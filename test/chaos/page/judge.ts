import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import type { RegularsDatabase } from '@renderer/data/database';
import { lastSeq } from '@renderer/data/journal/log/position';
import type { LogStanding } from '@shared/domain/journal/log/logContract';
import type { Found } from '../told';
import { STORED_TABLES } from '@shared/domain/store/tables';
import { openBeside, platform } from './beside';

/** Reads everything that can be read, and says what contradicts itself. */
export async function judge(withBackups: boolean): Promise<Found> {
  const { db, shop } = await openBeside();
  const { facts, torn } = await factsIn(db);
  for (const problem of await shop.loyaltyLedger.verify()) torn.push(JSON.stringify(problem));
  torn.push(...(await besideTheLog(db)));
  const backups: string[] = [];
  if (withBackups) {
    for (const { id, verifiedAt, fileName } of await platform.backups.list()) {
      const read = await platform.backups.read(id);
      const isSound = read.ok && (await INLINE_ENGINE.run('inspect', { bytes: read.value })).ok;
      if (isSound) backups.push(id);
      else if (verifiedAt !== null) torn.push(`backup ${fileName}`);
    }
  }
  const seq = await lastSeq(db);
  shop.close();
  return { facts, torn, backups, seq };
}

/** Every sentence that can be read from a database of any release, and pictures that are missing or too many. */
export async function factsIn(
  db: RegularsDatabase,
): Promise<{ readonly facts: string[]; readonly torn: string[] }> {
  const facts: string[] = [];
  const torn: string[] = [];
  const knowsPurchases = db.tables.some(({ name }) => name === 'purchases');
  const purchases = knowsPurchases ? await db.purchases.toArray() : [];
  const bought = new Set(purchases.map(({ contactId }) => contactId));
  const pictures = new Set(await db.photos.toCollection().primaryKeys());
  for (const { id, name, tags, hasPhoto, trashedAt } of await db.contacts.toArray()) {
    // The app itself empties the trash of an older release, whose people were thrown away long ago.
    if (trashedAt !== null) continue;
    facts.push(name);
    if (tags.includes('tagged')) facts.push(`${name} · tagged`);
    if (bought.has(id)) facts.push(`${name} · bought`);
    if (hasPhoto !== pictures.has(id)) torn.push(`picture of ${name}`);
  }
  return { facts, torn };
}

/** What log and database say differently, at a moment when neither is being written. */
async function besideTheLog(db: RegularsDatabase): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await platform.recovery.log.standing();
    const found = await differences(db, before);
    const after = await platform.recovery.log.standing();
    const isStill = before.seq === after.seq && before.rewriting === after.rewriting;
    if ((isStill && found.length === 0) || attempt === 50) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function differences(
  db: RegularsDatabase,
  { seq, figures, isDamaged }: LogStanding,
): Promise<readonly string[]> {
  const found: string[] = [];
  const own = await lastSeq(db);
  if (seq !== own) found.push(`log at ${seq}, database at ${own}`);
  if (isDamaged) found.push('the log is damaged');
  for (const table of STORED_TABLES) {
    const count = figures?.counts[table];
    if (count === undefined) continue;
    const rows = await db.table(table).count();
    if (rows !== count) found.push(`log counts ${count} in ${table}, there are ${rows}`);
  }
  const sum = (await db.ledgerEntries.toArray()).reduce((all, { points }) => all + points, 0);
  const known = figures?.ledgerSum ?? null;
  if (known !== null && known !== sum) found.push(`log sums ${known}, the book ${sum}`);
  return found;
}
