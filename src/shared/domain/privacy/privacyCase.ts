import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';

/** What somebody asked for: Articles 15 to 18, 20 and 21 of the General Data Protection Regulation. */
export type PrivacyCaseKind =
  'access' | 'rectification' | 'erasure' | 'restriction' | 'portability' | 'objection';

/** The kinds in the order of the articles. */
export const PRIVACY_CASE_KINDS: readonly PrivacyCaseKind[] = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
];

/** A request of somebody about their own data, with its clock. */
export type PrivacyCase = {
  readonly id: string;
  /** `null` once the person was erased: that there was a request is kept, whose it was is not. */
  readonly contactId: ContactId | null;
  readonly kind: PrivacyCaseKind;
  readonly receivedOn: IsoDate;
  /** One month after `receivedOn` (Article 12 (3)). */
  readonly dueOn: IsoDate;
  /** Up to two further months, if the person was told why; `null` if not extended. */
  readonly extendedTo: IsoDate | null;
  /** `null` while it is open. */
  readonly answeredOn: IsoDate | null;
  /** What was asked and what was answered, in the owner's words; may be empty. Emptied by an erasure. */
  readonly note: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** The day by which a request has to be answered: one month after it came, or the day to which that was extended. */
export const dueDayOf = ({
  dueOn,
  extendedTo,
}: Pick<PrivacyCase, 'dueOn' | 'extendedTo'>): IsoDate => extendedTo ?? dueOn;
