import type { Instant } from '../calendar/clock';
import { addDays, weekdayOf, type IsoDate } from '../calendar/isoDate';
import { instantAt, minutesOf } from '../calendar/wallTime';
import type { MomentWorld } from './moment';

/** A stretch of time: `from` belongs to it, `to` does not. */
export type InstantSpan = { readonly from: Instant; readonly to: Instant };

/** The hours in which somebody is in the shop on one of its days; over midnight if they are. Empty on a day off. */
export function ownHoursOn(
  day: IsoDate,
  { zone, hours }: MomentWorld['shop'],
): readonly InstantSpan[] {
  const spans = hours
    .filter(({ days }) => days.includes(weekdayOf(day)))
    .map(({ from, to }) => {
      const isOverMidnight = minutesOf(to) <= minutesOf(from);
      return {
        from: instantAt(day, from, zone),
        to: instantAt(isOverMidnight ? addDays(day, 1) : day, to, zone),
      };
    });
  return joined(spans);
}

/**
 * The part of a day that a plan is made for: the shop's hours; on its day off the widest hours of its
 * week, because owners also call on a free day; from 08:00 to 18:00 where no hours are set.
 */
export function planningSpanOf(day: IsoDate, shop: MomentWorld['shop']): InstantSpan {
  const own = ownHoursOn(day, shop);
  const [first] = own;
  const last = own.at(-1);
  if (first && last) return { from: first.from, to: last.to };
  const from = shop.hours.map((hours) => hours.from).sort()[0] ?? '08:00';
  const to =
    shop.hours
      .map((hours) => hours.to)
      .filter((end) => end > from)
      .sort()
      .at(-1) ?? '18:00';
  return { from: instantAt(day, from, shop.zone), to: instantAt(day, to, shop.zone) };
}

/** Stretches in order, those that touch as one; those without length are left out. */
export function joined(spans: readonly InstantSpan[]): readonly InstantSpan[] {
  const result: InstantSpan[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    if (span.to <= span.from) continue;
    const last = result.at(-1);
    if (last && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      result.push(span);
    }
  }
  return result;
}
