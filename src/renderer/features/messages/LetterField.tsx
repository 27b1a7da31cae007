import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillMark } from '@shared/domain/messages/holes';
import { directionOf } from '@shared/domain/messages/postalWriting';
import type { TemplateText } from '@shared/domain/messages/template';
import styles from './Letter.module.css';

type LetterFieldProps = {
  readonly text: TemplateText;
  readonly marks: readonly FillMark[];
  /** BCP 47 of the text. */
  readonly lang: string;
  readonly hasSubject: boolean;
  readonly onChange: (part: 'subject' | 'body', text: string) => void;
};

/** The letter as it is written: everything can be changed; what was filled in is marked underneath. */
export function LetterField({ text, marks, lang, hasSubject, onChange }: LetterFieldProps) {
  const { t } = useTranslation('messages');
  const id = useId();
  // Not each line by itself: what is marked underneath would stand at the other side of a name in another script.
  const dir = directionOf(lang);
  return (
    <div className={styles['letter']}>
      {hasSubject ? (
        <div className={styles['subject']}>
          <label htmlFor={`${id}-subject`}>{t('letter.subject')}</label>
          <input
            id={`${id}-subject`}
            value={text.subject}
            lang={lang}
            dir="auto"
            maxLength={200}
            onChange={(event) => {
              onChange('subject', event.target.value);
            }}
          />
        </div>
      ) : null}
      <div className={styles['sheet']}>
        <div aria-hidden="true" className={styles['mirror']} lang={lang} dir={dir}>
          <Marked text={text.body} marks={marks.filter((mark) => mark.in === 'body')} />
        </div>
        <textarea
          aria-label={t('letter.text')}
          className={styles['text']}
          value={text.body}
          lang={lang}
          dir={dir}
          data-autofocus
          onChange={(event) => {
            onChange('body', event.target.value);
          }}
        />
      </div>
    </div>
  );
}

/** The letter in another language: to be read only. */
export function LetterReading({
  text,
  lang,
}: {
  readonly text: TemplateText;
  readonly lang: string;
}) {
  return (
    <div className={styles['letter']} lang={lang} dir="auto">
      {text.subject === '' ? null : <p className={styles['readSubject']}>{text.subject}</p>}
      <p className={styles['reading']}>{text.body}</p>
    </div>
  );
}

/** A text with its filled-in stretches marked; every stretch stands where it stands in the text itself. */
function Marked({ text, marks }: { readonly text: string; readonly marks: readonly FillMark[] }) {
  const pieces: ReactNode[] = [];
  let read = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < read || end > text.length) continue;
    pieces.push(text.slice(read, start));
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>);
    read = end;
  }
  pieces.push(text.slice(read));
  // A line end at the very end needs something behind it to take up a line.
  return (
    <>
      {pieces}
      {'\u200b'}
    </>
  );
}
