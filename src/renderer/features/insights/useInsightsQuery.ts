import { useMemo, useState } from 'react';
import { addMonths } from '@shared/domain/calendar/addMonths';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { InsightQuery } from '@shared/domain/insights/figure';
import type { Span } from '@shared/domain/insights/span';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useToday } from '@renderer/hooks/useClock';

/** The spans that the page offers. */
export const PERIODS = ['days30', 'days90', 'months12', 'all'] as const;

/** One of the spans that the page offers, all of them up to today. */
export type Period = (typeof PERIODS)[number];

/** The span of a period that ends on a day. `since`: the first day of which anything is known. */
export function spanOfPeriod(period: Period, today: IsoDate, since: IsoDate | null): Span {
  switch (period) {
    case 'days30':
      return { from: addDays(today, -29), to: today };
    case 'days90':
      return { from: addDays(today, -89), to: today };
    case 'months12':
      return { from: addDays(addMonths(today, -12), 1), to: today };
    case 'all':
      return { from: since !== null && since < today ? since : today, to: today };
  }
}

/** What the page asks for. */
export type InsightsView = {
  readonly period: Period;
  readonly setPeriod: (period: Period) => void;
  readonly query: InsightQuery;
  /** Everything is as it stood at the end of this day; `null` for now. */
  readonly asOf: IsoDate | null;
  readonly setAsOf: (day: IsoDate | null) => void;
};

/** The period that was chosen, and what is asked for with it. */
export function useInsightsQuery(since: IsoDate | null): InsightsView {
  const [period, setPeriod] = useState<Period>('days90');
  const today = useToday();
  const [asOf, setAsOf] = useState<IsoDate | null>(null);
  const last = asOf ?? today;
  const { insights } = useShopSettings();
  const query = useMemo<InsightQuery>(
    () => ({ span: spanOfPeriod(period, last, since), settings: insights, people: null }),
    [period, last, since, insights],
  );
  return { period, setPeriod, query, asOf, setAsOf };
}
