import type { IsoDate } from '../calendar/isoDate';
import type { ContactId, ContactKind } from '../contacts/contact';
import type { Money } from '../money/money';
import type { SegmentText } from './segment';

/** Something that somebody bought and kept. */
export type StandingPurchase = {
  readonly on: IsoDate;
  /** What stands of it in minor units of the shop's currency; 0 where it was in another. */
  readonly amountMinor: number;
  /** What stands of it where it was in another currency than the shop's. */
  readonly foreign?: Money;
};

/** A person as far as the conditions of segments need to know. */
export type SegmentPerson = {
  readonly id: ContactId;
  readonly kind: ContactKind;
  readonly tags: readonly string[];
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** BCP 47, the preferred one first. */
  readonly languages: readonly string[];
  /** Empty where nobody looks after them in particular. */
  readonly owner: string;
  /** Where they came from, in words. */
  readonly source: string;
  /** Texts that are about somebody, by what they are. */
  readonly texts: Readonly<Record<SegmentText, string>>;
  /** The next birthday from today on; `null` where none is known. */
  readonly birthdayOn: IsoDate | null;
  /** Months of the civil year, 1 to 12, in which a birthday is; mostly one. */
  readonly birthdayMonths: readonly number[];
  readonly since: IsoDate | null;
  /** When they were written down first. */
  readonly addedOn: IsoDate;
  readonly lastContactOn: IsoDate | null;
  /** In any order. */
  readonly purchases: readonly StandingPurchase[];
  /** Points that can be spent, less those owed. */
  readonly points: number;
  /** The id of the tier in which they stand; `null` for none. */
  readonly tier: string | null;
  /** Purposes to which their latest decision is yes. */
  readonly consents: ReadonlySet<string>;
  /** Values of the owner's own fields, by the id of the field. */
  readonly custom: Readonly<Record<string, string>>;
};
