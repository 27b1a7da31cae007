import { useMemo, useState } from 'react';
import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import {
  CARE_GROUPS,
  type CareBoard,
  type CareGroup,
  type CareRow,
} from '@shared/domain/care/careBoard';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useCareBoard } from '@renderer/data/care/useCareBoard';
import { usePeopleByIds, usePeopleCounts } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useClock, useMinute, useToday } from '@renderer/hooks/useClock';
import { civilDayOf } from '@renderer/i18n/format';

/** Somebody to think of, with who that is; `null` until the person is known. */
export type ShownRow = {
  readonly row: CareRow;
  readonly person: PersonSummary | null;
  /** Done while this page was open: the row stays, stamped. */
  readonly isDone: boolean;
};

/** What Today shows. */
export type TodayBoard = {
  readonly today: IsoDate;
  readonly groups: Readonly<Record<CareGroup, readonly ShownRow[]>>;
  /** What waits until another day, or until the others are done. */
  readonly later: readonly ShownRow[];
  /** People on the page who have not been thought of yet, those of the week included. */
  readonly waiting: number;
  /** People who heard from the shop today. */
  readonly heard: number;
  /** People to think of tomorrow, as far as it is known. */
  readonly tomorrow: number;
  /** Everybody outside the trash. */
  readonly people: number;
  /** A row was stamped or taken back on this page. */
  readonly noteDone: (row: CareRow, isDone: boolean) => void;
};

/** More of today's entries than this are not looked at for the count of people. */
const MAX_LOOKED_AT = 300;

/** One row of a day: the same person for the same thing. */
export const rowKey = ({ contactId, markId }: CareRow): string => `${contactId} ${markId}`;

/** The day's care, kept current across edits, other windows, the passing minute and midnight; `null` while it is read. */
export function useTodayBoard(): TodayBoard | null {
  const { interactions } = useRepositories();
  const today = useToday();
  const minute = useMinute();
  const clock = useClock();
  const [done, setDone] = useState<DoneHere>({ day: today, rows: NOTHING });
  // What was stamped yesterday is no row of today.
  const doneHere = done.day === today ? done.rows : NOTHING;

  const latest = useLive(`today/latest/${today}`, () => interactions.latest(MAX_LOOKED_AT));
  const counts = usePeopleCounts();
  const board = useCareBoard(today, minute);

  const ids = useMemo(
    () => [
      ...new Set([
        ...(board?.shown ?? []).map(({ contactId }) => contactId),
        ...(board?.later ?? []).map(({ contactId }) => contactId),
        ...[...doneHere.values()].map(({ row }) => row.contactId),
      ]),
    ],
    [board, doneHere],
  );
  const found = usePeopleByIds(ids);
  const people = useLatest(found.status === 'ready' ? found.value : null);

  if (board === null || counts.status !== 'ready') return null;
  const byId = new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : [])));
  const shown = withDone(board, doneHere);
  const shownRow = ({ row, isDone }: { row: CareRow; isDone: boolean }): ShownRow => ({
    row,
    isDone,
    person: byId.get(row.contactId) ?? null,
  });
  const groups = Object.fromEntries(
    CARE_GROUPS.map((group) => [
      group,
      shown.filter(({ row }) => row.group === group).map(shownRow),
    ]),
  ) as unknown as TodayBoard['groups'];
  const open = new Set(
    Object.values(groups)
      .flat()
      .flatMap(({ row, isDone }) => (isDone ? [] : row.contactId)),
  );
  const tomorrow = addDays(today, 1);

  return {
    today,
    groups,
    later: board.later.map((row) => shownRow({ row, isDone: false })),
    waiting: open.size,
    heard: heardToday(latest.status === 'ready' ? latest.value : [], doneHere, today, clock.zone()),
    tomorrow: new Set(
      [...board.shown, ...board.later].flatMap(({ dueOn, contactId }) =>
        dueOn === tomorrow ? contactId : [],
      ),
    ).size,
    people: counts.value.all,
    noteDone: (row, isDone) => {
      setDone(({ day, rows }) => {
        const next = new Map(day === today ? rows : NOTHING);
        const at = shown.findIndex((one) => rowKey(one.row) === rowKey(row));
        if (isDone) next.set(rowKey(row), { row, at });
        else next.delete(rowKey(row));
        return { day: today, rows: next };
      });
    },
  };
}

/** A row that was stamped here, and where it stood. */
type PlacedRow = { readonly row: CareRow; readonly at: number };

/** What was stamped on this page on a day. */
type DoneHere = { readonly day: IsoDate; readonly rows: ReadonlyMap<string, PlacedRow> };

const NOTHING: ReadonlyMap<string, PlacedRow> = new Map();

/** The day's rows with those that were stamped here where they stood. */
function withDone(
  { shown }: CareBoard,
  doneHere: ReadonlyMap<string, PlacedRow>,
): readonly { readonly row: CareRow; readonly isDone: boolean }[] {
  const open = new Set(shown.map(rowKey));
  const rows = shown.map((row) => ({ row, isDone: false }));
  const done = [...doneHere.values()]
    .filter(({ row }) => !open.has(rowKey(row)))
    .sort((a, b) => a.at - b.at);
  for (const { row, at } of done) rows.splice(Math.min(at, rows.length), 0, { row, isDone: true });
  return rows;
}

/** People whom the shop wrote to, called, met or kept its word to today. */
function heardToday(
  latest: readonly {
    readonly contactId: ContactId;
    readonly kind: string;
    readonly direction: 'in' | 'out' | null;
    readonly happenedAt: Instant;
  }[],
  doneHere: ReadonlyMap<string, PlacedRow>,
  today: IsoDate,
  zone: string,
): number {
  const reached = latest.flatMap(({ contactId, kind, direction, happenedAt }) =>
    kind !== 'note' && direction !== 'in' && civilDayOf(happenedAt, zone) === today
      ? contactId
      : [],
  );
  const kept = [...doneHere.values()].flatMap(({ row }) =>
    row.about.kind === 'promise' && row.about.by === 'them' ? [] : row.contactId,
  );
  return new Set([...reached, ...kept]).size;
}

/** The last list that was there: names do not vanish while the next ones are asked for. */
function useLatest(
  people: readonly (PersonSummary | null)[] | null,
): readonly (PersonSummary | null)[] {
  const [latest, setLatest] = useState<readonly (PersonSummary | null)[]>([]);
  if (people !== null && people !== latest) setLatest(people);
  return people ?? latest;
}
