// How a cell begins that a spreadsheet would run: with a sign, also in its full width, or with a
// character that is skipped before one. Source: OWASP, CSV Injection.

const DANGEROUS = /^'*[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/;

const GUARDED = /^'+[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/;

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before what could be one. A text
 * that has such an apostrophe already gets another, so that `restoreFormula` gives every text back.
 */
export const neutraliseFormula = (cell: string): string =>
  DANGEROUS.test(cell) ? `'${cell}` : cell;

/** The text of a cell that `neutraliseFormula` made safe; other texts are unchanged. */
export const restoreFormula = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
