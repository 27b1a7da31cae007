import { LIMITS } from '@shared/kernel/readingLimits';
import type { RowFault } from '@shared/domain/importing/tableSource';
import { numberText, storedText } from './xlsxCell';
import type { CellFormat } from './xlsxCell';
import { attribute } from './xlsxXml';
import type { XmlEvents } from './xlsxXml';

/** A row of a sheet that has at least one value. */
export type SheetRow = {
  /** The row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: RowFault | null;
};

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
};

const GENERAL: CellFormat = { kind: 'general' };
/** Of a cell beyond measure so much is kept to be shown. */
const MAX_KEPT = 1_000_000;

/** Collects the rows of a sheet from its XML. Source: ECMA-376 part 1, 18.3.1. */
export function createSheetReader(context: SheetContext): {
  readonly events: XmlEvents;
  /** More rows or cells than an import takes have been read. */
  readonly isFull: () => boolean;
  /** More cells than an import takes have been read: a few bytes of a file can ask for a row of a thousand. */
  readonly hasTooManyCells: () => boolean;
  readonly rows: () => readonly SheetRow[];
} {
  const rows: { line: number; cells: string[]; fault: RowFault | null }[] = [];
  const merges: string[] = [];
  let total = 0;
  let line = 0;
  let column = -1;
  let cells: string[] = [];
  let fault: RowFault | null = null;
  let type = '';
  let format = GENERAL;
  let text: string[] | null = null;
  let value = '';
  let inReading = false;

  function openCell(attributes: string): void {
    const place = columnOf(attribute(attributes, 'r'));
    column = place ?? column + 1;
    type = attribute(attributes, 't') ?? 'n';
    format = context.formats[Number(attribute(attributes, 's') ?? 0)] ?? GENERAL;
    value = '';
  }

  function closeCell(): void {
    const shown = cellText(type, value, format, context);
    if (shown === '') return;
    if (column >= LIMITS.tableColumns.most) {
      fault = 'too-many-cells';
      return;
    }
    if (shown.length > LIMITS.cell.most) fault ??= 'cell-too-long';
    while (cells.length < column) cells.push('');
    cells[column] = shown.slice(0, MAX_KEPT);
  }

  const events: XmlEvents = {
    onOpen: (name, attributes) => {
      if (name === 'row') {
        line = Number(attribute(attributes, 'r') ?? line + 1) || line + 1;
        column = -1;
        cells = [];
        fault = null;
      } else if (name === 'c') openCell(attributes);
      else if (name === 'v' || name === 't') text = [];
      else if (name === 'rPh') inReading = true;
      else if (name === 'mergeCell' && merges.length < 100_000) {
        merges.push(attribute(attributes, 'ref') ?? '');
      }
    },
    onText: (portion) => text?.push(portion),
    onClose: (name) => {
      if (name === 'v' || name === 't') {
        if (!inReading) value += (text ?? []).join('');
        text = null;
      } else if (name === 'rPh') inReading = false;
      else if (name === 'c') closeCell();
      else if (name === 'row' && (cells.length > 0 || fault !== null)) {
        rows.push({ line, cells, fault });
        total += cells.length;
      }
    },
  };
  return {
    events,
    isFull: () => rows.length > LIMITS.tableRows.most + 20 || total > LIMITS.tableCells.most,
    hasTooManyCells: () => total > LIMITS.tableCells.most,
    rows: () => {
      fillMerged(rows, merges);
      return rows;
    },
  };
}

function cellText(type: string, value: string, format: CellFormat, context: SheetContext): string {
  if (value === '') return '';
  switch (type) {
    case 's':
      return context.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ');
    case 'n':
      return numberText(value, format, context.is1904);
    default:
      return storedText(value);
  }
}

/** The column, from 0, of a place such as `AB12`; `undefined` if there is none. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/i.exec(place ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A value that stands in several merged rows of one column belongs to each of them. */
function fillMerged(
  rows: readonly { readonly line: number; readonly cells: string[] }[],
  merges: readonly string[],
): void {
  if (merges.length === 0) return;
  const byLine = new Map(rows.map((row) => [row.line, row]));
  let left = LIMITS.bookMerged.most;
  for (const merge of merges) {
    const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(merge);
    if (!match || match[1] !== match[3]) continue;
    const column = columnOf(match[1])!;
    const [from, to] = [Number(match[2]), Number(match[4])];
    const value = byLine.get(from)?.cells[column] ?? '';
    if (value === '') continue;
    for (let line = from + 1; line <= to && left > 0; line += 1) {
      left -= 1;
      const cells = byLine.get(line)?.cells;
      if (!cells || (cells[column] ?? '') !== '') continue;
      // The empty ones before it count, too.
      left -= Math.max(0, column - cells.length);
      while (cells.length < column) cells.push('');
      cells[column] = value;
    }
  }
}
