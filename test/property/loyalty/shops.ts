import { emptyChain, hashOf, noteDigestOf, sealEntries, type ChainHead } from '@formats/ledgerSeal';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { planAdjustment, planAward, planReversal } from '@shared/domain/loyalty/byHand';
import type { BookingDraft, LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { lapsedPostings } from '@shared/domain/loyalty/lapsing';
import type { LedgerEntry, LedgerEntryId, Posting } from '@shared/domain/loyalty/ledgerEntry';
import { planBooking } from '@shared/domain/loyalty/planBooking';
import { planRefund } from '@shared/domain/loyalty/planRefund';
import { planLineVoid, planVoid } from '@shared/domain/loyalty/planVoid';
import type { Programme, ProgrammeId, ProgrammeRules } from '@shared/domain/loyalty/programme';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import type { Reward, RewardId } from '@shared/domain/loyalty/reward';
import { planReward } from '@shared/domain/loyalty/spending';
import { planTransfer } from '@shared/domain/loyalty/transferring';
import type { BookToVerify } from '@shared/domain/loyalty/verifyLedger';
import type {
  Purchase,
  PurchaseId,
  PurchaseLine,
  Refund,
  RefundId,
} from '@shared/domain/purchases/purchase';
import fc from 'fast-check';

const START = '2026-01-01' as IsoDate;

const BREAD: Reward = {
  id: 'bread' as RewardId,
  ...{ name: 'Brot', kind: 'gift', points: 12, valueMinor: 450, currency: 'EUR', detail: '' },
  ...{ validFrom: null, validUntil: null, stock: 3, minTier: null, isArchived: false },
  ...{ isSample: false, createdAt: 0, updatedAt: 0 },
};

const person = (id: string, tags: readonly string[]): LoyaltyFacts['contact'] => ({
  ...{ id: id as ContactId, tags, country: 'DE', leapDayRule: '02-28' },
  birthday: { year: null, month: 1, day: 4 },
});

/** The first one brought the second along. */
export const PEOPLE = [person('anna', ['wholesale']), person('bo', [])] as const;

/** Rules with everything that a rule can have, small enough to be met. */
const RULES: ProgrammeRules = {
  ...firstProgramme('EUR', START).rules,
  earn: [
    { id: 'a', when: {}, kind: 'per-amount', points: 3, perMinor: 200, thresholdMinor: 300 },
    { id: 'v', when: { weekdays: [1, 2, 3] }, kind: 'per-visit', points: 2 },
    { id: 'i', when: {}, kind: 'per-item', points: 1, productId: null, category: 'tea' },
    { id: 'm', when: { tags: ['wholesale'] }, kind: 'multiplier', percent: 150 },
    { id: 'b', when: { isBirthday: true, tiers: ['regular'] }, kind: 'multiplier', percent: 200 },
  ],
  expiry: { kind: 'months', months: 1 },
  bonuses: { welcome: 4, birthday: 5, review: 2, idea: 0 },
  referral: { referrerPoints: 6, referredPoints: 7, byCountry: {} },
  tiers: firstProgramme('EUR', START).rules.tiers.map((tier, at) => ({
    ...tier,
    threshold: at * 20,
  })),
  pointValue: { points: 2, minor: 25 },
  stampCard: {
    ...{ size: 3, reward: 'Tee', per: 'purchase', productId: null, category: '' },
    ...{ thresholdMinor: 300, expiry: { kind: 'never' } },
  },
};

type Step =
  | {
      readonly kind: 'buy';
      readonly who: number;
      readonly amounts: readonly number[];
      readonly pay: number;
      readonly isRewarded: boolean;
      readonly ago: number;
    }
  | { readonly kind: 'refund'; readonly which: number; readonly part: number }
  | { readonly kind: 'void' | 'line'; readonly which: number }
  | { readonly kind: 'redeem' | 'award' | 'merge'; readonly who: number }
  | { readonly kind: 'adjust'; readonly who: number; readonly points: number }
  | { readonly kind: 'reverse'; readonly which: number }
  | { readonly kind: 'write-off' }
  | { readonly kind: 'rules'; readonly perMinor: number; readonly months: number }
  | { readonly kind: 'days'; readonly count: number };

const who = fc.constantFrom(0, 1);
const which = fc.nat({ max: 20 });
const of = <const K extends string>(...kinds: readonly K[]) => fc.constantFrom(...kinds);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      kind: of('buy'),
      who,
      amounts: fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 3 }),
      pay: fc.constantFrom(0, 0, 0, 5, 9),
      isRewarded: fc.constantFrom(false, false, true),
      ago: fc.constantFrom(0, 0, 0, 3, 40),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: of('refund'), which, part: fc.constantFrom(1, 2, 3) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: of('void', 'line'), which }) },
  { weight: 2, arbitrary: fc.record({ kind: of('redeem', 'award'), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: of('adjust'), who, points: fc.integer({ min: -9, max: 9 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: of('reverse'), which }) },
  { weight: 1, arbitrary: fc.record({ kind: of('merge'), who }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'write-off' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: of('rules'),
      perMinor: fc.constantFrom(100, 300),
      months: fc.constantFrom(1, 12),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: of('days'), count: fc.constantFrom(1, 2, 10, 31) }) },
);

