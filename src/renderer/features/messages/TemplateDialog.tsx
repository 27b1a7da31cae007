import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';
import type { AddressedAs } from '@shared/domain/messages/message';
import type { Template, TemplateText } from '@shared/domain/messages/template';
import { parseTemplate, type TemplateError } from '@shared/domain/messages/templateSyntax';
import { ariaKeys, keyLabel } from '@renderer/hooks/keyLabel';
import { useFormFrame } from '@renderer/hooks/useFormFrame';
import { useToasts } from '@renderer/hooks/useToasts';
import { WritingField } from '@renderer/hooks/WritingField';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { TemplatePreview } from './TemplatePreview';
import styles from './Templates.module.css';
import { useLetterWords } from './useLetterWords';
import type { BookTemplate, TemplateBook, TemplatePlace, WrittenPlace } from './useTemplateBook';

type TemplateDialogProps = {
  readonly one: BookTemplate;
  readonly book: TemplateBook;
  /** Shown first; absent: the owner's. */
  readonly language?: string | undefined;
  readonly onClose: () => void;
};

const EMPTY: TemplateText = { subject: '', body: '' };

/** The text of a place; where only the other form is written, nothing. */
const textAt = ({ texts }: Template, { language, form }: TemplatePlace): TemplateText =>
  texts[language]?.[form] ?? EMPTY;

