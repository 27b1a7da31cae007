import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Idea, IdeaStatus } from '@shared/domain/feedback/idea';
import { IDEA_STATUSES, isDecided, isTaken, waitingToHear } from '@shared/domain/feedback/ideaBox';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { hrefOf } from '@renderer/hooks/route';
import { useOpenThanks } from '@renderer/hooks/useOpenThanks';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { ComboBox } from '@renderer/ui/ComboBox';
import { Dialog } from '@renderer/ui/Dialog';
import { IconButton } from '@renderer/ui/IconButton';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { Tag } from '@renderer/ui/Tag';
import { IdeaFace } from './IdeaFace';
import styles from './Ideas.module.css';
import type { IdeaPicker } from './picker';
import { useIdeaActs, useIdeaWorth } from './useIdeaActs';
import { useIdeaPeople } from './useIdeaBox';
import { useIdeaProducts } from './useIdeaProducts';
import { useIdeaTell } from './useIdeaTell';

type IdeaDialogProps = {
  readonly idea: Idea;
  readonly picker: IdeaPicker;
  readonly onMove: (idea: Idea, status: IdeaStatus) => void;
  readonly onTell: (idea: Idea) => void;
  readonly onEdit: (idea: Idea) => void;
  readonly onRemove: (idea: Idea) => void;
  readonly onClose: () => void;
};

/** Everything about one idea: who had it and who wants it, how far it is, what became of it, thanks and points. */
export function IdeaDialog({ idea, picker: Picker, onMove, onClose, ...ways }: IdeaDialogProps) {
  const { t } = useTranslation(['ideas', 'programme', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const acts = useIdeaActs();
  const tell = useIdeaTell();
  const openThanks = useOpenThanks();
  const worth = useIdeaWorth(idea);
  const products = useIdeaProducts();
  const all = useMemo(() => [idea], [idea]);
  const people = useIdeaPeople(all);
  const [isPicking, setIsPicking] = useState(false);
  const { id, title, text, authorId, askedIds, status, outcome, productId } = idea;
  const author = authorId === null ? undefined : people.get(authorId);
  const waiting = waitingToHear(idea).filter((one) => people.has(one));

  const reward = async (): Promise<void> => {
    const saved = await acts.reward(id, status);
    tell(saved, 'rewarded', {
      name: author?.name || t('common:untitled'),
      points: saved.ok ? t('programme:points', { count: saved.value.value }) : '',
    });
  };

  return (
    <Dialog
      isOpen
      width={680}
      title={title}
      lead={t('since', {
        day: format.relativeDay(format.dayOf(idea.createdAt, zone), today),
      })}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Button
            variant="danger-link"
            onPress={() => {
              ways.onRemove(idea);
            }}
          >
            {t('common:action.delete')}
          </Button>
          <Spacer />
          <Button
            icon="pencil"
            onPress={() => {
              ways.onEdit(idea);
            }}
          >
            {t('common:action.edit')}
          </Button>
          {waiting.length > 0 ? (
            <Button
              variant="gold"
              icon="message-circle"
              onPress={() => {
                ways.onTell(idea);
              }}
            >
              {t('card.tell', { count: waiting.length })}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles['parts']}>
        {text === '' ? null : (
          <p className={styles['text']} dir="auto">
            {text}
          </p>
        )}
        <div className={styles['two']}>
          <Select
            label={t('status.label')}
            placeholder={t('status.label')}
            options={IDEA_STATUSES.filter((to) => to !== 'told' || status === 'told').map((to) => ({
              id: to,
              label: t(`status.${to}`),
            }))}
            value={status}
            onChange={(to) => {
              if (to !== status) onMove(idea, to);
            }}
          />
          {isTaken(status) ? (
            <ComboBox
              label={t('product.label')}
              optionalLabel={t('common:optional')}
              hint={t('product.hint')}
              options={products.map(({ id: one, name }) => ({ id: one, label: name }))}
              value={productId}
              emptyText={t('product.nothing')}
              openLabel={t('product.open')}
              onChange={(next) =>
                void acts.update(id, { productId: next }).then((saved) => {
                  tell(saved, 'product', { title });
                })
              }
            />
          ) : null}
        </div>
        {isDecided(idea) && outcome !== '' ? (
          <section className={styles['part']}>
            <h3 className={styles['partTitle']}>
              {t(status === 'declined' ? 'outcome.declined' : 'outcome.done')}
            </h3>
            <p className={styles['outcome']} dir="auto">
              {outcome}
            </p>
            <div className={styles['buttons']}>
              <Button
                size="sm"
                variant="quiet"
                icon="pencil"
                onPress={() => {
                  onMove(idea, status);
                }}
              >
                {t('outcome.edit')}
              </Button>
            </div>
          </section>
        ) : null}
        <section className={styles['part']}>
          <h3 className={styles['partTitle']}>{t('whose')}</h3>
          <div className={styles['row']}>
            <span className={styles['grow']}>
              {authorId === null ? (
                <span className={styles['quiet']}>{t('house')}</span>
              ) : (
                <a className={styles['link']} href={hrefOf({ place: 'person', id: authorId })}>
                  <IdeaFace person={author} />
                </a>
              )}
            </span>
            {author !== undefined && authorId !== null && isTaken(status) ? (
              <>
                {worth.isBooked ? (
                  <Tag tone="points" icon="stamp">
                    {t('rewarded')}
                  </Tag>
                ) : worth.points > 0 ? (
                  <Button size="sm" icon="stamp" onPress={() => void reward()}>
                    {t('reward', { points: t('programme:points', { count: worth.points }) })}
                  </Button>
                ) : null}
                <Button
                  size="sm"
                  variant="gold"
                  icon="hand-heart"
                  onPress={() => {
                    openThanks({ contactId: authorId, reason: 'idea', sourceId: id });
                  }}
                >
                  {t('thank')}
                </Button>
              </>
            ) : null}
          </div>
        </section>
        <section className={styles['part']}>
          <h3 className={styles['partTitle']}>{t('asked.title', { count: askedIds.length })}</h3>
          {askedIds.length === 0 ? null : (
            <ul className={styles['list']}>
              {askedIds.map((one) => {
                const person = people.get(one);
                return (
                  <li key={one} className={styles['row']}>
                    <a
                      className={`${styles['link']} ${styles['grow']}`}
                      href={hrefOf({ place: 'person', id: one })}
                    >
                      <IdeaFace person={person} />
                    </a>
                    {idea.toldIds.includes(one) ? (
                      <Tag tone="ok" icon="check">
                        {t('tell.done')}
                      </Tag>
                    ) : null}
                    <IconButton
                      icon="x"
                      size="sm"
                      label={t('asked.remove', {
                        name: isolate(person?.name || t('common:untitled')),
                      })}
                      onPress={() =>
                        void acts.unask(id, one).then((saved) => {
                          tell(saved, 'unasked', { title });
                        })
                      }
                    />
                  </li>
                );
              })}
            </ul>
          )}
          {isPicking ? (
            <Picker
              label={t('asked.pick')}
              emptyText={t('form.nobody')}
              exceptId={authorId ?? undefined}
              autoFocus
              onPick={(person) => {
                setIsPicking(false);
                void acts.ask(id, person.id).then((saved) => {
                  tell(saved, 'asked', { title });
                });
              }}
            />
          ) : (
            <div className={styles['buttons']}>
              <Button
                size="sm"
                variant="quiet"
                icon="plus"
                onPress={() => {
                  setIsPicking(true);
                }}
              >
                {t('asked.add')}
              </Button>
            </div>
          )}
        </section>
      </div>
    </Dialog>
  );
}
