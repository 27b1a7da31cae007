import type { ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { Purchase, PurchaseId, Refund } from '@shared/domain/purchases/purchase';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { handedOutRewards } from './handedOutRewards';
import { readBook } from './ledgerRows';
import { readProgrammes } from './programmeRows';

/** The tables that `readLoyaltyFacts` reads. */
export const LOYALTY_TABLES = [
  'contacts',
  'links',
  'settings',
  'purchases',
  'refunds',
  'programmes',
  'rewards',
  'ledgerEntries',
] as const;

/** Facts, and whether the programme among them is in the database yet. */
export type ReadFacts = {
  readonly facts: LoyaltyFacts;
  readonly areProgrammesStored: boolean;
};

/** One person's purchases, voided ones included, the oldest first. */
export const readPurchases = (db: RegularsDatabase, contactId: ContactId): Promise<Purchase[]> =>
  db.purchases
    .where('[contactId+boughtAt]')
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey])
    .toArray();

/** One person's refunds, voided ones included. */
export const readRefunds = (db: RegularsDatabase, contactId: ContactId): Promise<Refund[]> =>
  db.refunds.where('contactId').equals(contactId).toArray();

/**
 * Everything that a booking for one person is decided from, read by index within the current
 * transaction; `null` if they are gone.
 *
 * @param settledBy - For taking back a purchase: the referrer is then whoever was rewarded for it,
 * whatever the links say today.
 */
export async function readLoyaltyFacts(
  db: RegularsDatabase,
  contactId: ContactId,
  settledBy?: PurchaseId,
): Promise<ReadFacts | null> {
  const contact = await db.contacts.get(contactId);
  if (!contact) return null;
  const [entries, purchases, refunds, known, rewards, referrerId] = [
    await readBook(db, contactId),
    await readPurchases(db, contactId),
    await readRefunds(db, contactId),
    await readProgrammes(db),
    await db.rewards.toArray(),
    settledBy ? await rewardedFor(db, settledBy) : await referrerOf(db, contactId),
  ];
  // Counted off is only what there is a number of: this runs while somebody types at the counter.
  const limited = rewards.filter(({ stock }) => stock !== null).map(({ id }) => id);
  const handedOut = await handedOutRewards(db, limited);
  return {
    areProgrammesStored: known.areStored,
    facts: {
      contact,
      entries,
      purchases,
      refunds,
      programmes: known.programmes,
      rewards,
      handedOut,
      referrer:
        referrerId === null
          ? null
          : { contactId: referrerId, entries: await readBook(db, referrerId) },
    },
  };
}

/** Who brought somebody along, as the links say; the first who is still there. */
async function referrerOf(db: RegularsDatabase, contactId: ContactId): Promise<ContactId | null> {
  const links = await db.links.where('fromId').equals(contactId).toArray();
  const named = links
    .filter(({ kind, toId }) => kind === 'referred-by' && toId !== contactId)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const people = await db.contacts.bulkGet(named.map(({ toId }) => toId));
  return people.find((person) => person !== undefined)?.id ?? null;
}

/** Who was rewarded for bringing along the person of this purchase. */
async function rewardedFor(
  db: RegularsDatabase,
  purchaseId: PurchaseId,
): Promise<ContactId | null> {
  const set = await db.ledgerEntries.where('cause.purchaseId').equals(purchaseId).toArray();
  const reward = set.find(
    ({ cause, reversesId }) =>
      cause.kind === 'referral' && cause.role === 'referrer' && reversesId === null,
  );
  return reward?.contactId ?? null;
}
