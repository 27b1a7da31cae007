import {
  createContext,
  useContext,
  useEffect,
  useReducer,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type {
  KnownHit,
  KnownProbe,
  PeopleCounts,
  PeopleQuery,
} from '@shared/domain/people/peopleQuery';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { Loadable } from '../useLive';
import type { PeopleList, PeopleStatus } from './peopleApi';
import type { PeopleIndexClient } from './peopleIndexClient';

/** The index of this window; the composition root and tests put in theirs. */
export const PeopleIndexContext = createContext<PeopleIndexClient | null>(null);

/** @throws Error outside a `PeopleIndexContext`. */
export function usePeopleIndex(): PeopleIndexClient {
  const index = useContext(PeopleIndexContext);
  if (!index) throw new Error('No people index was given.');
  return index;
}

/** How far the index is. */
export function usePeopleStatus(): PeopleStatus {
  const index = usePeopleIndex();
  return useSyncExternalStore(index.subscribe, index.status);
}

const LOADING = { status: 'loading' } as const;

/** What can be asked with one argument that is plain data. */
type Question = 'list' | 'find' | 'known' | 'counts';

/** Asks again when the question or the people change; the former answer stays until then. */
function useAnswer<T>(question: Question, argument: unknown): { key: string; value: T } | null {
  const index = usePeopleIndex();
  const { version } = usePeopleStatus();
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null);
  const key = JSON.stringify(argument);
  useEffect(() => {
    let isOver = false;
    const ask = index[question] as (argument: unknown) => Promise<unknown>;
    void ask(JSON.parse(key)).then((value) => {
      if (!isOver) setAnswer({ key, value: value as T });
    });
    return () => {
      isOver = true;
    };
  }, [index, question, key, version]);
  return answer;
}

/** A list on screen. */
export type ShownPeople = PeopleList & {
  /** `false` while these are still the rows of the former query: show them, do not act on them. */
  readonly isCurrent: boolean;
};

/**
 * Who fits a query, kept current. Loading only the first time: afterwards the former rows stay until the new
 * ones are there, marked by `isCurrent`.
 */
export function usePeople(query: PeopleQuery): Loadable<ShownPeople> {
  const answer = useAnswer<PeopleList>('list', query);
  if (!answer) return LOADING;
  return {
    status: 'ready',
    value: { ...answer.value, isCurrent: answer.key === JSON.stringify(query) },
  };
}

/** Rows around those on screen are fetched with them, so that scrolling finds them there. */
const AHEAD = 60;

/**
 * The people of a stretch of a list, from index `from` up to, not including, `to`. `null` for a moment where
 * somebody is not fetched yet.
 */
export function usePeopleRows(
  list: Pick<PeopleList, 'rows' | 'version'> | null,
  from: number,
  to: number,
): readonly (PersonSummary | null)[] {
  const index = usePeopleIndex();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const rows = list?.rows;
  const version = list?.version;
  useEffect(() => {
    if (!rows) return;
    let isOver = false;
    void index.fetch(rows.subarray(Math.max(0, from - AHEAD), to + AHEAD)).then((isNew) => {
      if (isNew && !isOver) redraw();
    });
    return () => {
      isOver = true;
    };
  }, [index, rows, version, from, to]);
  return rows ? Array.from(rows.subarray(from, to), (row) => index.peek(row) ?? null) : [];
}

/** How many people each filter shows, and the tags in use. */
export function usePeopleCounts(): Loadable<PeopleCounts> {
  const answer = useAnswer<PeopleCounts>('counts', null);
  return answer ? { status: 'ready', value: answer.value } : LOADING;
}

/** People by their ids, in that order; `null` for somebody who is gone. */
export function usePeopleByIds(
  ids: readonly ContactId[],
): Loadable<readonly (PersonSummary | null)[]> {
  const answer = useAnswer<readonly (PersonSummary | null)[]>('find', ids);
  return answer?.key === JSON.stringify(ids) ? { status: 'ready', value: answer.value } : LOADING;
}

/** Who may be the same as somebody who is being typed; strongest first. */
export function useKnownPeople(probe: KnownProbe): Loadable<readonly KnownHit[]> {
  const answer = useAnswer<readonly (readonly KnownHit[])[]>('known', [probe]);
  if (answer?.key !== JSON.stringify([probe])) return LOADING;
  return { status: 'ready', value: answer.value[0] ?? [] };
}
