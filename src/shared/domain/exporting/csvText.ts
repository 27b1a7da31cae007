import { neutraliseFormula } from './formulaSafety';

/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One line of a CSV file (RFC 4180), safe for spreadsheets; every cell in quotes, so that any separator stays text. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${neutraliseFormula(cell).replace(/"/g, '""')}"`).join(',')}\r\n`;

/** Several values in one cell, in the way our import and Google Contacts take apart. */
export function severalInOne(values: readonly string[]): string {
  const isPlain = values.every((value) => !/[,;|\n]|:::/.test(value));
  if (isPlain) return values.join(', ');
  // The one behind a single value says that its commas are part of it.
  return values.length === 1 ? `${values[0]!} :::` : values.join(' ::: ');
}
