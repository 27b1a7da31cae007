import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Act } from '@shared/domain/journal/change';
import { creating, updating, type Write } from '@shared/domain/journal/write';
import type {
  BookingDraft,
  BookingPlan,
  BookingRefusal,
  LoyaltyFacts,
} from '@shared/domain/loyalty/booking';
import { planBooking } from '@shared/domain/loyalty/planBooking';
import { planRefund } from '@shared/domain/loyalty/planRefund';
import { planLineVoid, planVoid } from '@shared/domain/loyalty/planVoid';
import type {
  RefundDraft,
  RefundPlan,
  RefundRefusal,
  VoidPlan,
} from '@shared/domain/loyalty/refunding';
import type { Purchase, PurchaseId, Refund, RefundId } from '@shared/domain/purchases/purchase';
import type { RenewalId } from '@shared/domain/purchases/renewal';
import type { Result } from '@shared/kernel/result';
import { nothing } from '../journal/commit';
import { withItsBook, writingTakenBack } from '../twins/movedPurchase';
import { actName, actOf } from './acts';
import { bookedPlan } from './bookedPlan';
import { writingPostings } from './ledgerRows';
import {
  LOYALTY_TABLES,
  readLoyaltyFacts,
  readPurchases,
  readRefunds,
  type ReadFacts,
} from './loyaltyFacts';
import { renewalRow } from './renewalRows';
import { writesOfNoWelcome, writesOfWelcome } from './welcomeWrites';
import {
  doing,
  gone,
  save,
  type DataRefusal,
  type Decision,
  type Dependencies,
  type Saved,
} from './saving';

/** What a booking answers: a refusal of the rules is as possible as one of the data. */
export type Booking<T, R extends { readonly code: string }> = Promise<
  Result<Saved<T>, DataRefusal | R>
>;

/** Purchases, refunds and the points that follow from them: always one act, in one transaction. */
export type Purchases = {
  readonly get: (id: PurchaseId) => Promise<Purchase | null>;
  /** One contact's purchases, newest first, voided ones included. */
  readonly of: (contactId: ContactId) => Promise<readonly Purchase[]>;
  readonly refundsOf: (contactId: ContactId) => Promise<readonly Refund[]>;
  /** The latest purchases of anybody that stand, newest first; for recent faces. */
  readonly latest: (limit: number) => Promise<readonly Purchase[]>;
  /** Everything that a booking for this person is decided from; `null` if they are gone. For previews, with `useLive`. */
  readonly factsOf: (contactId: ContactId) => Promise<LoyaltyFacts | null>;
  /** The same for taking a purchase back: with the book in which its points stand, should that be another person's. */
  readonly factsForTakingBack: (id: PurchaseId) => Promise<LoyaltyFacts | null>;

  /**
   * Books a purchase with all points it brings (to the referrer too), renewals, payment with points and a reward.
   * The same `purchaseId` again is booked once: it answers the purchase as it was stored, `batchId` `null`.
   */
  readonly book: (
    contactId: ContactId,
    draft: BookingDraft,
  ) => Booking<BookingPlan, BookingRefusal>;
  readonly refund: (draft: RefundDraft) => Booking<RefundPlan, RefundRefusal>;
  /** Declares that a purchase never happened: points go back, figures forget it, the book shows both. */
  readonly void: (id: PurchaseId, reason: string) => Booking<null, RefundRefusal>;
  /** Strikes a line out, or puts it back. */
  readonly setLineVoided: (
    id: PurchaseId,
    lineId: string,
    isVoided: boolean,
  ) => Booking<null, RefundRefusal>;
  /** Whatever has nothing to do with money. */
  readonly update: (
    id: PurchaseId,
    fields: Partial<Pick<Purchase, 'note' | 'paymentMethod' | 'channel'>>,
  ) => Booking<null, never>;
  /** Money owed from a refund was handed over. */
  readonly refundPaid: (id: Refund['id'], paidOn: IsoDate) => Booking<null, never>;
  /** Refunds whose money is still owed, the earliest due first. */
  readonly refundsOwed: () => Promise<readonly Refund[]>;
};

