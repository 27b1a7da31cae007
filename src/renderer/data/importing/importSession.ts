import { identifyFile } from '@formats/fileKind';
import { readTable } from '@formats/tableFile';
import { headerFingerprint } from '@formats/tableKeys';
import { createContactReader, readContacts } from '@formats/tableReading';
import { suggestTableMapping } from '@formats/tableSuggestion';
import { readVCards, type VCardFile } from '@formats/vcard/readVCards';
import type { ColumnReport } from '@shared/domain/importing/columnReport';
import type {
  ImportOptions,
  TableMapping,
  TableOrigin,
} from '@shared/domain/importing/columnTarget';
import type { ReadContact } from '@shared/domain/importing/readContact';
import { shorten } from '@shared/domain/importing/cellText';
import { applyRemembered, parseTableMapping } from '@shared/domain/importing/tableMapping';
import type {
  ImportRefusal,
  ReadableKind,
  ReadingControl,
  Table,
  TableChoices,
} from '@shared/domain/importing/tableSource';
import { ok, refuse, type Result } from '@shared/kernel/result';
import type { ImportFile, ImportPlace, OpenedFile } from './importApi';

/** Lines above the header that are shown. */
const SHOWN_PREAMBLE = 3;

const SAMPLE_ROWS = 100;
const SAMPLES = 3;

/** What each column of an opened table is taken for. */
export type SessionTable = {
  readonly table: Table;
  readonly origin: TableOrigin;
  /** As the file itself suggests it. */
  readonly suggested: TableMapping;
  readonly mapping: TableMapping;
  readonly isRemembered: boolean;
  /** Under which the mapping is remembered. */
  readonly fingerprint: string;
};

/** A file that was opened, before its rows are planned. */
export type ImportSession = {
  readonly file: ImportFile;
  readonly kind: ReadableKind;
  readonly options: ImportOptions;
  readonly table: SessionTable | null;
  readonly cards: VCardFile | null;
};

/** Opens a file: a table with its suggested or remembered mapping, or all cards. */
export async function openSession(
  file: ImportFile,
  place: ImportPlace,
  remembered: Readonly<Record<string, unknown>>,
  choices: TableChoices,
  control: ReadingControl,
): Promise<Result<ImportSession, ImportRefusal>> {
  const options: ImportOptions = { fileName: file.name, ...place };
  const kind = identifyFile(file.bytes, file.name);
  if (kind === 'vcard') {
    const { encoding } = choices;
    const how = { ...options, ...(encoding === undefined ? {} : { encoding }) };
    const read = await readVCards(file.bytes, how, control);
    if (!read.ok) return read;
    return ok({ file, kind, options, table: null, cards: read.value });
  }
  const read = await readTable(file.bytes, file.name, choices, control);
  if (!read.ok) return read;
  const table = read.value;
  const { origin, mapping: suggested } = suggestTableMapping(
    table,
    Number(place.today.slice(0, 4)),
  );
  const fingerprint = headerFingerprint(table.header);
  const stored = parseTableMapping(remembered[fingerprint]);
  const known = stored === null ? null : applyRemembered(stored, suggested);
  const mapping = known ?? suggested;
  const isRemembered = known !== null && !isSameMapping(known, suggested);
  return ok({
    file,
    kind: table.source.format,
    options,
    table: { table, origin, suggested, mapping, isRemembered, fingerprint },
    cards: null,
  });
}

/** The session with another mapping; one that does not fit its columns is refused by answering the same. */
export function withMapping(session: ImportSession, mapping: TableMapping | null): ImportSession {
  const { table } = session;
  if (table === null) return session;
  const wanted = mapping ?? table.suggested;
  if (wanted.columns.length !== table.suggested.columns.length) return session;
  return { ...session, table: { ...table, mapping: wanted, isRemembered: false } };
}

/** What the window is told of a session. */
export function openedFileOf({ file, kind, table, cards }: ImportSession): OpenedFile {
  return {
    fileName: file.name,
    sizeBytes: file.bytes.length,
    kind,
    rowCount: table?.table.rows.length ?? cards?.contacts.length ?? 0,
    table: table && {
      source: table.table.source,
      origin: table.origin,
      mapping: table.mapping,
      samples: table.table.header.map((_, at) => samplesOf(table.table, at)),
      isRemembered: table.isRemembered,
      preamble: table.table.preamble
        .slice(0, SHOWN_PREAMBLE)
        .map(({ cells }) => shorten(cells.filter((cell) => cell !== '').join(' · '), 120)),
      preambleCount: table.table.preamble.length,
      emptyRows: table.table.emptyRows,
    },
    cards: cards && {
      encoding: cards.encoding,
      versions: cards.versions,
      properties: cards.properties,
      strayCount: cards.strayCount,
    },
  };
}

function samplesOf({ rows }: Table, column: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of rows.slice(0, SAMPLE_ROWS)) {
    const cell = cells[column]?.slice(0, 200).trim() ?? '';
    if (cell !== '') samples.add(shorten(cell, 80));
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

/** Reads every row or card. */
export async function readAll(
  { table, cards, options }: ImportSession,
  control: ReadingControl,
): Promise<
  Result<
    { readonly contacts: readonly ReadContact[]; readonly columns: readonly ColumnReport[] },
    ImportRefusal
  >
> {
  if (cards !== null) return ok({ contacts: cards.contacts, columns: [] });
  if (table === null) return refuse({ code: 'import/empty' });
  return readContacts(table.table, table.mapping, options, control);
}

/** Reads the nth row or card alone, for a preview before all are read; `null` if there is none. */
export function readOne(session: ImportSession, index: number): ReadContact | null {
  const { table, cards, options } = session;
  if (cards !== null) return cards.contacts[index] ?? null;
  const row = table?.table.rows[index];
  if (!table || !row) return null;
  return createContactReader(table.table, table.mapping, options).read(row);
}

/** Whether two mappings lead to the same. */
export const isSameMapping = (a: TableMapping, b: TableMapping): boolean =>
  JSON.stringify(a.columns) === JSON.stringify(b.columns);
