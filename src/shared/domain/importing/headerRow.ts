import { targetOfHeader } from './headerWords';

/** How many rows may stand above a header, such as a title and the day of a list. */
const MAX_PREAMBLE = 10;

/**
 * Which of the first rows of a table is its header, from 0; `null` if the table begins with its values.
 * A header names known fields, or at least holds nothing that looks like a value.
 */
export function headerPlaceOf(rows: readonly (readonly string[])[]): number | null {
  const widths = rows.map(filledCells);
  const usual = median(widths);
  let best: { readonly at: number; readonly known: number } | null = null;
  for (let at = 0; at < Math.min(rows.length, MAX_PREAMBLE); at += 1) {
    const row = rows[at]!;
    if (row.some(looksLikeValue)) {
      if (best !== null) break;
      continue;
    }
    const known = row.filter((cell) => targetOfHeader(cell) !== null).length;
    // A header below the first row stands below a title: it names several fields, and is wider.
    const isBelowTitle =
      known >= 2 && widths.slice(0, at).every((width) => width * 2 <= widths[at]!);
    // Below other values only what cannot be anything else, such as in the files of DATEV.
    const isBelowValues = at <= 2 && known >= 4 && known * 2 >= widths[at]!;
    if (known > (best?.known ?? 0) && (at === 0 || isBelowTitle || isBelowValues))
      best = { at, known };
  }
  if (best && (best.known >= 2 || widths[best.at] === 1 || best.known * 3 >= widths[best.at]!)) {
    return best.at;
  }
  const first = rows[0];
  if (!first || first.some(looksLikeValue)) return null;
  // Unknown names: still a header if the rows below hold values of a kind, and it is as wide as they are.
  const isValue = (cell: string): boolean => looksLikeValue(cell) || NUMBER.test(cell.trim());
  const hasValuesBelow = !first.some(isValue) && rows.slice(1, 20).some((row) => row.some(isValue));
  const isUnlike = new Set(first.filter((cell) => cell.trim() !== '')).size === widths[0];
  return hasValuesBelow && isUnlike && widths[0]! * 2 >= usual ? 0 : null;
}

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?%?$/;

/** An e-mail address, a number, a phone number or a date: not the name of a column. */
function looksLikeValue(cell: string): boolean {
  const text = cell.trim();
  if (text.length > 120) return true;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return true;
  return /\d/.test(text) && /^[+(]?[\d\s()./:,+-]{3,}$/.test(text);
}

const filledCells = (row: readonly string[]): number =>
  row.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
