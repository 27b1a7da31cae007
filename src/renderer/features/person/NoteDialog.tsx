import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { Text } from '@renderer/ui/Text';
import { NoteFields } from './NoteFields';
import { PersonPicker } from './PersonPicker';
import styles from './PersonScreen.module.css';
import { SaveLine } from './SaveLine';
import { useNote } from './useNote';
import { useSummary } from './useSummary';

type NoteDialogProps = {
  /** The person opened last; `null` if there is none. */
  readonly contactId: ContactId | null;
  readonly onClose: () => void;
};

/** A note from anywhere: to the person opened last, or to somebody else. */
export function NoteDialog({ contactId, onClose }: NoteDialogProps) {
  const { t } = useTranslation(['person', 'common']);
  const [id, setId] = useState(contactId);
  const person = useSummary(id);
  const [isChoosing, setIsChoosing] = useState(contactId === null);
  const isKnown = person !== null && !person.isTrashed;

  return (
    <Dialog
      isOpen
      isAtTop
      width={640}
      title={t('note.title')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      heading={isKnown && !isChoosing ? <NoteHead person={person} /> : undefined}
      headActions={
        isKnown && !isChoosing ? (
          <Button
            variant="text"
            size="sm"
            onPress={() => {
              setIsChoosing(true);
            }}
          >
            {t('note.switch')}
          </Button>
        ) : undefined
      }
    >
      {isChoosing || !isKnown ? (
        <PersonPicker
          label={t('note.who')}
          emptyText={t('note.noMatch')}
          autoFocus
          onPick={(picked) => {
            setId(picked.id);
            setIsChoosing(false);
          }}
        />
      ) : (
        <NoteBody key={person.id} person={person} onClose={onClose} />
      )}
    </Dialog>
  );
}

function NoteHead({ person }: { readonly person: PersonSummary }) {
  return (
    <div className={styles['picked']}>
      <Face id={person.id} initials={person.initials} isSample={person.isSample} />
      <div className={styles['lineText']}>
        <PersonName name={person.name} size="lg" />
        <Text ink="muted" size={3} dir="auto">
          {person.place}
        </Text>
      </div>
    </div>
  );
}

type NoteBodyProps = { readonly person: PersonSummary; readonly onClose: () => void };

function NoteBody({ person, onClose }: NoteBodyProps) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const note = useNote(person.id);
  const toasts = useToasts();

  const save = async (): Promise<void> => {
    const { kind } = note.draft;
    const batchId = await note.save();
    if (batchId === null) return;
    toasts.show({
      text: (
        <Sentence
          say={(values) => t('composer.saved', values)}
          values={{
            kind: t(`contacts:interaction.${kind}`),
            name: person.name || t('common:untitled'),
          }}
        />
      ),
      batchId,
    });
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
      <NoteFields note={note} isOpen autoFocus minRows={4} />
      <SaveLine note={note} onSave={() => void save()} />
    </div>
  );
}
