import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';

/** On what ground data about somebody is kept: Article 6 (1) a, b, f, c of the General Data Protection Regulation. */
export const LEGAL_BASES = ['consent', 'contract', 'legitimate-interest', 'legal-duty'] as const;

/** One of the grounds. */
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** What privacy law wants to be known about one person. Whoever has none has the defaults of the shop. */
export type PrivacyRecord = {
  /** The contact's id. */
  readonly id: ContactId;
  readonly basis: LegalBasis | null;
  /** In the owner's words; may be empty. */
  readonly note: string;
  /** Blocked since: kept, but not used (Article 18); `null` if not. */
  readonly restrictedSince: IsoDate | null;
  /** Why it is blocked; may be empty. */
  readonly restrictedWhy: string;
  /** Not proposed for deletion before this day; `null` for the rules of the shop. */
  readonly keepUntil: IsoDate | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
