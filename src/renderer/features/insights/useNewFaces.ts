import { useMemo } from 'react';
import { addMonths } from '@shared/domain/calendar/addMonths';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Cohort } from '@shared/domain/insights/cohorts';
import type { Figures, InsightQuery } from '@shared/domain/insights/figure';
import type { SplitFigures } from '@shared/domain/insights/figures';
import type { ReferralTree } from '@shared/domain/insights/referrals';
import { useFigures, useInsight, type ShownAnswer } from '@renderer/data/insights/useFigures';
import type { Loadable } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';

/** Months of a cohort table: more would not fit beside one another. */
const COHORT_MONTHS = 12;

/** Where new faces come from, and whether they come again; each part `null` while it is counted first. */
export type NewFaces = {
  readonly figures: Figures | null;
  readonly bySource: SplitFigures | null;
  readonly cohorts: readonly Cohort[] | null;
  /** What the cohorts were asked with: whole months, whatever the span of the page. */
  readonly cohortQuery: InsightQuery;
  readonly referrals: ReferralTree | null;
  /** The currency of what recommended people spent. */
  readonly currency: string;
};

const shown = <T>(answer: Loadable<ShownAnswer<T>>): T | null =>
  answer.status === 'ready' ? answer.value.value : null;

/** Asks where new faces come from. */
export function useNewFaces(query: InsightQuery, asOf: IsoDate | null): NewFaces {
  const { currency } = useShopSettings();
  const cohortQuery = useMemo<InsightQuery>(() => {
    const month = `${query.span.to.slice(0, 7)}-01` as IsoDate;
    return {
      ...query,
      span: { from: addMonths(month, 1 - COHORT_MONTHS), to: query.span.to },
    };
  }, [query]);
  return {
    figures: shown(useFigures(query, asOf)),
    bySource: shown(useInsight<'split'>({ ask: 'split', query, by: 'source' }, asOf)),
    cohorts: shown(useInsight<'cohorts'>({ ask: 'cohorts', query: cohortQuery }, asOf)),
    cohortQuery,
    referrals: shown(useInsight<'referrals'>({ ask: 'referrals', query }, asOf)),
    currency: query.settings.currency ?? currency,
  };
}
