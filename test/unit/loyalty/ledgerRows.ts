import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LedgerEntry, LedgerEntryId } from '@shared/domain/loyalty/ledgerEntry';

/** A person of these tests. */
export const ANNA = 'anna' as ContactId;

/** A day, without a check. */
export const day = (text: string): IsoDate => text as IsoDate;

/** An entry's id. */
export const entryId = (text: string): LedgerEntryId => text as LedgerEntryId;

/** What a test says about an entry. */
export type EntryFacts = {
  readonly id: string;
  readonly points: number;
  readonly on: string;
  readonly ends?: string | null;
  readonly lot?: string;
  readonly reverses?: string;
} & Partial<Omit<LedgerEntry, 'id' | 'lotId' | 'reversesId'>>;

/** A book in the order in which it was written. */
export function bookOf(facts: readonly EntryFacts[]): readonly LedgerEntry[] {
  return facts.map(({ id, points, on, ends = null, lot, reverses, ...others }, at) => ({
    id: entryId(id),
    contactId: ANNA,
    unit: 'points',
    kind: reverses === undefined ? (points > 0 ? 'accrual' : 'redemption') : 'reversal',
    points,
    effectiveOn: day(on),
    expiresOn: ends === null ? null : day(ends),
    lotId: lot === undefined ? null : entryId(lot),
    reversesId: reverses === undefined ? null : entryId(reverses),
    programmeId: null,
    cause: { kind: 'correction' },
    causeKey: `correction:${id}`,
    note: '',
    postedAt: 1000 + at,
    noteDigest: '',
    device: 'd1',
    seq: at + 1,
    previousHash: '',
    hash: '',
    ...others,
  }));
}
