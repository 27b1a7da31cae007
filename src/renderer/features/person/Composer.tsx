import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Card } from '@renderer/ui/Card';
import { KeyCap } from '@renderer/ui/KeyCap';
import { NoteFields } from './NoteFields';
import styles from './PersonScreen.module.css';
import { SaveLine } from './SaveLine';
import { useNote } from './useNote';

/** Where something is written down about the person of this page. */
export function Composer({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const note = useNote(contact.id);
  const toasts = useToasts();
  const text = useRef<HTMLTextAreaElement>(null);
  const [isFocused, setIsFocused] = useState(false);
  const isOpen = isFocused || note.isWritten;

  useCommandHandler('note', () => {
    text.current?.focus();
  });

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
            name: calledBy(contact) || t('common:untitled'),
          }}
        />
      ),
      batchId,
    });
    text.current?.focus();
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
            text.current?.blur();
          }
        }}
      >
        <NoteFields
          note={note}
          textRef={text}
          end={isOpen ? undefined : <KeyCap>N</KeyCap>}
          isOpen={isOpen}
        />
        {isOpen ? <SaveLine note={note} onSave={() => void save()} /> : null}
      </div>
    </Card>
  );
}
