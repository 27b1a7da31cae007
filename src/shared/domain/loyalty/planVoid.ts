import { ok, refuse, type Result } from '@shared/kernel/result';
import type { Purchase, PurchaseId } from '../purchases/purchase';
import { refundedParts, shareOf } from '../purchases/refundedParts';
import { isLapsedOn } from './account';
import type { BookingMoment, LoyaltyFacts } from './booking';
import { sumOfLines } from './bookingChecks';
import { causeKeys, nextCauseKey } from './causeKeys';
import { earnedBy, earningBaseOf } from './earning';
import { contextAtBooking } from './earningContext';
import { expiryDayOf, expiryRuleOf } from './expiryDay';
import type { LedgerEntry, LoyaltyUnit, Posting } from './ledgerEntry';
import { balancesOf, withPlanned } from './plannedEntries';
import { programmeOn } from './programmeOn';
import type { RefundRefusal, VoidPlan } from './refunding';
import {
  earnedAgain,
  inOrderOfTaking,
  LOYALTY_UNITS,
  paymentsBack,
  purchaseIn,
  reversalOf,
  standingEarnings,
  withItsGifts,
  type TakingBack,
} from './takingBack';

/**
 * Declares that a purchase never happened: everything that it earned, paid with, set off and handed
 * out is reversed as far as it still stands, its refunds fall with it, and it drops out of all figures.
 *
 * @param reason - In the owner's words; stands with each counter-entry. May be empty.
 * @throws RangeError if the purchase is not among the facts.
 */
export function planVoid(
  facts: LoyaltyFacts,
  purchaseId: PurchaseId,
  reason: string,
  moment: BookingMoment,
): Result<VoidPlan, RefundRefusal> {
  const purchase = purchaseIn(facts, purchaseId);
  if (purchase.voidedAt !== null) return refuse({ code: 'refunds/purchase-voided' });
  const { now, today } = moment;
  const taking = takingFor(facts, purchaseId, reason, moment);
  const earned = LOYALTY_UNITS.flatMap((unit) =>
    standingEarnings(facts.entries, purchaseId, unit, today),
  );
  const reversals = [
    ...paymentsBack(facts.entries, purchaseId, Number.MAX_SAFE_INTEGER, today, taking),
    ...earned
      .filter(({ left, lapsed }) => left > lapsed)
      .map(({ entry, left, lapsed }) => reversalOf(entry, left - lapsed, taking)),
    ...withItsGifts(facts, purchaseId, today, taking),
  ];
  const refunds = facts.refunds
    .filter((refund) => refund.purchaseId === purchaseId && refund.voidedAt === null)
    .map((refund) => ({ ...refund, voidedAt: now, updatedAt: now }));
  const voided = { ...purchase, voidedAt: now, updatedAt: now };
  return ok({ ...planned(facts, voided, reversals, moment), refunds });
}

/**
 * Strikes a line out of a purchase, or puts it back: the amount is that of the lines that count, and the
 * purchase has earned what the rules that it was booked under give for it. Points handed in beyond the
 * new amount come back; putting the line back does not take them again. Where nothing differs, nothing
 * is written.
 *
 * @throws RangeError if the purchase is not among the facts or has no such line.
 */
export function planLineVoid(
  facts: LoyaltyFacts,
  purchaseId: PurchaseId,
  lineId: string,
  isVoided: boolean,
  moment: BookingMoment,
): Result<VoidPlan, RefundRefusal> {
  const purchase = purchaseIn(facts, purchaseId);
  const line = purchase.lines.find(({ id }) => id === lineId);
  if (!line) throw new RangeError(`No such line: ${lineId}`);
  if (purchase.voidedAt !== null) return refuse({ code: 'refunds/purchase-voided' });
  if (refundedParts(purchase, facts.refunds).hasRefunds) {
    return refuse({ code: 'refunds/line-of-refunded-purchase' });
  }
  if (line.isVoided === isVoided) return ok(planned(facts, purchase, [], moment));

  const taking = takingFor(facts, purchaseId, '', moment);
  const lines = purchase.lines.map((one) => (one.id === lineId ? { ...one, isVoided } : one));
  const amountMinor = sumOfLines(lines);
  if (amountMinor === 0 && purchase.amountMinor > 0) return refuse({ code: 'refunds/last-line' });
  const pointsValueMinor = Math.min(purchase.pointsValueMinor, amountMinor);
  const pointsPaid =
    pointsValueMinor === purchase.pointsValueMinor
      ? purchase.pointsPaid
      : shareOf(purchase.pointsPaid, pointsValueMinor, purchase.pointsValueMinor);
  const changed: Purchase = {
    ...purchase,
    ...{ lines, amountMinor, pointsPaid, pointsValueMinor, updatedAt: moment.now },
  };
  const { today } = moment;
  const back = purchase.pointsPaid - pointsPaid;
  const postings = [
    ...paymentsBack(facts.entries, purchaseId, back, today, taking),
    ...LOYALTY_UNITS.flatMap((unit) => adjusted(facts, purchase, changed, unit, today, taking)),
  ];
  return ok(planned(facts, changed, postings, moment));
}

