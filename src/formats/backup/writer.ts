import { LIMITS } from '@shared/kernel/readingLimits';
import {
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  BACKUP_TABLES,
  countsOf,
  tablesOfSchema,
  type BackupHeading,
  type BackupManifest,
  type BackupRow,
  type BackupTable,
} from '@shared/domain/backups/backup';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Gzip } from 'fflate';
import { canonicalJson, UnwritableValueError } from './canonicalJson';
import { joined } from './lines';

/**
 * So many bytes make a piece. They are compressed into thousands of small ones, and a window that is handed those by a worker
 * stands still until it has taken each of them.
 */
const PIECE_BYTES = 1024 * 1024;

/** A finished backup: the bytes in pieces, in order, and what they say of themselves. */
export type WrittenBackup = {
  readonly manifest: BackupManifest;
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  /** SHA-256 in hex of all pieces together. */
  readonly sha256: string;
  readonly sizeBytes: number;
};

/** A backup in the making. Works without waiting for anything, so a database transaction stays alive. */
export type BackupWriter = {
  /**
   * Takes the next row: tables in the order of `BACKUP_TABLES`, rows of a table by ascending id.
   *
   * @throws UnwritableValueError if the row could not be read again as it is.
   */
  readonly add: (row: BackupRow) => void;
  /** Ends the file. The heading comes last, because the manifest counts what was written. */
  readonly finish: (heading: BackupHeading) => WrittenBackup;
};

const newHash = () => sha256.create();

/**
 * Begins a backup. Rows are compressed as they come; memory holds the compressed pieces only.
 *
 * The manifest needs the counts and stands first, so it becomes a gzip member of its own, put in
 * front of the member with the rows. RFC 1952, section 2.2: members simply follow one another.
 */
export function createBackupWriter(): BackupWriter {
  const encoder = new TextEncoder();
  const rows = createMember();
  const counts: Partial<Record<BackupTable, number>> = {};
  const hashes = new Map<BackupTable, ReturnType<typeof newHash>>();
  let position = 0;
  let lastId: string | null = null;

  return {
    add: ({ table, row }) => {
      const index = BACKUP_TABLES.indexOf(table);
      const isRepeat = index === position && lastId !== null && row.id <= lastId;
      if (index < position || isRepeat) {
        throw new RangeError(`Rows out of order in ${table}`);
      }
      const line = encoder.encode(lineOf(table, row));
      if (line.length > LIMITS.backupLine.most)
        throw new UnwritableValueError(`Too long in ${table}`);
      position = index;
      lastId = row.id;
      const hash = hashes.get(table) ?? newHash();
      hashes.set(table, hash.update(line));
      counts[table] = (counts[table] ?? 0) + 1;
      rows.push(line);
    },
    finish: (heading) => {
      const tables = tablesOfSchema(heading.schemaVersion);
      const stray = BACKUP_TABLES.find((table) => counts[table] && !tables.includes(table));
      if (stray) throw new RangeError(`Schema version ${heading.schemaVersion} has no ${stray}`);
      const manifest: BackupManifest = {
        format: BACKUP_FORMAT,
        formatVersion: BACKUP_FORMAT_VERSION,
        ...heading,
        counts: countsOf((table) => counts[table] ?? 0),
        sha256: Object.fromEntries(
          BACKUP_TABLES.map((table) => [
            table,
            bytesToHex((hashes.get(table) ?? newHash()).digest()),
          ]),
        ) as Record<BackupTable, string>,
      };
      const head = createMember();
      // Not sorted: a person who unpacks the file reads first what it is.
      head.push(encoder.encode(`${JSON.stringify(asWritten(manifest))}\n`));
      const pieces = [...head.finish(), ...rows.finish()];
      const whole = newHash();
      for (const piece of pieces) whole.update(piece);
      const sizeBytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
      return { manifest, pieces, sha256: bytesToHex(whole.digest()), sizeBytes };
    },
  };
}

/** The manifest with the tables of its schema version alone: an older release knows no others. */
function asWritten(manifest: BackupManifest) {
  const own = <Value>(values: Readonly<Record<BackupTable, Value>>) =>
    Object.fromEntries(
      tablesOfSchema(manifest.schemaVersion).map((table) => [table, values[table]]),
    );
  return { ...manifest, counts: own(manifest.counts), sha256: own(manifest.sha256) };
}

/** One line of a backup, line end included. */
export const lineOf = (table: BackupTable, row: unknown): string =>
  `{"table":${JSON.stringify(table)},"row":${canonicalJson(row)}}\n`;

/**
 * Writes a backup of rows that come from anywhere.
 *
 * @param rows - In the order that `BackupWriter.add` asks for.
 */
export async function writeBackup(
  heading: BackupHeading,
  rows: AsyncIterable<BackupRow> | Iterable<BackupRow>,
): Promise<WrittenBackup> {
  const writer = createBackupWriter();
  for await (const row of rows) writer.add(row);
  return writer.finish(heading);
}

/** One gzip member. Its header holds no time, so equal rows give equal bytes. */
function createMember() {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const gather = (): void => {
    if (heldBytes > 0) pieces.push(joined(held, heldBytes));
    held = [];
    heldBytes = 0;
  };
  const gzip = new Gzip({ level: 6, mtime: 0 }, (piece) => {
    held.push(piece);
    heldBytes += piece.length;
    if (heldBytes >= PIECE_BYTES) gather();
  });
  return {
    push: (bytes: Uint8Array) => {
      gzip.push(bytes);
    },
    finish: () => {
      gzip.push(new Uint8Array(0), true);
      gather();
      return pieces;
    },
  };
}
