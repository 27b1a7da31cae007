import { useMemo, useState } from 'react';
import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import { promisesByDay, WEEK_DAYS } from '@shared/domain/promises/promisesByDay';
import { usePeopleByIds, usePeopleCounts } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { civilDayOf } from '@renderer/i18n/format';

/** A promise with the person it is about; `null` until the person is known. */
export type CareRow = {
  readonly promise: CarePromise;
  readonly person: PersonSummary | null;
  /** Kept while this page was open: the row stays, stamped. */
  readonly isKept: boolean;
};

export type CareGroup = 'first' | 'today' | 'week';

/** What Today shows. */
export type TodayBoard = {
  readonly today: IsoDate;
  readonly groups: Readonly<Record<CareGroup, readonly CareRow[]>>;
  /** People with something due by today that is not done yet. */
  readonly waiting: number;
  /** People who heard from the shop today. */
  readonly heard: number;
  /** Promises due tomorrow. */
  readonly tomorrow: number;
  /** Everybody outside the trash. */
  readonly people: number;
  /** What became of a promise on this page; `batchId` takes it back. */
  readonly setKept: (promise: CarePromise, isKept: boolean) => Promise<string | null>;
};

/** More of today's entries than this are not looked at for the count of people. */
const MAX_LOOKED_AT = 300;

/** The day's promises, kept current across edits, other windows and midnight; `null` while they are read. */
export function useTodayBoard(): TodayBoard | null {
  const { promises, interactions } = useRepositories();
  const today = useToday();
  const clock = useClock();
  const [keptHere, setKeptHere] = useState<ReadonlyMap<PromiseId, CarePromise>>(new Map());

  const open = useLive(`today/open/${today}`, () => promises.openDueBy(addDays(today, WEEK_DAYS)));
  const latest = useLive(`today/latest/${today}`, () => interactions.latest(MAX_LOOKED_AT));
  const counts = usePeopleCounts();

  const all = useMemo(() => {
    if (open.status !== 'ready') return [];
    const isOpen = new Set(open.value.map(({ id }) => id));
    const kept = [...keptHere.values()].filter(({ id }) => !isOpen.has(id));
    return [...open.value, ...kept].sort((a, b) =>
      a.dueOn === b.dueOn ? a.createdAt - b.createdAt : (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1,
    );
  }, [open, keptHere]);

  const ids = useMemo(() => [...new Set(all.map(({ contactId }) => contactId))], [all]);
  const found = usePeopleByIds(ids);
  const people = useLatest(found.status === 'ready' ? found.value : null);

  if (open.status !== 'ready' || counts.status !== 'ready') return null;
  const isOpen = new Set(open.value.map(({ id }) => id));
  const byId = new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : [])));
  const byDay = promisesByDay(all, today);
  const rowOf = (promise: CarePromise): CareRow => ({
    promise,
    person: byId.get(promise.contactId) ?? null,
    isKept: !isOpen.has(promise.id),
  });
  const groups = {
    first: byDay.overdue.map(rowOf),
    today: byDay.today.map(rowOf),
    week: byDay.week.map(rowOf),
  };
  const waiting = [...groups.first, ...groups.today].filter(({ isKept }) => !isKept);
  const tomorrow = addDays(today, 1);

  return {
    today,
    groups,
    waiting: new Set(waiting.map(({ promise }) => promise.contactId)).size,
    heard: heardToday(
      latest.status === 'ready' ? latest.value : [],
      all,
      isOpen,
      today,
      clock.zone(),
    ),
    tomorrow: open.value.filter(({ dueOn }) => dueOn === tomorrow).length,
    people: counts.value.all,
    setKept: async (promise, isKept) => {
      const saved = await promises.resolve(promise.id, isKept ? 'kept' : 'open');
      if (!saved.ok) return null;
      setKeptHere((before) => new Map(before).set(promise.id, promise));
      return saved.value.batchId;
    },
  };
}

/** People whom the shop wrote to, called, met or kept a promise for today. */
function heardToday(
  latest: readonly {
    readonly contactId: ContactId;
    readonly kind: string;
    readonly direction: 'in' | 'out' | null;
    readonly happenedAt: Instant;
  }[],
  promises: readonly CarePromise[],
  isOpen: ReadonlySet<PromiseId>,
  today: IsoDate,
  zone: string,
): number {
  const reached = latest.filter(
    ({ kind, direction, happenedAt }) =>
      kind !== 'note' && direction !== 'in' && civilDayOf(happenedAt, zone) === today,
  );
  const kept = promises.filter(({ id, by }) => by === 'us' && !isOpen.has(id));
  return new Set([...reached, ...kept].map(({ contactId }) => contactId)).size;
}

/** The last list that was there: names do not vanish while the next ones are asked for. */
function useLatest(
  people: readonly (PersonSummary | null)[] | null,
): readonly (PersonSummary | null)[] {
  const [latest, setLatest] = useState<readonly (PersonSummary | null)[]>([]);
  if (people !== null && people !== latest) setLatest(people);
  return people ?? latest;
}
