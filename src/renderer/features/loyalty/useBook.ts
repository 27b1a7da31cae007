import { useCallback, useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { BookFilter } from '@shared/domain/loyalty/bookAnswers';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { BookRow } from '@renderer/data/loyalty/bookApi';
import { useBookList, useShopBook } from '@renderer/data/loyalty/useShopBook';
import { usePeopleIndex, usePeopleStatus } from '@renderer/data/people/usePeople';
import { useToday } from '@renderer/hooks/useClock';
import type { RowRange, RowSource } from '@renderer/ui/DataTable';
import { bookMemory, daysOf, type BookState } from './bookMemory';
import { usePeopleNamed } from './usePeopleNamed';

/** A line of the book as it is shown. */
export type ShownLine = BookRow & {
  /** `null` for somebody who is gone. */
  readonly person: PersonSummary | null;
  /** Of the person on the other side of a referral or a merge; `null` if there is none. */
  readonly otherName: string | null;
};

/** The book on screen. */
export type BookView = {
  readonly state: BookState;
  readonly change: (change: Partial<BookState>) => void;
  readonly filter: BookFilter;
  readonly source: RowSource<ShownLine>;
  /** `null` while the lines are read for the first time. */
  readonly total: number | null;
  readonly onVisibleChange: (range: RowRange) => void;
  /** Whose line it is. */
  readonly personOf: (row: string) => ContactId | null;
};

const NO_ROWS = new Uint32Array(0);
/** Rows fetched beyond both ends of what is seen. */
const AHEAD = 40;
/** Of a search that fits more people, these are shown. */
const MAX_PEOPLE = 500;

/** The book of this window. */
export function useBook(): BookView {
  const book = useShopBook();
  const today = useToday();
  const state = useSyncExternalStore(bookMemory.subscribe, bookMemory.get);
  const people = useSearchedPeople(state.text);
  const [fetched, redraw] = useReducer((count: number) => count + 1, 0);
  const [range, setRange] = useState<RowRange>({ start: 0, end: 30 });

  const { kind, period } = state;
  const filter = useMemo<BookFilter>(
    () => ({ kind: kind === 'all' ? null : kind, unit: null, ...daysOf(period, today), people }),
    [kind, period, today, people],
  );
  const live = useBookList(filter);
  const list = live.status === 'ready' ? live.value : null;
  const rows = list?.rows ?? NO_ROWS;
  const version = list?.version;

  useEffect(() => {
    let isOver = false;
    void book.fetch(around(rows, range)).then((isNew) => {
      if (isNew && !isOver) redraw();
    });
    return () => {
      isOver = true;
    };
  }, [book, rows, version, range]);

  const shown = useMemo(() => {
    const lines = Array.from(around(rows, range), (row) => book.peek(row));
    return [...new Set(lines.flatMap((line) => (line ? peopleIn(line) : [])))];
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a fetch brings lines that were not there to be looked at
  }, [book, rows, range, fetched]);
  const named = usePeopleNamed(shown);

  const ids = useMemo(() => Array.from(rows, String), [rows]);
  const source = useMemo<RowSource<ShownLine>>(() => {
    const made = new Map<string, ShownLine>();
    const rowOf = (id: string): ShownLine | undefined => {
      const known = made.get(id);
      if (known) return known;
      const line = book.peek(Number(id));
      const person = line && named(line.entry.contactId);
      if (!line || person === undefined) return undefined;
      const other = otherIn(line);
      const otherPerson = other === null ? null : named(other);
      if (otherPerson === undefined) return undefined;
      const whole = { ...line, person, otherName: otherPerson?.name ?? null };
      made.set(id, whole);
      return whole;
    };
    return { ids, rowOf };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a fetch that brought something new makes a new source, so that the rows are asked again
  }, [ids, book, named, version, fetched]);

  return {
    state,
    change: bookMemory.set,
    filter,
    source,
    total: list === null ? null : rows.length,
    onVisibleChange: useCallback((next: RowRange) => {
      setRange((before) =>
        before.start === next.start && before.end === next.end ? before : next,
      );
    }, []),
    personOf: (row) => book.peek(Number(row))?.entry.contactId ?? null,
  };
}

/** The rows on screen and some beyond both ends. */
const around = (rows: Uint32Array, { start, end }: RowRange): Uint32Array =>
  rows.subarray(Math.max(0, start - AHEAD), end + AHEAD);

/** Who a line names. */
function peopleIn(line: BookRow): readonly ContactId[] {
  const other = otherIn(line);
  return other === null ? [line.entry.contactId] : [line.entry.contactId, other];
}

/** The person on the other side of a line; `null` if there is none. */
export function otherIn({ entry: { cause } }: BookRow): ContactId | null {
  return cause.kind === 'referral' || cause.kind === 'merge' ? cause.otherId : null;
}

/** Whom a search fits; `null` for no search, and while the first answer is on its way. */
function useSearchedPeople(text: string): readonly ContactId[] | null {
  const index = usePeopleIndex();
  const { version } = usePeopleStatus();
  const [found, setFound] = useState<readonly ContactId[] | null>(null);
  const wanted = text.trim();
  useEffect(() => {
    let isOver = false;
    void (async () => {
      if (wanted === '') return null;
      const { rows } = await index.list({ text: wanted, withNotes: false, limit: MAX_PEOPLE });
      return await index.idsOf(rows);
    })().then((ids) => {
      if (!isOver) setFound(ids);
    });
    return () => {
      isOver = true;
    };
  }, [index, wanted, version]);
  return wanted === '' ? null : found;
}
