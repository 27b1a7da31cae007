import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { Text } from '@renderer/ui/Text';
import { MentionHits } from './MentionHits';
import styles from './Note.module.css';
import { NoteDetails } from './NoteDetails';
import type { NoteDraft } from './noteDraft';
import { NoteKinds } from './NoteKinds';
import { NoteText } from './NoteText';
import { PersonPicker } from './PersonPicker';
import { PromiseOffer } from './PromiseOffer';
import { SaveFailure } from './SaveFailure';
import { SaveLine } from './SaveLine';
import { handOver, useMention, type NoteSwitch } from './useMention';
import { useNote } from './useNote';
import { useSavedToast } from './useSavedToast';
import { useSummary } from './useSummary';

type NoteDialogProps = {
  /** The person opened last; `null` if there is none. */
  readonly contactId: ContactId | null;
  /** What was typed elsewhere and goes on here. */
  readonly carried?: NoteDraft | null;
  readonly onClose: () => void;
};

/** Whose note it is, and what was already written of it. */
type Addressee = {
  readonly id: ContactId | null;
  readonly picked: PersonSummary | null;
  readonly carried: NoteDraft | null;
};

/** A note from anywhere: to the person opened last, or to somebody else. */
export function NoteDialog({ contactId, carried = null, onClose }: NoteDialogProps) {
  const { t } = useTranslation(['person', 'common']);
  const [to, setTo] = useState<Addressee>({ id: contactId, picked: null, carried });
  const [isChoosing, setIsChoosing] = useState(false);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const summary = useSummary(to.id);
  // Somebody who was just picked is known: the field is there for the very next key.
  const person = summary === undefined ? (to.picked ?? undefined) : summary;
  const known = person === undefined || person === null || person.isTrashed ? null : person;

  const handleSwitch: NoteSwitch = (other, words) => {
    setTo({ id: other.id, picked: other, carried: words });
    setIsChoosing(false);
  };

  return (
    <Dialog
      isOpen
      isAtTop
      width={680}
      title={t('note.title')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      heading={
        known === null ? undefined : <NoteHead person={known} isLast={known.id === contactId} />
      }
      headActions={
        known === null ? undefined : (
          <Button
            variant="text"
            size="sm"
            onPress={() => {
              setIsChoosing(!isChoosing);
            }}
          >
            {isChoosing ? t('common:action.cancel') : t('note.switch')}
          </Button>
        )
      }
      footer={known === null ? undefined : <div ref={setFoot} className={styles['foot']} />}
    >
      {known === null && person !== undefined ? (
        <PersonPicker
          label={t('note.who')}
          emptyText={t('note.noMatch')}
          autoFocus
          onPick={(picked) => {
            handleSwitch(picked, to.carried);
          }}
        />
      ) : null}
      {known === null ? null : (
        <NoteBody
          key={known.id}
          person={known}
          carried={to.carried}
          isChoosing={isChoosing}
          foot={foot}
          onSwitch={handleSwitch}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type NoteHeadProps = { readonly person: PersonSummary; readonly isLast: boolean };

function NoteHead({ person, isLast }: NoteHeadProps) {
  const { t } = useTranslation(['person', 'common']);
  const about = [person.place, isLast ? t('note.last') : ''].filter((part) => part !== '');
  return (
    <div className={styles['picked']}>
      <Face id={person.id} initials={person.initials} isSample={person.isSample} />
      <div className={styles['pickedText']}>
        <PersonName name={person.name === '' ? t('common:untitled') : person.name} size="lg" />
        <Text ink="muted" size={3} dir="auto">
          {about.join(', ')}
        </Text>
      </div>
    </div>
  );
}

type NoteBodyProps = {
  readonly person: PersonSummary;
  readonly carried: NoteDraft | null;
  readonly isChoosing: boolean;
  /** The foot of the dialog, where the buttons go. */
  readonly foot: HTMLElement | null;
  readonly onSwitch: NoteSwitch;
  readonly onClose: () => void;
};

function NoteBody({ person, carried, isChoosing, foot, onSwitch, onClose }: NoteBodyProps) {
  const { t } = useTranslation(['person', 'common']);
  const note = useNote(person.id, carried);
  const tell = useSavedToast();
  const mention = useMention(note, person.id, onSwitch);
  const text = useRef<HTMLTextAreaElement>(null);

  // Whoever was typing goes on where the words end; no key falls between two people.
  useLayoutEffect(() => {
    const field = text.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);

  const save = async (): Promise<void> => {
    if (mention.isPending) return;
    const saved = await note.save();
    if (saved === null) return;
    tell(saved, person.name || t('common:untitled'));
    onClose();
  };

  return (
    <div
      className={styles['composer']}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      {isChoosing ? (
        <PersonPicker
          label={t('note.who')}
          emptyText={t('note.noMatch')}
          exceptId={person.id}
          autoFocus
          onPick={(picked) => {
            handOver(note, note.draft, picked, onSwitch);
          }}
        />
      ) : null}
      <NoteKinds note={note} isOpen />
      <NoteText note={note} textRef={text} autoFocus minRows={4} onKeyDown={mention.onKeyDown} />
      <MentionHits mention={mention} />
      <PromiseOffer
        note={note}
        onChosen={() => {
          text.current?.focus();
        }}
      />
      {note.hasMore ? (
        <NoteDetails draft={note.draft} set={note.set} problem={note.problem} day={note.day} />
      ) : null}
      <SaveFailure note={note} />
      {foot === null
        ? null
        : createPortal(<SaveLine note={note} onSave={() => void save()} hasMoment />, foot)}
    </div>
  );
}
