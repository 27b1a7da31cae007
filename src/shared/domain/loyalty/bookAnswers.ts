import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { LedgerEntry, LedgerEntryKind, LoyaltyUnit } from './ledgerEntry';

/** Which lines of the book are asked for; what is `null` does not restrict. */
export type BookFilter = {
  readonly kind: LedgerEntryKind | null;
  readonly unit: LoyaltyUnit | null;
  /** Business days, both included. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly people: readonly ContactId[] | null;
};

/** The whole book. */
export const WHOLE_BOOK: BookFilter = {
  kind: null,
  unit: null,
  from: null,
  to: null,
  people: null,
};

/** One line of the book, with what other lines say of it. */
export type BookLine = {
  /** The number of the line in the shop's book: stays the same while the book is open. */
  readonly row: number;
  readonly entry: LedgerEntry;
  /** The sum of the person's lines of this unit up to this one; lapsed points count until they are written off. */
  readonly balance: number;
  /** Whether counter-entries have taken all of it back. */
  readonly isTakenBack: boolean;
  /** Of a counter-entry: when the line that it takes back was written. */
  readonly reversedAt: Instant | null;
};

/** Somebody who loses points or stamps, and when for the first time. */
export type LapsingPerson = {
  readonly contactId: ContactId;
  readonly points: number;
  /** The first day on which some of them can no longer be spent. */
  readonly expiresOn: IsoDate;
};

/** Somebody who stands in a tier. */
export type TierPerson = {
  readonly contactId: ContactId;
  /** What they can spend. */
  readonly points: number;
  /** Since when, and the last day for which it is sure; `null` where there is no such day. */
  readonly reachedOn: IsoDate | null;
  readonly keptUntil: IsoDate | null;
};

/** What somebody has. */
export type Balance = {
  readonly contactId: ContactId;
  readonly available: Readonly<Record<LoyaltyUnit, number>>;
  readonly owed: Readonly<Record<LoyaltyUnit, number>>;
};

/** The shop's book in figures. */
export type ShopFigures = {
  /** Whether these are sample people, because there is nobody else. */
  readonly isSample: boolean;
  /** People with at least one line, and lines of both units. */
  readonly people: number;
  readonly lines: number;
  /** Of the asked unit, in the calendar year of the day: given less taken back. */
  readonly issued: number;
  readonly redeemed: number;
  readonly expired: number;
  /** What can be spent now, over all people, and what people owe. */
  readonly outstanding: number;
  readonly owed: number;
  /** How many people stand in each tier, by its id. */
  readonly tiers: Readonly<Record<string, number>>;
  /** What lapses up to `lapsesUntil`, that day included, and how many people lose it. */
  readonly lapsingPoints: number;
  readonly lapsingPeople: number;
};
