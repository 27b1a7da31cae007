import { useCallback, useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PeopleQuery, Suggestion } from '@shared/domain/people/peopleQuery';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeople, usePeopleIndex } from '@renderer/data/people/usePeople';
import { useShownFilter } from '@renderer/data/people/useShownFilter';
import type { RowRange, RowSource } from '@renderer/ui/DataTable';
import { listMemory, orderOf, type ListOrder, type ListState } from './listMemory';

/** The list on screen: who is in it, what it is set to, who is current and who is selected. */
export type PeopleListView = {
  readonly state: ListState;
  readonly order: ListOrder;
  readonly setOrder: (order: ListOrder) => void;
  readonly change: (change: Partial<ListState>) => void;
  readonly isLoading: boolean;
  /** Whether the rows answer what the list is set to, and not what it was set to a moment ago. */
  readonly isSettled: boolean;
  /** How many fit; 0 while loading. */
  readonly total: number;
  readonly isComplete: boolean;
  readonly suggestion: Suggestion | null;
  readonly source: RowSource<PersonSummary>;
  readonly onVisibleChange: (range: RowRange) => void;
  /** The people on screen or near it, as far as they are fetched. */
  readonly onScreen: readonly PersonSummary[];
  readonly current: PersonSummary | null;
  readonly selected: ReadonlySet<string>;
  readonly select: (rows: ReadonlySet<string>) => void;
  /** The ids behind rows. */
  readonly idsOf: (rows: Iterable<string>) => Promise<readonly ContactId[]>;
};

const NO_ROWS = new Uint32Array(0);
const NOBODY: ReadonlySet<string> = new Set();
/** Rows fetched beyond both ends of what is seen. */
const AHEAD = 60;

/** The people list of this window. */
export function usePeopleList(): PeopleListView {
  const index = usePeopleIndex();
  const state = useSyncExternalStore(listMemory.subscribe, listMemory.get);
  const [selected, setSelected] = useState<ReadonlySet<string>>(NOBODY);
  const [fetched, redraw] = useReducer((count: number) => count + 1, 0);
  const [range, setRange] = useState<RowRange>({ start: 0, end: 40 });

  const order = orderOf(state);
  const { filter, isGone } = useShownFilter(state.filter);
  const query: PeopleQuery = { text: state.text, filter, ...order };
  const live = usePeople(query);
  const list = live.status === 'ready' ? live.value : null;
  const rows = list?.rows ?? NO_ROWS;
  const version = list?.version;

  useEffect(() => {
    // The group was deleted: everybody is listed, and the chips say so.
    if (isGone) listMemory.set({ filter: { kind: 'all' } });
  }, [isGone]);

  useEffect(() => {
    let isOver = false;
    const wanted = rows.subarray(Math.max(0, range.start - AHEAD), range.end + AHEAD);
    void index.fetch(wanted).then((isNew) => {
      if (isNew && !isOver) redraw();
    });
    return () => {
      isOver = true;
    };
  }, [index, rows, version, range]);

  const ids = useMemo(() => Array.from(rows, String), [rows]);
  const source = useMemo<RowSource<PersonSummary>>(
    () => ({ ids, rowOf: (id) => index.peek(Number(id)) }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a fetch that brought something new makes a new source, so that the rows are asked again
    [ids, index, version, fetched],
  );

  const onScreen = useMemo(
    () =>
      source.ids.slice(range.start, range.end).flatMap((id) => {
        const person = source.rowOf(id);
        return person ? [person] : [];
      }),
    [source, range],
  );

  const first = ids[0] ?? null;
  const isListed = state.current !== null && rows.includes(Number(state.current));
  const currentId = isListed ? state.current : first;
  const current = currentId === null ? null : (index.peek(Number(currentId)) ?? null);

  const change = useCallback((next: Partial<ListState>) => {
    // A new search is not in the order of the last one.
    const isNewSearch = next.text !== undefined && next.text.trim() === '';
    listMemory.set(isNewSearch ? { ...next, foundOrder: null } : next);
    // Somebody selected who is no longer listed must not be deleted unseen.
    if ('text' in next || 'filter' in next) setSelected(NOBODY);
  }, []);

  return {
    state: { ...state, current: currentId },
    change,
    order,
    setOrder: (wanted) => {
      listMemory.set(state.text.trim() === '' ? { order: wanted } : { foundOrder: wanted });
    },
    isLoading: list === null,
    isSettled: list?.isCurrent === true,
    total: list?.total ?? 0,
    isComplete: list?.isComplete ?? true,
    suggestion: list?.suggestion ?? null,
    source,
    onVisibleChange: setRange,
    onScreen,
    current,
    selected,
    select: setSelected,
    idsOf: (wanted) => index.idsOf(Array.from(wanted, Number)),
  };
}
