import type { Instant } from '@shared/domain/calendar/clock';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';

/** A promise as somebody writes it down. */
export type PromiseDraft = Pick<CarePromise, 'contactId' | 'text' | 'by' | 'dueOn'>;

/** The row of a new, open promise. */
export const promiseRow = (
  draft: PromiseDraft,
  id: PromiseId,
  now: Instant,
  interactionId: CarePromise['interactionId'] = null,
): CarePromise => ({
  ...draft,
  id,
  interactionId,
  status: 'open',
  resolvedAt: null,
  createdAt: now,
  updatedAt: now,
});
