import { LIMITS } from '@shared/kernel/readingLimits';
import type { RowFault } from '@shared/domain/importing/tableSource';

/*
 * The rows of delimited text, RFC 4180 and what programs make of it. It is written here, and not
 * taken from a library, because of files that are not well-formed: one quotation mark too many must cost
 * one row and not the rest of the file, every row must know its line, and reading must stop between any two rows.
 */

/** One row of delimited text. */
export type DelimitedRow = {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: RowFault | null;
};

/** Reads one row after the other. */
export type RowReader = {
  /** The next row, empty ones included; `null` at the end. */
  readonly next: () => DelimitedRow | null;
  /** How many characters have been read. */
  readonly offset: () => number;
};

/** After so many characters searched in vain, quoted cells must end on their line: reading stays linear. */
const MAX_WASTED = 4_000_000;
/** After so many marks too many in one row, its other marks are letters. */
const MAX_UNCLOSED = 2;
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** The row of `sep=;` that Excel writes before a table: its delimiter and where the table begins. */
export function separatorLine(
  text: string,
): { readonly delimiter: string; readonly start: number } | null {
  const match = /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i.exec(text.slice(0, 32));
  return match ? { delimiter: match[1]!, start: match[0].length } : null;
}

/**
 * Reads the rows of `text` from `start`.
 *
 * A cell in quotation marks may hold delimiters, doubled marks and line ends. Marks inside a cell of one line may
 * stand alone (`"Anna "Anni" Weiß"`). A cell that never ends is read as if its first mark were a letter.
 */
export function createRowReader(text: string, delimiter: string, start = 0): RowReader {
  const separator = delimiter.charCodeAt(0);
  let at = start;
  let line = start === 0 ? 1 : 2;

  let wasted = 0;

  /** The end of the quoted cell whose first mark is at `open`; -1 if it has none. */
  function closingQuote(open: number): number {
    const limit =
      wasted > MAX_WASTED
        ? endOfLine(text, open)
        : Math.min(text.length, open + LIMITS.quotedCell.most);
    let isSeveralLines = false;
    let lone = 0;
    let searched = open + 1;
    for (;;) {
      const quote = text.indexOf('"', searched);
      if (quote < 0 || quote >= limit) {
        searched = limit;
        break;
      }
      if (!isSeveralLines) isSeveralLines = hasLineEnd(text, searched, quote);
      if (text.charCodeAt(quote + 1) === QUOTE) {
        searched = quote + 2;
        continue;
      }
      let after = quote + 1;
      while (isBlank(text.charCodeAt(after), separator)) after += 1;
      const next = text.charCodeAt(after);
      if (after >= text.length || next === separator || next === LF || next === CR) return quote;
      // A single mark in the middle is forgiven within one line; beyond, it tells of a mark too many. So does one
      // that begins the next cell: "Anna" Weiß,"Leipzig"
      const beginsCell = lone % 2 === 1 && text.charCodeAt(quote - 1) === separator;
      searched = quote + 1;
      if (isSeveralLines || beginsCell) break;
      lone += 1;
    }
    wasted += searched - open;
    return -1;
  }

  function next(): DelimitedRow | null {
    if (at >= text.length) return null;
    const firstLine = line;
    const cells: string[] = [];
    let fault: RowFault | null = null;
    let unclosed = 0;
    for (;;) {
      if (cells.length === LIMITS.tableColumns.most) {
        const end = endOfLine(text, at);
        cells.push(text.slice(at, Math.min(end, at + LIMITS.quotedCell.most)));
        at = end;
        fault = 'too-many-cells';
        break;
      }
      let cell: string;
      let open = at;
      while (isBlank(text.charCodeAt(open), separator)) open += 1;
      const isQuoted = text.charCodeAt(open) === QUOTE && unclosed < MAX_UNCLOSED;
      const close = isQuoted ? closingQuote(open) : -1;
      if (close >= 0) {
        const inside = text.slice(open + 1, close);
        line += lineEnds(inside);
        cell = inside.includes('""') ? inside.replaceAll('""', '"') : inside;
        at = close + 1;
        while (isBlank(text.charCodeAt(at), separator)) at += 1;
      } else {
        if (isQuoted) {
          fault ??= 'unclosed-quote';
          unclosed += 1;
        }
        const end = endOfPlainCell(text, at, separator);
        cell = text.slice(at, end);
        at = end;
      }
      // Weightier than an open quotation mark: such a cell cannot be kept.
      if (cell.length > LIMITS.cell.most) fault = 'cell-too-long';
      cells.push(
        cell.length > LIMITS.quotedCell.most ? cell.slice(0, LIMITS.quotedCell.most) : cell,
      );
      if (text.charCodeAt(at) !== separator || at >= text.length) break;
      at += 1;
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 2;
    else if (at < text.length) at += 1;
    line += 1;
    return { line: firstLine, cells, fault };
  }

  return { next, offset: () => at };
}

/** Space that may stand before a quotation mark; a tab is not, where tabs delimit. */
const isBlank = (code: number, separator: number): boolean =>
  code === 32 || (code === 9 && separator !== 9);

function endOfPlainCell(text: string, start: number, separator: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LF || code === CR) break;
  }
  return at;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at += 1;
  return at;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return true;
  }
  return false;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}

const CANDIDATES = [',', ';', '\t', '|'];
const SAMPLE_LENGTH = 64 * 1024;
const SAMPLE_ROWS = 100;

/** The delimiter that cuts the beginning of a text into rows of the same length. */
export function detectDelimiter(text: string, fileName: string): string {
  const cut = text.length > SAMPLE_LENGTH;
  const sample = text.slice(0, SAMPLE_LENGTH);
  const hint = /\.(?:tsv|tab)$/i.test(fileName) ? '\t' : ',';
  let best = { delimiter: hint, score: 0 };
  for (const delimiter of CANDIDATES) {
    const counts = cellCounts(sample, delimiter, cut);
    const usual = mostFrequent(counts.filter((count) => count > 1));
    if (usual === 0) continue;
    const same = counts.filter((count) => count === usual).length / counts.length;
    const headerFits = counts[0] === usual ? 1.2 : 1;
    const score = same * headerFits + Math.min(usual, 50) / 500 + (delimiter === hint ? 0.005 : 0);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function cellCounts(sample: string, delimiter: string, isCut: boolean): readonly number[] {
  const reader = createRowReader(sample, delimiter, separatorLine(sample)?.start ?? 0);
  const counts: number[] = [];
  for (let row = reader.next(); row && counts.length < SAMPLE_ROWS; row = reader.next()) {
    // The last row of a cut sample is not whole.
    if (isCut && reader.offset() >= sample.length && counts.length > 0) break;
    if (row.cells.some((cell) => cell.trim() !== '')) counts.push(row.cells.length);
  }
  return counts;
}

function mostFrequent(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  let times = 0;
  for (const [count, often] of seen) {
    if (often > times || (often === times && count > best)) [best, times] = [count, often];
  }
  return best;
}
