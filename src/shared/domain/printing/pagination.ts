/**
 * Spreads rows over pages. A row that is higher than a page gets one of its own.
 *
 * @param heights - Height of each row.
 * @param room - Height that a page has for rows, by its number from 0.
 * @param keptTogether - So many rows at the end stay on one page, as far as they fit on one.
 * @returns The rows of each page by their numbers; one empty page without rows.
 */
export function pagesOf(
  heights: readonly number[],
  room: (page: number) => number,
  keptTogether = 1,
): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let used = 0;
  const end = heights.length - Math.max(1, keptTogether);
  heights.forEach((height, row) => {
    const isEnd = row === end && row > 0;
    const wanted = isEnd ? heights.slice(end).reduce((sum, one) => sum + one, 0) : height;
    const page = pages.length - 1;
    const isTooMuch = used + wanted > room(page) + 0.01;
    const fitsBehind = wanted <= room(page + 1) + 0.01;
    const mustGo = used + height > room(page) + 0.01;
    if (pages[page]!.length > 0 && isTooMuch && (fitsBehind || mustGo)) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(row);
    used += height;
  });
  return pages;
}
