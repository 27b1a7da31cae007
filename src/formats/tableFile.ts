import { LIMITS } from '@shared/kernel/readingLimits';
import { shorten } from '@shared/domain/importing/cellText';
import { headerPlaceOf } from '@shared/domain/importing/headerRow';
import type {
  ImportRefusal,
  ReadingControl,
  Table,
  TableChoices,
  TableRow,
  TableSource,
} from '@shared/domain/importing/tableSource';
import type { Result } from '@shared/kernel/result';
import { ok, refuse } from '@shared/kernel/result';
import { createRowReader, detectDelimiter, separatorLine } from './delimited';
import { identifyFile } from './fileKind';
import { decodeText } from './textEncoding';
import { readWorkbook } from './xlsx';

/** Rows read between two pauses. */
const PORTION = 2000;

type Unnumbered = Omit<TableRow, 'position'>;
type RawRows = {
  readonly source: Omit<TableSource, 'hasHeader' | 'fileName' | 'sizeBytes'>;
  readonly rows: readonly Unnumbered[];
  readonly emptyRows: number;
};

/**
 * Reads a CSV, TSV or .xlsx file as a table, with what the owner chose and what the file suggests.
 * Never throws for what a file holds; the time is linear in its size.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  choices: TableChoices = {},
  control: ReadingControl = {},
): Promise<Result<Table, ImportRefusal>> {
  if (bytes.length > LIMITS.tableFile.most) {
    return refuse({
      code: 'import/file-too-large',
      bytes: bytes.length,
      maxBytes: LIMITS.tableFile.most,
    });
  }
  const kind = identifyFile(bytes, fileName);
  if (kind === 'empty') return refuse({ code: 'import/empty' });
  if (kind !== 'csv' && kind !== 'tsv' && kind !== 'xlsx') {
    return refuse({ code: 'import/wrong-kind', kind });
  }
  const read =
    kind === 'xlsx'
      ? await readSheet(bytes, choices, control)
      : await readText(bytes, fileName, choices, control);
  return read.ok ? assemble(read.value, bytes.length, fileName, choices) : read;
}

async function readSheet(
  bytes: Uint8Array,
  choices: TableChoices,
  control: ReadingControl,
): Promise<Result<RawRows, ImportRefusal>> {
  const book = await readWorkbook(bytes, choices.sheet, control);
  if (!book.ok) return book;
  const { rows, sheets, sheet } = book.value;
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return ok({
    source: {
      format: 'xlsx',
      encoding: '',
      hasByteOrderMark: false,
      brokenCharacters: 0,
      delimiter: '',
      sheets,
      sheet,
      garbled: null,
    },
    rows: filled,
    emptyRows: Math.max(0, (filled.at(-1)?.line ?? 0) - filled.length),
  });
}

async function readText(
  bytes: Uint8Array,
  fileName: string,
  choices: TableChoices,
  control: ReadingControl,
): Promise<Result<RawRows, ImportRefusal>> {
  const decoded = decodeText(bytes, choices.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding, hasByteOrderMark, brokenCharacters, garbled } = decoded.value;
  const separator = separatorLine(text);
  const delimiter = choices.delimiter ?? separator?.delimiter ?? detectDelimiter(text, fileName);
  const reader = createRowReader(text, delimiter, separator?.start ?? 0);
  const rows: Unnumbered[] = [];
  let emptyRows = 0;
  let cells = 0;
  let read = 0;
  for (let row = reader.next(); row; row = reader.next()) {
    if (row.cells.every(isBlank)) emptyRows += 1;
    else {
      rows.push(row);
      cells += row.cells.length;
    }
    if (cells > LIMITS.tableCells.most) {
      return refuse({ code: 'import/too-many-cells', maxCells: LIMITS.tableCells.most });
    }
    if (rows.length > LIMITS.tableRows.most + 20) {
      return refuse({ code: 'import/too-many-rows', maxRows: LIMITS.tableRows.most });
    }
    read += 1;
    if (read % PORTION !== 0) continue;
    if (control.isCancelled?.() === true) return refuse({ code: 'import/cancelled' });
    control.onProgress?.(reader.offset(), text.length);
    await control.pause?.();
  }
  return ok({
    source: {
      format: delimiter === '\t' ? 'tsv' : 'csv',
      encoding,
      hasByteOrderMark,
      brokenCharacters,
      delimiter,
      sheets: [],
      sheet: '',
      garbled,
    },
    rows,
    emptyRows,
  });
}

function assemble(
  raw: RawRows,
  sizeBytes: number,
  fileName: string,
  choices: TableChoices,
): Result<Table, ImportRefusal> {
  const rows: readonly TableRow[] = raw.rows.map((row, at) => ({ ...row, position: at + 1 }));
  if (rows.length === 0) return refuse({ code: 'import/empty' });
  const place = headerPlaceOf(rows.slice(0, 60).map(({ cells }) => cells));
  const hasHeader = choices.hasHeader ?? place !== null;
  const headerAt = hasHeader ? (place ?? 0) : -1;
  const headerRow = rows[headerAt];
  const data = rows.slice(headerAt + 1);
  if (data.length > LIMITS.tableRows.most) {
    return refuse({ code: 'import/too-many-rows', maxRows: LIMITS.tableRows.most });
  }
  const first = headerRow ?? rows[0]!;
  if (first.fault === 'too-many-cells') {
    return refuse({
      code: 'import/too-many-columns',
      // Cells beyond the last column that is read are not counted.
      columns: Math.max(first.cells.length, LIMITS.tableColumns.most + 1),
      maxColumns: LIMITS.tableColumns.most,
    });
  }
  if (data.length === 0) return refuse({ code: 'import/no-rows' });
  return ok({
    source: { fileName, sizeBytes, ...raw.source, hasHeader },
    header: headerOf(headerRow?.cells ?? [], data),
    preamble: rows.slice(0, Math.max(0, headerAt)),
    rows: data,
    emptyRows: raw.emptyRows,
  });
}

/** Names of all columns: also of those that only some rows have, if they hold anything. */
function headerOf(names: readonly string[], rows: readonly TableRow[]): readonly string[] {
  let width = names.length;
  while (width > 0 && isBlank(names[width - 1]!)) width -= 1;
  for (const { cells, fault } of rows) {
    // A row with far too many cells says nothing about the table.
    if (fault === 'too-many-cells') continue;
    for (let at = cells.length - 1; at >= width; at -= 1) {
      if (!isBlank(cells[at]!)) width = at + 1;
    }
  }
  return Array.from({ length: width }, (_, at) => shorten(names[at] ?? '', 200));
}

const isBlank = (cell: string): boolean => cell.trim() === '';
