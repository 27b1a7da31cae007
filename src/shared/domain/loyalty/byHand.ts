import { ok, refuse, type Result } from '@shared/kernel/result';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { accountOf, type Account } from './account';
import type { SpendingRefusal } from './booking';
import { causeKeys, isBooked, nextCauseKey } from './causeKeys';
import { expiryDayOf, expiryRuleOf } from './expiryDay';
import type { Bonus, LedgerEntry, LedgerEntryId, LoyaltyUnit, Posting } from './ledgerEntry';
import type { Programme } from './programme';

/** Why something cannot be written by hand. */
export type ByHandRefusal =
  | { readonly code: 'loyalty/reason-missing' }
  | { readonly code: 'loyalty/not-whole' }
  | { readonly code: 'loyalty/too-many-points' }
  | { readonly code: 'loyalty/already-booked' }
  | { readonly code: 'loyalty/already-reversed' }
  /** What has lapsed cannot be brought back by a counter-entry: it would lapse at once. */
  | { readonly code: 'loyalty/lapsed-stays' }
  /** One side of a transfer alone would make points from nothing, a refund's counter-entry alone would stand against its refund: the act is taken back as a whole. */
  | { readonly code: 'loyalty/part-of-act' }
  | { readonly code: 'loyalty/no-rule' }
  | SpendingRefusal;

/** What is decided from: one person's whole book, in any order. */
export type ByHandFacts = {
  readonly contactId: ContactId;
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  /** An id for this one time. */
  readonly ownId: string;
};

/** Whether so many points more, or owed more, can still be told apart from one point less. */
export const fitsAccount = ({ available, lapsed, owed }: Account, points: number): boolean =>
  Math.abs(points) <= Number.MAX_SAFE_INTEGER - available - lapsed - owed;

/**
 * Adds or takes away by hand. Added points live as long as earned ones; taking away more than there is
 * leaves a debt.
 *
 * @param programme - The version of the rules that holds today.
 */
export function planAdjustment(
  { contactId, entries, today, ownId }: ByHandFacts,
  programme: Programme,
  unit: LoyaltyUnit,
  points: number,
  reason: string,
): Result<Posting, ByHandRefusal> {
  if (reason.trim() === '') return refuse({ code: 'loyalty/reason-missing' });
  if (!Number.isSafeInteger(points) || points === 0) return refuse({ code: 'loyalty/not-whole' });
  const account = accountOf(entries, unit, today);
  if (!fitsAccount(account, points)) return refuse({ code: 'loyalty/too-many-points' });
  if (points < 0 && account.latestOn !== null && account.latestOn > today) {
    return refuse({ code: 'loyalty/clock-behind', latestOn: account.latestOn });
  }
  return ok({
    ...blank(contactId, unit, today),
    kind: 'adjustment',
    points,
    expiresOn: points > 0 ? expiryDayOf(expiryRuleOf(programme.rules, unit), today) : null,
    programmeId: points > 0 ? programme.id : null,
    cause: { kind: 'correction' },
    causeKey: causeKeys.correction(ownId),
    note: reason.trim(),
  });
}

/**
 * Gives a bonus as the rules say: a welcome once, a birthday once in a calendar year, the others as
 * often as they are given.
 *
 * @param programme - The version of the rules that holds today.
 */
export function planAward(
  { contactId, entries, today, ownId }: ByHandFacts,
  programme: Programme,
  bonus: Bonus,
  note: string,
): Result<Posting, ByHandRefusal> {
  const { rules, startsOn } = programme;
  const points = rules.bonuses[bonus];
  const isOver = rules.endsOn !== null && rules.endsOn < today;
  if (points <= 0 || startsOn > today || isOver) return refuse({ code: 'loyalty/no-rule' });
  const account = accountOf(entries, 'points', today);
  if (!fitsAccount(account, points)) return refuse({ code: 'loyalty/too-many-points' });
  const base =
    bonus === 'welcome'
      ? causeKeys.welcome(contactId)
      : bonus === 'birthday'
        ? causeKeys.birthday(contactId, Number(today.slice(0, 4)))
        : causeKeys.bonus(bonus, ownId);
  if (isBooked(entries, base)) return refuse({ code: 'loyalty/already-booked' });
  return ok({
    ...blank(contactId, 'points', today),
    kind: 'accrual',
    points,
    expiresOn: expiryDayOf(rules.expiry, today),
    programmeId: programme.id,
    cause: { kind: 'bonus', bonus, purchaseId: null },
    causeKey: nextCauseKey(entries, base),
    note: note.trim(),
  });
}

/** Takes back what is left of one entry; of a credit, without what lapsed and was written off. */
export function planReversal(
  { contactId, entries, today, ownId }: ByHandFacts,
  id: LedgerEntryId,
  reason: string,
): Result<Posting, ByHandRefusal> {
  if (reason.trim() === '') return refuse({ code: 'loyalty/reason-missing' });
  const entry = entries.find((one) => one.id === id);
  if (!entry) return refuse({ code: 'loyalty/already-reversed' });
  const root = rootKindOf(entry, entries);
  const isCounterEntry = entry.reversesId !== null && entry.cause.kind !== 'correction';
  if (root === 'transfer' || isCounterEntry) return refuse({ code: 'loyalty/part-of-act' });
  const { movements, latestOn } = accountOf(entries, entry.unit, today);
  if (latestOn !== null && latestOn > today) {
    return refuse({ code: 'loyalty/clock-behind', latestOn });
  }
  const { left, expired } = movements.get(id)!;
  const points = left - expired;
  if (left === 0) return refuse({ code: 'loyalty/already-reversed' });
  if (root === 'expiration' || points <= 0) return refuse({ code: 'loyalty/lapsed-stays' });
  return ok({
    ...blank(contactId, entry.unit, today),
    kind: 'reversal',
    points: entry.points > 0 ? -points : points,
    reversesId: id,
    cause: { kind: 'correction' },
    causeKey: causeKeys.correction(ownId),
    note: reason.trim(),
  });
}

/** The kind of entry that a chain of counter-entries is about in the end. */
function rootKindOf(entry: LedgerEntry, entries: readonly LedgerEntry[]): LedgerEntry['kind'] {
  const byId = new Map(entries.map((one) => [one.id, one]));
  let root = entry;
  // A tampered book may name itself in a circle.
  for (let depth = 0; root.reversesId !== null && depth < entries.length; depth += 1) {
    const named = byId.get(root.reversesId);
    if (!named) break;
    root = named;
  }
  return root.kind;
}

const blank = (
  contactId: ContactId,
  unit: LoyaltyUnit,
  effectiveOn: IsoDate,
): Pick<
  Posting,
  'contactId' | 'unit' | 'effectiveOn' | 'expiresOn' | 'lotId' | 'reversesId' | 'programmeId'
> => ({
  ...{ contactId, unit, effectiveOn },
  ...{ expiresOn: null, lotId: null, reversesId: null, programmeId: null },
});
