import type { ContactId } from '@shared/domain/contacts/contact';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { FeedbackDialog } from './FeedbackDialog';
import { LeaveDialog } from './LeaveDialog';
import { useContact } from './useContact';

/** Which dialog about a person's feedback is open. */
export type FeedbackTask = 'feedback' | 'leave';

type PersonFeedbackProps = {
  readonly contactId: ContactId;
  readonly task: FeedbackTask | null;
  readonly onTask: (task: FeedbackTask | null) => void;
  /** To the slips that can be filled in; absent where nothing is printed. */
  readonly onPrint?: (() => void) | undefined;
};

/** The dialogs of feedback on a person's page, and the key that opens them. */
export function PersonFeedback({ contactId, task, onTask, onPrint }: PersonFeedbackProps) {
  const contact = useContact(contactId);
  useCommandHandler(
    'feedback',
    () => {
      onTask('feedback');
    },
    contact !== null,
  );
  if (contact === null || task === null) return null;
  const close = (): void => {
    onTask(null);
  };
  return task === 'leave' ? (
    <LeaveDialog contact={contact} onClose={close} />
  ) : (
    <FeedbackDialog contact={contact} onPrint={onPrint} onClose={close} />
  );
}
