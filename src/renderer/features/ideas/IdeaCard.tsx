import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Idea, IdeaStatus } from '@shared/domain/feedback/idea';
import {
  IDEA_STATUSES,
  nextStatus,
  peopleOf,
  waitingToHear,
} from '@shared/domain/feedback/ideaBox';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Tag } from '@renderer/ui/Tag';
import { IdeaFace } from './IdeaFace';
import { STATUS_LOOK } from './ideaLook';
import styles from './Ideas.module.css';
import type { IdeaPeople } from './useIdeaBox';

/** What a card can ask for. */
export type IdeaWays = {
  readonly onOpen: (idea: Idea) => void;
  readonly onMove: (idea: Idea, status: IdeaStatus) => void;
  readonly onTell: (idea: Idea) => void;
  readonly onEdit: (idea: Idea) => void;
  readonly onRemove: (idea: Idea) => void;
};

type IdeaCardProps = IdeaWays & {
  readonly idea: Idea;
  readonly people: IdeaPeople;
  /** What a product that came of it is called; `null` without one. */
  readonly productName: string | null;
};

/** Carries the id of an idea while it is drawn to another column. */
export const DRAGGED = 'text/x-idea';

/** One idea: what it is, who had it, how many want it, since when. */
export function IdeaCard({ idea, people, productName, ...ways }: IdeaCardProps) {
  const { t } = useTranslation(['ideas', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const { id, title, text, status, authorId } = idea;
  const wanted = peopleOf(idea).length;
  const waiting = waitingToHear(idea).filter((one) => people.has(one));
  const menu = t('card.menu', { title: isolate(title) });
  const next = nextStatus(status, 1);

  return (
    <li
      className={styles['card']}
      draggable
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.setData(DRAGGED, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className={styles['cardHead']}>
        <button
          type="button"
          data-idea={id}
          className={styles['cardTitle']}
          onClick={() => {
            ways.onOpen(idea);
          }}
        >
          <bdi>{title}</bdi>
        </button>
        <Menu
          label={menu}
          trigger={<IconButton icon="ellipsis" size="sm" label={menu} hasTooltip={false} />}
          groups={[
            [
              {
                id: 'open',
                icon: 'eye',
                label: t('common:action.open'),
                onAction: () => {
                  ways.onOpen(idea);
                },
              },
              {
                id: 'edit',
                icon: 'pencil',
                label: t('common:action.edit'),
                onAction: () => {
                  ways.onEdit(idea);
                },
              },
            ],
            IDEA_STATUSES.filter((to) => to !== 'told' || status === 'told').map((to) => ({
              id: to,
              label: t(`status.${to}`),
              isChecked: to === status,
              onAction: () => {
                if (to !== status) ways.onMove(idea, to);
              },
            })),
            [
              {
                id: 'remove',
                icon: 'trash',
                isDanger: true,
                label: t('common:action.delete'),
                onAction: () => {
                  ways.onRemove(idea);
                },
              },
            ],
          ]}
        />
      </div>
      {text === '' ? null : (
        <p className={styles['cardText']} dir="auto">
          {text}
        </p>
      )}
      <div className={styles['cardFoot']}>
        {authorId === null ? (
          <span className={styles['quiet']}>{t('house')}</span>
        ) : (
          <IdeaFace person={people.get(authorId)} />
        )}
        <span className={styles['quiet']}>
          {format.briefDay(format.dayOf(idea.createdAt, zone), today)}
        </span>
      </div>
      {wanted > 1 || productName !== null ? (
        <div className={styles['tags']}>
          {wanted > 1 ? <Tag icon="users">{t('wanted', { count: wanted })}</Tag> : null}
          {productName === null ? null : (
            <Tag tone="thanks" icon="star">
              {productName}
            </Tag>
          )}
        </div>
      ) : null}
      {waiting.length > 0 ? (
        <Button
          variant="gold"
          size="sm"
          icon="message-circle"
          isWide
          label={t('card.tellLabel', { count: waiting.length, title: isolate(title) })}
          onPress={() => {
            ways.onTell(idea);
          }}
        >
          {t('card.tell', { count: waiting.length })}
        </Button>
      ) : next === null || next === 'told' || status === 'declined' ? null : (
        <Button
          variant="fill"
          size="sm"
          iconEnd="arrow-right"
          isWide
          label={t('card.nextLabel', { status: t(`status.${next}`), title: isolate(title) })}
          onPress={() => {
            ways.onMove(idea, next);
          }}
        >
          {t(`status.${next}`)}
        </Button>
      )}
    </li>
  );
}

/** The icon of a column's heading. */
export const columnIcon = (status: IdeaStatus) => STATUS_LOOK[status].icon;
