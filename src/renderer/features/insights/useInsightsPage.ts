import { useMemo, useState } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { figureOf, type Figure, type Figures } from '@shared/domain/insights/figure';
import type { SplitFigures } from '@shared/domain/insights/figures';
import type { Lead } from '@shared/domain/insights/lead';
import { trendSpans } from '@shared/domain/insights/span';
import { useFigures, useInsight } from '@renderer/data/insights/useFigures';
import type { Loadable } from '@renderer/data/useLive';
import type { ShownAnswer } from '@renderer/data/insights/useFigures';
import { useInsightsQuery, type InsightsView } from './useInsightsQuery';

/** Months of the line of retention. */
const TREND_MONTHS = 12;

/** Everything that the first page of the figures shows; each part `null` while it is counted first. */
export type InsightsPage = InsightsView & {
  readonly figures: Figures | null;
  readonly trend: readonly Figure[] | null;
  readonly bySource: SplitFigures | null;
  readonly lead: Lead | null;
};

const shown = <T>(answer: Loadable<ShownAnswer<T>>): T | null =>
  answer.status === 'ready' ? answer.value.value : null;

/** What is asked for, and what came out. A former answer stays on screen until the new one is there. */
export function useInsightsPage(): InsightsPage {
  const [since, setSince] = useState<IsoDate | null>(null);
  const view = useInsightsQuery(since);
  const { query, asOf } = view;
  const figures = shown(useFigures(query, asOf));
  // Only the facts know when a shop began, and all time begins there.
  if (figures !== null && figures.since !== since) setSince(figures.since);
  const spans = useMemo(() => trendSpans(query.span, TREND_MONTHS), [query.span]);
  const trend = shown(useInsight<'trend'>({ ask: 'trend', query, spans }, asOf));
  const retention = useMemo(
    () => trend?.flatMap((one) => figureOf(one, 'retention') ?? []) ?? null,
    [trend],
  );
  return {
    ...view,
    figures,
    trend: retention,
    bySource: shown(useInsight<'split'>({ ask: 'split', query, by: 'source' }, asOf)),
    lead: shown(useInsight<'lead'>({ ask: 'lead', query }, asOf)),
  };
}
