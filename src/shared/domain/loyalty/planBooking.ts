import { ok, refuse, type Result } from '@shared/kernel/result';
import type { IsoDate } from '../calendar/isoDate';
import type { Purchase } from '../purchases/purchase';
import { isStanding } from '../purchases/refundedParts';
import { accountOf, isLapsedOn } from './account';
import type {
  BookingDraft,
  BookingMoment,
  BookingPlan,
  BookingRefusal,
  EarnLine,
  LoyaltyFacts,
  SpendingRefusal,
} from './booking';
import { whyNotBookable } from './bookingChecks';
import { fitsAccount } from './byHand';
import { causeKeys, isBooked, nextCauseKey } from './causeKeys';
import { earnedBy, earningBaseOf, type Earned } from './earning';
import { contextFor, isBirthdayOn } from './earningContext';
import { expiryDayOf, expiryRuleOf } from './expiryDay';
import type { LedgerCause, LoyaltyUnit, Posting } from './ledgerEntry';
import { balancesOf, withPlanned } from './plannedEntries';
import type { Programme } from './programme';
import { programmeOn } from './programmeOn';
import { referralPostings } from './referral';
import { dearestInReach, reachedTiersOf, rewardsInReach } from './rewardsInReach';
import { planPayment, planReward, worthOf, type SpendingFacts } from './spending';
import { tierOn } from './tiers';

const UNITS: readonly LoyaltyUnit[] = ['points', 'stamps'];

/**
 * Decides whether a purchase can be booked, and everything that follows from it: points by amount,
 * visit and piece, stamps, bonuses, a recommendation's rewards on both sides, points handed in as
 * payment and a reward handed out with it. Reads no clock, writes nothing.
 *
 * Rules are those of the version that holds on the day of the purchase; the tier that they look at is
 * the one before it. A welcome and a recommendation belong to the first purchase that stands; a
 * birthday bonus comes once a year. What would have lapsed by today is not booked at all. Points are
 * handed in first, then earned, then spent on the reward. Whether the purchase is booked already, the
 * caller knows.
 */
export function planBooking(
  facts: LoyaltyFacts,
  draft: BookingDraft,
  moment: BookingMoment,
): Result<BookingPlan, BookingRefusal> {
  const wrong = whyNotBookable(draft, moment.today);
  if (wrong) return refuse(wrong);
  const programme = programmeOn(facts.programmes, draft.boughtOn);

  const payment = paymentOf(facts, draft, programme, moment);
  if (!payment.ok) return payment;
  const purchase = purchaseOf(facts, draft, programme, moment);
  const { postings: earnings, earned } = earningsOf(facts, purchase, programme, moment.today);
  const own = earnings.filter(({ contactId }) => contactId === facts.contact.id);
  const accounts = UNITS.map((unit) => accountOf(facts.entries, unit, moment.today));
  if (!accounts.every((account, at) => fitsAccount(account, sumOf(own, UNITS[at]!)))) {
    return refuse({ code: 'loyalty/too-many-points' });
  }
  const booked = [...payment.value, ...earnings];

  const { rules } = programmeOn(facts.programmes, moment.today);
  const others = facts.purchases.filter(({ id }) => id !== purchase.id);
  const purchases = [...others, purchase];
  const tierBefore = tierOn(facts.entries, others, facts.refunds, rules, moment.today).tier;
  const earnedBook = withPlanned(facts.entries, booked, facts.contact.id, moment.now);
  const tierAfter = tierOn(earnedBook, purchases, facts.refunds, rules, moment.today).tier;
  const reachedTiers = reachedTiersOf(rules.tiers, tierAfter);

  const reward = rewardOf(facts, draft, booked, reachedTiers, moment);
  if (!reward.ok) return reward;
  const postings = [...booked, ...reward.value];
  const before = { points: accounts[0]!.balance, stamps: accounts[1]!.balance };
  const book = withPlanned(facts.entries, postings, facts.contact.id, moment.now);
  const after = balancesOf(book, moment.today);
  const inReach = dearestInReach(rewardsInReach(facts, after.points, reachedTiers, moment.today));
  return ok({
    purchase,
    postings,
    programme,
    explanation: earned.explanation,
    nothingEarned: earned.nothingEarned,
    before,
    after,
    earned: { points: sumOf(own, 'points'), stamps: sumOf(own, 'stamps') },
    tierBefore,
    tierAfter,
    inReach,
    isNewlyInReach: inReach !== null && before.points < inReach.points,
  });
}

const sumOf = (postings: readonly Posting[], unit: LoyaltyUnit): number =>
  postings.reduce((sum, posting) => (posting.unit === unit ? sum + posting.points : sum), 0);

function spendingFacts(
  { contact, entries }: LoyaltyFacts,
  { boughtOn }: BookingDraft,
  { today }: BookingMoment,
): SpendingFacts {
  return { contactId: contact.id, entries, today, on: boughtOn };
}

function paymentOf(
  facts: LoyaltyFacts,
  draft: BookingDraft,
  { rules }: Programme,
  moment: BookingMoment,
): Result<readonly Posting[], SpendingRefusal> {
  if (draft.payPoints === 0) return ok([]);
  const { amountMinor, currency, purchaseId } = draft;
  const terms = { rules, amountMinor, currency, purchaseId };
  const planned = planPayment(spendingFacts(facts, draft, moment), draft.payPoints, terms);
  return planned.ok ? ok([planned.value]) : planned;
}

