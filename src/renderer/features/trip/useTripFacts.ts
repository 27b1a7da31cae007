import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { readTripFacts, type TripFacts } from '@renderer/data/trips/tripFacts';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

export type { TripFacts, TripGift } from '@renderer/data/trips/tripFacts';
export { useMomentWorld as useTripWorld } from '@renderer/data/culture/useMomentWorld';
export { useCultureCards } from '@renderer/data/culture/useCultureCard';

const NOTHING: ReadonlyMap<ContactId, TripFacts> = new Map();

/** What one wants to know of some people before a visit, kept current; without those who are gone. `null` while it is read. */
export function useTripFacts(ids: readonly ContactId[]): ReadonlyMap<ContactId, TripFacts> | null {
  const repositories = useRepositories();
  const live = useLive(`trip/facts/${ids.join(' ')}`, () => readTripFacts(repositories, ids));
  const facts = live.status === 'ready' ? live.value : null;
  return useMemo(
    () =>
      facts === null
        ? null
        : facts.length === 0
          ? NOTHING
          : new Map(facts.map((one) => [one.contact.id, one])),
    [facts],
  );
}
