import { LIMITS } from '@shared/kernel/readingLimits';
import { ID_HEADER } from '@shared/domain/exporting/contactCsv';
import { cleanCell, shorten } from '@shared/domain/importing/cellText';
import type { ColumnReport, DateQuestion } from '@shared/domain/importing/columnReport';
import type {
  ImportOptions,
  MappedColumn,
  TableMapping,
} from '@shared/domain/importing/columnTarget';
import { dateColumnOf } from '@shared/domain/importing/dateColumn';
import { decimalSignOf } from '@shared/domain/importing/numberReading';
import type { ReadContact } from '@shared/domain/importing/readContact';
import type {
  ImportRefusal,
  ReadingControl,
  Table,
  TableRow,
} from '@shared/domain/importing/tableSource';
import type { Result } from '@shared/kernel/result';
import { ok, refuse } from '@shared/kernel/result';
import { ownKey } from '@shared/domain/importing/knownContacts';
import { readCell } from './tableCells';
import type { ColumnRules } from './tableCells';
import { assembleContact } from './tableContacts';
import { headerFingerprint, outerKey, readKey, rowKey } from './tableKeys';
import { addNotice, keepAsText, openRow } from './tableRowDraft';
import type { CellContext } from './tableRowDraft';

/** Rows read between two pauses: about 50 ms. */
const PORTION = 250;

/** Reads the rows of one table with one mapping, one after the other, and counts how each column fares. */
export type ContactReader = {
  readonly read: (row: TableRow) => ReadContact;
  /** The state of every column over the rows read so far. */
  readonly columns: () => readonly ColumnReport[];
};

// What Excel writes where a formula has no answer, in English and German.
const SHEET_ERROR =
  /^#(?:N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|NAME\?|DIV\/0!|NULL!|NUM!|ZAHL!|SPILL!|ÜBERLAUF!|CALC!|KALK!)$/;

const isField = ({ kind }: ColumnRules['target']): boolean =>
  kind !== 'leave-out' && kind !== 'custom';

type Column = {
  readonly rules: ColumnRules;
  readonly cell: CellContext;
  readonly question: DateQuestion | null;
  readonly samples: Set<string>;
  readonly codes: Map<string, number>;
  filled: number;
  unclear: number;
};

/** Prepares reading: looks at every column as a whole for the order of its dates and its decimal sign. */
export function createContactReader(
  table: Table,
  mapping: TableMapping,
  options: ImportOptions,
): ContactReader {
  const currentYear = Number(options.today.slice(0, 4));
  const print = headerFingerprint(table.header);
  const columns = withOneOrder(
    table.header.map((header, at) =>
      openColumn(table, mapping.columns[at] ?? keptColumn(header), at, options, currentYear),
    ),
  );
  const isOwn = table.header.includes(ID_HEADER);
  let rows = 0;

  function read(row: TableRow): ReadContact {
    rows += 1;
    const draft = openRow(isOwn);
    for (const [at, cellText] of row.cells.entries()) {
      // A cell beyond measure is told of by the row's own problem.
      if (cellText === '' || cellText.length > LIMITS.cell.most) continue;
      const { text, wasHidden } = cleanCell(cellText);
      if (text === '') continue;
      const column = columns[at];
      if (!column) {
        addNotice(draft, 'extra-cell', `#${at + 1}`, text);
        keepAsText(draft, `#${at + 1}`, text);
        continue;
      }
      column.filled += 1;
      if (column.samples.size < 5) column.samples.add(shorten(text, 80));
      const before = draft.problems.length;
      if (!isOwn && isField(column.rules.target) && SHEET_ERROR.test(text)) {
        addNotice(draft, 'cell-error', column.cell.column, text);
        keepAsText(draft, column.cell.column, text);
      } else readCell(draft, text, column.rules, column.cell);
      if (wasHidden && column.rules.target.kind !== 'leave-out') {
        addNotice(draft, 'hidden-characters', column.cell.column, text);
      }
      countProblems(column, draft.problems.slice(before));
    }
    const early = draft.problems.length;
    const assembled = assembleContact(draft, options);
    for (const problem of assembled.problems.slice(early)) {
      const column = columns.find(({ cell }) => cell.column === problem.column);
      if (column) countProblems(column, [problem]);
    }
    return finish(row, assembled, draft.outerKeys, print);
  }

  function finish(
    row: TableRow,
    assembled: ReturnType<typeof assembleContact>,
    outerKeys: readonly { readonly column: string; readonly value: string }[],
    table: string,
  ): ReadContact {
    const faults = row.fault === null ? [] : [faultOf(row)];
    const contact = {
      ...assembled,
      position: row.position,
      line: row.line,
      photo: null,
      problems: [...faults, ...assembled.problems],
      raw: row.cells,
    };
    const importKeys = [
      ...outerKeys.map(({ column, value }) =>
        column === ID_HEADER ? ownKey(value) : outerKey(table, column, value),
      ),
      rowKey(headerNames, row.cells),
      readKey(contact),
    ];
    return { ...contact, importKeys };
  }

  const headerNames = table.header;
  return { read, columns: () => columns.map((column, at) => reportOf(column, at, table, rows)) };
}

