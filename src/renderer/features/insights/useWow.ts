import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { dayOfNumber } from '@shared/domain/insights/facts';
import type { InsightQuery } from '@shared/domain/insights/figure';
import type { WowFigures, WowMoment } from '@shared/domain/insights/wow';
import { useInsight } from '@renderer/data/insights/useFigures';

/** The wow moments of one year, the latest first. */
export type WowYear = { readonly year: string; readonly moments: readonly WowMoment[] };

/** How many wow moments there were; `null` while they are counted first. */
export function useWow(query: InsightQuery, asOf: IsoDate | null): WowFigures | null {
  const wow = useInsight<'wow'>({ ask: 'wow', query }, asOf);
  return wow.status === 'ready' ? wow.value.value : null;
}

/** All wow moments year by year, the latest year first; `null` while they are looked up. */
export function useWowYears(query: InsightQuery, asOf: IsoDate | null): readonly WowYear[] | null {
  const found = useInsight<'wowMoments'>(
    { ask: 'wowMoments', query, reach: 'ever', group: null },
    asOf,
  );
  const moments = found.status === 'ready' ? found.value.value : null;
  return useMemo(() => {
    if (moments === null) return null;
    const years = new Map<string, WowMoment[]>();
    for (const moment of moments) {
      const year = dayOfNumber(moment.day).slice(0, 4);
      const own = years.get(year);
      if (own) own.push(moment);
      else years.set(year, [moment]);
    }
    return [...years].map(([year, own]) => ({ year, moments: own }));
  }, [moments]);
}