function takingFor(
  { entries, referrer }: LoyaltyFacts,
  purchaseId: PurchaseId,
  note: string,
  { today }: BookingMoment,
): TakingBack {
  const books = [...entries, ...(referrer?.entries ?? [])];
  return {
    on: today,
    cause: { kind: 'void', purchaseId },
    // A line that is struck out, put back and struck out again takes from the same entry again.
    keyOf: (reversed) => nextCauseKey(books, causeKeys.void(purchaseId, reversed)),
    note: note.trim(),
  };
}

function planned(
  facts: LoyaltyFacts,
  purchase: Purchase,
  reversals: readonly Posting[],
  { now, today }: BookingMoment,
): VoidPlan {
  const books = [facts.entries, facts.referrer?.entries ?? []];
  const postings = inOrderOfTaking(reversals, books, today);
  const book = withPlanned(facts.entries, postings, facts.contact.id, now);
  return {
    ...{ purchase, refunds: [], postings },
    before: balancesOf(facts.entries, today),
    after: balancesOf(book, today),
  };
}

/** What brings the points of a purchase from what they are to what its changed lines earn. */
function adjusted(
  facts: LoyaltyFacts,
  purchase: Purchase,
  changed: Purchase,
  unit: LoyaltyUnit,
  today: Posting['effectiveOn'],
  taking: TakingBack,
): readonly Posting[] {
  const { entries, contact } = facts;
  const accruals = entries.filter(
    (entry) =>
      entry.unit === unit &&
      entry.reversesId === null &&
      entry.cause.kind === 'purchase' &&
      entry.cause.purchaseId === purchase.id,
  );
  const standing = standingEarnings(entries, purchase.id, unit, today);
  const left = standing.reduce((sum, one) => sum + one.left, 0);
  const lapsed = standing.reduce((sum, one) => sum + one.lapsed, 0);
  const base = earningBaseOf(changed);
  const made = accruals.at(-1);
  const programme =
    facts.programmes.find(({ id }) => id === made?.programmeId) ??
    programmeOn(facts.programmes, purchase.boughtOn);
  const due = made
    ? earnedAgain(facts, purchase, { unit, programmeId: made.programmeId }, left, base)
    : earnedBy(base, programme, contextAtBooking(facts, purchase, programme))[unit];

  if (due <= left) return takenFrom(standing, left - lapsed - due, taking);
  const given = givenAgain(entries, accruals, due - left, taking);
  if (given) return given;
  const expiresOn = expiryDayOf(expiryRuleOf(programme.rules, unit), purchase.boughtOn);
  if (due <= lapsed || isLapsedOn(expiresOn, today)) return [];
  // More than was ever booked: the old line makes way for a new one.
  return [
    ...takenFrom(standing, left - lapsed, taking),
    {
      ...{ contactId: contact.id, unit, kind: 'accrual', points: due - lapsed },
      ...{ effectiveOn: purchase.boughtOn, expiresOn, lotId: null, reversesId: null },
      programmeId: programme.id,
      cause: { kind: 'purchase', purchaseId: purchase.id },
      causeKey: nextCauseKey(entries, causeKeys.purchase(purchase.id, unit)),
      note: '',
    },
  ];
}

function takenFrom(
  standing: ReturnType<typeof standingEarnings>,
  points: number,
  taking: TakingBack,
): readonly Posting[] {
  let rest = points;
  return standing.flatMap(({ entry, left, lapsed }) => {
    const part = Math.min(left - lapsed, rest);
    rest -= Math.max(0, part);
    return part > 0 ? [reversalOf(entry, part, taking)] : [];
  });
}

/** Takes back what struck-out lines took, the last first; `null` if that is not enough. */
function givenAgain(
  entries: readonly LedgerEntry[],
  accruals: readonly LedgerEntry[],
  points: number,
  taking: TakingBack,
): readonly Posting[] | null {
  const ids = new Set(accruals.map(({ id }) => id));
  let rest = points;
  const postings = entries
    .filter(
      ({ reversesId, cause }) =>
        reversesId !== null && ids.has(reversesId) && cause.kind === 'void',
    )
    .toReversed()
    .flatMap((reversal) => {
      const back = entries
        .filter(({ reversesId }) => reversesId === reversal.id)
        .reduce((sum, again) => sum + again.points, 0);
      const part = Math.min(-reversal.points - back, rest);
      rest -= Math.max(0, part);
      return part > 0 ? [reversalOf(reversal, part, taking)] : [];
    });
  return rest === 0 ? postings : null;
}
