import { useMemo, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { useClock, useMinute, useToday } from '@renderer/hooks/useClock';
import { usePreferences } from '@renderer/hooks/usePreferences';
import type { CallLight } from '@renderer/i18n/callLight';
import { useFormat } from '@renderer/i18n/useFormat';
import { FootHints, Sheet } from '@renderer/ui/Card';
import { DataTable } from '@renderer/ui/DataTable';
import { KeyCap } from '@renderer/ui/KeyCap';
import { useMediaQuery } from '@renderer/ui/useMediaQuery';
import { columnsOf, SORTED_COLUMNS } from './columns';
import styles from './PeopleScreen.module.css';
import { useBlocked } from './useBlocked';
import type { PeopleListView } from './usePeopleList';
import { usePeopleWords } from './usePeopleWords';

/** Windows in which all columns fit beside the preview without cutting names. */
const WIDE = '(min-width: 1500px)';

type PeopleTableProps = {
  readonly list: PeopleListView;
  /** Everybody, whatever the list is set to; `null` while they are counted. */
  readonly all: number | null;
  /** Whether now is a moment to call somebody. */
  readonly lightOf: (person: PersonSummary) => CallLight | null;
  /** Whether the preview stands beside the list. */
  readonly hasPreview: boolean;
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Stands where rows would be. */
  readonly empty: ReactNode;
  readonly onOpen: (row: string) => void;
  readonly onPreview: () => void;
  readonly onTrash: () => void;
  /** Escape in a row, when nothing is selected any more. */
  readonly onEscape: () => void;
};

/** The rows of the people list, and what can be done with keys. */
export function PeopleTable({
  list,
  all,
  lightOf,
  hasPreview,
  frame,
  empty,
  ...on
}: PeopleTableProps) {
  const { t } = useTranslation('people');
  const [preferences] = usePreferences();
  const { state, selected, order } = list;
  const format = useFormat();
  const words = usePeopleWords();
  const today = useToday();
  const now = useMinute();
  const zone = useClock().zone();
  const blocked = useBlocked();
  const isWide = useMediaQuery(WIDE);
  const hasTags = isWide || !hasPreview;
  const columns = useMemo(
    () =>
      columnsOf({ words, format, today, now, zone, hasTags, lightOf, blocked, text: state.text }),
    [words, format, today, now, zone, hasTags, lightOf, blocked, state.text],
  );

  const handleKeyDown = (event: KeyboardEvent): void => {
    const isInRow = event.target instanceof Element && event.target.closest('[data-row]') !== null;
    if (!isInRow || event.defaultPrevented) return;
    if (event.key === 'Delete') on.onTrash();
    else if (event.key === 'Escape') on.onEscape();
    else return;
    event.preventDefault();
  };

  return (
    <Sheet className={styles['sheet']}>
      <div ref={frame} className={styles['tableFrame']} onKeyDown={handleKeyDown}>
        <DataTable<PersonSummary>
          label={t('table')}
          columns={columns}
          source={list.source}
          currentId={state.current}
          onCurrentChange={(row) => {
            list.change({ current: row });
          }}
          selectedIds={selected}
          onSelectionChange={list.select}
          selectionText={
            selected.size > 0
              ? t('selected', { count: selected.size, all: Math.max(list.total, selected.size) })
              : ''
          }
          onOpen={on.onOpen}
          onPreview={on.onPreview}
          sort={{ columnId: order.sort, direction: order.direction }}
          onSortChange={({ columnId, direction }) => {
            const sort = SORTED_COLUMNS.find((id) => id === columnId);
            if (sort) list.setOrder({ sort, direction });
          }}
          onVisibleChange={list.onVisibleChange}
          hasLetterKeys={preferences.singleKeys}
          narrowIndent={44}
          empty={list.isLoading ? null : empty}
        />
      </div>
      <Foot list={list} all={all} hasLetterKeys={preferences.singleKeys} />
    </Sheet>
  );
}

function Foot({
  list,
  all,
  hasLetterKeys,
}: Pick<PeopleTableProps, 'list' | 'all'> & { readonly hasLetterKeys: boolean }) {
  const { t } = useTranslation(['people', 'keyboard']);
  return (
    <FootHints
      end={
        all !== null && list.total < all
          ? t('found', { found: list.total, all })
          : t('count', { count: list.total })
      }
    >
      <Hint keys={['↑', '↓']} text={t('hint.move')} />
      <Hint keys={['⏎']} text={t('hint.open')} />
      <Hint
        keys={[keyLabel('space', t('keyboard:key', { returnObjects: true }))]}
        text={t('hint.preview')}
      />
      {hasLetterKeys ? <Hint keys={['X']} text={t('hint.select')} /> : null}
      {list.isComplete ? null : <span>{t('reading')}</span>}
    </FootHints>
  );
}

function Hint({ keys, text }: { readonly keys: readonly string[]; readonly text: string }) {
  return (
    <span>
      {keys.map((key) => (
        <KeyCap key={key}>{key}</KeyCap>
      ))}
      {text}
    </span>
  );
}
