import type { Instant } from '@shared/domain/calendar/clock';
import type { Change } from '@shared/domain/journal/change';
import { stampTime } from '@shared/domain/journal/stamp';
import type { StoredTable } from '@shared/domain/store/tables';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';

/** Acts read at once, from the last one back. */
const CHUNK = 500;
/** Acts whose changes are read at once. */
const CHANGES_OF = 2000;

/**
 * What this computer did after an instant, in its own order. An act of another computer is none of these: what it did is here
 * since the merge that brought it, which is.
 *
 * @param most - Answers `null` if there are more.
 */
export async function actsAfter(
  db: RegularsDatabase,
  until: Instant,
  most = Infinity,
): Promise<readonly string[] | null> {
  const later: string[] = [];
  let before: unknown = Dexie.maxKey;
  for (;;) {
    const acts = await db.batches
      .where('seq')
      .between(0, before, false, false)
      .reverse()
      .limit(CHUNK)
      .toArray();
    // The own stamps never go back: the first one that is not later ends it.
    const first = acts.findIndex(({ at }) => stampTime(at) <= until);
    for (const { id } of first < 0 ? acts : acts.slice(0, first)) later.push(id);
    if (later.length > most) return null;
    if (first >= 0 || acts.length < CHUNK) return later.reverse();
    before = acts.at(-1)!.seq;
  }
}

/** What some acts changed, in no particular order; `table`: only there. */
export async function changesOfActs(
  db: RegularsDatabase,
  acts: readonly string[],
  table?: StoredTable,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (let at = 0; at < acts.length; at += CHANGES_OF) {
    const found = db.changes.where('batch').anyOf(acts.slice(at, at + CHANGES_OF));
    const some = table === undefined ? found : found.filter((change) => change.table === table);
    for (const change of await some.toArray()) changes.push(change);
  }
  return changes;
}
