import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { Card } from '@renderer/ui/Card';
import { KeyCap } from '@renderer/ui/KeyCap';
import { MentionHits } from './MentionHits';
import styles from './Note.module.css';
import { NoteDetails } from './NoteDetails';
import { NoteDialog } from './NoteDialog';
import type { NoteDraft } from './noteDraft';
import { NoteKinds } from './NoteKinds';
import { NoteText } from './NoteText';
import { PromiseOffer } from './PromiseOffer';
import { SaveFailure } from './SaveFailure';
import { SaveLine } from './SaveLine';
import { useMention } from './useMention';
import { useNote } from './useNote';
import { useSavedToast } from './useSavedToast';

type ComposerProps = {
  readonly contact: Contact;
  readonly onPurchase?: (() => void) | undefined;
  readonly onFeedback?: (() => void) | undefined;
};

/** Where something is written down about the person of this page. */
export function Composer({ contact, onPurchase, onFeedback }: ComposerProps) {
  const { t } = useTranslation(['person', 'common']);
  const note = useNote(contact.id);
  const tell = useSavedToast();
  const text = useRef<HTMLTextAreaElement>(null);
  const [isFocused, setIsFocused] = useState(false);
  // A note that turned out to be for somebody else goes on in the dialog.
  const [elsewhere, setElsewhere] = useState<{ id: ContactId; carried: NoteDraft | null } | null>(
    null,
  );
  const mention = useMention(note, contact.id, (other, carried) => {
    setElsewhere({ id: other.id, carried });
  });
  // Lists of choices open elsewhere in the page: while details are unfolded, a lost focus closes nothing.
  const isOpen = isFocused || note.isWritten || note.hasMore;

  useCommandHandler('note', () => {
    text.current?.focus();
  });

  const save = async (): Promise<void> => {
    if (mention.isPending) return;
    const saved = await note.save();
    if (saved === null) return;
    tell(saved, calledBy(contact) || t('common:untitled'));
    // Outside the text, Ctrl Z takes the note back instead of typed letters.
    text.current?.blur();
    setIsFocused(false);
  };

  return (
    <Card label={t('composer.label')}>
      <div
        className={styles['composer']}
        onFocus={() => {
          setIsFocused(true);
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setIsFocused(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void save();
          } else if (event.key === 'Escape' && !event.defaultPrevented) {
            if (!note.isWritten) note.showMore(false);
            text.current?.blur();
          }
        }}
      >
        <NoteText
          note={note}
          textRef={text}
          end={isOpen ? undefined : <KeyCap>N</KeyCap>}
          onKeyDown={mention.onKeyDown}
        />
        <MentionHits mention={mention} />
        <NoteKinds note={note} isOpen={isOpen} onPurchase={onPurchase} onFeedback={onFeedback} />
        {isOpen ? (
          <>
            <PromiseOffer
              note={note}
              onChosen={() => {
                text.current?.focus();
              }}
            />
            {note.hasMore ? (
              <NoteDetails
                draft={note.draft}
                set={note.set}
                problem={note.problem}
                day={note.day}
              />
            ) : null}
            <SaveFailure note={note} />
            <SaveLine note={note} onSave={() => void save()} />
          </>
        ) : null}
      </div>
      {elsewhere === null ? null : (
        <NoteDialog
          contactId={elsewhere.id}
          carried={elsewhere.carried}
          onClose={() => {
            setElsewhere(null);
          }}
        />
      )}
    </Card>
  );
}
