import { useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { DoneErasure } from '@shared/domain/privacy/erasure';
import { DisclosureDialog } from './DisclosureDialog';
import { ErasedDialog } from './ErasedDialog';
import { ErasePersonDialog } from './ErasePersonDialog';
import { useErasedPerson } from './useErasing';

/** What is open about one person's data. */
export type PrivacyTask = 'erase' | 'disclose';

type PersonPrivacyProps = {
  readonly contactId: ContactId;
  readonly task: PrivacyTask | null;
  readonly onClose: () => void;
  /** The person is gone, and what there was to say about it was read. */
  readonly onErased: () => void;
  /** To the paper of a disclosure. */
  readonly onPaper: (withPrivate: boolean) => void;
  /** To the paper of a certificate. */
  readonly onCertificate: (erasureId: string) => void;
};

/** The dialogs with which somebody's data are handed out or erased. */
export function PersonPrivacy({
  contactId,
  task,
  onClose,
  onErased,
  onPaper,
  onCertificate,
}: PersonPrivacyProps) {
  const contact = useErasedPerson(contactId);
  const [done, setDone] = useState<DoneErasure | null>(null);
  if (done !== null) return <ErasedDialog done={done} onPaper={onCertificate} onClose={onErased} />;
  if (task === null || !contact) return null;
  return task === 'erase' ? (
    <ErasePersonDialog contact={contact} onDone={setDone} onClose={onClose} />
  ) : (
    <DisclosureDialog contact={contact} onPaper={onPaper} onClose={onClose} />
  );
}
