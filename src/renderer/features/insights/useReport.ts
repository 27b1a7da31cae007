import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import {
  figureOf,
  type Figure,
  type Figures,
  type InsightQuery,
} from '@shared/domain/insights/figure';
import type { SplitFigures } from '@shared/domain/insights/figures';
import type { Lead } from '@shared/domain/insights/lead';
import { trendSpans } from '@shared/domain/insights/span';
import { useFigures, useInsight } from '@renderer/data/insights/useFigures';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useToday } from '@renderer/hooks/useClock';
import type { ReportAsked } from './ExportMenu';

/** Everything that a report says. */
export type Report = {
  readonly shopName: string;
  /** The day whose knowledge it is. */
  readonly asOf: IsoDate;
  readonly figures: Figures;
  /** Retention month after month, the earliest first. */
  readonly trend: readonly Figure[];
  readonly bySource: SplitFigures;
  readonly lead: Lead;
};

/** Months of the line of retention. */
const MONTHS = 12;

/** What is printed, kept current; `null` while it is counted. */
export function useReport({ from, to, asOf }: ReportAsked): Report | null {
  const { insights, shopName } = useShopSettings();
  const today = useToday();
  const query = useMemo<InsightQuery>(
    () => ({ span: { from, to }, settings: insights, people: null }),
    [from, to, insights],
  );
  const spans = useMemo(() => trendSpans({ from, to }, MONTHS), [from, to]);
  const figures = useFigures(query, asOf);
  const trend = useInsight<'trend'>({ ask: 'trend', query, spans }, asOf);
  const bySource = useInsight<'split'>({ ask: 'split', query, by: 'source' }, asOf);
  const lead = useInsight<'lead'>({ ask: 'lead', query }, asOf);
  const answers = [figures, trend, bySource, lead] as const;
  // On paper nothing of another day may stand beside this one.
  if (!answers.every((one) => one.status === 'ready' && one.value.isCurrent)) return null;
  if (
    figures.status !== 'ready' ||
    trend.status !== 'ready' ||
    bySource.status !== 'ready' ||
    lead.status !== 'ready'
  ) {
    return null;
  }
  return {
    shopName,
    asOf: asOf ?? today,
    figures: figures.value.value,
    trend: trend.value.value.flatMap((one) => figureOf(one, 'retention') ?? []),
    bySource: bySource.value.value,
    lead: lead.value.value,
  };
}
