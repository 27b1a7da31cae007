/** What a file is, by its content first and its name second. */
export type FileKind =
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'vcard'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'numbers'
  | 'word'
  | 'pdf'
  | 'zip'
  | 'archive'
  | 'image'
  | 'media'
  | 'html'
  | 'xml'
  | 'json'
  | 'calendar'
  | 'email'
  | 'rtf'
  | 'ldif'
  | 'database'
  | 'program'
  | 'regulars'
  | 'encrypted'
  | 'empty'
  | 'binary';

/** The kinds of file that an import reads. */
export type ReadableKind = 'csv' | 'tsv' | 'xlsx' | 'vcard';

/** Why a file cannot be read as a table at all. The code selects the sentence (`import:refusal.<reason>`). */
export type ImportRefusal =
  | { readonly code: 'import/wrong-kind'; readonly kind: FileKind }
  | { readonly code: 'import/file-too-large'; readonly bytes: number; readonly maxBytes: number }
  | { readonly code: 'import/too-many-rows'; readonly maxRows: number }
  | { readonly code: 'import/too-many-cells'; readonly maxCells: number }
  | {
      readonly code: 'import/too-many-columns';
      readonly columns: number;
      readonly maxColumns: number;
    }
  /** Of a workbook's archive. */
  | { readonly code: 'import/too-many-parts'; readonly maxParts: number }
  /** A workbook, of which a small file unpacks to more than memory holds. */
  | { readonly code: 'import/unpacks-too-large' }
  | { readonly code: 'import/empty' }
  | { readonly code: 'import/no-rows' }
  | { readonly code: 'import/no-cards' }
  | { readonly code: 'import/unknown-encoding'; readonly encoding: string }
  | { readonly code: 'import/sheet-missing'; readonly sheet: string }
  | { readonly code: 'import/damaged'; readonly detail: string }
  | { readonly code: 'import/cancelled' };

/** What the owner decided about a file; whatever is absent is detected. */
export type TableChoices = {
  /** A label of the Encoding standard, such as `windows-1250`. */
  readonly encoding?: string;
  /** One character. */
  readonly delimiter?: string;
  readonly hasHeader?: boolean;
  /** The name of a sheet of a workbook. */
  readonly sheet?: string;
};

/** Letters that look wrong, and how they look when the bytes are read another way. */
export type GarbledText = {
  readonly sample: string;
  readonly repaired: string;
  /** The encoding to choose; empty if the file itself was saved garbled, so that no choice helps. */
  readonly encoding: string;
};

/** How a file was read, to be shown and changed in place. */
export type TableSource = {
  readonly fileName: string;
  readonly format: 'csv' | 'tsv' | 'xlsx';
  readonly sizeBytes: number;
  /** A label of the Encoding standard; empty for a workbook. */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
  /** Bytes that mean nothing in this encoding and were read as U+FFFD. */
  readonly brokenCharacters: number;
  /** Empty for a workbook. */
  readonly delimiter: string;
  readonly hasHeader: boolean;
  /** Every sheet of a workbook in its order; empty for text. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly garbled: GarbledText | null;
};

/** Why one row could not be read as the table says. */
export type RowFault = 'cell-too-long' | 'too-many-cells' | 'unclosed-quote';

/** One row as it stands in the file. */
export type TableRow = {
  /** Its number among the rows that are not empty, from 1; the header counts as one. */
  readonly position: number;
  /** The line of the file, or the row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: RowFault | null;
};

/** A table, read but not yet understood. */
export type Table = {
  readonly source: TableSource;
  /** One name per column; empty where the file has none. */
  readonly header: readonly string[];
  /** Without the header and without empty rows. */
  readonly rows: readonly TableRow[];
  /** Lines above the header, such as a title; they are shown and not imported. */
  readonly preamble: readonly TableRow[];
  /** Rows in which every cell is empty. */
  readonly emptyRows: number;
};

/** How far a long reading is: `done` of `total` in the unit of the reader, both 0 or more. */
export type Progress = (done: number, total: number) => void;

/** Lets a long reading report and be stopped. */
export type ReadingControl = {
  readonly onProgress?: Progress;
  /** Asked often; `true` ends the reading with `import/cancelled`. */
  readonly isCancelled?: () => boolean;
  /** Awaited between two portions of work, so that whoever runs the reading can hear messages. */
  readonly pause?: () => Promise<void>;
};
