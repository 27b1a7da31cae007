import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import type { LinkKind } from '@shared/domain/contacts/contactLink';
import type { ContactId, ImportantDate } from '@shared/domain/contacts/contact';
import type { ColumnReport } from '@shared/domain/importing/columnReport';
import type { TableMapping, TableOrigin } from '@shared/domain/importing/columnTarget';
import type { FieldChange, MergePolicy } from '@shared/domain/importing/mergeDraft';
import type { ImportVerdict, TwinDecision, TwinRef } from '@shared/domain/importing/plan';
import type { ExtraValue, ReadContact, ReadProblem } from '@shared/domain/importing/readContact';
import type {
  ImportRefusal,
  ReadableKind,
  TableChoices,
  TableSource,
} from '@shared/domain/importing/tableSource';
import type { TwinReason } from '@shared/domain/importing/twins';
import type { UndoOutcome, UndoRefusal } from '@shared/domain/journal/outcome';
import type { Result } from '@shared/kernel/result';
import type { DataRefusal } from '../repositories/saving';

/** A file on its way to be read. Its bytes are handed over: whoever sends it has them no longer. */
export type ImportFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What reading needs to know of the shop. */
export type ImportPlace = {
  /** ISO 3166-1 alpha-2, for phone numbers without a country. */
  readonly country: string;
  /** The owner's civil day. */
  readonly today: IsoDate;
};

/** A table as it was opened: how it was read, and what each column is taken for. */
export type OpenedTable = {
  readonly source: TableSource;
  readonly origin: TableOrigin;
  readonly mapping: TableMapping;
  /** Per column its first values that differ, at most three, shortened. */
  readonly samples: readonly (readonly string[])[];
  /** The mapping is the one that the owner made for such a file before. */
  readonly isRemembered: boolean;
  /** The first lines above the header, in short; they are not imported. */
  readonly preamble: readonly string[];
  readonly preambleCount: number;
  readonly emptyRows: number;
};

/** What became of the properties of one name in a file of cards. */
export type CardProperty = {
  readonly name: string;
  readonly count: number;
  readonly asField: number;
  readonly asExtra: number;
  readonly setAside: number;
  readonly empty: number;
};

/** Cards as they were opened. */
export type OpenedCards = {
  /** A label of the Encoding standard. */
  readonly encoding: string;
  readonly versions: readonly string[];
  readonly properties: readonly CardProperty[];
  /** Texts between cards that are no cards. */
  readonly strayCount: number;
};

/** A file that can be brought in. */
export type OpenedFile = {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly kind: ReadableKind;
  /** Rows or cards. */
  readonly rowCount: number;
  /** `null` for cards. */
  readonly table: OpenedTable | null;
  /** `null` for a table. */
  readonly cards: OpenedCards | null;
};

/** Which rows a list shows. `look`: whatever somebody should look at before anything is saved. */
export const ROW_FILTERS = [
  'look',
  'twin',
  'problem',
  'update',
  'new',
  'unchanged',
  'same-in-file',
  'skipped',
  'all',
] as const;

export type RowFilter = (typeof ROW_FILTERS)[number];

/** What an import would do now, in counts. */
export type ImportCounts = {
  readonly rowCount: number;
  /** Rows per verdict; with `skipped` they are all rows. */
  readonly verdicts: Readonly<Record<ImportVerdict, number>>;
  /** Rows that the owner leaves out. */
  readonly skipped: number;
  /** Rows per list. */
  readonly filters: Readonly<Record<RowFilter, number>>;
  /** Rows that look like somebody and were not decided yet. */
  readonly undecided: number;
};

/** Everything that a mapping leads to. */
export type ImportForecast = {
  readonly counts: ImportCounts;
  /** Empty for cards. */
  readonly columns: readonly ColumnReport[];
};

/** How somebody will look. Long lists are cut; `more` says how many values are not shown. */
export type PersonLook = {
  readonly position: number;
  readonly line: number;
  /** What the person is called; empty if nothing is known. */
  readonly name: string;
  readonly nativeName: string;
  readonly initials: string;
  readonly isOrganisation: boolean;
  readonly organisation: string;
  readonly role: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** In the home country's or the international form. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly handles: readonly string[];
  readonly addresses: readonly string[];
  readonly birthday: PartialDate | null;
  readonly dates: readonly Pick<ImportantDate, 'kind' | 'label' | 'date'>[];
  readonly since: IsoDate | null;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  readonly likes: readonly string[];
  readonly dislikes: readonly string[];
  readonly about: string;
  readonly notes: readonly { readonly text: string; readonly happenedOn: IsoDate | null }[];
  readonly consents: ReadContact['consents'];
  readonly relations: ReadContact['relations'];
  readonly openingPoints: number | null;
  readonly extras: readonly ExtraValue[];
  readonly photo: {
    readonly mediaType: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  } | null;
  readonly problems: readonly ReadProblem[];
  readonly more: number;
};

/** One row in a list. */
export type RowLook = {
  readonly position: number;
  readonly line: number;
  readonly name: string;
  readonly initials: string;
  /** City, company, email or phone: what tells people of one name apart. */
  readonly detail: string;
  readonly verdict: ImportVerdict;
  readonly isSkipped: boolean;
  readonly answer: TwinDecision['answer'] | null;
  /** Whether it looks, or looked before it was decided, like somebody. */
  readonly isTwin: boolean;
  /** The first of what is to be looked at; `null` if nothing is. */
  readonly problem: ReadProblem | null;
  readonly problemCount: number;
  /** Fields that the row would change of somebody who is there. */
  readonly changeCount: number;
};

