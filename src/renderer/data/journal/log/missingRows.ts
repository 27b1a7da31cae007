import type { Figures } from '@shared/domain/journal/log/heading';
import type { LogPort } from '@shared/domain/journal/log/logPort';
import type { RegularsDatabase } from '../../database';
import { rewritingOf } from './position';

/** What hurts most to lose, and few enough rows to be counted at each start. */
export const COUNTED = ['contacts', 'interactions', 'purchases', 'ledgerEntries'] as const;

/** A table whose rows are counted. */
export type CountedTable = (typeof COUNTED)[number];

/**
 * Rows of one table that are counted before anybody sees the shop. The engine counts about 400,000 in a second with a
 * cold disk: this is what nobody notices.
 */
export const AT_ONCE = 50_000;

/** Rows of one question. It keeps whoever writes waiting for some 20 ms, and never for the whole table. */
const STEP = 10_000;

/**
 * Whether rows are missing that the log has counted, as of one moment. An older schema may lack tables: then nothing was
 * counted in them.
 */
export async function lacksRows(
  db: RegularsDatabase,
  { counts }: Figures,
  tables: readonly CountedTable[],
): Promise<boolean> {
  const expected = tables.filter((table) => (counts[table] ?? 0) > 0);
  const there = expected.filter((table) => db.tables.some(({ name }) => name === table));
  if (there.length < expected.length) return true;
  if (there.length === 0) return false;
  return db.transaction('r', there, async () => {
    for (const table of there) {
      if ((await db.table(table).count()) < counts[table]!) return true;
    }
    return false;
  });
}

/**
 * Whether rows seem to be missing, counted step by step while the shop is worked in.
 *
 * An answer of `true` is a suspicion: rows that went while they were counted may be behind it. `lacksRows` knows.
 *
 * @param rest - Lets others have the database between two steps.
 * @param step - Rows that are counted at once.
 */
export async function seemsToLackRows(
  db: RegularsDatabase,
  log: Pick<LogPort, 'standing'>,
  tables: readonly CountedTable[],
  rest: () => Promise<void>,
  step = STEP,
): Promise<boolean> {
  for (const table of tables) {
    const before = await log.standing();
    const counted = await countInSteps(db, table, rest, step);
    const after = await log.standing();
    // The log is about other rows until it has begun anew with these.
    if ((await rewritingOf(db)) !== after.rewriting) return false;
    const counts = [before, after].map(({ figures }) => figures?.counts[table] ?? 0);
    if (counted < Math.min(...counts)) return true;
  }
  return false;
}

async function countInSteps(
  db: RegularsDatabase,
  name: CountedTable,
  rest: () => Promise<void>,
  step: number,
): Promise<number> {
  const table = db.table<unknown, string>(name);
  let counted = 0;
  let last: string | null = null;
  for (;;) {
    const following = () => (last === null ? table.orderBy(':id') : table.where(':id').above(last));
    const [next] = await following()
      .offset(step - 1)
      .limit(1)
      .primaryKeys();
    if (next === undefined) return counted + (await following().count());
    counted += step;
    last = next;
    await rest();
  }
}
