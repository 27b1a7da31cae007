import { useContext, useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Route } from '@renderer/hooks/route';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { PreferencesContext } from '@renderer/hooks/usePreferences';
import { SLOTS } from './slots';

type NoteOverlayProps = { readonly route: Route };

/** The dialog for a note from anywhere. A page with its own composer answers the key before this does. */
export function NoteOverlay({ route }: NoteOverlayProps) {
  const { noteDialog: NoteDialog } = SLOTS;
  const preferences = useContext(PreferencesContext);
  const [isOpen, setIsOpen] = useState(false);
  useCommandHandler('note', () => setIsOpen(true), NoteDialog !== null);

  if (NoteDialog === null || !isOpen) return null;
  const contactId =
    route.place === 'person'
      ? route.id
      : ((preferences.get().recentPeople[0] ?? null) as ContactId | null);
  return <NoteDialog contactId={contactId} onClose={() => setIsOpen(false)} />;
}
