import type { CareRow } from '@shared/domain/care/careBoard';

/** Which rows are shown: all, those that want a call, those that want a thank-you. */
export type CareFilter = 'all' | 'call' | 'thank';

/** Whether a row is shown under a filter. */
export function isShownBy(filter: CareFilter, row: CareRow): boolean {
  if (filter === 'all') return true;
  if (filter === 'thank') return row.action === 'thank';
  return row.action === 'call' || row.action === 'call-now' || row.channel === 'phone';
}
