import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareFigures } from '@shared/domain/insights/careFigures';
import type { InsightQuery } from '@shared/domain/insights/figure';
import { useInsight } from '@renderer/data/insights/useFigures';

/** What is told of promises, answers, thanks and farewells; `null` while it is counted first. */
export function useWord(query: InsightQuery, asOf: IsoDate | null): CareFigures | null {
  const care = useInsight<'care'>({ ask: 'care', query }, asOf);
  return care.status === 'ready' ? care.value.value : null;
}
