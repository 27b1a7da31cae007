import { useTranslation } from 'react-i18next';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import type { PastExchange } from './useExchanges';

/** Laptops that are named at once. */
const NAMED = 3;

/** Says when files of each laptop last came: *Last exchanged with Mina’s laptop 3 days ago.* */
export function useLastWith(): (exchanges: readonly PastExchange[]) => string {
  const { t } = useTranslation('exchange');
  const clock = useClock();
  const today = useToday();
  const format = useFormat();
  return (exchanges) => {
    const latest = new Map<string, PastExchange>();
    // Newest first: the first one of a laptop is its latest.
    for (const one of exchanges) if (!latest.has(one.laptopId)) latest.set(one.laptopId, one);
    return [...latest.values()]
      .slice(0, NAMED)
      .map(({ laptop, at }) =>
        t('past.last', {
          laptop: laptop ?? t('unnamed'),
          when: format.relativeDay(format.dayOf(at, clock.zone()), today),
        }),
      )
      .join(' ');
  };
}
