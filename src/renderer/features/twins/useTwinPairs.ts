import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { TwinPair } from '@shared/domain/twins/findTwins';
import { usePeopleByIds, useTwins } from '@renderer/data/people/usePeople';

/** A pair with whom it is about. */
export type ShownPair = {
  readonly pair: Pick<TwinPair, 'key' | 'oneId' | 'otherId' | 'reasons'> & {
    readonly strength: TwinPair['strength'] | null;
  };
  readonly one: PersonSummary;
  readonly other: PersonSummary;
};

const NO_PAIRS: readonly TwinPair[] = [];

/**
 * The pairs to decide about, the likeliest first; `null` until they are found.
 *
 * @param only - The key of one pair, which need not look alike; `null` for all that do.
 */
export function useTwinPairs(only: string | null): readonly ShownPair[] | null {
  const found = useTwins();
  const pairs = useMemo((): readonly ShownPair['pair'][] => {
    if (only === null) return found.status === 'ready' ? found.value : NO_PAIRS;
    const [oneId, otherId] = only.split('|') as [ContactId, ContactId];
    const known = found.status === 'ready' ? found.value.find(({ key }) => key === only) : null;
    return [known ?? { key: only, oneId, otherId, reasons: [], strength: null }];
  }, [found, only]);
  const ids = useMemo(() => pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]), [pairs]);
  const people = usePeopleByIds(ids);
  return useMemo(() => {
    if (found.status !== 'ready' || people.status !== 'ready') return null;
    return pairs.flatMap((pair, at) => {
      const one = people.value[2 * at];
      const other = people.value[2 * at + 1];
      return one && other && !one.isTrashed && !other.isTrashed ? [{ pair, one, other }] : [];
    });
  }, [found, people, pairs]);
}
