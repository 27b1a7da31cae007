import { ok, refuse, type Result } from '@shared/kernel/result';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { accountOf } from './account';
import { fitsAccount, type ByHandRefusal } from './byHand';
import { causeKeys, nextCauseKey } from './causeKeys';
import { lapsedPostings } from './lapsing';
import type { LedgerEntry, LedgerEntryId, LoyaltyUnit, Posting } from './ledgerEntry';

/** One side of a transfer: a person with their whole book, in any order. */
export type Side = { readonly contactId: ContactId; readonly entries: readonly LedgerEntry[] };

/**
 * Moves everything that one person has, and owes, to another: lot by lot with its end and the rules
 * that made it. What has lapsed stays and is written off first. Done again it moves only what came
 * since, such as points of an old purchase that were given back.
 *
 * @param only - Which lots move; what is owed then stays. Everything moves where it is not given.
 */
export function planTransfer(
  from: Side,
  to: Side,
  today: IsoDate,
  only?: ReadonlySet<LedgerEntryId>,
): Result<readonly Posting[], ByHandRefusal> {
  if (from.contactId === to.contactId) return ok([]);
  const postings: Posting[] = [...lapsedPostings(from.entries, today)];
  for (const unit of ['points', 'stamps'] as const) {
    const source = accountOf(from.entries, unit, today);
    const target = accountOf(to.entries, unit, today);
    const latestOn = laterOf(source.latestOn, target.latestOn);
    if (latestOn !== null && latestOn > today) {
      return refuse({ code: 'loyalty/clock-behind', latestOn });
    }
    if (!fitsAccount(target, source.available + source.owed)) {
      return refuse({ code: 'loyalty/too-many-points' });
    }
    const move = movesOf(from, to, unit, today);
    for (const { id, remaining, expiresOn, programmeId, isLapsed } of source.lots) {
      if (isLapsed || only?.has(id) === false) continue;
      const [out, into] = move(id);
      postings.push(
        { ...out, points: -remaining, lotId: id },
        { ...into, points: remaining, expiresOn, programmeId },
      );
    }
    if (source.owed > 0 && only === undefined) {
      const [out, into] = move(`owed-${unit}`);
      postings.push({ ...out, points: source.owed }, { ...into, points: -source.owed });
    }
  }
  return ok(postings);
}

/** The two entries of one move, still without points: in the account it leaves, in the one it comes to. */
const movesOf =
  (from: Side, to: Side, unit: LoyaltyUnit, today: IsoDate) =>
  (what: Parameters<typeof causeKeys.merge>[2]): readonly [Posting, Posting] => {
    const side = (own: Side, other: Side, end: 'out' | 'in'): Posting => ({
      contactId: own.contactId,
      unit,
      kind: 'transfer',
      points: 0,
      effectiveOn: today,
      expiresOn: null,
      lotId: null,
      reversesId: null,
      programmeId: null,
      cause: { kind: 'merge', otherId: other.contactId },
      causeKey: nextCauseKey(own.entries, causeKeys.merge(from.contactId, to.contactId, what, end)),
      note: '',
    });
    return [side(from, to, 'out'), side(to, from, 'in')];
  };

const laterOf = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null || (b !== null && b > a) ? b : a;
