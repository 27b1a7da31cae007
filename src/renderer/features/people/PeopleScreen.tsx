import { useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Screen } from '@renderer/ui/Screen';
import { SearchField } from '@renderer/ui/SearchField';
import { useMediaQuery } from '@renderer/ui/useMediaQuery';
import { NobodyHere } from './NobodyHere';
import { PeopleChips, type PeopleSegment } from './PeopleChips';
import styles from './PeopleScreen.module.css';
import { PeopleTable } from './PeopleTable';
import { PersonPreview } from './PersonPreview';
import { SelectionBar } from './SelectionBar';
import { useBulk } from './useBulk';
import { useCallLights } from './useCallLights';
import { usePeopleGroups } from './usePeopleGroups';
import { usePeopleList } from './usePeopleList';
import { useListFocus } from './useListFocus';

type PeopleScreenProps = {
  readonly onOpen: (id: ContactId) => void;
  readonly onNew: (name: string) => void;
  /** Absent: nothing can be imported. */
  readonly onImport?: (() => void) | undefined;
  /** Prints customer cards of the selected people; absent: that is done nowhere. */
  readonly onPrintCards?: ((ids: readonly ContactId[]) => void) | undefined;
  /** Writes to the selected people, one after another; absent: that is done nowhere. */
  readonly onWrite?: ((ids: readonly ContactId[]) => void) | undefined;
  /** Records that may be of one person; absent where there is no such place. */
  readonly onTwins?: (() => void) | undefined;
  /** What is told to many; absent where there is no such place. */
  readonly onCampaigns?: (() => void) | undefined;
  /** Plans a trip; absent where there is no such place. */
  readonly onTrip?: (() => void) | undefined;
  /** Groups of the owner's own, and ready ones, as chips beside those the program knows by itself. */
  readonly segments?: readonly PeopleSegment[] | undefined;
  /** The page of the groups; absent: there is none. */
  readonly onGroups?: (() => void) | undefined;
  /** Puts the selected people into a group; absent: that is done nowhere. */
  readonly onAddToGroup?: ((ids: readonly ContactId[]) => void) | undefined;
  /** What somebody has collected, for the preview. */
  readonly points?: ComponentType<{ readonly id: ContactId }> | undefined;
};

/** Windows in which the preview lies over the list instead of beside it. */
const NARROW = '(max-width: 1023px)';

