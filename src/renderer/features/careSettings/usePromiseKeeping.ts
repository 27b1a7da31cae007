import type { ContactId } from '@shared/domain/contacts/contact';
import { promiseRate, type PromiseRate } from '@shared/domain/care/promiseRate';
import type { CarePromise } from '@shared/domain/promises/promise';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { addDays } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { usePeopleByIds } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useClock, useToday } from '@renderer/hooks/useClock';

/** So many days are looked back on. */
export const KEPT_DAYS = 90;

/** How the shop and its people kept their word lately, with what the sums are made of. */
export type PromiseKeeping = {
  readonly us: PromiseRate;
  readonly them: PromiseRate;
  /** Kept and broken, the latest first; without sample people. */
  readonly ended: readonly CarePromise[];
};

/** How promises came to their end in the last 90 days; `null` while that is read. */
export function usePromiseKeeping(): PromiseKeeping | null {
  const { promises } = useRepositories();
  const zone = useClock().zone();
  const from = instantAt(addDays(useToday(), -KEPT_DAYS), '00:00', zone);
  const live = useLive(`promises/ended/${from}`, () => promises.endedSince(from));
  if (live.status === 'loading') return null;
  const ended = live.value;
  return { us: promiseRate(ended, 'us'), them: promiseRate(ended, 'them'), ended };
}

/** Whom promises are about: by id, `null` while they are looked up. */
export function usePeopleOf(
  promises: readonly CarePromise[],
): (id: ContactId) => PersonSummary | null {
  const found = usePeopleByIds([...new Set(promises.map(({ contactId }) => contactId))]);
  const people = new Map(
    (found.status === 'ready' ? found.value : []).flatMap((person) =>
      person === null ? [] : [[person.id, person] as const],
    ),
  );
  return (id) => people.get(id) ?? null;
}
