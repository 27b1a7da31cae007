import type { ColumnReport } from '@shared/domain/importing/columnReport';
import type {
  ImportOptions,
  TableMapping,
  TableOrigin,
} from '@shared/domain/importing/columnTarget';
import { createKnownContacts } from '@shared/domain/importing/knownContacts';
import { CAREFUL, planImport } from '@shared/domain/importing/plan';
import type { ImportVerdict, TwinCandidate } from '@shared/domain/importing/plan';
import type { ReadContact, ReadProblem } from '@shared/domain/importing/readContact';
import type {
  FileKind,
  ImportRefusal,
  ReadingControl,
  TableChoices,
  TableRow,
  TableSource,
} from '@shared/domain/importing/tableSource';
import { identifyFile } from './fileKind';
import { readTable } from './tableFile';
import { readContacts } from './tableReading';
import { suggestTableMapping } from './tableSuggestion';
import { readVCards } from './vcard/readVCards';
import type { PropertyReport } from './vcard/readVCards';

/** How a file is to be checked: as an import would read it. */
export type CheckOptions = ImportOptions & {
  readonly choices?: TableChoices;
  /** In place of the one that the file suggests. */
  readonly mapping?: TableMapping;
};

/** A contact as it was read, with only the size of its picture. */
export type CheckedContact = Omit<ReadContact, 'photo'> & {
  readonly photo: { readonly mediaType: string; readonly bytes: number } | null;
  /** What an import into an empty shop would make of it. */
  readonly verdict: ImportVerdict;
};

/** A row that somebody should look at, and why. */
export type CheckedRow = {
  readonly position: number;
  readonly line: number;
  readonly name: string;
  readonly verdict: ImportVerdict;
  readonly problems: readonly ReadProblem[];
  /** Earlier rows of the file that may be the same person. */
  readonly twins: readonly TwinCandidate[];
};

/** What an import of a file into an empty shop would do. Plain data. */
export type ImportCheck = {
  readonly fileName: string;
  readonly bytes: number;
  readonly kind: FileKind;
  readonly refusal: ImportRefusal | null;
  /** How a table was read; `null` for cards. */
  readonly table:
    | (TableSource & {
        readonly origin: TableOrigin;
        readonly header: readonly string[];
        readonly preamble: readonly TableRow[];
        readonly emptyRows: number;
        readonly columns: readonly ColumnReport[];
      })
    | null;
  /** How cards were read; `null` for a table. */
  readonly cards: {
    readonly encoding: string;
    readonly versions: readonly string[];
    readonly properties: readonly PropertyReport[];
    readonly strays: readonly { readonly line: number; readonly text: string }[];
    readonly strayCount: number;
  } | null;
  /** Rows or cards per verdict; together they are `rowCount`. */
  readonly rowCount: number;
  readonly counts: Readonly<Record<ImportVerdict, number>>;
  readonly contacts: readonly CheckedContact[];
  readonly needsLook: readonly CheckedRow[];
};

const NO_COUNTS: ImportCheck['counts'] = {
  new: 0,
  update: 0,
  unchanged: 0,
  twin: 0,
  'same-in-file': 0,
  problem: 0,
};

/** Reads a table or a file of cards as an import would, and reports everything. Never throws for what a file holds. */
export async function checkImport(
  bytes: Uint8Array,
  fileName: string,
  options: CheckOptions,
  control: ReadingControl = {},
): Promise<ImportCheck> {
  const kind = identifyFile(bytes, fileName);
  const empty: ImportCheck = {
    fileName,
    bytes: bytes.length,
    kind,
    refusal: null,
    table: null,
    cards: null,
    rowCount: 0,
    counts: NO_COUNTS,
    contacts: [],
    needsLook: [],
  };
  if (kind === 'vcard') {
    const { choices } = options;
    const encoding = choices?.encoding === undefined ? {} : { encoding: choices.encoding };
    const read = await readVCards(bytes, { ...options, fileName, ...encoding }, control);
    if (!read.ok) return { ...empty, refusal: read.refusal };
    const { contacts, encoding: used, versions, properties, strays, strayCount } = read.value;
    const cards = { encoding: used, versions, properties, strays, strayCount };
    return { ...empty, cards, ...told(contacts) };
  }
  const table = await readTable(bytes, fileName, options.choices, control);
  if (!table.ok) return { ...empty, refusal: table.refusal };
  const { source, header, preamble, emptyRows } = table.value;
  const suggested = suggestTableMapping(table.value, Number(options.today.slice(0, 4)));
  const mapping = options.mapping ?? suggested.mapping;
  const read = await readContacts(table.value, mapping, { ...options, fileName }, control);
  if (!read.ok) return { ...empty, refusal: read.refusal };
  const { contacts, columns } = read.value;
  return {
    ...empty,
    table: { ...source, origin: suggested.origin, header, preamble, emptyRows, columns },
    ...told(contacts),
  };
}

function told(
  contacts: readonly ReadContact[],
): Pick<ImportCheck, 'rowCount' | 'counts' | 'contacts' | 'needsLook'> {
  const plan = planImport({ contacts, known: createKnownContacts([]), policy: CAREFUL });
  const checked = contacts.map(({ photo, ...contact }, at): CheckedContact => ({
    ...contact,
    photo: photo && { mediaType: photo.mediaType, bytes: photo.bytes.length },
    verdict: plan.rows[at]!.verdict,
  }));
  const needsLook = checked.flatMap(({ position, line, draft, verdict, problems }, at) => {
    const twins = plan.rows[at]!.candidates;
    const isClear = problems.length === 0 && twins.length === 0;
    return isClear ? [] : [{ position, line, name: draft.name, verdict, problems, twins }];
  });
  return { rowCount: contacts.length, counts: plan.counts, contacts: checked, needsLook };
}
