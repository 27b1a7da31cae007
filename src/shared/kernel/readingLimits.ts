/*
 * How much of anything is read. Whatever comes from outside, a file, a backup, somebody else's log, is measured against
 * this table and no other: a file may be made to use up all memory or to keep the computer busy for hours.
 *
 * What is more is refused, left out or cut, and that is always said: `sentences` are the places in the word
 * lists (`namespace:key`) that say it. Some limits only decide how something is read and lose nothing; they need none.
 */

/** What is counted. `power` is the exponent of two. */
type LimitUnit = 'bytes' | 'characters' | 'levels' | 'pieces' | 'times' | 'power';

/** One limit. */
export type ReadingLimit = {
  /** The most that is read. */
  readonly most: number;
  readonly unit: LimitUnit;
  /** What becomes of what is more: the whole file is refused, a part of it is left out or cut, or nothing is lost. */
  readonly beyond: 'refused' | 'left-out' | 'cut' | 'nothing-lost';
  /** Keys of the word lists; one of them is said. Empty where nothing is lost. */
  readonly sentences: readonly string[];
};

const KB = 1024;
const MB = 1024 * KB;
const GB = 1024 * MB;

const UNPACKED = ['backups:refusal.unpacks-too-large', 'exchange:problem.damaged'];

/** All limits of everything that is read from outside. */
export const LIMITS = {
  // Any file
  /** The largest file that goes through the window at once. */
  file: refused(256 * MB, 'bytes', [
    'errors:files/too-large',
    'calendar:import.refused.files/too-large',
    'calendarSettings:refusal.files/too-large',
    'exchange:problem.tooLarge',
    'backups:refusal.too-large',
  ]),
  /** Nesting of any JSON; nothing of ours comes near. */
  jsonDepth: refused(64, 'levels', [
    'calendarSettings:refusal.calendar-pack/foreign',
    'backups:refusal.damaged',
    'backups:refusal.foreign.gzip',
  ]),
  /** A contact's picture: values above about 64 kB live in separate files, which disk cleaners delete. */
  photo: refused(48 * KB, 'bytes', ['errors:data/photo-too-large']),

  /** A language from a file; ours have about 0.6 MB. */
  languageFile: refused(4 * MB, 'bytes', ['settings:packs.refusal.language/too-large']),

  // Tables
  /** A table as CSV, TSV or workbook. */
  tableFile: refused(100 * MB, 'bytes', ['import:refusal.file-too-large']),
  /** Rows of a table without its header, and cards of a file. */
  tableRows: refused(200_000, 'pieces', ['import:refusal.too-many-rows']),
  /** A header with more is no table of people; a single row with more is left out. */
  tableColumns: refused(1000, 'pieces', [
    'import:refusal.too-many-columns',
    'import:problem.too-many-cells',
  ]),
  tableCells: refused(20_000_000, 'pieces', ['import:refusal.too-many-cells']),
  /** One cell, or one value of a card. */
  cell: {
    most: 65_536,
    unit: 'characters',
    beyond: 'left-out',
    sentences: ['import:problem.cell-too-long', 'import:problem.value-too-long'],
  },
  /** Values in one cell that are taken one by one, such as addresses. */
  cellValues: { most: 100, unit: 'pieces', beyond: 'nothing-lost', sentences: [] },
  /** A quoted cell that has not ended by then never will; it is read as if its mark were a letter. */
  quotedCell: { most: 1_000_000, unit: 'characters', beyond: 'nothing-lost', sentences: [] },

  // Workbooks
  /** Files in a workbook's archive. */
  bookParts: refused(10_000, 'pieces', ['import:refusal.too-many-parts']),
  /** A sheet, or all its texts, unpacked. */
  bookPart: refused(600 * MB, 'bytes', ['import:refusal.unpacks-too-large']),
  /** The lists of sheets, relations and formats, unpacked. */
  bookList: refused(32 * MB, 'bytes', ['import:refusal.unpacks-too-large']),
  /** Unpacked bytes per packed one, beyond 32 MB: no workbook that people fill shrinks to so little. */
  bookRatio: refused(300, 'times', ['import:refusal.unpacks-too-large']),
  /** All texts of a workbook together. */
  bookText: refused(256 * MB, 'characters', ['import:refusal.unpacks-too-large']),
  /** One tag with its attributes. */
  bookTag: refused(1_000_000, 'characters', ['import:refusal.damaged']),
  /** Cells that merged cells are copied into. */
  bookMerged: { most: 500_000, unit: 'pieces', beyond: 'nothing-lost', sentences: [] },

  // Cards
  cardFile: refused(256 * MB, 'bytes', ['import:refusal.file-too-large']),
  /** Cards within cards; deeper ones are read as cards of their own. */
  cardDepth: { most: 8, unit: 'levels', beyond: 'nothing-lost', sentences: [] },
  /** Name and parameters of a property. */
  cardHead: {
    most: 20_000,
    unit: 'characters',
    beyond: 'left-out',
    sentences: ['import:problem.line-not-understood'],
  },

  // Calendars
  calendarFile: refused(20 * MB, 'bytes', ['calendar:import.refused.calendar/too-big']),
  /** Entries, with the single ones that repetitions become. */
  calendarEntries: refused(20_000, 'pieces', ['calendar:import.refused.calendar/too-many']),
  /** Parts within parts. */
  calendarDepth: refused(8, 'levels', ['calendar:import.refused.calendar/too-deep']),
  /** Single entries that one repetition becomes. */
  calendarRepeats: cut(200, 'pieces', ['calendar:import.adapted']),
  /** A title, a place, a name of an entry. */
  calendarTitle: cut(500, 'characters', ['calendar:import.adapted']),
  calendarText: cut(20_000, 'characters', ['calendar:import.adapted']),
  packFile: refused(2_000_000, 'bytes', ['calendarSettings:refusal.calendar-pack/too-large']),
  packChanges: refused(10_000, 'pieces', ['calendarSettings:refusal.calendar-pack/too-many']),

  // Backups, and files of other laptops and of some people, which are the same
  /** Packed, plain or sealed. */
  backupFile: refused(GB, 'bytes', ['backups:refusal.too-large']),
  backupManifest: refused(64 * KB, 'bytes', ['backups:refusal.foreign.gzip']),
  /** The longest line: a deleted block of 1,000 people with their pictures stays well below. */
  backupLine: refused(256 * MB, 'bytes', UNPACKED),
  /** Far above any real shop: 20,000 people with pictures and history unpack to about 0.5 GB. */
  backupUnpacked: refused(8 * GB, 'bytes', UNPACKED),
  /** Unpacked bytes per packed one, beyond 64 MB. */
  backupRatio: refused(400, 'times', UNPACKED),

  // Sealed files
  /** A header of a hundred keys has less; without an end until here it is none. */
  sealedHeader: refused(64 * KB, 'bytes', [
    'encryption:refusal.encryption/damaged',
    'exchange:problem.damaged',
  ]),
  /**
   * The scrypt work factor that is worked off when a file is opened: 2^18 takes about a second and 256 MiB. A file may ask
   * for more than a computer has; it is refused before anything is computed.
   */
  workFactor: refused(18, 'power', ['encryption:refusal.encryption/work-factor']),
  /** A wrapped key is a few hundred bytes; anything this large is something else. */
  keyFile: refused(64 * KB, 'bytes', ['encryption:refusal.encryption/not-a-key-file']),

  // The log of acts
  /** One record; a length beyond it is damage, and the log is begun anew from the data. */
  logRecord: { most: 64 * MB, unit: 'bytes', beyond: 'nothing-lost', sentences: [] },
} satisfies Readonly<Record<string, ReadingLimit>>;

/** The name of a limit. */
export type LimitName = keyof typeof LIMITS;

function refused(most: number, unit: LimitUnit, sentences: readonly string[]): ReadingLimit {
  return { most, unit, beyond: 'refused', sentences };
}

function cut(most: number, unit: LimitUnit, sentences: readonly string[]): ReadingLimit {
  return { most, unit, beyond: 'cut', sentences };
}