/** One template in one language and form of address, with how it reads for a real person beside it. */
export function TemplateDialog({ one, book, language, onClose }: TemplateDialogProps) {
  const { t, i18n } = useTranslation(['messages', 'common', 'errors', 'keyboard']);
  const format = useFormat();
  const words = useLetterWords();
  const toasts = useToasts();
  const own = baseLanguage(i18n.language);
  const [place, setPlace] = useState<TemplatePlace>({ language: language ?? own, form: 'formal' });
  const [name, setName] = useState(one.template.name);
  // What was typed, by its place: changing the language loses nothing.
  const [typed, setTyped] = useState<ReadonlyMap<string, WrittenPlace>>(new Map());
  const [isTried, setIsTried] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const key = `${place.language} ${place.form}`;
  const text = typed.get(key)?.text ?? textAt(one.template, place);
  const isNew = one.shipped === null;
  const inSubject = parseTemplate(text.subject).errors;
  const hasErrors = inSubject.length + parseTemplate(text.body).errors.length > 0;
  const draft: Template = {
    ...one.template,
    name,
    texts: {
      ...one.template.texts,
      [place.language]: { ...one.template.texts[place.language], [place.form]: text },
    },
  };
  // What stands in the owner's language, as it was typed just now.
  const source = sourceOf(place, own, (other) => {
    const there = typed.get(`${other.language} ${other.form}`)?.text;
    return there ?? textAt(one.template, other);
  });
  const lacksName = isNew && name.trim() === '';
  const lacksText = text.body.trim() === '';

  const say = ({ code, word }: TemplateError): string =>
    t(`templates.error.${code.replace('templates/', '') as ErrorName}`, { word });
  const change = (next: Partial<TemplateText>): void => {
    setTyped((before) => new Map(before).set(key, { ...place, text: { ...text, ...next } }));
  };
  const tell = (said: 'saved' | 'restored' | 'removed', batchId: string | null): void => {
    if (batchId === null) return;
    const label = isNew ? name : words.template(one.shipped ?? one.template);
    toasts.show({
      text: <Sentence say={(values) => t(`templates.${said}`, values)} values={{ label }} />,
      batchId,
    });
  };
  const save = async (): Promise<void> => {
    setIsTried(true);
    setHasFailed(false);
    if (hasErrors || lacksName || lacksText) return;
    // What was typed for another place and cannot be used yet is shown before anything is written.
    const written = [...typed.values()];
    const unfit = written.find(({ text: { subject, body } }) => {
      const read = [parseTemplate(subject), parseTemplate(body)];
      return body.trim() === '' || read.some((parsed) => parsed.errors.length > 0);
    });
    if (unfit !== undefined) {
      setPlace(unfit);
      return;
    }
    const all = written.length === 0 ? [{ ...place, text }] : written;
    const batchId = await book.write(one, all, isNew ? name.trim() : '').catch(() => null);
    if (batchId === null) {
      setHasFailed(true);
      return;
    }
    tell('saved', batchId);
    onClose();
  };
  const { frame, submit } = useFormFrame(save);
  const restore = async (): Promise<void> => {
    tell('restored', await book.restore(one, place));
    setTyped((before) => new Map([...before].filter(([at]) => at !== key)));
  };
  const isChanged = one.own?.texts[place.language]?.[place.form] !== undefined;

  return (
    <Dialog
      isOpen
      width={920}
      title={isNew ? name || t('templates.new') : words.template(one.shipped ?? one.template)}
      lead={t(`purpose.${one.template.purpose}`)}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          {isNew && one.own !== null ? (
            <Button
              variant="danger-link"
              onPress={() =>
                void book.remove(one).then((batchId) => {
                  tell('removed', batchId);
                  onClose();
                })
              }
            >
              {t('templates.remove')}
            </Button>
          ) : null}
          {!isNew && isChanged ? (
            <Button variant="link" onPress={() => void restore()}>
              {t('templates.restore')}
            </Button>
          ) : null}
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            keys={keyLabel('mod+enter', t('keyboard:key', { returnObjects: true }))}
            keyShortcut={ariaKeys('mod+enter')}
            onPress={submit}
          >
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <div ref={frame} className={styles['editor']}>
        <div className={styles['fields']}>
          {isNew ? (
            <TextField
              label={t('templates.name')}
              value={name}
              maxLength={80}
              autoFocus
              error={isTried && lacksName ? t('templates.lacksName') : undefined}
              onChange={setName}
            />
          ) : null}
          <div className={styles['place']}>
            <Select
              label={t('templates.language')}
              isLabelHidden
              placeholder=""
              value={place.language}
              options={book.languages.map((id) => ({
                id,
                label: format.language(id),
                ...(one.template.texts[id] === undefined && { detail: t('templates.unwritten') }),
              }))}
              onChange={(language) => {
                setPlace({ ...place, language });
              }}
            />
            <SegmentedControl<AddressedAs>
              label={t('form.label')}
              value={place.form}
              segments={[
                { id: 'informal', label: t('form.informal') },
                { id: 'formal', label: t('form.formal') },
              ]}
              onChange={(form) => {
                setPlace({ ...place, form });
              }}
            />
          </div>
          <TextField
            label={t('letter.subject')}
            value={text.subject}
            maxLength={200}
            lang={place.language}
            error={
              inSubject.length === 0
                ? undefined
                : inSubject.map((problem) => say(problem)).join(' ')
            }
            onChange={(subject) => {
              change({ subject });
            }}
          />
          <WritingField
            key={key}
            label={t('letter.text')}
            language={place.language}
            form={place.form}
            source={source}
            isTemplate
            value={text.body}
            minRows={source === null ? 10 : 6}
            maxRows={14}
            error={isTried && lacksText ? t('templates.lacksText') : undefined}
            onChange={(body) => {
              change({ body });
            }}
          />
          {hasFailed ? (
            <Notice
              tone="danger"
              icon="triangle-alert"
              announce="alert"
              title={t('errors:saving.title')}
            >
              {t('errors:saving.text')}
            </Notice>
          ) : null}
        </div>
        <TemplatePreview template={draft} place={place} />
      </div>
    </Dialog>
  );
}

type ErrorName =
  'unknown-placeholder' | 'stray-brace' | 'if-without-end' | 'stray-else' | 'stray-end';

/**
 * What a text is written after: the same template in the owner's language, in the same form where it is written in
 * it. `null` for the owner's language itself, and where nothing is written in it.
 */
function sourceOf(
  place: TemplatePlace,
  own: string,
  textOf: (place: TemplatePlace) => TemplateText,
): { readonly text: string; readonly language: string } | null {
  if (place.language === own) return null;
  for (const form of [place.form, 'formal', 'informal'] as const) {
    const { body } = textOf({ language: own, form });
    if (body.trim() !== '') return { text: body, language: own };
  }
  return null;
}