/** A shop as the program keeps it. */
export type Shop = BookToVerify & { readonly today: IsoDate };

/** Lets the steps happen one after another; what is refused does not happen. */
export function shopOf(steps: readonly Step[]): Shop {
  const entries: LedgerEntry[] = [];
  const purchases: Purchase[] = [];
  const refunds: Refund[] = [];
  const programmes: Programme[] = [{ ...firstProgramme('EUR', START), rules: RULES }];
  let today = addDays(START, 2);
  let time = 0;
  let head: ChainHead = emptyChain('till');

  const own = <T extends { readonly contactId: ContactId }>(
    list: readonly T[],
    id: ContactId,
  ): T[] => list.filter(({ contactId }) => contactId === id);
  const factsOf = (at: number): LoyaltyFacts => {
    const contact = PEOPLE[at]!;
    const { id } = PEOPLE[0];
    return {
      contact,
      entries: own(entries, contact.id),
      purchases: own(purchases, contact.id),
      refunds: own(refunds, contact.id),
      programmes,
      rewards: [BREAD],
      handedOut: new Map([
        [BREAD.id, entries.filter(({ cause }) => cause.kind === 'reward').length],
      ]),
      referrer: at === 1 ? { contactId: id, entries: own(entries, id) } : null,
    };
  };
  const write = (postings: readonly Posting[]): void => {
    const open = postings.map((posting, at) => ({
      ...posting,
      id: `e${String(entries.length + at).padStart(4, '0')}` as LedgerEntryId,
      ...{ postedAt: 0, noteDigest: '', device: '', seq: 0, previousHash: '', hash: '' },
    }));
    const sealed = sealEntries(open, head, now());
    head = sealed.head;
    entries.push(...sealed.entries);
  };
  const now = (): number => Date.parse(today) + time;
  const put = <T extends { readonly id: string }>(list: T[], row: T): void => {
    const at = list.findIndex(({ id }) => id === row.id);
    if (at < 0) list.push(row);
    else list[at] = row;
  };
  const ownerOf = ({ contactId }: Purchase): number => (contactId === PEOPLE[0].id ? 0 : 1);

  for (const step of steps) {
    time += 60_000;
    const moment = { now: now(), today };
    const purchase =
      'which' in step ? purchases[step.which % Math.max(1, purchases.length)] : undefined;
    switch (step.kind) {
      case 'days':
        today = addDays(today, step.count);
        break;
      case 'rules':
        programmes.push({
          id: `p${programmes.length + 1}` as ProgrammeId,
          number: programmes.length + 1,
          startsOn: today,
          rules: {
            ...RULES,
            earn: [
              {
                id: 'a',
                when: {},
                kind: 'per-amount',
                points: 1,
                perMinor: step.perMinor,
                thresholdMinor: 0,
              },
            ],
            expiry: { kind: 'months', months: step.months },
          },
          createdAt: moment.now,
        });
        break;
      case 'buy': {
        const id = `purchase${purchases.length}` as PurchaseId;
        const lines = step.amounts.map((amountMinor, at): PurchaseLine => ({
          ...{ id: String(at), productId: null, name: 'x', category: at === 1 ? 'tea' : '' },
          ...{ quantityMilli: 1000 * (at + 1), amountMinor, isVoided: false },
        }));
        const boughtOn = addDays(today, -step.ago);
        const draft: BookingDraft = {
          ...{
            purchaseId: id,
            boughtOn: boughtOn < START ? today : boughtOn,
            currency: 'EUR',
            lines,
          },
          amountMinor: step.amounts.reduce((sum, amount) => sum + amount, 0),
          ...{ paymentMethod: null, channel: 'shop', note: '', source: 'counter', renewals: [] },
          payPoints: step.pay,
          reward: step.isRewarded ? BREAD.id : null,
        };
        const plan = planBooking(factsOf(step.who), draft, moment);
        if (!plan.ok) break;
        purchases.push(plan.value.purchase);
        write(plan.value.postings);
        break;
      }
      case 'refund': {
        if (!purchase) break;
        const facts = factsOf(ownerOf(purchase));
        const left =
          purchase.amountMinor -
          purchase.pointsValueMinor -
          refunds
            .filter(({ purchaseId, voidedAt }) => purchaseId === purchase.id && voidedAt === null)
            .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        const plan = planRefund(
          facts,
          {
            ...{ purchaseId: purchase.id, refundedOn: today, lines: [], reason: '' },
            amountMinor: Math.max(0, Math.ceil(left / step.part)),
            pointsReturned: step.part === 1 ? purchase.pointsPaid : 0,
            ...{ dueOn: null, paidOn: today },
          },
          `refund${refunds.length}` as RefundId,
          moment,
        );
        if (!plan.ok) break;
        refunds.push(plan.value.refund);
        write(plan.value.postings);
        break;
      }
      case 'void':
      case 'line': {
        if (!purchase) break;
        const facts = factsOf(ownerOf(purchase));
        const line = purchase.lines.at(-1)!;
        const plan =
          step.kind === 'void'
            ? planVoid(facts, purchase.id, 'Vertippt', moment)
            : planLineVoid(facts, purchase.id, line.id, !line.isVoided, moment);
        if (!plan.ok) break;
        put(purchases, plan.value.purchase);
        for (const refund of plan.value.refunds) put(refunds, refund);
        write(plan.value.postings);
        break;
      }
      case 'redeem': {
        const { contact, ...facts } = factsOf(step.who);
        const plan = planReward({ ...facts, contactId: contact.id, today }, BREAD, {
          handedOut: facts.handedOut.get(BREAD.id) ?? 0,
          ...{ reachedTiers: [], ownId: `own${entries.length}`, purchaseId: null },
        });
        if (plan.ok) write([plan.value]);
        break;
      }
      case 'award':
      case 'adjust':
      case 'reverse': {
        const entry =
          step.kind === 'reverse' ? entries[step.which % Math.max(1, entries.length)] : null;
        if (entry === undefined) break;
        const contactId = entry ? entry.contactId : PEOPLE['who' in step ? step.who : 0]!.id;
        const facts = {
          contactId,
          entries: own(entries, contactId),
          today,
          ownId: `own${entries.length}`,
        };
        const programme = programmeOn(programmes, today);
        const plan =
          step.kind === 'award'
            ? planAward(facts, programme, 'birthday', '')
            : step.kind === 'adjust'
              ? planAdjustment(facts, programme, 'points', step.points, 'Kulanz')
              : planReversal(facts, entry!.id, 'Irrtum');
        if (plan.ok) write([plan.value]);
        break;
      }
      case 'merge': {
        const [from, to] = [PEOPLE[step.who]!.id, PEOPLE[1 - step.who]!.id];
        const side = (contactId: ContactId) => ({ contactId, entries: own(entries, contactId) });
        const plan = planTransfer(side(from), side(to), today);
        if (plan.ok) write(plan.value);
        break;
      }
      case 'write-off':
        for (const { id } of PEOPLE) write(lapsedPostings(own(entries, id), today));
    }
  }
  return {
    ...{ entries, purchases, refunds, programmes, contacts: PEOPLE, formerPeople: new Set() },
    journaled: new Set(entries.map(({ id }) => id)),
    partlyKnown: new Set(),
    ...{ hashOf, noteDigestOf, today },
  };
}

/** A random shop. */
export const anyShop: fc.Arbitrary<Shop> = fc
  .array(anyStep, { minLength: 1, maxLength: 30 })
  .map(shopOf);
