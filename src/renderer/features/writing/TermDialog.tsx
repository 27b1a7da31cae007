import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';
import type { GlossaryTerm } from '@shared/domain/messages/glossary';
import { listOf } from '@shared/domain/messages/glossaryTable';
import { foldText } from '@shared/domain/people/folding';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { FormDialog } from '@renderer/ui/FormDialog';
import { Menu } from '@renderer/ui/Menu';
import { Stack } from '@renderer/ui/Stack';
import { Switch } from '@renderer/ui/Switch';
import { TextField } from '@renderer/ui/TextField';
import styles from './Writing.module.css';

type TermDialogProps = {
  /** What is changed; a new one has an empty `term`. */
  readonly term: GlossaryTerm;
  readonly others: readonly GlossaryTerm[];
  /** Without region: what texts are written in. */
  readonly languages: readonly string[];
  /** Answers whether it was saved. */
  readonly onSave: (term: GlossaryTerm) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Longer words are sentences. */
const MAX_WORD = 80;

type Typed = Readonly<Record<string, { readonly say: string; readonly doNotSay: string }>>;

/** One word of the shop: what it is called in each language, and what is not said instead. */
export function TermDialog({ term, others, languages, onSave, onClose }: TermDialogProps) {
  const { t, i18n } = useTranslation(['writing', 'common', 'errors']);
  const format = useFormat();
  const own = baseLanguage(i18n.language);
  const [name, setName] = useState(term.term);
  const [isKept, setIsKept] = useState(term.isKept);
  const [note, setNote] = useState(term.note);
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(
      Object.entries(term.words).map(([tag, { say, doNotSay }]) => [
        tag,
        { say, doNotSay: doNotSay.join('; ') },
      ]),
    ),
  );
  // The owner's own language stands first; its word is the term itself.
  const [shown, setShown] = useState<readonly string[]>(() => [
    own,
    ...Object.keys(term.words).filter((tag) => tag !== own),
  ]);
  const [isTried, setIsTried] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const isTaken = others.some((other) => foldText(other.term) === foldText(name));
  const problem = name.trim() === '' ? t('term.lacksName') : isTaken ? t('term.taken') : undefined;
  const of = (tag: string) => typed[tag] ?? { say: '', doNotSay: '' };
  const set = (tag: string, part: Partial<Typed[string]>): void => {
    setTyped((before) => ({ ...before, [tag]: { ...of(tag), ...part } }));
  };
  const form = useFormDialog(async () => {
    setIsTried(true);
    setHasFailed(false);
    if (problem !== undefined) return;
    const words = Object.fromEntries(
      shown.flatMap((tag) => {
        const say = isKept ? '' : tag === own ? name.trim() : of(tag).say.trim();
        const doNotSay = listOf(of(tag).doNotSay);
        return say === '' && doNotSay.length === 0 ? [] : [[tag, { say, doNotSay }]];
      }),
    );
    const isSaved = await onSave({
      id: term.id,
      term: name.trim(),
      isKept,
      note: note.trim(),
      words,
    });
    if (isSaved) onClose();
    else setHasFailed(true);
  });
  const rest = languages
    .filter((tag) => !shown.includes(tag))
    .toSorted((a, b) => format.compare(format.language(a), format.language(b)));

  return (
    <FormDialog
      title={term.term === '' ? t('term.new') : t('term.edit')}
      lead={t('term.lead')}
      form={form}
      act={t('common:action.save')}
      width={640}
      refused={hasFailed ? t('errors:saving.title') : undefined}
      onClose={onClose}
    >
      <TextField
        label={t('term.name')}
        value={name}
        maxLength={MAX_WORD}
        autoFocus
        autoComplete="off"
        error={isTried ? problem : undefined}
        onChange={setName}
      />
      <Switch isSelected={isKept} onChange={setIsKept}>
        {t('term.kept')}
      </Switch>
      {shown.map((tag) => {
        const language = format.language(tag);
        return (
          <div key={tag} className={styles['wordRow']}>
            {isKept ? null : (
              <TextField
                label={t('term.say', { language })}
                lang={tag}
                value={tag === own ? name : of(tag).say}
                isReadOnly={tag === own}
                maxLength={MAX_WORD}
                autoComplete="off"
                onChange={(say) => set(tag, { say })}
              />
            )}
            <TextField
              label={t('term.doNotSay', { language })}
              optionalLabel={t('common:optional')}
              hint={tag === own ? t('term.several') : undefined}
              lang={tag}
              value={of(tag).doNotSay}
              maxLength={400}
              autoComplete="off"
              onChange={(doNotSay) => set(tag, { doNotSay })}
            />
          </div>
        );
      })}
      {rest.length === 0 ? null : (
        <Stack align="start">
          <Menu
            label={t('term.addLanguage')}
            placement="bottom start"
            trigger={
              <Button size="sm" variant="quiet" icon="plus">
                {t('term.addLanguage')}
              </Button>
            }
            groups={[
              rest.map((tag) => ({
                id: tag,
                label: format.language(tag),
                onAction: () => setShown((before) => [...before, tag]),
              })),
            ]}
          />
        </Stack>
      )}
      <TextField
        label={t('term.note')}
        optionalLabel={t('common:optional')}
        hint={t('term.noteHint')}
        value={note}
        maxLength={300}
        onChange={setNote}
      />
    </FormDialog>
  );
}
