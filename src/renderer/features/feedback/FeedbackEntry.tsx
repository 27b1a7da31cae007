import type { Contact } from '@shared/domain/contacts/contact';
import type { Happening } from '@shared/domain/interactions/happening';
import { AnswerEntry } from './AnswerEntry';
import { LeavingEntry } from './LeavingEntry';

type FeedbackEntryProps = {
  readonly contact: Contact;
  readonly happening: Extract<Happening, { readonly source: 'answer' | 'leaving' }>;
  readonly isReadOnly: boolean;
};

/** What somebody said, or that they left, in a person's timeline. */
export function FeedbackEntry({ contact, happening, isReadOnly }: FeedbackEntryProps) {
  return happening.source === 'answer' ? (
    <AnswerEntry contact={contact} answer={happening.answer} isReadOnly={isReadOnly} />
  ) : (
    <LeavingEntry contact={contact} leaving={happening.leaving} isReadOnly={isReadOnly} />
  );
}
