import { addMonths } from '@shared/domain/calendar/addMonths';
import { isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';

/** Stretches of time that a statement is asked for. */
export const PERIODS = ['year', 'lastYear', 'twelveMonths', 'all'] as const;

export type Period = (typeof PERIODS)[number];

/** The first and last day of a stretch, both included. Of everything: from the first line of the book. */
export function periodOf(
  period: Period,
  entries: readonly LedgerEntry[],
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const year = Number(today.slice(0, 4));
  switch (period) {
    case 'year':
      return { from: isoDate(`${year}-01-01`), to: today };
    case 'lastYear':
      return { from: isoDate(`${year - 1}-01-01`), to: isoDate(`${year - 1}-12-31`) };
    case 'twelveMonths':
      return { from: addMonths(today, -12), to: today };
    case 'all':
      return {
        from: entries.reduce(
          (first, { effectiveOn }) => (effectiveOn < first ? effectiveOn : first),
          today,
        ),
        to: today,
      };
  }
}
