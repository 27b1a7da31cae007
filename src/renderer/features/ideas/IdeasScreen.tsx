import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Idea, IdeaId, IdeaStatus } from '@shared/domain/feedback/idea';
import { OPEN_STATUSES, OVER_STATUSES, waitingToHear } from '@shared/domain/feedback/ideaBox';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { KeyCap } from '@renderer/ui/KeyCap';
import { Screen } from '@renderer/ui/Screen';
import { SearchField } from '@renderer/ui/SearchField';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Skeleton } from '@renderer/ui/Skeleton';
import { IdeaBoard } from './IdeaBoard';
import { IdeaDialog } from './IdeaDialog';
import { IdeaFormDialog } from './IdeaFormDialog';
import { ideasWith } from './ideaSearch';
import styles from './Ideas.module.css';
import { MoveDialog } from './MoveDialog';
import type { IdeaPicker } from './picker';
import { TellDialog } from './TellDialog';
import { asksFirst, useIdeaActs, type IdeaMove } from './useIdeaActs';
import { useIdeaBox } from './useIdeaBox';
import { useIdeaProducts } from './useIdeaProducts';
import { useIdeaTell } from './useIdeaTell';

/** What lies above the board. */
type Above =
  | { readonly kind: 'new' }
  | { readonly kind: 'open' | 'edit' | 'tell'; readonly id: IdeaId }
  | { readonly kind: 'move'; readonly id: IdeaId; readonly status: IdeaStatus };

type IdeasScreenProps = { readonly picker: IdeaPicker };

/** The idea box: what customers wish for, how far it is, and who is still to hear what became of it. */
export function IdeasScreen({ picker }: IdeasScreenProps) {
  const { t } = useTranslation(['ideas', 'common', 'keyboard']);
  const format = useFormat();
  const box = useIdeaBox();
  const acts = useIdeaActs();
  const tell = useIdeaTell();
  const products = useIdeaProducts();
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [view, setView] = useState<'open' | 'over'>('open');
  const [above, setAbove] = useState<Above | null>(null);
  const productNames = useMemo(
    () => new Map(products.map(({ id, name }): [string, string] => [id, name])),
    [products],
  );
  useCommandHandler('search-here', () => {
    search.current?.focus();
    search.current?.select();
  });

  if (box === null) {
    return (
      <Screen title={t('title')}>
        <Skeleton shape="card" label={t('common:loading')} />
      </Screen>
    );
  }
  const { ideas, people } = box;
  const statuses: readonly IdeaStatus[] = view === 'open' ? OPEN_STATUSES : OVER_STATUSES;
  const shown = ideasWith(ideas, people, text);
  const inView = shown.filter(({ status }) => statuses.includes(status));
  const toTell = ideas.reduce(
    (sum, idea) => sum + waitingToHear(idea).filter((id) => people.has(id)).length,
    0,
  );
  const countIn = (of: readonly IdeaStatus[]): number =>
    ideas.filter(({ status }) => of.includes(status)).length;
  const current =
    above === null || above.kind === 'new'
      ? null
      : (ideas.find(({ id }) => id === above.id) ?? null);
  const close = (): void => {
    setAbove(null);
  };

  const move = async (moved: IdeaMove): Promise<void> => {
    const { idea, status } = moved;
    if (asksFirst(moved)) {
      setAbove({ kind: 'move', id: idea.id, status });
      return;
    }
    const saved = await acts.setStatus(idea.id, status);
    tell(saved, 'moved', { title: idea.title, status: t(`status.${status}`) });
  };
  const remove = async ({ id, title }: Idea): Promise<void> => {
    if (above !== null) close();
    tell(await acts.remove(id), 'removed', { title });
  };
  const ways = {
    onOpen: ({ id }: Idea) => {
      setAbove({ kind: 'open', id });
    },
    onEdit: ({ id }: Idea) => {
      setAbove({ kind: 'edit', id });
    },
    onTell: ({ id }: Idea) => {
      setAbove({ kind: 'tell', id });
    },
    onMove: (idea: Idea, status: IdeaStatus) => void move({ idea, status }),
    onRemove: (idea: Idea) => void remove(idea),
  };
  const addButton = (
    <Button
      variant="primary"
      icon="plus"
      onPress={() => {
        setAbove({ kind: 'new' });
      }}
    >
      {t('add')}
    </Button>
  );
  const keys = t('keyboard:key', { returnObjects: true });

  return (
    <Screen
      title={t('title')}
      lead={
        toTell > 0 ? t('leadTell', { count: toTell }) : t('lead', { count: countIn(OPEN_STATUSES) })
      }
      actions={addButton}
      tools={
        ideas.length === 0 ? undefined : (
          <div className={styles['tools']}>
            <SegmentedControl
              label={t('view.label')}
              segments={[
                {
                  id: 'open',
                  label: t('view.open', { number: format.number(countIn(OPEN_STATUSES)) }),
                },
                {
                  id: 'over',
                  label: t('view.over', { number: format.number(countIn(OVER_STATUSES)) }),
                },
              ]}
              value={view}
              onChange={setView}
            />
            <SearchField
              ref={search}
              className={styles['search']}
              label={t('search')}
              placeholder={t('search')}
              clearLabel={t('common:clearSearch')}
              keys="/"
              keyShortcut="/"
              value={text}
              onChange={setText}
            />
          </div>
        )
      }
      footer={
        ideas.length === 0 ? undefined : (
          <div className={styles['hints']}>
            <span>
              <KeyCap>←</KeyCap>
              <KeyCap>→</KeyCap>
              {t('hint.move')}
            </span>
            <span>
              <KeyCap>{keys.shift}</KeyCap>
              <KeyCap>→</KeyCap>
              {t('hint.on')}
            </span>
            <span>
              <KeyCap>{keys.enter}</KeyCap>
              {t('hint.open')}
            </span>
          </div>
        )
      }
    >
      {ideas.length === 0 ? (
        <EmptyState picture="stamps" title={t('empty.title')} actions={addButton}>
          {t('empty.text')}
        </EmptyState>
      ) : inView.length === 0 && text.trim() !== '' ? (
        <EmptyState
          title={t('nothing.title')}
          actions={
            <Button
              onPress={() => {
                if (shown.length > 0) setView(view === 'open' ? 'over' : 'open');
                else setText('');
              }}
            >
              {shown.length > 0
                ? t('nothing.elsewhere', { count: shown.length })
                : t('nothing.all')}
            </Button>
          }
        >
          {t('nothing.text')}
        </EmptyState>
      ) : (
        <IdeaBoard
          key={view}
          statuses={statuses}
          ideas={inView}
          people={people}
          productNames={productNames}
          {...ways}
        />
      )}
      {above?.kind === 'new' ? (
        <IdeaFormDialog idea={null} picker={picker} onClose={close} />
      ) : null}
      {current === null || above === null ? null : above.kind === 'open' ? (
        <IdeaDialog idea={current} picker={picker} {...ways} onClose={close} />
      ) : above.kind === 'edit' ? (
        <IdeaFormDialog idea={current} picker={picker} onClose={close} />
      ) : above.kind === 'tell' ? (
        <TellDialog idea={current} onClose={close} />
      ) : above.kind === 'move' ? (
        <MoveDialog
          key={above.status}
          move={{ idea: current, status: above.status }}
          onDone={(done) => {
            if (waitingToHear(done.idea).some((id) => people.has(id))) {
              setAbove({ kind: 'tell', id: done.idea.id });
            } else close();
          }}
          onClose={close}
        />
      ) : null}
    </Screen>
  );
}
