import { useMemo } from 'react';
import { useShopSettings } from '../useShopSettings';
import { usePeopleCounts } from './usePeople';

/** Who looks after people: everybody named so far, busiest first, and whoever owns the shop. */
export function useKnownOwners(): readonly string[] {
  const counts = usePeopleCounts();
  const { ownerName } = useShopSettings();
  return useMemo(() => {
    const known = counts.status === 'ready' ? counts.value.owners.map(({ owner }) => owner) : [];
    return [...new Set([...known, ownerName.trim()])].filter((owner) => owner !== '');
  }, [counts, ownerName]);
}
