import { useMemo } from 'react';
import { thanksWeekFrom, type Thanks } from '@shared/domain/care/thanks';
import type { OwedThanks } from '@shared/domain/care/thanksOwed';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';
import { useOwedThanks } from './useOwedThanks';

/** Who is still to be thanked, and who was. */
export type ThanksQueue = {
  /** Still to be said, the most personal reason first. */
  readonly owed: readonly OwedThanks[];
  /** Said this week, the latest first. */
  readonly said: readonly Thanks[];
  /** Somebody of the queue; `null` while they are looked up, or where they are gone. */
  readonly personOf: (id: ContactId) => PersonSummary | null;
};

/** The queue of thank-yous, kept current; `null` while it is read. */
export function useThanksQueue(besides: ContactId | null): ThanksQueue | null {
  const { thanks } = useRepositories();
  const today = useToday();
  const owed = useOwedThanks(today);
  const live = useLive(`messages/thanked/${today}`, () =>
    thanks.resolved(thanksWeekFrom(today), today),
  );
  const said = useMemo(
    () => (live.status === 'ready' ? live.value.filter(({ status }) => status === 'said') : null),
    [live],
  );
  const ids = useMemo(
    () => [
      ...new Set([
        ...(besides === null ? [] : [besides]),
        ...[...(owed ?? []), ...(said ?? [])].map(({ contactId }) => contactId),
      ]),
    ],
    [besides, owed, said],
  );
  const found = usePeopleByIds(ids);
  const people = found.status === 'ready' ? found.value : null;
  return useMemo(() => {
    if (owed === null || said === null) return null;
    const byId = new Map(people?.flatMap((person) => (person ? [[person.id, person]] : [])));
    return { owed, said, personOf: (id) => byId.get(id) ?? null };
  }, [owed, said, people]);
}
