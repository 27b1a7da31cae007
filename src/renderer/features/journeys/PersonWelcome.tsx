import type { ContactId } from '@shared/domain/contacts/contact';
import { StartWelcome } from './StartWelcome';
import { useWelcome, useWelcomed } from './useWelcome';

type PersonWelcomeProps = {
  readonly contactId: ContactId;
  /** To the checklists among the settings. */
  readonly onPlans: () => void;
  readonly onClose: () => void;
};

/** Begins the welcome of whoever's page is open; one under way can go on with another checklist. */
export function PersonWelcome({ contactId, onPlans, onClose }: PersonWelcomeProps) {
  const contact = useWelcomed(contactId);
  const { journey } = useWelcome(contactId);
  if (contact === null || journey === undefined) return null;
  return (
    <StartWelcome
      contact={contact}
      isOther={journey?.endedOn === null}
      onPlans={onPlans}
      onClose={onClose}
    />
  );
}