/** Everybody whom the shop looks after: found, sorted, grouped, selected. */
export function PeopleScreen({
  onOpen,
  onNew,
  onImport,
  onPrintCards,
  onWrite,
  onTwins,
  onCampaigns,
  onTrip,
  segments,
  onGroups,
  onAddToGroup,
  points,
}: PeopleScreenProps) {
  const { t } = useTranslation(['people', 'common']);
  const list = usePeopleList();
  const counts = usePeopleGroups();
  const bulk = useBulk();
  const toasts = useToasts();
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const focus = useListFocus(table, list);
  const isNarrow = useMediaQuery(NARROW);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const { state, selected, current } = list;
  const lightOf = useCallLights(list.onScreen, current);

  useCommandHandler('search-here', () => {
    search.current?.focus();
    search.current?.select();
  });

  const open = (row: string): void => {
    const person = list.source.rowOf(row);
    list.change({ current: row });
    if (person) onOpen(person.id);
    else void list.idsOf([row]).then(([id]) => id !== undefined && onOpen(id));
  };

  const trashSelected = async (): Promise<void> => {
    const rows = selected.size > 0 ? [...selected] : state.current === null ? [] : [state.current];
    const [only] = rows;
    const name = only === undefined ? '' : (list.source.rowOf(only)?.name ?? '');
    if (bulk.progress !== null) return;
    focus.moveOff(new Set(rows));
    const outcome = await bulk.trash(await list.idsOf(rows));
    if (outcome === null) return;
    list.select(new Set());
    toasts.show({
      text: (
        <Sentence
          say={(values) => t('toast.trashed', values)}
          values={{ count: outcome.count, name: name === '' ? t('common:untitled') : name }}
        />
      ),
      batchId: outcome.batchId,
    });
  };

  const closePreview = (): void => {
    if (isNarrow) setIsPanelOpen(false);
    else list.change({ isPreviewOpen: false });
    focus.toRow();
  };

  if (counts !== null && counts.all === 0 && state.filter.kind === 'all' && state.text === '') {
    return (
      <Screen title={t('title')}>
        <NobodyHere kind="empty" onNew={onNew} onImport={onImport} />
      </Screen>
    );
  }

  const isPreviewShown = isNarrow ? isPanelOpen : state.isPreviewOpen;
  const preview =
    current === null ? null : (
      <PersonPreview
        key={current.id}
        person={current}
        light={lightOf(current)}
        onOpen={() => {
          onOpen(current.id);
        }}
        onClose={closePreview}
        points={points}
      />
    );

  const sheet = (
    <PeopleTable
      list={list}
      all={counts?.all ?? null}
      lightOf={lightOf}
      hasPreview={state.isPreviewOpen && current !== null}
      frame={table}
      empty={
        <NobodyHere
          kind="nothing"
          text={state.text}
          suggestion={list.suggestion}
          onNew={onNew}
          onAll={() => {
            list.change({ text: '', filter: { kind: 'all' } });
          }}
        />
      }
      onOpen={open}
      onPreview={() => {
        if (isNarrow) setIsPanelOpen(!isPanelOpen);
        else list.change({ isPreviewOpen: !state.isPreviewOpen });
      }}
      onTrash={() => void trashSelected()}
      onEscape={() => {
        if (isNarrow && isPanelOpen) setIsPanelOpen(false);
        else if (state.text !== '') list.change({ text: '' });
      }}
    />
  );

  return (
    <Screen
      title={t('title')}
      actions={
        <>
          {onGroups === undefined ? null : (
            <Button icon="users" onPress={onGroups}>
              {t('groups')}
            </Button>
          )}
          {onCampaigns === undefined ? null : (
            <Button icon="send" onPress={onCampaigns}>
              {t('campaigns')}
            </Button>
          )}
          {onTrip === undefined ? null : (
            <Button icon="map-pin" onPress={onTrip}>
              {t('trip')}
            </Button>
          )}
          {onTwins === undefined ? null : (
            <Button icon="copy" onPress={onTwins}>
              {t('twins')}
            </Button>
          )}
          {onImport === undefined ? null : (
            <Button icon="file-up" onPress={onImport}>
              {t('import')}
            </Button>
          )}
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
                bulk={bulk}
                count={selected.size}
                // Of those in sight, unless the list has come to show fewer than are selected.
                all={Math.max(list.total, selected.size)}
                tags={counts?.tags.map(({ tag }) => tag) ?? []}
                ids={() => list.idsOf(selected)}
                onSelectAll={() => {
                  list.select(new Set(list.source.ids));
                }}
                onClear={() => {
                  list.select(new Set());
                  focus.toRow();
                }}
                onPrintCards={onPrintCards}
                onAddToGroup={onAddToGroup}
                onWrite={onWrite}
                onTrash={() => void trashSelected()}
              />
            ) : counts === null ? null : (
              <PeopleChips
                counts={counts}
                filter={state.filter}
                segments={segments}
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
              if (state.current !== null && list.isSettled) open(state.current);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              focus.toRow();
            }}
          />
        </div>
      }
    >
      {/* The table stays where it is in the tree, so that the preview comes and goes without moving the focus. */}
      <div className={styles['body']}>
        {sheet}
        {preview !== null && isPreviewShown ? (
          <aside
            aria-label={t('preview.label')}
            className={isNarrow ? styles['panel'] : styles['side']}
          >
            {preview}
          </aside>
        ) : null}
      </div>
    </Screen>
  );
}
