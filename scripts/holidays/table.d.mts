import type { HolidayTable } from '../../src/shared/domain/calendar/holiday';
import type { NameBook } from './names.mjs';
import type { Overlay } from './overlayFile.mjs';

export type BuiltTable = {
  readonly table: HolidayTable;
  /** Kind, English and own name of the days without a German one, parted by tabs. */
  readonly notGerman: readonly string[];
};
export function buildTable(
  country: string,
  book: NameBook,
  overlay?: Overlay | null,
): BuiltTable | null;
export function writeTable(table: HolidayTable): string;
