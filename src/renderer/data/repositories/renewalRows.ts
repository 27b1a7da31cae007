import type { Instant } from '@shared/domain/calendar/clock';
import { addMonths } from '@shared/domain/calendar/addMonths';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Renewal, RenewalId } from '@shared/domain/purchases/renewal';

/** The row of a new, open renewal. */
export const renewalRow = (
  draft: Pick<
    Renewal,
    'contactId' | 'purchaseId' | 'kind' | 'label' | 'dueOn' | 'leadDays' | 'everyMonths'
  >,
  id: RenewalId,
  now: Instant,
): Renewal => ({
  ...draft,
  id,
  status: 'open',
  resolvedAt: null,
  createdAt: now,
  updatedAt: now,
});

/**
 * When something that comes round is due after it was done: its next day that lies after today and
 * after the one that was looked after, counted from the latter. `null` if it comes once.
 */
export function dueAgainOn(
  { dueOn, everyMonths }: Pick<Renewal, 'dueOn' | 'everyMonths'>,
  today: IsoDate,
): IsoDate | null {
  if (everyMonths === null) return null;
  // Counted from the first day, so that the 31st stays the 31st where a month between is shorter.
  for (let times = 1; ; times += 1) {
    const next = addMonths(dueOn, times * everyMonths);
    if (next > today) return next;
  }
}
