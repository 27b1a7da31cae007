import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { thanksOwed, type OwedThanks } from '@shared/domain/care/thanksOwed';
import { useCareFacts } from '@renderer/data/care/useCareFacts';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock } from '@renderer/hooks/useClock';

/** The thank-yous that are owed today, kept current; `null` while they are read. */
export function useOwedThanks(today: IsoDate): readonly OwedThanks[] | null {
  const { care } = useShopSettings();
  const zone = useClock().zone();
  const live = useCareFacts(today);
  return useMemo(
    () => (live.status === 'ready' ? thanksOwed(live.value, care, today, zone) : null),
    [live, care, today, zone],
  );
}
