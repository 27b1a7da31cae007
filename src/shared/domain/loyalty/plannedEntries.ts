import type { Instant } from '../calendar/clock';
import type { ContactId } from '../contacts/contact';
import { accountOf } from './account';
import type { BookingMoment } from './booking';
import type { LedgerEntry, LedgerEntryId, LoyaltyUnit, Posting } from './ledgerEntry';

/**
 * One person's book as it will be once these postings are written, for previews. The new lines have
 * ids of their own that lead nowhere.
 *
 * @param postings - In the order in which they will be written; those of others are passed over.
 */
export function withPlanned(
  entries: readonly LedgerEntry[],
  postings: readonly Posting[],
  contactId: ContactId,
  now: Instant,
): readonly LedgerEntry[] {
  const last = entries.reduce((at, { postedAt }) => Math.max(at, postedAt), now);
  const planned = postings
    .filter((posting) => posting.contactId === contactId)
    .map((posting, index) => ({
      ...posting,
      id: `planned-${String(index).padStart(6, '0')}` as LedgerEntryId,
      postedAt: last + 1,
      noteDigest: '',
      device: '',
      seq: index,
      previousHash: '',
      hash: '',
    }));
  return [...entries, ...planned];
}

/** What can be spent today, less what is owed, by unit. */
export const balancesOf = (
  entries: readonly LedgerEntry[],
  today: BookingMoment['today'],
): Readonly<Record<LoyaltyUnit, number>> => ({
  points: accountOf(entries, 'points', today).balance,
  stamps: accountOf(entries, 'stamps', today).balance,
});