/** The repository of purchases and refunds. */
export function createPurchases({ db, door, clock, newId }: Dependencies): Purchases {
  const moment = () => ({ now: clock.now(), today: clock.today() });

  const nameOf = async (contactId: ContactId): Promise<string> => {
    const contact = await db.contacts.get(contactId);
    return contact ? actName(contact) : '–';
  };

  /** A purchase with everything that taking it back, or a part of it, is decided from. */
  const readForPurchase = async (
    id: PurchaseId,
  ): Promise<(ReadFacts & { readonly purchase: Purchase; readonly name: string }) | null> => {
    const purchase = await db.purchases.get(id);
    if (!purchase) return null;
    const read = await readLoyaltyFacts(db, purchase.contactId, id);
    return (
      read && {
        ...(await withItsBook(db, read, purchase)),
        purchase,
        name: await nameOf(purchase.contactId),
      }
    );
  };

  const written = async (
    read: ReadFacts & { readonly purchase: Purchase },
    { purchase, refunds, postings }: VoidPlan,
  ): Promise<readonly Write[]> => [
    updating('purchases', read.purchase.id, purchase, read.purchase),
    ...refunds.map((refund) => updating('refunds', refund.id, refund)),
    ...(await writingTakenBack(db, read, read.purchase, postings, { newId, ...moment() })),
  ];

  return {
    get: async (id) => (await db.purchases.get(id)) ?? null,

    of: async (contactId) => (await readPurchases(db, contactId)).sort(newestFirst),

    refundsOf: async (contactId) =>
      (await readRefunds(db, contactId)).sort((a, b) => b.refundedAt - a.refundedAt),

    latest: (limit) =>
      db.purchases
        .orderBy('boughtAt')
        .reverse()
        .filter(({ voidedAt }) => voidedAt === null)
        .limit(limit)
        .toArray(),

    factsOf: (contactId) =>
      db.transaction(
        'r',
        [...LOYALTY_TABLES],
        async () => (await readLoyaltyFacts(db, contactId))?.facts ?? null,
      ),

    factsForTakingBack: (id) =>
      db.transaction(
        'r',
        [...LOYALTY_TABLES],
        async () => (await readForPurchase(id))?.facts ?? null,
      ),

    book: (contactId, draft) =>
      save<BookingPlan, DataRefusal | BookingRefusal>(door, async () => {
        const read = await readLoyaltyFacts(db, contactId);
        if (!read) return gone();
        const stored = await db.purchases.get(draft.purchaseId);
        if (stored)
          return doing(
            actOf('purchases.booked'),
            [],
            bookedPlan(read.facts, stored, clock.today()),
          );
        const now = moment();
        const planned = planBooking(read.facts, draft, now);
        if (!planned.ok) return nothing(planned);
        const plan = planned.value;
        const renewals = draft.renewals.map((renewal) =>
          renewalRow(
            { ...renewal, contactId, purchaseId: plan.purchase.id },
            newId() as RenewalId,
            now.now,
          ),
        );
        const contact = (await db.contacts.get(contactId))!;
        return doing(
          bookingAct(contact, plan),
          [
            ...(read.areProgrammesStored ? [] : [creating('programmes', read.facts.programmes)]),
            creating('purchases', [plan.purchase]),
            ...(renewals.length > 0 ? [creating('renewals', renewals)] : []),
            ...(await writingPostings(db, plan.postings, newId)),
            ...(await writesOfWelcome(db, contact, read.facts.purchases, plan.purchase, clock)),
          ],
          plan,
        );
      }),

    refund: (draft) =>
      save<RefundPlan, DataRefusal | RefundRefusal>(door, async () => {
        const read = await readForPurchase(draft.purchaseId);
        if (!read) return gone();
        const planned = planRefund(read.facts, draft, newId() as RefundId, moment());
        if (!planned.ok) return nothing(planned);
        const { refund, postings } = planned.value;
        return doing(
          actOf('purchases.refunded', { name: read.name }),
          [
            creating('refunds', [refund]),
            ...(await writingTakenBack(db, read, read.purchase, postings, { newId, ...moment() })),
          ],
          planned.value,
        );
      }),

    void: (id, reason) =>
      save<null, DataRefusal | RefundRefusal>(door, async () => {
        const read = await readForPurchase(id);
        if (!read) return gone();
        const planned = planVoid(read.facts, id, reason, moment());
        if (!planned.ok) return nothing(planned);
        return doing(
          actOf('purchases.voided', { name: read.name }),
          [
            ...(await written(read, planned.value)),
            ...(await writesOfNoWelcome(db, read.purchase, clock.today())),
          ],
          null,
        );
      }),

    setLineVoided: (id, lineId, isVoided) =>
      save<null, DataRefusal | RefundRefusal>(door, async () => {
        const read = await readForPurchase(id);
        if (!read?.purchase.lines.some((line) => line.id === lineId)) return gone();
        const planned = planLineVoid(read.facts, id, lineId, isVoided, moment());
        if (!planned.ok) return nothing(planned);
        return doing(
          actOf(isVoided ? 'purchases.lineVoided' : 'purchases.lineBack', { name: read.name }),
          await written(read, planned.value),
          null,
        );
      }),

    update: (id, fields) =>
      save(door, async () => {
        const purchase = await db.purchases.get(id);
        if (!purchase) return gone();
        return doing(
          actOf('purchases.edited', { name: await nameOf(purchase.contactId) }),
          [updating('purchases', id, fields, purchase)],
          null,
        );
      }),

    refundPaid: (id, paidOn) =>
      save(door, async (): Promise<Decision<null>> => {
        const refund = await db.refunds.get(id);
        if (!refund) return gone();
        return doing(
          actOf('purchases.refundPaid', { name: await nameOf(refund.contactId) }),
          [updating('refunds', id, { paidOn }, refund)],
          null,
        );
      }),

    refundsOwed: async () => {
      const owed = await db.refunds
        .filter(
          ({ paidOn, voidedAt, amountMinor }) =>
            paidOn === null && voidedAt === null && amountMinor > 0,
        )
        .toArray();
      return owed.sort((a, b) => byDueDay(a, b) || a.refundedAt - b.refundedAt);
    },
  };
}

const newestFirst = (a: Purchase, b: Purchase): number =>
  b.boughtAt - a.boughtAt || (a.id < b.id ? 1 : -1);

/** Refunds without a day are due at once. */
const byDueDay = (a: Refund, b: Refund): number => {
  const [one, other] = [a.dueOn ?? '', b.dueOn ?? ''];
  return one === other ? 0 : one < other ? -1 : 1;
};

/** What a booking is called: what it brought, as far as it brought anything. */
function bookingAct(contact: Contact, { earned, postings }: BookingPlan): Act {
  const name = actName(contact);
  const reward = postings.map(({ cause }) => cause).find(({ kind }) => kind === 'reward');
  if (reward?.kind === 'reward') {
    return earned.points > 0
      ? actOf('loyalty.bookedWithReward', { name, reward: reward.name, count: earned.points })
      : actOf('loyalty.rewardGiven', { name, reward: reward.name });
  }
  if (earned.points > 0) return actOf('loyalty.booked', { name, count: earned.points });
  return earned.stamps > 0
    ? actOf('loyalty.bookedStamps', { name, count: earned.stamps })
    : actOf('purchases.booked', { name });
}
