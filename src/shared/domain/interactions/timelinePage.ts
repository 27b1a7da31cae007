import type { Instant } from '../calendar/clock';
import type { Interaction } from './interaction';

/** Where a page of a timeline ends: the next one goes on before this entry. */
export type TimelineCursor = { readonly happenedAt: Instant; readonly id: string };

/** A part of one contact's history, newest first. */
export type TimelinePage = {
  readonly items: readonly Interaction[];
  /** Where the next page goes on; `null` if this is the last one. */
  readonly next: TimelineCursor | null;
};

/** Whether an entry lies before the cursor: earlier, or at the same time with a smaller id. */
export const isBefore = ({ happenedAt, id }: TimelineCursor, cursor: TimelineCursor): boolean =>
  happenedAt < cursor.happenedAt || (happenedAt === cursor.happenedAt && id < cursor.id);

/**
 * Makes a page of entries that come newest first.
 *
 * @param entries - One more than `limit`, if there are that many.
 */
export function pageOf(entries: readonly Interaction[], limit: number): TimelinePage {
  const items = entries.slice(0, limit);
  const last = items.at(-1);
  const hasMore = entries.length > limit && last !== undefined;
  return { items, next: hasMore ? { happenedAt: last.happenedAt, id: last.id } : null };
}
