import type { Batch, Stamp } from '@shared/domain/journal/change';
import { laterStamp } from '@shared/domain/journal/stamp';
import type { RegularsDatabase } from '../database';
import { noteRewriting } from '../journal/log/position';

/** Where a history stands: its last act's position, and the latest stamp in it. */
export type Position = { readonly seq: number; readonly at: Stamp };

/** Where the history of the database stands; `null` if nothing has happened yet. */
export async function historyOf(db: RegularsDatabase): Promise<Position | null> {
  const journal = await db.meta.get('journal');
  return journal?.key === 'journal' ? journal.value : null;
}

/** Where a history stands that has this act too. */
export const later = (
  position: Position | null,
  { seq, at }: Pick<Batch, 'seq' | 'at'>,
): Position =>
  position === null
    ? { seq, at }
    : { seq: Math.max(position.seq, seq), at: laterStamp(position.at, at) };

/**
 * Ends the transaction in which the rows of a backup took the place of others: the history goes on after both its own last
 * act and the backup's, so that no position and no stamp is ever given twice, and the log of acts begins anew.
 *
 * @param own - Where the history stood before.
 * @param newest - Where that of the backup stands.
 */
export async function goOn(
  live: RegularsDatabase,
  own: Position | null,
  newest: Position | null,
): Promise<void> {
  // The book is another one now: what has lapsed in it is looked for from the beginning.
  await live.meta.delete('lapsed');
  // The log of acts did not lead here: it begins anew with these rows.
  await noteRewriting(live, crypto.randomUUID());
  const value = own === null ? newest : newest === null ? own : later(own, newest);
  if (value !== null) await live.meta.put({ key: 'journal', value });
}
