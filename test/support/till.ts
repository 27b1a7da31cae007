import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import type {
  BookingDraft,
  BookingPlan,
  BookingRefusal,
  LoyaltyFacts,
} from '@shared/domain/loyalty/booking';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { lapsedPostings } from '@shared/domain/loyalty/lapsing';
import type {
  LedgerEntry,
  LedgerEntryId,
  LoyaltyUnit,
  Posting,
} from '@shared/domain/loyalty/ledgerEntry';
import { planBooking } from '@shared/domain/loyalty/planBooking';
import { planRefund } from '@shared/domain/loyalty/planRefund';
import { planLineVoid, planVoid } from '@shared/domain/loyalty/planVoid';
import type {
  EarnRule,
  Programme,
  ProgrammeId,
  ProgrammeRules,
  StampCard,
} from '@shared/domain/loyalty/programme';
import type {
  RefundDraft,
  RefundPlan,
  RefundRefusal,
  VoidPlan,
} from '@shared/domain/loyalty/refunding';
import type { Reward, RewardId } from '@shared/domain/loyalty/reward';
import type {
  Purchase,
  PurchaseId,
  PurchaseLine,
  Refund,
  RefundId,
} from '@shared/domain/purchases/purchase';
import type { Result } from '@shared/kernel/result';

/** The day before which no till of these tests has opened. */
export const OPENED = isoDate('2026-01-01');

/** `points` for every `perMinor`, above a threshold. */
export const perAmount = (
  points: number,
  perMinor: number,
  thresholdMinor = 0,
  when: EarnRule['when'] = {},
): EarnRule => ({ id: 'amount', when, kind: 'per-amount', points, perMinor, thresholdMinor });

/** A point for a euro, for ever, and nothing else. */
export const plainRules = (rest: Partial<ProgrammeRules> = {}): ProgrammeRules => ({
  ...firstProgramme('EUR', OPENED).rules,
  earn: [perAmount(1, 100)],
  expiry: { kind: 'never' },
  referral: { referrerPoints: 0, referredPoints: 0, byCountry: {} },
  ...rest,
});

/** A reward for so many points. */
export const aReward = (points: number, rest: Partial<Reward> = {}): Reward => ({
  id: `reward-${points}` as RewardId,
  name: 'Teedose Kirschrinde',
  kind: 'gift',
  points,
  valueMinor: null,
  currency: 'EUR',
  detail: '',
  validFrom: null,
  validUntil: null,
  stock: null,
  minTier: null,
  isArchived: false,
  isSample: false,
  createdAt: 0,
  updatedAt: 0,
  ...rest,
});

/** Ten stamps, one for each purchase, for ever. */
export const aCard = (rest: Partial<StampCard> = {}): StampCard => ({
  size: 10,
  reward: 'Ein Tee',
  per: 'purchase',
  productId: null,
  category: '',
  thresholdMinor: 0,
  expiry: { kind: 'never' },
  ...rest,
});

/** A line of a purchase. */
export const aLine = (
  id: string,
  amountMinor: number,
  rest: Partial<PurchaseLine> = {},
): PurchaseLine => ({
  id,
  productId: null,
  name: id,
  category: '',
  quantityMilli: 1000,
  amountMinor,
  isVoided: false,
  ...rest,
});

/** What is said at a till besides the amount. */
export type Sale = Partial<Omit<BookingDraft, 'amountMinor'>> & { readonly who?: string };

/**
 * A shop's book in memory: it decides with the plans of the domain and writes what they answer, one
 * minute after the other.
 */
export class Till {
  readonly entries: LedgerEntry[] = [];
  purchases: Purchase[] = [];
  refunds: Refund[] = [];
  readonly programmes: Programme[];
  rewards: readonly Reward[] = [];
  readonly people = new Map<string, LoyaltyFacts['contact']>();
  readonly broughtBy = new Map<string, string>();
  today: IsoDate;
  private minutes = 0;

  constructor(rules: ProgrammeRules = plainRules(), today: IsoDate = isoDate('2026-03-19')) {
    this.programmes = [{ ...firstProgramme(rules.currency, OPENED), rules }];
    this.today = today;
    this.person('mehmet');
  }

  /** Adds a person, or changes what is known of them. */
  person(id: string, rest: Partial<LoyaltyFacts['contact']> = {}): void {
    const blank: LoyaltyFacts['contact'] = {
      id: id as ContactId,
      tags: [],
      country: 'DE',
      birthday: null,
      leapDayRule: '02-28',
    };
    this.people.set(id, { ...blank, ...this.people.get(id), ...rest });
  }

  /** Makes a new version of the rules. */
  rules(rules: ProgrammeRules, startsOn: IsoDate = this.today): void {
    const number = this.programmes.length + 1;
    const id = `programme-${number}` as ProgrammeId;
    this.programmes.push({ id, number, startsOn, rules, createdAt: this.now() });
  }

