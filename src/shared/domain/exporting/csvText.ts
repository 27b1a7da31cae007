import { neutraliseFormula } from './formulaSafety';

/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A cell: text, a whole number, or a number as its language writes it, such as `-3,1`. */
export type CsvCell = string | number | { readonly decimal: string };

/** Digits, one sign, one mark between them: nothing that could be run. */
const DECIMAL = /^-?\d+(?:[.,\u066b]\d+)?$/;

function textOf(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return neutraliseFormula(cell);
  return DECIMAL.test(cell.decimal) ? cell.decimal : neutraliseFormula(cell.decimal);
}

/**
 * One line of a CSV file (RFC 4180), safe for spreadsheets; every cell in quotes, so that any separator
 * stays text. A number is written as it is: its minus begins no formula.
 */
export const csvLine = (cells: readonly CsvCell[]): string =>
  `${cells.map((cell) => `"${textOf(cell).replace(/"/g, '""')}"`).join(',')}\r\n`;

/** Several values in one cell, in the way our import and Google Contacts take apart. */
export function severalInOne(values: readonly string[]): string {
  const isPlain = values.every((value) => !/[,;|\n]|:::/.test(value));
  if (isPlain) return values.join(', ');
  // The one behind a single value says that its commas are part of it.
  return values.length === 1 ? `${values[0]!} :::` : values.join(' ::: ');
}
