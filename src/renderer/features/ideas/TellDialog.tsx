import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Idea } from '@shared/domain/feedback/idea';
import { peopleOf, waitingToHear } from '@shared/domain/feedback/ideaBox';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { TextArea } from '@renderer/ui/TextArea';
import { IdeaFace } from './IdeaFace';
import styles from './Ideas.module.css';
import { useIdeaActs } from './useIdeaActs';
import { useIdeaPeople } from './useIdeaBox';
import { useIdeaTell } from './useIdeaTell';
import { useOtherLanguages, useTelling } from './useTelling';

type TellDialogProps = { readonly idea: Idea; readonly onClose: () => void };

/** You said, we did: a draft for everybody who asked and has not heard yet, one after another. */
export function TellDialog({ idea, onClose }: TellDialogProps) {
  const { t, i18n } = useTranslation(['ideas', 'common']);
  const format = useFormat();
  const acts = useIdeaActs();
  const say = useIdeaTell();
  const all = useMemo(() => [idea], [idea]);
  const people = useIdeaPeople(all);
  const [translated, setTranslated] = useState<Readonly<Record<string, string>>>({});
  const own = baseLanguage(i18n.language);
  const waiting = waitingToHear(idea).filter((id) => people.has(id));
  const reading = useMemo(
    () => waitingToHear(idea).flatMap((id) => people.get(id) ?? []),
    [idea, people],
  );
  const others = useOtherLanguages(reading, own);
  // Not before all of it is known: a field that comes late would push the buttons from under the pointer.
  const isKnown = others !== null && (people.size > 0 || peopleOf(idea).length === 0);
  const { id: ideaId, title } = idea;
  const open = useTelling(idea);
  const mark = async (ids: readonly ContactId[]): Promise<void> => {
    say(await acts.told(ideaId, ids), 'told', { title, count: ids.length });
  };
  const news = {
    [own]: idea.outcome,
    ...Object.fromEntries(
      (others ?? []).flatMap((tag) => {
        const text = translated[tag]?.trim() ?? '';
        return text === '' ? [] : [[tag, text]];
      }),
    ),
  };

  return (
    <Dialog
      isOpen
      width={640}
      title={t('tell.title')}
      lead={<bdi>{title}</bdi>}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          {waiting.length === 0 ? null : (
            <Button
              variant="quiet"
              onPress={() => {
                void mark(waiting);
              }}
            >
              {t('tell.allTold')}
            </Button>
          )}
          <Spacer />
          {waiting.length === 0 ? (
            <Button variant="primary" onPress={onClose}>
              {t('common:action.done')}
            </Button>
          ) : (
            <Button
              variant="primary"
              icon="mail"
              onPress={() => {
                open(waiting, news);
              }}
            >
              {waiting.length === 1 ? t('tell.draft') : t('tell.drafts', { count: waiting.length })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['parts']}>
        <p className={styles['outcome']} dir="auto">
          {idea.outcome}
        </p>
        {(others ?? []).map((tag) => (
          <TextArea
            key={tag}
            lang={tag}
            label={t('tell.inLanguage', { language: format.language(tag) })}
            optionalLabel={t('common:optional')}
            hint={t('tell.inLanguageHint')}
            value={translated[tag] ?? ''}
            onChange={(text) => {
              setTranslated((before) => ({ ...before, [tag]: text }));
            }}
            maxLength={1000}
          />
        ))}
        <ul className={styles['list']} aria-label={t('tell.list')}>
          {(isKnown ? peopleOf(idea) : []).map((id) => {
            const person = people.get(id);
            const name = isolate(person?.name || t('common:untitled'));
            return (
              <li key={id} className={styles['row']}>
                <span className={styles['grow']}>
                  <IdeaFace person={person} />
                </span>
                {id === idea.authorId ? <Tag>{t('author')}</Tag> : null}
                {idea.toldIds.includes(id) ? (
                  <Tag tone="ok" icon="check">
                    {t('tell.done')}
                  </Tag>
                ) : person === undefined ? null : (
                  <>
                    <Button
                      size="sm"
                      icon="mail"
                      label={t('tell.draftLabel', { name })}
                      onPress={() => {
                        open([id], news);
                      }}
                    >
                      {t('tell.draft')}
                    </Button>
                    <Button
                      size="sm"
                      variant="soft"
                      icon="check"
                      label={t('tell.markLabel', { name })}
                      onPress={() => {
                        void mark([id]);
                      }}
                    >
                      {t('tell.mark')}
                    </Button>
                  </>
                )}
              </li>
            );
          })}
        </ul>
        {waiting.length === 0 ? (
          <Text as="p" ink="muted">
            {t('tell.over')}
          </Text>
        ) : null}
      </div>
    </Dialog>
  );
}
