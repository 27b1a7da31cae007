import type { LedgerEntry } from '../loyalty/ledgerEntry';
import type { Statement } from '../loyalty/statement';
import { BYTE_ORDER_MARK, csvLine } from './csvText';

/** The words of a statement's table, in one language. */
export type StatementCsvWords = {
  readonly day: string;
  readonly what: string;
  readonly points: string;
  readonly balance: string;
  readonly note: string;
  readonly opening: string;
  readonly closing: string;
  /** What lapsed and is not written off yet. */
  readonly lapsed: string;
  /** An entry in words: *Purchase*, *Reward: bread*. */
  readonly entry: (entry: LedgerEntry) => string;
};

/**
 * A statement as a CSV file: a byte order mark, a header, the opening balance, a line for each row, the
 * closing balance. UTF-8, commas, every cell in quotes (RFC 4180), nothing that a spreadsheet would run.
 * Figures are plain digits, with a minus below 0, days `YYYY-MM-DD`.
 */
export function statementCsv(
  { from, to, opening, rows, closing }: Statement,
  words: StatementCsvWords,
): string {
  const lines = [
    [words.day, words.what, words.points, words.balance, words.note],
    [from, words.opening, '', opening, ''],
    ...rows.map(({ on, entry, points, balance }) => [
      on,
      entry ? words.entry(entry) : words.lapsed,
      points,
      balance,
      entry?.note ?? '',
    ]),
    [to, words.closing, '', closing, ''],
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => csvLine(cells)).join('');
}
