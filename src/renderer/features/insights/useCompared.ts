import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareFigures, SplitCareFigures } from '@shared/domain/insights/careFigures';
import type { Figures, InsightQuery, SplitBy } from '@shared/domain/insights/figure';
import type { SplitFigures } from '@shared/domain/insights/figures';
import type { PointsFigures } from '@shared/domain/insights/points';
import type { SplitPoints } from '@shared/domain/insights/splitPoints';
import type { SplitRfm } from '@shared/domain/insights/splitRfm';
import type { SplitWowFigures, WowFigures } from '@shared/domain/insights/wow';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { useFigures, useInsight, type ShownAnswer } from '@renderer/data/insights/useFigures';
import type { Loadable } from '@renderer/data/useLive';

const shown = <T extends { readonly by: SplitBy }>(
  answer: Loadable<ShownAnswer<T>>,
  by: SplitBy,
): T | null =>
  // The former split would stand under the wrong heading.
  answer.status === 'ready' && answer.value.value.by === by ? answer.value.value : null;

/** The nine figures of each group of a split, and of everybody; `null` while they are counted first. */
export function useComparedFigures(
  query: InsightQuery,
  by: SplitBy,
  asOf: IsoDate | null,
): { readonly split: SplitFigures; readonly all: Figures } | null {
  const split = shown(useInsight<'split'>({ ask: 'split', query, by }, asOf), by);
  const all = useFigures(query, asOf);
  return split !== null && all.status === 'ready' ? { split, all: all.value.value } : null;
}

/** Promises, answers, thanks and farewells of each group of a split, and of everybody; `null` while they are counted first. */
export function useComparedCare(
  query: InsightQuery,
  by: SplitBy,
  asOf: IsoDate | null,
): { readonly split: SplitCareFigures; readonly all: CareFigures } | null {
  const split = shown(useInsight<'splitCare'>({ ask: 'splitCare', query, by }, asOf), by);
  const all = useInsight<'care'>({ ask: 'care', query }, asOf);
  return split !== null && all.status === 'ready' ? { split, all: all.value.value } : null;
}

/** Points, or stamps, of each group of a split, and of everybody; `null` while they are counted first. */
export function useComparedPoints(
  query: InsightQuery,
  by: SplitBy,
  unit: LoyaltyUnit,
  asOf: IsoDate | null,
): { readonly split: SplitPoints; readonly all: PointsFigures } | null {
  const split = shown(useInsight<'splitPoints'>({ ask: 'splitPoints', query, unit, by }, asOf), by);
  const all = useInsight<'points'>({ ask: 'points', query, unit }, asOf);
  return split?.unit === unit && all.status === 'ready' ? { split, all: all.value.value } : null;
}

/** How the grades of regulars spread over each group of a split; `null` while they are counted first. */
export const useComparedRfm = (
  query: InsightQuery,
  by: SplitBy,
  asOf: IsoDate | null,
): SplitRfm | null => shown(useInsight<'splitRfm'>({ ask: 'splitRfm', query, by }, asOf), by);

/** Wow moments of each group of a split, and of everybody; `null` while they are counted first. */
export function useComparedWow(
  query: InsightQuery,
  by: SplitBy,
  asOf: IsoDate | null,
): { readonly split: SplitWowFigures; readonly all: WowFigures } | null {
  const split = shown(useInsight<'splitWow'>({ ask: 'splitWow', query, by }, asOf), by);
  const all = useInsight<'wow'>({ ask: 'wow', query }, asOf);
  return split !== null && all.status === 'ready' ? { split, all: all.value.value } : null;
}
