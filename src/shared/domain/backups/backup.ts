import type { Batch, Change } from '../journal/change';
import { STORED_TABLES, type Tables } from '../store/tables';

/** What a backup holds: the facts and their journal, so that history and undo come back too. */
export type BackupTables = Tables & { readonly batches: Batch; readonly changes: Change };

/** The name of a table in a backup. */
export type BackupTable = keyof BackupTables;

/** Every table of a backup once, in the order in which the file lists them. */
export const BACKUP_TABLES: readonly BackupTable[] = [...STORED_TABLES, 'batches', 'changes'];

/** Tables that came after schema version 1, and the version that brought them. */
const ADDED_IN: Readonly<Partial<Record<BackupTable, number>>> = {
  products: 2,
  purchases: 2,
  refunds: 2,
  renewals: 2,
  programmes: 2,
  rewards: 2,
  cards: 2,
  ledgerEntries: 2,
  appointments: 3,
  customs: 3,
  greetings: 3,
  countryNotes: 3,
  holidayCorrections: 3,
  thanks: 4,
  careMarks: 4,
  keepInTouch: 4,
  journeyPlans: 4,
  journeys: 4,
  answers: 4,
  askings: 4,
  criticisms: 4,
  leavings: 4,
  ideas: 4,
  messages: 4,
  templates: 4,
  segments: 4,
  campaigns: 4,
  costs: 5,
  rates: 5,
  twinDecisions: 6,
  personMerges: 6,
  privacyRecords: 6,
  privacyCases: 6,
  erasures: 6,
  laptops: 6,
  exchanges: 6,
};

/** The tables that a backup of this schema version has, in the order of `BACKUP_TABLES`. */
export const tablesOfSchema = (schemaVersion: number): readonly BackupTable[] =>
  BACKUP_TABLES.filter((table) => (ADDED_IN[table] ?? 1) <= schemaVersion);

/** One row with the table that it belongs to. */
export type BackupRow = {
  [T in BackupTable]: { readonly table: T; readonly row: BackupTables[T] };
}[BackupTable];

/** Rows per table. */
export type BackupCounts = Readonly<Record<BackupTable, number>>;

/** The name by which a backup says what it is. */
export const BACKUP_FORMAT = 'regulars-backup';

/** Version of the file's own layout; the rows inside have the database's `schemaVersion`. */
export const BACKUP_FORMAT_VERSION = 1;

/** The newest schema version whose rows this release can read. */
export const BACKUP_SCHEMA_VERSION = 6;

/** How the names of backup files end. */
export const BACKUP_EXTENSION = 'regulars';

/** What is known about the data of a backup besides the rows. */
export type BackupHeading = {
  /** Schema version of the database from which the rows come. */
  readonly schemaVersion: number;
  /** The release that wrote the file, such as `1.2.0`. */
  readonly appVersion: string;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly createdAt: string;
  /** The computer that wrote it; empty if it has no name yet. */
  readonly device: string;
  /** Position of the last act of that computer's history; 0 if there is none. */
  readonly seq: number;
  /** Only some of the people, for another laptop: it can be merged and never takes the place of everything. */
  readonly isPart?: true;
};

/** The first line of a backup. Tables that its schema version does not have count as empty. */
export type BackupManifest = BackupHeading & {
  readonly format: typeof BACKUP_FORMAT;
  readonly formatVersion: number;
  readonly counts: BackupCounts;
  /** SHA-256 in hex over the lines of each table, line ends included. */
  readonly sha256: Readonly<Record<BackupTable, string>>;
};

/** Counts of nothing. */
export const NO_ROWS: BackupCounts = countsOf(() => 0);

/** One figure per table. */
export function countsOf(count: (table: BackupTable) => number): BackupCounts {
  return Object.fromEntries(BACKUP_TABLES.map((table) => [table, count(table)])) as BackupCounts;
}

/** All rows together. */
export const totalOf = (counts: BackupCounts): number =>
  BACKUP_TABLES.reduce((sum, table) => sum + counts[table], 0);
