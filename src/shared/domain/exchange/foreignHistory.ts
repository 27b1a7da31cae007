import type { Batch, Change, Stamp } from '../journal/change';
import { namelessAct } from '../journal/anonymous';
import { withoutRows } from '../journal/erase';
import { addressOf, deletedRowsOf, keysOf } from '../journal/rows';
import { laterStamp } from '../journal/stamp';
import { wholeOf } from './partId';
import type { LeftOut } from './leftOut';
import { STAYS_AT_HOME } from './mergeRules';
import type { ShopCopy } from './shopCopy';
import type { StandingHistory } from './standingHistory';

/** Acts of others as they are to be kept here. */
export type ForeignHistory = {
  /** Their `via` is still to be set. */
  readonly batches: readonly Batch[];
  readonly changes: readonly Change[];
  readonly latest: Stamp | null;
};

/**
 * What the other computer knows and this one does not: whole acts, without what nobody may know any more. They are quiet
 * and have no place in this computer's history: nobody takes back here what was done there.
 *
 * @param here - What stands here; an act that came with a merge that was taken back comes anew.
 * @param isGoneForGood - Whether a row was given up with its content.
 */
export function foreignHistory(
  mine: ShopCopy,
  here: StandingHistory,
  there: StandingHistory,
  isGoneForGood: (address: string) => boolean,
  leftOut: LeftOut,
): ForeignHistory {
  const known = new Set(here.batches.map(({ id }) => id));
  const stored = new Set(mine.changes.map(({ id }) => id));
  let latest: Stamp | null = null;
  const batches = new Map<string, Batch>();
  for (const batch of there.batches) {
    latest = laterStamp(latest, batch.at);
    // A piece of an act is known with its whole.
    if (known.has(batch.id) || known.has(wholeOf(batch.id))) continue;
    batches.set(batch.id, { ...batch, seq: 0, isQuiet: true });
  }
  const isFresh = ({ id, batch, table }: Change): boolean =>
    batches.has(batch) && !stored.has(id) && !STAYS_AT_HOME.has(table);
  // What was deleted there stands in no table any more, but it was about somebody all the same.
  for (const change of there.changes) {
    if (!isFresh(change)) continue;
    for (const row of deletedRowsOf(change)) leftOut.isTurnedAway(change.table, row);
  }
  const changes: Change[] = [];
  for (const change of there.changes) {
    if (!isFresh(change)) continue;
    const gone = new Set(
      keysOf(change)
        .filter((key) => {
          const address = addressOf(change.table, key);
          // That it was deleted must be known everywhere; what it said must not.
          const isTold = change.kind === 'delete' && !change.before && !change.rows;
          return (isGoneForGood(address) && !isTold) || leftOut.isUnspeakable(change.table, key);
        })
        .map((key) => addressOf(change.table, key)),
    );
    const batch = batches.get(change.batch);
    if (gone.size > 0 && batch) batches.set(batch.id, { ...batch, act: namelessAct(batch.act) });
    const rest = withoutRows(change, gone);
    if (rest !== null) changes.push(rest);
  }
  return { batches: [...batches.values()], changes, latest };
}
