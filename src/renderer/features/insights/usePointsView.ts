import { useMemo } from 'react';
import { addMonths } from '@shared/domain/calendar/addMonths';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { InsightQuery } from '@shared/domain/insights/figure';
import type { PointsFigures } from '@shared/domain/insights/points';
import type { Span } from '@shared/domain/insights/span';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { useInsight } from '@renderer/data/insights/useFigures';

/** Months that are told one by one. */
const MONTHS = 12;

/** What became of points, or stamps; `null` while it is counted first. */
export type PointsView = {
  readonly span: PointsFigures;
  readonly months: readonly { readonly span: Span; readonly points: PointsFigures }[];
};

/** Asks what became of points or stamps: over the span, and month by month for a year. */
export function usePointsView(
  query: InsightQuery,
  unit: LoyaltyUnit,
  asOf: IsoDate | null,
): PointsView | null {
  const spans = useMemo(() => {
    const last = `${query.span.to.slice(0, 7)}-01` as IsoDate;
    return Array.from({ length: MONTHS }, (_one, at): Span => {
      const from = addMonths(last, at + 1 - MONTHS);
      const to = addDays(addMonths(from, 1), -1);
      return { from, to: to < query.span.to ? to : query.span.to };
    });
  }, [query.span]);
  const span = useInsight<'points'>({ ask: 'points', query, unit }, asOf);
  const trend = useInsight<'pointsTrend'>({ ask: 'pointsTrend', query, unit, spans }, asOf);
  if (span.status !== 'ready' || trend.status !== 'ready') return null;
  const { value } = trend.value;
  return {
    span: span.value.value,
    months: spans.flatMap((one, at) => {
      const points = value[at];
      return points ? [{ span: one, points }] : [];
    }),
  };
}
