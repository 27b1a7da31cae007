import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay, PlaceCount } from '@shared/domain/calendar/personDay';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { CelebratingPerson } from '@shared/domain/culture/celebration';
import type { Resident } from '@shared/domain/people/peoplePlaces';
import type {
  KnownHit,
  KnownProbe,
  PeopleCounts,
  PeopleQuery,
} from '@shared/domain/people/peopleQuery';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { TownCount } from '@shared/domain/trips/tripPlace';
import type { TwinPair } from '@shared/domain/twins/findTwins';
import { parseJson } from '@shared/kernel/safeJson';
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

/** What can be asked with arguments that are plain data. */
type Question =
  | 'list'
  | 'find'
  | 'known'
  | 'counts'
  | 'daysBetween'
  | 'places'
  | 'livingIn'
  | 'towns'
  | 'livingAt'
  | 'celebrating'
  | 'twins';

/** Asks again when the question or the people change; the former answer stays until then. */
function useAnswer<T>(
  question: Question,
  ...args: readonly unknown[]
): { key: string; value: T } | null {
  const index = usePeopleIndex();
  const { version } = usePeopleStatus();
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null);
  const shown = useRef<string | null>(null);
  const key = JSON.stringify(args);
  useEffect(() => {
    let isOver = false;
    const ask = index[question] as (...asked: readonly unknown[]) => Promise<unknown>;
    void ask(...(parseJson(key) as readonly unknown[])).then((value) => {
      if (isOver) return;
      const show = (): void => setAnswer({ key, value: value as T });
      // Nobody waits for the same answer anew: it is drawn in between, so that a large act does not hold up the window.
      if (shown.current === key) startTransition(show);
      else show();
      shown.current = key;
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
    value: { ...answer.value, isCurrent: answer.key === JSON.stringify([query]) },
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
  const answer = useAnswer<PeopleCounts>('counts');
  return answer ? { status: 'ready', value: answer.value } : LOADING;
}

/** People by their ids, in that order; `null` for somebody who is gone. */
export function usePeopleByIds(
  ids: readonly ContactId[],
): Loadable<readonly (PersonSummary | null)[]> {
  const answer = useAnswer<readonly (PersonSummary | null)[]>('find', ids);
  return answer?.key === JSON.stringify([ids]) ? { status: 'ready', value: answer.value } : LOADING;
}

/** Who may be the same as somebody who is being typed; strongest first. */
export function useKnownPeople(probe: KnownProbe): Loadable<readonly KnownHit[]> {
  const answer = useAnswer<readonly (readonly KnownHit[])[]>('known', [probe]);
  if (answer?.key !== JSON.stringify([[probe]])) return LOADING;
  return { status: 'ready', value: answer.value[0] ?? [] };
}

/**
 * Birthdays, in whatever calendar, and important days of everybody outside the trash, both ends included; kept
 * current. In order of days, then of names.
 */
export function usePersonDays(from: IsoDate, to: IsoDate): Loadable<readonly PersonDay[]> {
  const answer = useAnswer<readonly PersonDay[]>('daysBetween', from, to);
  return answer?.key === JSON.stringify([from, to])
    ? { status: 'ready', value: answer.value }
    : LOADING;
}

/** How many people outside the trash live where; most people first. */
export function usePlaces(): Loadable<readonly PlaceCount[]> {
  const answer = useAnswer<readonly PlaceCount[]>('places');
  return answer ? { status: 'ready', value: answer.value } : LOADING;
}

/** Who lives in a country outside the trash, by name; in some of its regions only, where `''` is an unknown one. */
export function useLivingIn(
  country: string,
  regions?: readonly string[],
): Loadable<readonly Resident[]> {
  const args = regions === undefined ? [country] : [country, regions];
  const answer = useAnswer<readonly Resident[]>('livingIn', ...args);
  return answer?.key === JSON.stringify(args) ? { status: 'ready', value: answer.value } : LOADING;
}

/** How many people outside the trash live in which town; most people first. */
export function useTowns(): Loadable<readonly TownCount[]> {
  const answer = useAnswer<readonly TownCount[]>('towns');
  return answer ? { status: 'ready', value: answer.value } : LOADING;
}

/** Who lives in any of some places (`placeKey`) outside the trash, by name; kept current. */
export function useLivingAt(places: readonly string[]): Loadable<readonly PersonSummary[]> {
  const answer = useAnswer<readonly PersonSummary[]>('livingAt', places);
  return answer?.key === JSON.stringify([places])
    ? { status: 'ready', value: answer.value }
    : LOADING;
}

/** Everybody outside the trash, with what they said about greetings: for what is celebrated in the weeks ahead. */
export function useCelebratingPeople(): Loadable<readonly CelebratingPerson[]> {
  const answer = useAnswer<readonly CelebratingPerson[]>('celebrating');
  return answer ? { status: 'ready', value: answer.value } : LOADING;
}

/** Records that may be of one person, the likeliest first; kept current, the former ones stay meanwhile. */
export function useTwins(): Loadable<readonly TwinPair[]> {
  const answer = useAnswer<readonly TwinPair[]>('twins');
  return answer ? { status: 'ready', value: answer.value } : LOADING;
}