function rewardOf(
  facts: LoyaltyFacts,
  draft: BookingDraft,
  booked: readonly Posting[],
  reachedTiers: readonly string[],
  moment: BookingMoment,
): Result<readonly Posting[], SpendingRefusal> {
  if (draft.reward === null) return ok([]);
  const reward = facts.rewards.find(({ id }) => id === draft.reward);
  if (!reward) return refuse({ code: 'loyalty/reward-unavailable', why: 'archived' });
  const own = booked.filter(({ contactId }) => contactId === facts.contact.id);
  const planned = planReward(
    { ...spendingFacts(facts, draft, moment), pending: sumOf(own, 'points') },
    reward,
    {
      handedOut: facts.handedOut.get(reward.id) ?? 0,
      reachedTiers,
      // One reward at most goes with a purchase: its id is this one time's.
      ownId: draft.purchaseId,
      purchaseId: draft.purchaseId,
    },
  );
  return planned.ok ? ok([planned.value]) : planned;
}

function purchaseOf(
  { contact }: LoyaltyFacts,
  draft: BookingDraft,
  { rules }: Programme,
  { now, today }: BookingMoment,
): Purchase {
  const { payPoints, boughtOn } = draft;
  return {
    id: draft.purchaseId,
    contactId: contact.id,
    boughtOn,
    boughtAt: boughtOn === today ? now : Date.parse(`${boughtOn}T12:00:00Z`),
    amountMinor: draft.amountMinor,
    currency: draft.currency,
    pointsPaid: payPoints,
    pointsValueMinor: payPoints > 0 && rules.pointValue ? worthOf(payPoints, rules.pointValue) : 0,
    paymentMethod: draft.paymentMethod,
    channel: draft.channel,
    lines: draft.lines,
    note: draft.note,
    source: draft.source,
    voidedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** What a purchase earns, as postings for both people and as an explanation. */
function earningsOf(
  facts: LoyaltyFacts,
  purchase: Purchase,
  programme: Programme,
  today: IsoDate,
): { readonly postings: readonly Posting[]; readonly earned: Earned } {
  const { contact, entries } = facts;
  const { rules, id: programmeId } = programme;
  const { boughtOn, id: purchaseId } = purchase;
  const earned = earnedBy(
    earningBaseOf(purchase),
    programme,
    contextFor(facts, purchase, programme),
  );
  if (earned.nothingEarned === 'before-start' || earned.nothingEarned === 'after-end') {
    return { postings: [], earned };
  }
  const credit = (
    unit: LoyaltyUnit,
    points: number,
    cause: LedgerCause,
    base: string,
  ): readonly Posting[] => {
    const expiresOn = expiryDayOf(expiryRuleOf(rules, unit), boughtOn);
    if (points <= 0 || isBooked(entries, base)) return [];
    const causeKey = nextCauseKey(entries, base);
    return [
      {
        ...{
          contactId: contact.id,
          unit,
          kind: 'accrual',
          points,
          effectiveOn: boughtOn,
          expiresOn,
        },
        ...{ lotId: null, reversesId: null, programmeId, cause, causeKey, note: '' },
      },
    ];
  };
  const isBought = purchase.amountMinor > 0;
  const isFirst =
    isBought &&
    !facts.purchases.some(
      (other) =>
        other.id !== purchaseId && other.amountMinor > 0 && isStanding(other, facts.refunds),
    );
  const isBirthday = isBought && isBirthdayOn(contact, boughtOn);
  const cause: LedgerCause = { kind: 'purchase', purchaseId };
  const welcome: LedgerCause = { kind: 'bonus', bonus: 'welcome', purchaseId };
  const birthday: LedgerCause = { kind: 'bonus', bonus: 'birthday', purchaseId };
  const birthdayKey = causeKeys.birthday(contact.id, Number(boughtOn.slice(0, 4)));
  const all = [
    ...UNITS.flatMap((unit) =>
      credit(unit, earned[unit], cause, causeKeys.purchase(purchaseId, unit)),
    ),
    ...(isFirst
      ? credit('points', rules.bonuses.welcome, welcome, causeKeys.welcome(contact.id))
      : []),
    ...(isBirthday ? credit('points', rules.bonuses.birthday, birthday, birthdayKey) : []),
    ...(isFirst ? referralPostings(facts, purchase, programme) : []),
  ];
  const postings = all.filter(({ expiresOn }) => !isLapsedOn(expiresOn, today));
  const lapsed = new Set(UNITS.filter((unit) => isGone(all, postings, unit)));
  const lines = [...earned.explanation, ...all.flatMap((posting) => bonusLines(posting))];
  return {
    postings,
    earned: {
      ...earned,
      explanation: lines.filter(({ unit }) => !lapsed.has(unit)),
      nothingEarned: lapsed.has('points') ? 'already-lapsed' : earned.nothingEarned,
    },
  };
}

const isGone = (all: readonly Posting[], kept: readonly Posting[], unit: LoyaltyUnit): boolean =>
  all.some((posting) => posting.unit === unit) && !kept.some((posting) => posting.unit === unit);

function bonusLines({ cause, unit, points }: Posting): readonly EarnLine[] {
  const because: EarnLine['because'] | null =
    cause.kind === 'referral'
      ? { kind: 'referral', role: cause.role }
      : cause.kind === 'bonus' && (cause.bonus === 'welcome' || cause.bonus === 'birthday')
        ? { kind: cause.bonus }
        : null;
  return because ? [{ ruleId: null, because, unit, pointsMilli: points * 1000 }] : [];
}
