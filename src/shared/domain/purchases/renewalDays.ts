import { addMonths } from '../calendar/addMonths';
import { addDays, daysBetween, type IsoDate } from '../calendar/isoDate';
import type { Renewal } from './renewal';

/** The first day on which a renewal is shown. */
export const shownFrom = ({ dueOn, leadDays }: Pick<Renewal, 'dueOn' | 'leadDays'>): IsoDate =>
  addDays(dueOn, -leadDays);

/** How a renewal stands on a day. */
export type RenewalStanding =
  | { readonly kind: 'resolved' }
  /** Not shown yet. */
  | { readonly kind: 'later'; readonly inDays: number }
  | { readonly kind: 'soon'; readonly inDays: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'overdue'; readonly sinceDays: number };

/** How a renewal stands today. */
export function renewalOn(
  renewal: Pick<Renewal, 'dueOn' | 'leadDays' | 'status'>,
  today: IsoDate,
): RenewalStanding {
  if (renewal.status !== 'open') return { kind: 'resolved' };
  const inDays = daysBetween(today, renewal.dueOn);
  if (inDays < 0) return { kind: 'overdue', sinceDays: -inDays };
  if (inDays === 0) return { kind: 'today' };
  return { kind: today >= shownFrom(renewal) ? 'soon' : 'later', inDays };
}

/**
 * The day on which it comes round again once it was looked after: the first after `doneOn` in the steps
 * of its own rhythm, counted from the day it was due, so that looking after it late does not shift it.
 * `null` for what comes once.
 */
export function nextDueOn(
  { dueOn, everyMonths }: Pick<Renewal, 'dueOn' | 'everyMonths'>,
  doneOn: IsoDate,
): IsoDate | null {
  if (everyMonths === null || everyMonths < 1) return null;
  // Every step from the same day: after 31 January and 28 February comes 31 March.
  let step = 1;
  while (addMonths(dueOn, step * everyMonths) <= doneOn) step += 1;
  return addMonths(dueOn, step * everyMonths);
}