/** Somebody who may be the one in a row. */
export type TwinLook = {
  readonly ref: TwinRef;
  readonly name: string;
  readonly initials: string;
  readonly detail: string;
  /** The line of an earlier row of the same file; `null` for somebody who is in the shop. */
  readonly line: number | null;
  readonly reasons: readonly TwinReason[];
  /** What both say differently: `before` is theirs, `after` the row's. */
  readonly differences: readonly FieldChange[];
};

/** Everything about one row. */
export type RowDetail = {
  readonly row: RowLook;
  readonly person: PersonLook;
  readonly changes: readonly FieldChange[];
  readonly twins: readonly TwinLook[];
  /** The line of the row that it is the same as, in the file. */
  readonly joinsLine: number | null;
  /** Who is changed by it, or has everything in it already. */
  readonly contactId: ContactId | null;
  /** The row as it stands in the file, at most 60 cells; no header for cards. */
  readonly raw: readonly { readonly header: string; readonly text: string }[];
};

/** Words that the worker needs for what it writes. */
export type WritingWords = {
  /** Of a field that keeps a tie to somebody who is not in the shop. */
  readonly ties: Readonly<Record<LinkKind, string>>;
};

/** Words of the table of rows that were not brought in. */
export type LeftRowsWords = {
  readonly line: string;
  readonly reason: string;
  /** Sentences by the code of a problem, with `valueMark` where the value goes. */
  readonly problems: Readonly<Record<string, string>>;
  readonly valueMark: string;
  readonly twin: string;
  readonly skipped: string;
};

/** What an import did, row by row and column by column. */
export type ImportReport = {
  readonly fileName: string;
  /** `null` if nothing was written. */
  readonly batchId: string | null;
  readonly counts: ImportCounts;
  /** Contacts that changed; several rows may be about one. */
  readonly updatedPeople: number;
  /** People who were removed between the check and the import. */
  readonly gone: number;
  readonly notes: number;
  readonly links: number;
  /** People who brought points along, and how many in all. */
  readonly openings: number;
  readonly openingPoints: number;
  readonly newFields: readonly string[];
  /** Pictures that could not be shown by this computer. */
  readonly lostPhotos: number;
};

/** What goes on for a while, and how far it is; `total` 0 where nobody knows. */
export type ImportProgress = {
  readonly phase: 'reading' | 'checking' | 'photos' | 'writing' | 'taking-back';
  readonly done: number;
  readonly total: number;
};

/** Why nothing came of reading. */
export type OpenRefusal = ImportRefusal;

/**
 * One import at a time, as seen from the window. What takes long ends with `null` or a refusal when
 * `cancel` is called or something newer makes it pointless.
 */
export type ImportRemote = {
  /** Reads a file anew; whatever was decided about another is forgotten. */
  readonly open: (file: ImportFile, place: ImportPlace) => Promise<Result<OpenedFile, OpenRefusal>>;
  /** Reads the same file in another way. */
  readonly choose: (choices: TableChoices) => Promise<Result<OpenedFile, OpenRefusal>>;
  /** Says what each column is; `null`: as the file suggests. Forecasts follow from it. */
  readonly map: (mapping: TableMapping | null) => Promise<TableMapping | null>;
  /** Takes back that a mapping is remembered for files like this one. */
  readonly forgetMapping: () => Promise<void>;
  /** Reads every row and plans it. `null` if something newer was asked for meanwhile. */
  readonly forecast: () => Promise<ImportForecast | null>;
  /** How the person of the nth row will look, from 0; `null` if there is no such row. */
  readonly person: (index: number) => Promise<PersonLook | null>;
  /** Positions of the rows of a list. */
  readonly positions: (filter: RowFilter) => Promise<Uint32Array<ArrayBuffer>>;
  readonly rows: (positions: readonly number[]) => Promise<readonly RowLook[]>;
  readonly detail: (position: number) => Promise<RowDetail | null>;
  /** Decides who the rows are. For `same` without `with`, each is the first that it looks like. */
  readonly decide: (
    positions: readonly number[] | 'undecided',
    answer: TwinDecision['answer'] | null,
    ref: TwinRef | null,
  ) => Promise<ImportCounts>;
  readonly skip: (positions: readonly number[], isSkipped: boolean) => Promise<ImportCounts>;
  readonly setPolicy: (policy: MergePolicy) => Promise<ImportCounts>;
  /** Writes everything as one act. */
  readonly write: (words: WritingWords) => Promise<Result<ImportReport, DataRefusal>>;
  /** Takes the import back that was written last. */
  readonly takeBack: () => Promise<Result<UndoOutcome, UndoRefusal | DataRefusal>>;
  /** A CSV file with the rows that were not brought in, and why. */
  readonly leftRows: (words: LeftRowsWords) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends what takes long; nothing of it is written. */
  readonly cancel: () => Promise<void>;
  /** Forgets the file. */
  readonly close: () => Promise<void>;
};
