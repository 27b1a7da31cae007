import { useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '@renderer/ui/TextArea';
import styles from './Note.module.css';
import type { NoteForm } from './useNote';

type NoteTextProps = {
  readonly note: NoteForm;
  readonly textRef?: Ref<HTMLTextAreaElement> | undefined;
  readonly end?: ReactNode;
  readonly autoFocus?: boolean | undefined;
  readonly minRows?: number | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
};

/** The words of a note. The clause in which a promise was recognised lies on a tinted ground. */
export function NoteText({
  note,
  textRef,
  end,
  autoFocus = false,
  minRows = 1,
  onKeyDown,
}: NoteTextProps) {
  const { t } = useTranslation('person');
  const { draft, set, promise, choice } = note;
  const ground = useRef<HTMLDivElement>(null);
  const marked = promise !== null && choice !== 'declined' ? promise : null;
  return (
    <div
      className={styles['text']}
      // The ground moves with the text above it.
      onScrollCapture={(event) => {
        if (ground.current && event.target instanceof HTMLTextAreaElement) {
          ground.current.scrollTop = event.target.scrollTop;
        }
      }}
    >
      {marked === null ? null : (
        <div ref={ground} className={styles['ground']} dir="auto" aria-hidden="true">
          {draft.text.slice(0, marked.start)}
          <mark>{draft.text.slice(marked.start, marked.end)}</mark>
          {draft.text.slice(marked.end)}
        </div>
      )}
      <TextArea
        ref={textRef}
        look="bare"
        label={t('composer.label')}
        isLabelHidden
        placeholder={t('composer.placeholder')}
        value={draft.text}
        onChange={(text) => {
          set('text', text);
        }}
        onKeyDown={onKeyDown}
        minRows={minRows}
        maxRows={8}
        autoFocus={autoFocus}
        end={end}
      />
    </div>
  );
}
