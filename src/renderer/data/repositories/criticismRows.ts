import type { Clock, Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { Criticism, CriticismId } from '@shared/domain/feedback/criticism';
import { criticismDueOn } from '@shared/domain/feedback/criticismLoop';

/** A criticism as it is heard. */
export type CriticismDraft = Pick<Criticism, 'contactId' | 'answerId' | 'text' | 'isPublic'> & {
  /** Default: now. */
  readonly heardAt?: Instant;
  /** Default: the day after for a public one, else three days after. */
  readonly dueOn?: IsoDate;
};

/** The row of a criticism that was heard, and of which nothing else is done yet. */
export function criticismRow(draft: CriticismDraft, id: CriticismId, clock: Clock): Criticism {
  const now = clock.now();
  const { contactId, answerId, text, isPublic, heardAt = now } = draft;
  return {
    id,
    contactId,
    answerId,
    text,
    isPublic,
    heardAt,
    dueOn: draft.dueOn ?? criticismDueOn(localTimeAt(heardAt, clock.zone()).day, isPublic),
    summary: '',
    isSummaryConfirmed: false,
    understoodAt: null,
    answer: '',
    hasApology: false,
    answeredAt: null,
    toldAt: null,
    thankedAt: null,
    closedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}