  facts(who = 'mehmet'): LoyaltyFacts {
    const of = <T extends { readonly contactId: ContactId }>(rows: readonly T[], id: string): T[] =>
      rows.filter(({ contactId }) => (contactId as string) === id);
    const referrer = this.broughtBy.get(who);
    const handedOut = new Map<RewardId, number>();
    for (const { cause } of this.entries) {
      if (cause.kind === 'reward') {
        handedOut.set(cause.rewardId, (handedOut.get(cause.rewardId) ?? 0) + 1);
      }
    }
    return {
      contact: this.people.get(who)!,
      entries: of(this.entries, who),
      purchases: of(this.purchases, who),
      refunds: of(this.refunds, who),
      programmes: this.programmes,
      rewards: this.rewards,
      handedOut,
      referrer: referrer
        ? { contactId: referrer as ContactId, entries: of(this.entries, referrer) }
        : null,
    };
  }

  /** Decides without writing. */
  preview(amountMinor: number, sale: Sale = {}): Result<BookingPlan, BookingRefusal> {
    return planBooking(this.facts(sale.who), this.draft(amountMinor, sale), this.moment());
  }

  /** Books a purchase. @throws Error if it is refused. */
  buy(amountMinor: number, sale: Sale = {}): BookingPlan {
    this.minutes += 1;
    const plan = this.preview(amountMinor, sale);
    if (!plan.ok) throw new Error(plan.refusal.code);
    this.purchases.push(plan.value.purchase);
    this.write(plan.value.postings);
    return plan.value;
  }

  tryRefund(
    purchase: Pick<Purchase, 'id'>,
    amountMinor: number,
    rest: Partial<RefundDraft> = {},
  ): Result<RefundPlan, RefundRefusal> {
    this.minutes += 1;
    const draft: RefundDraft = {
      purchaseId: purchase.id,
      refundedOn: this.today,
      amountMinor,
      pointsReturned: 0,
      lines: [],
      reason: '',
      dueOn: null,
      paidOn: this.today,
      ...rest,
    };
    const id = `refund-${this.refunds.length + 1}` as RefundId;
    const plan = planRefund(this.facts(this.ownerOf(purchase)), draft, id, this.moment());
    if (plan.ok) {
      this.refunds.push(plan.value.refund);
      this.write(plan.value.postings);
    }
    return plan;
  }

  /** Gives money back. @throws Error if it is refused. */
  refund(
    purchase: Pick<Purchase, 'id'>,
    amountMinor: number,
    rest: Partial<RefundDraft> = {},
  ): RefundPlan {
    const plan = this.tryRefund(purchase, amountMinor, rest);
    if (!plan.ok) throw new Error(plan.refusal.code);
    return plan.value;
  }

  /** Voids a purchase, or sets whether a line of it is. @throws Error if it is refused. */
  void(purchase: Pick<Purchase, 'id'>, lineId?: string, isVoided = true): VoidPlan {
    this.minutes += 1;
    const facts = this.facts(this.ownerOf(purchase));
    const plan =
      lineId === undefined
        ? planVoid(facts, purchase.id, '', this.moment())
        : planLineVoid(facts, purchase.id, lineId, isVoided, this.moment());
    if (!plan.ok) throw new Error(plan.refusal.code);
    const { purchase: changed, refunds } = plan.value;
    this.purchases = this.purchases.map((one) => (one.id === changed.id ? changed : one));
    this.refunds = this.refunds.map((one) => refunds.find(({ id }) => id === one.id) ?? one);
    this.write(plan.value.postings);
    return plan.value;
  }

  /** Writes off what has lapsed. */
  writeOff(who = 'mehmet'): void {
    this.write(lapsedPostings(this.facts(who).entries, this.today));
  }

  /** What somebody can spend, less what they owe. */
  balance(who = 'mehmet', unit: LoyaltyUnit = 'points'): number {
    return accountOf(this.facts(who).entries, unit, this.today).balance;
  }

  /** Points of somebody's lines, in the order of posting. */
  lines(who = 'mehmet'): readonly number[] {
    return this.facts(who).entries.map(({ points }) => points);
  }

  write(postings: readonly Posting[]): void {
    const keys = new Set(this.entries.map(({ causeKey }) => causeKey));
    for (const posting of postings) {
      if (keys.has(posting.causeKey)) throw new Error(`Booked twice: ${posting.causeKey}`);
      keys.add(posting.causeKey);
      const seq = this.entries.length + 1;
      this.entries.push({
        ...posting,
        id: `entry-${String(seq).padStart(5, '0')}` as LedgerEntryId,
        postedAt: this.now(),
        ...{ noteDigest: '', device: 'till', seq, previousHash: '', hash: '' },
      });
    }
  }

  moment(): { readonly now: number; readonly today: IsoDate } {
    return { now: this.now(), today: this.today };
  }

  private now(): number {
    return Date.parse(`${this.today}T08:00:00Z`) + this.minutes * 60_000;
  }

  private draft(amountMinor: number, { who: _who, ...sale }: Sale): BookingDraft {
    return {
      purchaseId: `purchase-${this.purchases.length + 1}` as PurchaseId,
      boughtOn: this.today,
      amountMinor,
      currency: 'EUR',
      paymentMethod: null,
      channel: 'shop',
      lines: [],
      note: '',
      source: 'counter',
      payPoints: 0,
      reward: null,
      renewals: [],
      ...sale,
    };
  }

  private ownerOf({ id }: Pick<Purchase, 'id'>): string {
    return this.purchases.find((purchase) => purchase.id === id)!.contactId;
  }
}
