import type { Contact, ContactId } from '../contacts/contact';
import type { Purchase, Refund } from '../purchases/purchase';
import { isLapsedOn, type Account } from './account';
import type { LoyaltyFacts } from './booking';
import { problemAt } from './chainProblems';
import { earnedBy, earningBaseOf } from './earning';
import { contextThatGave, isBirthdayOn, type EarningHistory } from './earningContext';
import { expiryDayOf, expiryRuleOf } from './expiryDay';
import type { LedgerEntry, LedgerEntryId, LoyaltyUnit } from './ledgerEntry';
import type { Programme, ProgrammeId } from './programme';
import { programmeOn } from './programmeOn';
import { isCrossed } from './rivals';
import type { LedgerProblem } from './verification';

/** What one person's lines are compared with. */
export type RuleFacts = {
  /** `null` for somebody who is gone. */
  readonly contact: LoyaltyFacts['contact'] | null;
  readonly contactId: ContactId;
  /** The person's whole book. */
  readonly entries: readonly LedgerEntry[];
  readonly accounts: Readonly<Record<LoyaltyUnit, Account>>;
  /** What the person bought, and what of it went back. */
  readonly purchases: readonly Purchase[];
  readonly refunds: readonly Refund[];
};

/** All versions of the rules. */
export type Versions = {
  readonly all: readonly Programme[];
  readonly byId: ReadonlyMap<ProgrammeId, Programme>;
};

/** Lines whose points or end the rules would not give. */
export function ruleProblems(facts: RuleFacts, versions: Versions): readonly LedgerProblem[] {
  const problems: LedgerProblem[] = [];
  const accruals = new Map<string, LedgerEntry[]>();
  for (const entry of facts.entries) {
    if (entry.kind !== 'accrual') continue;
    problems.push(...endProblems(entry, versions), ...bonusProblems(entry, versions));
    if (entry.cause.kind !== 'purchase') continue;
    const key = `${entry.cause.purchaseId}:${entry.unit}`;
    const others = accruals.get(key);
    if (others) others.push(entry);
    else accruals.set(key, [entry]);
  }
  const isOfSeveral = facts.entries.some(({ device }) => device !== facts.entries[0]?.device);
  for (const purchase of facts.purchases) {
    // The purchase says what one of two computers made of it, the book what both did.
    if (isOfSeveral && isCrossed(facts.entries, purchase.id)) continue;
    for (const unit of ['points', 'stamps'] as const) {
      const own = accruals.get(`${purchase.id}:${unit}`) ?? [];
      problems.push(...earningProblems(facts, purchase, unit, own, versions));
    }
    problems.push(...paymentProblems(facts, purchase));
  }
  return problems;
}

/** A lot that lives longer or shorter than its version says. */
function endProblems(entry: LedgerEntry, { byId }: Versions): readonly LedgerProblem[] {
  const { cause, programmeId, unit, effectiveOn, expiresOn } = entry;
  const isByRule = cause.kind === 'purchase' || cause.kind === 'bonus' || cause.kind === 'referral';
  const programme = programmeId === null ? undefined : byId.get(programmeId);
  if (!isByRule || !programme) return [];
  const end = expiryDayOf(expiryRuleOf(programme.rules, unit), effectiveOn);
  return end === expiresOn ? [] : [problemAt(entry, 'rule-differs', end ?? '–', expiresOn ?? '–')];
}

/** A bonus or a recommendation that is worth something else. */
function bonusProblems(entry: LedgerEntry, { byId }: Versions): readonly LedgerProblem[] {
  const { cause, programmeId, points } = entry;
  const rules = programmeId === null ? undefined : byId.get(programmeId)?.rules;
  if (!rules) return [];
  if (cause.kind === 'bonus') {
    const due = rules.bonuses[cause.bonus];
    return due === points ? [] : [problemAt(entry, 'rule-differs', due, points)];
  }
  if (cause.kind !== 'referral') return [];
  const { referral } = rules;
  const side = cause.role === 'referrer' ? 'referrerPoints' : 'referredPoints';
  // The country may have been entered since: any figure of the rule is possible.
  const possible = [referral[side], ...Object.values(referral.byCountry).map((own) => own[side])];
  return possible.includes(points) ? [] : [problemAt(entry, 'rule-differs', possible[0]!, points)];
}