/** A program writes all its dates alike: what one column proves goes for those that prove nothing. */
function withOneOrder(columns: readonly Column[]): readonly Column[] {
  const orders = new Set(columns.map(({ rules }) => rules.order).filter((order) => order !== null));
  const [order] = orders;
  const proof = columns.find(
    ({ rules, question }) => rules.order !== null && question?.answer !== rules.order,
  );
  if (orders.size !== 1 || order === undefined || proof === undefined) return columns;
  return columns.map((column) => {
    const { question, rules } = column;
    if (rules.order !== null || question === null) return column;
    const evidence = proof.question?.evidence ?? '';
    return {
      ...column,
      rules: { ...rules, order },
      question: { ...question, suggested: order, evidence },
    };
  });
}

/** Reads every row of a table. Each becomes one contact, with what is unclear about it. */
export async function readContacts(
  table: Table,
  mapping: TableMapping,
  options: ImportOptions,
  control: ReadingControl = {},
): Promise<
  Result<
    { readonly contacts: readonly ReadContact[]; readonly columns: readonly ColumnReport[] },
    ImportRefusal
  >
> {
  const reader = createContactReader(table, mapping, options);
  const contacts: ReadContact[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at % PORTION === 0) {
      if (control.isCancelled?.() === true) return refuse({ code: 'import/cancelled' });
      control.onProgress?.(at, table.rows.length);
      await control.pause?.();
    }
    contacts.push(reader.read(row));
  }
  control.onProgress?.(table.rows.length, table.rows.length);
  return ok({ contacts, columns: reader.columns() });
}

const keptColumn = (header: string): MappedColumn => ({
  header,
  target: { kind: 'custom', part: 'value', label: '', group: '' },
  dateOrder: null,
  decimalSign: null,
});

function openColumn(
  table: Table,
  mapped: MappedColumn,
  at: number,
  options: ImportOptions,
  currentYear: number,
): Column {
  const { target } = mapped;
  const isDate =
    target.kind === 'birthday' ||
    target.kind === 'date' ||
    target.kind === 'since' ||
    target.kind === 'note';
  const dates = isDate ? dateColumnOf(valuesOf(table, at), currentYear, mapped.dateOrder) : null;
  return {
    rules: {
      target,
      order: dates?.order ?? null,
      decimalSign:
        mapped.decimalSign ??
        (target.kind === 'points' ? decimalSignOf(valuesOf(table, at)) : null),
      isUnique: target.kind === 'key' && areUnique(valuesOf(table, at)),
    },
    cell: { column: table.header[at] || `#${at + 1}`, options, currentYear },
    question: target.kind === 'note' && target.part === 'text' ? null : (dates?.question ?? null),
    samples: new Set(),
    codes: new Map(),
    filled: 0,
    unclear: 0,
  };
}

function* valuesOf(table: Table, at: number): Generator<string> {
  for (const { cells } of table.rows) {
    const cell = cells[at] ?? '';
    if (cell.length > LIMITS.cell.most) continue;
    const { text } = cleanCell(cell);
    if (text !== '') yield text;
  }
}

function areUnique(values: Iterable<string>): boolean {
  const seen = new Set<string>();
  let count = 0;
  for (const value of values) {
    seen.add(value);
    count += 1;
  }
  return count > 0 && seen.size === count;
}

function countProblems(column: Column, problems: readonly { readonly code: string }[]): void {
  if (problems.length > 0) column.unclear += 1;
  for (const { code } of problems) column.codes.set(code, (column.codes.get(code) ?? 0) + 1);
}

/** A row that was not built like the others: only one with cells beyond measure cannot become a contact. */
function faultOf(row: TableRow): ReadContact['problems'][number] {
  const fault = row.fault ?? 'unclosed-quote';
  const value =
    fault === 'too-many-cells'
      ? (row.cells.at(-1) ?? '')
      : (row.cells.find((cell) =>
          fault === 'cell-too-long' ? cell.length > LIMITS.cell.most : cell.includes('"'),
        ) ?? '');
  const severity = fault === 'unclosed-quote' ? 'notice' : 'blocking';
  return { code: fault, column: '', value: shorten(value.slice(0, 400), 200), severity };
}

function reportOf(column: Column, index: number, table: Table, rows: number): ColumnReport {
  const { target } = column.rules;
  const unclear = Math.min(column.unclear, column.filled);
  return {
    index,
    header: table.header[index] ?? '',
    target,
    samples: [...column.samples],
    rows,
    filled: column.filled,
    works: target.kind === 'leave-out' ? 0 : column.filled - unclear,
    unclear,
    problems: [...column.codes]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count),
    question: column.question,
  };
}
