import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Idea } from '@shared/domain/feedback/idea';
import { peopleOf } from '@shared/domain/feedback/ideaBox';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { isolate } from '@renderer/i18n/isolate';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { Button } from '@renderer/ui/Button';
import { FormDialog } from '@renderer/ui/FormDialog';
import { IconButton } from '@renderer/ui/IconButton';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { IdeaFace } from './IdeaFace';
import { titleOf } from './ideaLook';
import styles from './Ideas.module.css';
import { similarIdeas } from './ideaSearch';
import type { IdeaPicker } from './picker';
import { useIdeaActs } from './useIdeaActs';
import { useAuthor, useIdeaBox } from './useIdeaBox';
import { useIdeaTell } from './useIdeaTell';

type IdeaFormDialogProps = {
  /** The one that is changed; `null` for a new one. */
  readonly idea: Idea | null;
  /** What a new one begins with. */
  readonly begun?: { readonly authorId: ContactId | null; readonly text: string } | undefined;
  readonly picker: IdeaPicker;
  readonly onClose: () => void;
};

const TITLE_LENGTH = 120;

/** Writes an idea down, or changes it. Says when it may be there already, so that nobody writes it twice. */
export function IdeaFormDialog({ idea, begun, picker: Picker, onClose }: IdeaFormDialogProps) {
  const { t } = useTranslation(['ideas', 'common']);
  const acts = useIdeaActs();
  const tell = useIdeaTell();
  const refusalText = useLoyaltyRefusal();
  const box = useIdeaBox();
  const [title, setTitle] = useState(idea?.title ?? titleOf(begun?.text ?? ''));
  const [text, setText] = useState(idea?.text ?? begun?.text ?? '');
  const [authorId, setAuthorId] = useState<ContactId | null>(
    idea === null ? (begun?.authorId ?? null) : idea.authorId,
  );
  const [isPicking, setIsPicking] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const author = useAuthor(authorId);
  const similar = idea === null && box !== null ? similarIdeas(box.ideas, title) : [];

  const form = useFormDialog(async () => {
    setIsTried(true);
    const fields = { title: title.trim(), text: text.trim(), authorId };
    if (fields.title === '') return;
    const saved = idea === null ? await acts.add(fields) : await acts.update(idea.id, fields);
    if (!saved.ok) {
      setRefused(refusalText(saved.refusal));
      return;
    }
    tell(saved, idea === null ? 'added' : 'edited', { title: fields.title });
    onClose();
  });
  const joinIn = async (known: Idea): Promise<void> => {
    if (authorId === null) return;
    const saved = await acts.ask(known.id, authorId);
    if (!saved.ok) {
      setRefused(refusalText(saved.refusal));
      return;
    }
    tell(saved, 'asked', { title: known.title });
    onClose();
  };

  return (
    <FormDialog
      title={idea === null ? t('form.new') : t('form.edit')}
      lead={idea === null ? t('form.lead') : undefined}
      act={idea === null ? t('form.add') : t('common:action.save')}
      form={form}
      width={600}
      refused={refused}
      onClose={onClose}
    >
      <TextField
        label={t('form.title')}
        placeholder={t('form.titleExample')}
        value={title}
        onChange={setTitle}
        maxLength={TITLE_LENGTH}
        autoFocus
        error={isTried && title.trim() === '' ? t('form.titleMissing') : undefined}
      />
      {similar.length === 0 ? null : (
        <section className={styles['part']} aria-label={t('form.similar')}>
          <h3 className={styles['partTitle']}>{t('form.similar')}</h3>
          <ul className={styles['list']}>
            {similar.map((known) => (
              <li key={known.id} className={styles['row']}>
                <bdi className={styles['grow']}>{known.title}</bdi>
                <span className={styles['quiet']}>{t(`status.${known.status}`)}</span>
                {authorId === null || peopleOf(known).includes(authorId) ? null : (
                  <Button
                    size="sm"
                    label={t('form.joinLabel', { title: isolate(known.title) })}
                    onPress={() => void joinIn(known)}
                  >
                    {t('form.join')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <TextArea
        label={t('form.text')}
        optionalLabel={t('common:optional')}
        value={text}
        onChange={setText}
        minRows={3}
        maxRows={8}
        maxLength={4000}
      />
      <div className={styles['part']}>
        <span className={styles['partTitle']}>{t('form.author')}</span>
        {authorId !== null && !isPicking ? (
          <div className={styles['row']}>
            <span className={styles['grow']}>
              <IdeaFace person={author ?? undefined} />
            </span>
            <Button
              size="sm"
              variant="quiet"
              onPress={() => {
                setIsPicking(true);
              }}
            >
              {t('common:action.change')}
            </Button>
            <IconButton
              icon="x"
              size="sm"
              label={t('form.noAuthor')}
              onPress={() => {
                setAuthorId(null);
              }}
            />
          </div>
        ) : (
          <Picker
            label={t('form.pick')}
            emptyText={t('form.nobody')}
            autoFocus={isPicking}
            onPick={({ id }) => {
              setAuthorId(id);
              setIsPicking(false);
            }}
          />
        )}
      </div>
    </FormDialog>
  );
}
