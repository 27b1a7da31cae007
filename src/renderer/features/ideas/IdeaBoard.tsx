import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Idea, IdeaStatus } from '@shared/domain/feedback/idea';
import { mostWanted } from '@shared/domain/feedback/ideaBox';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { cx } from '@renderer/ui/cx';
import { Icon } from '@renderer/ui/Icon';
import { Badge } from '@renderer/ui/Tag';
import { columnIcon, DRAGGED, IdeaCard, type IdeaWays } from './IdeaCard';
import styles from './Ideas.module.css';
import type { IdeaPeople } from './useIdeaBox';

/** So many cards of a column are drawn at first; a box with thousands of ideas stays quick. */
const PAGE = 40;

type IdeaBoardProps = IdeaWays & {
  readonly statuses: readonly IdeaStatus[];
  readonly ideas: readonly Idea[];
  readonly people: IdeaPeople;
  readonly productNames: ReadonlyMap<string, string>;
};

/**
 * Ideas in columns by how far they are. Arrows move from card to card; with Shift, sideways, they move the card.
 * With a mouse it is drawn to its column.
 */
export function IdeaBoard({ statuses, ideas, people, productNames, ...ways }: IdeaBoardProps) {
  const { t } = useTranslation('ideas');
  const board = useRef<HTMLDivElement>(null);
  // The card that was moved by keys keeps the focus in its new column.
  const [followed, setFollowed] = useState<string | null>(null);
  const columns = statuses.map((status) => ({
    status,
    ideas: ideas.filter((idea) => idea.status === status).toSorted(mostWanted),
  }));

  const focus = (id: string | undefined): void => {
    if (id === undefined) return;
    board.current?.querySelector<HTMLElement>(`[data-idea="${CSS.escape(id)}"]`)?.focus();
  };
  useEffect(() => {
    if (followed === null) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-idea="${CSS.escape(followed)}"]`);
    if (card !== document.activeElement) card?.focus();
  }, [followed, ideas]);

  const handleKey = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.getAttribute('data-idea') : null;
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const column = columns.findIndex((one) => one.ideas.some((idea) => idea.id === id));
    const list = columns[column]?.ideas ?? [];
    const row = list.findIndex((idea) => idea.id === id);
    const idea = list[row];
    if (idea === undefined) return;
    const isTurned = getComputedStyle(event.currentTarget).direction === 'rtl';
    const sideways =
      event.key === 'ArrowRight'
        ? isTurned
          ? -1
          : 1
        : event.key === 'ArrowLeft'
          ? isTurned
            ? 1
            : -1
          : 0;
    if (sideways !== 0 && event.shiftKey) {
      const to = columns[column + sideways]?.status;
      if (to !== undefined) {
        setFollowed(id);
        ways.onMove(idea, to);
      }
    } else if (sideways !== 0) {
      setFollowed(null);
      for (let at = column + sideways; at >= 0 && at < columns.length; at += sideways) {
        const there = columns[at]?.ideas ?? [];
        if (there.length === 0) continue;
        focus(there[Math.min(row, there.length - 1)]?.id);
        break;
      }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setFollowed(null);
      focus(list[row + (event.key === 'ArrowDown' ? 1 : -1)]?.id);
    } else if (event.key === 'Delete') {
      focus((list[row + 1] ?? list[row - 1])?.id);
      ways.onRemove(idea);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div
      ref={board}
      className={styles['board']}
      data-columns={statuses.length}
      onKeyDown={handleKey}
      role="group"
      aria-label={t('board')}
    >
      {columns.map(({ status, ideas: inside }) => (
        <Column
          key={status}
          status={status}
          ideas={inside}
          people={people}
          productNames={productNames}
          onDrop={(id) => {
            const idea = ideas.find((one) => one.id === id);
            if (idea !== undefined && idea.status !== status) ways.onMove(idea, status);
          }}
          {...ways}
        />
      ))}
    </div>
  );
}

type ColumnProps = IdeaWays & {
  readonly status: IdeaStatus;
  readonly ideas: readonly Idea[];
  readonly people: IdeaPeople;
  readonly productNames: ReadonlyMap<string, string>;
  readonly onDrop: (id: string) => void;
};

function Column({ status, ideas, people, productNames, onDrop, ...ways }: ColumnProps) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const [isOver, setIsOver] = useState(false);
  const [shown, setShown] = useState(PAGE);
  return (
    <section
      className={cx(styles['column'], isOver && styles['columnOver'])}
      aria-label={t(`status.${status}`)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onDrop(event.dataTransfer.getData(DRAGGED));
      }}
    >
      <h2 className={styles['columnTitle']}>
        <Icon name={columnIcon(status)} size={16} />
        <span>{t(`status.${status}`)}</span>
        <Badge>{format.number(ideas.length)}</Badge>
      </h2>
      {ideas.length === 0 ? (
        <p className={styles['empty']}>{t(`columnEmpty.${status}`)}</p>
      ) : (
        <ul className={styles['cards']}>
          {ideas.slice(0, shown).map((idea) => (
            <IdeaCard
              key={idea.id}
              idea={idea}
              people={people}
              productName={
                idea.productId === null ? null : (productNames.get(idea.productId) ?? null)
              }
              {...ways}
            />
          ))}
          {ideas.length > shown ? (
            <li>
              <Button
                variant="text"
                size="sm"
                isWide
                onPress={() => {
                  setShown(shown + PAGE);
                }}
              >
                {t('more', { count: ideas.length - shown })}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  );
}
