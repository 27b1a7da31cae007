import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  glossaryFindings,
  glossaryPlaces,
  lackingTerms,
  withGlossary,
} from '@shared/domain/messages/glossary';
import { rememberedFor, type RememberedSentence } from '@shared/domain/messages/memory';
import { PLACEHOLDERS, type Placeholder } from '@shared/domain/messages/template';
import { parseTemplate } from '@shared/domain/messages/templateSyntax';
import {
  fittingPlaceholders,
  typedMark,
  withMark,
  type TypedMark,
} from '@shared/domain/messages/typedPlaceholder';
import type { WritingFieldProps } from '@renderer/hooks/WritingField';
import { WritingArea, type WritingAreaHandle } from '@renderer/ui/WritingArea';
import { MarkMenu } from './MarkMenu';
import { useWritingHelp } from './useWritingHelp';
import styles from './Writing.module.css';
import { beginsParagraph, withSentence, writingMarks } from './writingMarks';
import { WritingMemory } from './WritingMemory';
import { WritingRemarks } from './WritingRemarks';

/**
 * A longer text in some language: the words of the shop are marked and checked, what was written for its sentences
 * before is taken over with one press, and in templates placeholders are offered while one types.
 */
export function WritingText({
  label,
  isLabelHidden,
  hint,
  error,
  value,
  onChange,
  language,
  form,
  source,
  isTemplate = false,
  minRows,
  maxRows,
  maxLength,
}: WritingFieldProps) {
  const { t } = useTranslation(['writing', 'messages']);
  const area = useRef<WritingAreaHandle>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const read = source === null || source.language === language ? null : source;
  const { terms, pairs } = useWritingHelp(read?.language ?? null, language, form);

  const found = useMemo(() => (isTemplate ? parseTemplate(value).errors : []), [isTemplate, value]);
  const unwanted = useMemo(
    () => glossaryFindings(value, language, terms),
    [value, language, terms],
  );
  const agreed = useMemo(() => glossaryPlaces(value, language, terms), [value, language, terms]);
  const lacking = useMemo(
    // An empty text lacks everything: nothing that needs saying.
    () =>
      read === null || value.trim() === ''
        ? []
        : lackingTerms(read, { text: value, language }, terms),
    [read, value, language, terms],
  );
  const known = useMemo(
    () => (read === null ? [] : rememberedFor(read.text, value, pairs)),
    [read, value, pairs],
  );

  const nameOf = (name: Placeholder): string => t(`messages:placeholder.${name}`);
  const begun = isTemplate && caret !== null ? typedMark(value, caret) : null;
  const mark = begun !== null && begun.start !== dismissedAt && isOpen(value, begun) ? begun : null;
  const offered =
    mark === null
      ? []
      : fittingPlaceholders(mark.typed, nameOf).map((id) => ({
          id,
          label: nameOf(id),
          detail: mark.sign === '{' ? `{${id}}` : `[if ${id}]`,
        }));

  // What is being typed is not wrong yet.
  const errors = mark === null ? found : found.filter(({ at }) => at !== mark.start);

  const write = (text: string, at: number): void => {
    onChange(maxLength === undefined ? text : text.slice(0, maxLength));
    setCaret(null);
    area.current?.choose(at, at);
  };
  const insert = (sign: TypedMark['sign'], name: Placeholder): void => {
    const { start, end } = area.current?.chosen() ?? { start: value.length, end: value.length };
    const put = withMark(value, { start, end }, sign, name, value.slice(start, end));
    write(put.text, put.caret);
  };
  const take = (sentence: string, { to }: RememberedSentence): void => {
    const taken = withSentence(
      value,
      to,
      area.current?.chosen() ?? null,
      language,
      read !== null && beginsParagraph(read.text, sentence),
    );
    write(taken.text, taken.caret);
  };
  return (
    <div className={styles['field']}>
      {isTemplate ? (
        <div className={styles['tools']}>
          <MarkMenu label={t('messages:templates.insert')} onChoose={(name) => insert('{', name)} />
          <MarkMenu
            label={t('onlyIf')}
            title={t('onlyIfTitle')}
            onChoose={(name) => insert('[', name)}
          />
        </div>
      ) : null}
      <WritingArea
        ref={area}
        label={label}
        isLabelHidden={isLabelHidden}
        hint={hint}
        error={error}
        lang={language}
        minRows={minRows}
        maxRows={maxRows}
        maxLength={maxLength}
        value={value}
        marks={writingMarks(value, { errors, unwanted, agreed, isTemplate })}
        offered={offered}
        offeredLabel={t('messages:templates.insert')}
        onChange={(text, at) => {
          onChange(text);
          setCaret(at);
          setDismissedAt(null);
        }}
        onCaret={(at) => {
          // Only what is being typed is offered, not what one passes by.
          if (caret !== null && at !== caret) setCaret(null);
        }}
        {...(isTemplate && {
          onPick: (id: string) => {
            const name = PLACEHOLDERS.find((one) => one === id);
            if (name === undefined || mark === null) return;
            const put = withMark(value, mark, mark.sign, name);
            write(put.text, put.caret);
          },
          onDismiss: () => setDismissedAt(mark?.start ?? null),
        })}
        onKeyDown={(event) => {
          const [first] = known;
          const best = first?.remembered[0];
          if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.metaKey) return;
          if (first === undefined || best === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          take(first.sentence, best);
        }}
      />
      <WritingRemarks
        text={value}
        errors={errors}
        unwanted={unwanted}
        lacking={lacking}
        noteOf={(id) => terms.find((term) => term.id === id)?.note ?? ''}
        onShow={(start, end) => area.current?.choose(start, end)}
        onReplace={(finding) => {
          write(withGlossary(value, [finding]), finding.start + finding.say.length);
        }}
        onInsert={({ say }) => {
          const put = withSentence(value, say, area.current?.chosen() ?? null, language, false);
          write(put.text, put.caret);
        }}
      />
      {read === null ? null : (
        <WritingMemory known={known} from={read.language} to={language} onTake={take} />
      )}
    </div>
  );
}

/** Whether a mark is still to be closed: one that is closed already is only read. */
const isOpen = (text: string, { sign, end }: TypedMark): boolean =>
  text[end - 1] !== (sign === '{' ? '}' : ']');