/** A purchase that earned something else than its version of the rules gives. */
function earningProblems(
  facts: RuleFacts,
  purchase: Purchase,
  unit: LoyaltyUnit,
  accruals: readonly LedgerEntry[],
  { all, byId }: Versions,
): readonly LedgerProblem[] {
  const { movements, lots } = facts.accounts[unit];
  const stands = (entry: LedgerEntry): number => {
    const movement = movements.get(entry.id);
    if (!movement) return 0;
    const lapsed = lots.find(({ id, isLapsed }) => id === entry.id && isLapsed)?.remaining ?? 0;
    return movement.left - movement.expired - lapsed;
  };
  // What the owner took back by hand stands for itself, and for its own taking back.
  const isByHand = ({ id }: LedgerEntry): boolean =>
    facts.entries.some(({ reversesId, cause }) => reversesId === id && cause.kind === 'correction');
  if (purchase.voidedAt !== null) {
    return accruals
      .filter((entry) => stands(entry) > 0 && !isByHand(entry))
      .map((entry) => problemAt(entry, 'rule-differs', 0, stands(entry)));
  }
  const given = accruals.reduce(
    (sum, { id, points }) => sum + points - struckOut(facts.entries, id, movements),
    0,
  );
  const last = accruals.at(-1);
  const known = all.filter(({ createdAt }) => createdAt <= purchase.createdAt);
  const programme =
    last === undefined
      ? programmeOn(known.length > 0 ? known : all, purchase.boughtOn)
      : last.programmeId === null
        ? undefined
        : byId.get(last.programmeId);
  if (!programme) return [];
  const end = expiryDayOf(expiryRuleOf(programme.rules, unit), purchase.boughtOn);
  if (!last && isLapsedOn(end, latestDayOf(purchase.createdAt))) return [];
  // Lines that were struck out or put back moved nothing that had lapsed, or that a hand had taken.
  const isEdited = purchase.lines.length > 0 && purchase.updatedAt > purchase.createdAt;
  if (isEdited && (isLapsedOn(end, latestDayOf(purchase.updatedAt)) || accruals.some(isByHand))) {
    return [];
  }

  const contact = facts.contact ?? { ...NOBODY, id: facts.contactId };
  const history: EarningHistory = { ...facts, contact };
  const plain = {
    tags: contact.tags,
    tierId: null,
    isBirthday: isBirthdayOn(contact, purchase.boughtOn),
    earlierThatDay: [],
  };
  const base = earningBaseOf(purchase);
  const due = earnedBy(base, programme, plain)[unit];
  if (due === given) return [];
  const gives = (past: EarningHistory): boolean =>
    contextThatGave(past, purchase, programme, unit, given) !== null;
  if (gives(history) || gives(withVisits(history, purchase))) return [];
  return last
    ? [problemAt(last, 'rule-differs', due, given)]
    : [aboutPurchase(purchase, due, given)];
}

/** Points handed in that the purchase does not know of, or the other way round. */
function paymentProblems(facts: RuleFacts, purchase: Purchase): readonly LedgerProblem[] {
  if (purchase.voidedAt !== null) return [];
  const { movements } = facts.accounts.points;
  let paid = 0;
  let last: LedgerEntry | null = null;
  for (const entry of facts.entries) {
    const { cause, reversesId, id, points } = entry;
    if (cause.kind !== 'payment' || reversesId !== null || cause.purchaseId !== purchase.id) {
      continue;
    }
    paid += -points - struckOut(facts.entries, id, movements);
    last = entry;
  }
  if (paid === purchase.pointsPaid) return [];
  return last
    ? [problemAt(last, 'rule-differs', -purchase.pointsPaid, -paid)]
    : [aboutPurchase(purchase, -purchase.pointsPaid, -paid)];
}

/** Others of that day as visits that count: they may have been voided or edited since. */
const withVisits = (history: EarningHistory, { id, boughtOn }: Purchase): EarningHistory => ({
  ...history,
  refunds: [],
  purchases: history.purchases.map((other) =>
    other.boughtOn === boughtOn && other.id !== id
      ? { ...other, voidedAt: null, createdAt: 0, lines: [], pointsValueMinor: 0, amountMinor: 1 }
      : other,
  ),
});

/**
 * What struck-out lines took back of an entry, and what was taken back together with the act that made
 * it, without sign. What a refund or the owner's hand took back was earned all the same.
 */
function struckOut(
  entries: readonly LedgerEntry[],
  id: LedgerEntryId,
  movements: Account['movements'],
): number {
  const movement = movements.get(id);
  if (!movement || movement.left === Math.abs(movement.entry.points)) return 0;
  return entries
    .filter(
      ({ reversesId, cause }) =>
        reversesId === id && (cause.kind === 'void' || cause.kind === 'taken-back'),
    )
    .reduce((sum, entry) => sum + (movements.get(entry.id)?.left ?? 0), 0);
}

const aboutPurchase = (
  { contactId, id: purchaseId }: Purchase,
  expected: number,
  found: number,
): LedgerProblem => ({
  kind: 'rule-differs',
  contactId,
  entryId: null,
  purchaseId,
  expected: String(expected),
  found: String(found),
});

const NOBODY: Pick<Contact, 'tags' | 'country' | 'birthday' | 'leapDayRule'> = {
  tags: [],
  country: '',
  birthday: null,
  leapDayRule: '02-28',
};

/** The day that an instant is in the zone farthest ahead. */
const latestDayOf = (instant: number): Purchase['boughtOn'] =>
  new Date(Math.min(Math.max(instant, 0), 8e13) + 14 * 3_600_000)
    .toISOString()
    .slice(0, 10) as Purchase['boughtOn'];
