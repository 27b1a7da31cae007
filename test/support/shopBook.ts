import type { RegularsDatabase } from '@renderer/data/database';
import type { Repositories } from '@renderer/data/createRepositories';
import { erasedAmong } from '@formats/erasedPeople';
import { hashOf, noteDigestOf } from '@formats/ledgerSeal';
import { isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import type { BookingDraft } from '@shared/domain/loyalty/booking';
import { createJournaledEntries } from '@shared/domain/loyalty/journaledEntries';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { LedgerProblem } from '@shared/domain/loyalty/verification';
import { verifyLedger } from '@shared/domain/loyalty/verifyLedger';
import type { RewardDraft } from '@renderer/data/repositories/rewards';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { aDraft } from './builders';
import { granted } from './testDatabase';

/** A purchase as somebody enters it at the counter. */
export const aBooking = (
  id: string,
  amountMinor: number,
  rest: Partial<BookingDraft> = {},
): BookingDraft => ({
  purchaseId: id as PurchaseId,
  boughtOn: isoDate('2026-03-19'),
  amountMinor,
  currency: 'EUR',
  paymentMethod: 'cash',
  channel: 'shop',
  lines: [],
  note: '',
  source: 'counter',
  payPoints: 0,
  reward: null,
  renewals: [],
  ...rest,
});

/** A reward as somebody fills it in. */
export const aRewardDraft = (points: number, rest: Partial<RewardDraft> = {}): RewardDraft => ({
  name: 'Kirschrinde tin',
  kind: 'gift',
  points,
  valueMinor: null,
  currency: 'EUR',
  detail: '',
  validFrom: null,
  validUntil: null,
  stock: null,
  minTier: null,
  ...rest,
});

/** Somebody who is in the shop's list. */
export const aCustomer = async (
  { contacts }: Pick<Repositories, 'contacts'>,
  name = 'Mehmet Yıldız',
  rest: Partial<ContactDraft> = {},
): Promise<Contact> => granted(await contacts.create(aDraft(name, rest))).value;

/** What somebody can spend, less what they owe. */
export async function balanceOf(
  db: RegularsDatabase,
  contactId: ContactId,
  asOf: IsoDate = isoDate('2026-03-19'),
  unit: LoyaltyUnit = 'points',
): Promise<number> {
  const entries = await db.ledgerEntries.filter((one) => one.contactId === contactId).toArray();
  return accountOf(entries, unit, asOf).balance;
}

/** Everything in the book of a database that does not fit. */
export async function problemsIn(db: RegularsDatabase): Promise<readonly LedgerProblem[]> {
  const journal = createJournaledEntries();
  await db.changes.each(journal.add);
  const [entries, contacts] = [await db.ledgerEntries.toArray(), await db.contacts.toArray()];
  const erased = erasedAmong(entries, contacts, await db.erasures.toArray());
  return verifyLedger({
    hashOf,
    noteDigestOf,
    entries,
    purchases: await db.purchases.toArray(),
    refunds: await db.refunds.toArray(),
    programmes: await db.programmes.toArray(),
    contacts,
    formerPeople: new Set([...journal.formerPeople(), ...erased]),
    journaled: journal.entryIds(),
    partlyKnown: journal.partlyKnown(),
  });
}
