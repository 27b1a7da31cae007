import type { ContactId } from '@shared/domain/contacts/contact';
import type { FeedbackKind } from '@shared/domain/feedback/answer';

/** Somebody who was just served at the counter. */
export type Served = {
  readonly contactId: ContactId;
  readonly name: string;
  readonly purchaseId: string;
};

/** Whom the turned screen asks, and what. */
export type Asked = {
  /** `null` without a name. */
  readonly contactId: ContactId | null;
  readonly purchaseId: string | null;
  readonly kind: FeedbackKind;
};

/** Somebody whose name nobody needs. */
export const ANYBODY: Asked = { contactId: null, purchaseId: null, kind: 'csat' };
