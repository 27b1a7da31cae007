import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Criticism, CriticismId } from '@shared/domain/feedback/criticism';

/** A criticism that was just heard. */
export const aCriticism = (fields: Partial<Criticism> = {}): Criticism => ({
  id: '01900000-0000-7000-8000-0000000000c1' as CriticismId,
  contactId: '01900000-0000-7000-8000-0000000000a1' as ContactId,
  answerId: null,
  text: 'The lid came broken',
  isPublic: false,
  heardAt: 100,
  dueOn: isoDate('2026-03-22'),
  summary: '',
  isSummaryConfirmed: false,
  understoodAt: null,
  answer: '',
  hasApology: false,
  answeredAt: null,
  toldAt: null,
  thankedAt: null,
  closedAt: null,
  createdAt: 100,
  updatedAt: 100,
  ...fields,
});
