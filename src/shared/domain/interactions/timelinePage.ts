import type { Instant } from '../calendar/clock';
import type { Interaction } from './interaction';

/** Where a page of a timeline ends: the next one goes on before this entry. */
export type TimelineCursor = { readonly happenedAt: Instant; readonly id: string };

/** A part of a history, newest first. */
export type Page<T> = {
  readonly items: readonly T[];
  /** Where the next page goes on; `null` if this is the last one. */
  readonly next: TimelineCursor | null;
};

/** A part of one contact's exchanges, newest first. */
export type TimelinePage = Page<Interaction>;

/** Whether an entry lies before the cursor: earlier, or at the same time with a smaller id. */
export const isBefore = ({ happenedAt, id }: TimelineCursor, cursor: TimelineCursor): boolean =>
  happenedAt < cursor.happenedAt || (happenedAt === cursor.happenedAt && id < cursor.id);

/** The order of a timeline, for sorting: the newest first, at the same time the greatest id. */
export const newestFirst = (a: TimelineCursor, b: TimelineCursor): number =>
  isBefore(a, b) ? 1 : isBefore(b, a) ? -1 : 0;

/**
 * Makes a page of entries that come newest first.
 *
 * @param entries - One more than `limit`, if there are that many.
 */
export function pageOf<T extends TimelineCursor>(entries: readonly T[], limit: number): Page<T> {
  const items = entries.slice(0, limit);
  const last = items.at(-1);
  const hasMore = entries.length > limit && last !== undefined;
  return { items, next: hasMore ? { happenedAt: last.happenedAt, id: last.id } : null };
}

/**
 * Makes one page of several sources, each with its own entries newest first.
 *
 * @param sources - Of each one more than `limit`, if there are that many: whichever of them fills the page.
 */
export function mergedPage<T extends TimelineCursor>(
  sources: readonly (readonly T[])[],
  limit: number,
): Page<T> {
  const heads = sources.map(() => 0);
  const merged: T[] = [];
  while (merged.length <= limit) {
    let newest = -1;
    sources.forEach((source, at) => {
      const entry = source[heads[at]!];
      const other = newest < 0 ? undefined : sources[newest]![heads[newest]!];
      if (entry && (!other || isBefore(other, entry))) newest = at;
    });
    if (newest < 0) break;
    merged.push(sources[newest]![heads[newest]!]!);
    heads[newest]! += 1;
  }
  return pageOf(merged, limit);
}
