import type { ContactId } from '../contacts/contact';
import type { Purchase } from '../purchases/purchase';
import type { LoyaltyFacts } from './booking';
import { causeKeys, isBooked, nextCauseKey } from './causeKeys';
import { expiryDayOf } from './expiryDay';
import type { LedgerEntry, Posting } from './ledgerEntry';
import type { Programme, ReferralRule } from './programme';

/** What a recommendation is worth, by the country of the person who was brought along. */
export function referralPoints(
  { referrerPoints, referredPoints, byCountry }: ReferralRule,
  country: string,
): { readonly referrerPoints: number; readonly referredPoints: number } {
  const own = Object.hasOwn(byCountry, country) ? byCountry[country] : undefined;
  return own ?? { referrerPoints, referredPoints };
}

/**
 * The rewards of both sides for the first purchase of somebody who was brought along: first the
 * person's own, then the referrer's. Each is left out where it stands already or is worth nothing.
 */
export function referralPostings(
  { contact, entries, referrer }: Pick<LoyaltyFacts, 'contact' | 'entries' | 'referrer'>,
  purchase: Pick<Purchase, 'id' | 'boughtOn'>,
  { id: programmeId, rules }: Programme,
): readonly Posting[] {
  if (!referrer || referrer.contactId === contact.id) return [];
  const worth = referralPoints(rules.referral, contact.country);
  const side = (
    role: 'referrer' | 'referred',
    contactId: ContactId,
    otherId: ContactId,
    book: readonly LedgerEntry[],
    points: number,
  ): readonly Posting[] => {
    const base = causeKeys.referral(contact.id, role);
    if (points <= 0 || isBooked(book, base)) return [];
    return [
      {
        contactId,
        unit: 'points',
        kind: 'accrual',
        points,
        effectiveOn: purchase.boughtOn,
        expiresOn: expiryDayOf(rules.expiry, purchase.boughtOn),
        lotId: null,
        reversesId: null,
        programmeId,
        cause: { kind: 'referral', role, otherId, purchaseId: purchase.id },
        causeKey: nextCauseKey(book, base),
        note: '',
      },
    ];
  };
  return [
    ...side('referred', contact.id, referrer.contactId, entries, worth.referredPoints),
    ...side('referrer', referrer.contactId, contact.id, referrer.entries, worth.referrerPoints),
  ];
}
