import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { useClock, useMinute, useToday } from '@renderer/hooks/useClock';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Sheet } from '@renderer/ui/Card';
import { TwoColumn } from '@renderer/ui/Columns';
import { DataTable } from '@renderer/ui/DataTable';
import { KeyCap } from '@renderer/ui/KeyCap';
import { Screen } from '@renderer/ui/Screen';
import { SearchField } from '@renderer/ui/SearchField';
import { columnsOf, SORTED_COLUMNS } from './columns';
import { NobodyHere } from './NobodyHere';
import { PeopleChips } from './PeopleChips';
import styles from './PeopleScreen.module.css';
import { PersonPreview } from './PersonPreview';
import { SelectionBar } from './SelectionBar';
import { useBulk } from './useBulk';
import { usePeopleGroups } from './usePeopleGroups';
import { usePeopleList } from './usePeopleList';
import { usePeopleWords } from './usePeopleWords';

type PeopleScreenProps = {
  readonly onOpen: (id: ContactId) => void;
  readonly onNew: (name: string) => void;
  readonly onImport: () => void;
};

/** Everybody whom the shop looks after: found, sorted, grouped, selected. */
export function PeopleScreen({ onOpen, onNew, onImport }: PeopleScreenProps) {
  const { t } = useTranslation(['people', 'keyboard', 'common']);
  const list = usePeopleList();
  const counts = usePeopleGroups();
  const bulk = useBulk();
  const toasts = useToasts();
  const [preferences] = usePreferences();
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const { state, selected, current } = list;

  const format = useFormat();
  const words = usePeopleWords();
  const today = useToday();
  const now = useMinute();
  const zone = useClock().zone();
  const columns = useMemo(
    () => columnsOf({ words, format, today, now, zone, text: state.text }),
    [words, format, today, now, zone, state.text],
  );

  useCommandHandler('search-here', () => {
    search.current?.focus();
    search.current?.select();
  });

  const open = (row: string): void => {
    const person = list.source.rowOf(row);
    if (person) onOpen(person.id);
    else void list.idsOf([row]).then(([id]) => id !== undefined && onOpen(id));
  };

  const trash = async (rows: Iterable<string>, name: string): Promise<void> => {
    const outcome = await bulk.trash(await list.idsOf(rows));
    list.select(new Set());
    if (outcome === null) return;
    toasts.show({
      text: (
        <Sentence
          say={(values) => t('toast.trashed', values)}
          values={{ count: outcome.count, name }}
        />
      ),
      batchId: outcome.batchId,
    });
  };
  const trashSelected = (): void => {
    const rows = selected.size > 0 ? selected : current === null ? [] : [String(current.row)];
    const [only] = rows;
    const person = only === undefined ? undefined : list.source.rowOf(only);
    void trash(rows, person?.name ?? '');
  };

  if (counts !== null && counts.all === 0 && state.filter.kind === 'all' && state.text === '') {
    return (
      <Screen title={t('title')}>
        <NobodyHere kind="empty" onNew={onNew} onImport={onImport} />
      </Screen>
    );
  }

  const sheet = (
    <Sheet label={t('table')} className={styles['sheet']}>
      <div
        ref={table}
        className={styles['tableFrame']}
        onKeyDown={(event) => {
          const isInRow =
            event.target instanceof Element && event.target.closest('[data-row]') !== null;
          if (event.key === 'Delete' && isInRow) trashSelected();
        }}
      >
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
            selected.size > 0 ? t('selected', { count: selected.size, all: list.total }) : ''
          }
          onOpen={open}
          onPreview={() => {
            list.change({ isPreviewOpen: !state.isPreviewOpen });
          }}
          sort={{ columnId: state.sort, direction: state.direction }}
          onSortChange={({ columnId, direction }) => {
            const sort = SORTED_COLUMNS.find((id) => id === columnId);
            if (sort) list.change({ sort, direction });
          }}
          onVisibleChange={list.onVisibleChange}
          hasLetterKeys={preferences.singleKeys}
          narrowIndent={44}
          empty={
            list.isLoading ? null : (
              <NobodyHere
                kind="nothing"
                text={state.text}
                suggestion={list.suggestion}
                onNew={onNew}
                onAll={() => {
                  list.change({ text: '', filter: { kind: 'all' } });
                }}
              />
            )
          }
        />
      </div>
      <div className={styles['foot']}>
        <Hint keys={['↑', '↓']} text={t('hint.move')} />
        <Hint keys={['⏎']} text={t('hint.open')} />
        <Hint
          keys={[keyLabel('space', t('keyboard:key', { returnObjects: true }))]}
          text={t('hint.preview')}
        />
        {preferences.singleKeys ? <Hint keys={['X']} text={t('hint.select')} /> : null}
        {list.isComplete ? null : <span>{t('reading')}</span>}
        <span className={styles['total']}>
          {counts !== null && list.total < counts.all
            ? t('found', { found: list.total, all: counts.all })
            : t('count', { count: list.total })}
        </span>
      </div>
    </Sheet>
  );

  return (
    <Screen
      title={t('title')}
      actions={
        <>
          <Button icon="file-up" onPress={onImport}>
            {t('import')}
          </Button>
          <Button
            variant="primary"
            icon="user-plus"
            onPress={() => {
              onNew('');
            }}
          >
            {t('newPerson')}
          </Button>
        </>
      }
      tools={
        <div className={styles['tools']}>
          <div className={styles['chips']}>
            {selected.size > 0 ? (
              <SelectionBar
                count={selected.size}
                all={list.total}
                tags={counts?.tags.map(({ tag }) => tag) ?? []}
                ids={() => list.idsOf(selected)}
                onSelectAll={() => {
                  list.select(new Set(list.source.ids));
                }}
                onClear={() => {
                  list.select(new Set());
                }}
                onTrash={trashSelected}
              />
            ) : counts === null ? null : (
              <PeopleChips
                counts={counts}
                filter={state.filter}
                onChange={(filter) => {
                  list.change({ filter });
                }}
              />
            )}
          </div>
          <SearchField
            ref={search}
            className={styles['search']}
            label={t('search')}
            placeholder={t('search')}
            clearLabel={t('common:clearSearch')}
            value={state.text}
            onChange={(text) => {
              list.change({ text, current: null });
            }}
            keys="/"
            keyShortcut="/"
            onEnter={() => {
              if (state.current !== null) open(state.current);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
            }}
          />
        </div>
      }
    >
      {current !== null && state.isPreviewOpen ? (
        <TwoColumn
          openLabel={t('preview.label')}
          closeLabel={t('preview.close')}
          side={{
            label: t('preview.label'),
            width: 282,
            content: (
              <PersonPreview
                key={current.id}
                person={current}
                onOpen={() => {
                  onOpen(current.id);
                }}
                onClose={() => {
                  list.change({ isPreviewOpen: false });
                }}
              />
            ),
          }}
        >
          {sheet}
        </TwoColumn>
      ) : (
        sheet
      )}
    </Screen>
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
