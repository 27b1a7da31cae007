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
import { canonicalJson, UnwritableValueError } from './canonicalJson';
import { createGzipMember } from './gzipMember';
import { joined } from './lines';

/** Lines are hashed and compressed together until they have so many characters: each call costs. */
const BLOCK_CHARS = 64 * 1024;

/** A finished backup: the bytes in pieces, in order, and what they say of themselves. */
export type WrittenBackup = {
  readonly manifest: BackupManifest;
  /** The first is the member with the manifest, the others are that with the rows. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  /** SHA-256 in hex of all pieces together. */
  readonly sha256: string;
  readonly sizeBytes: number;
};

/** A backup in the making. Takes rows without waiting for anything, so a database transaction stays alive. */
export type BackupWriter = {
  /**
   * Takes the next row: tables in the order of `BACKUP_TABLES`, rows of a table by ascending id.
   *
   * @throws UnwritableValueError if the row could not be read again as it is.
   */
  readonly add: (row: BackupRow) => void;
  /** Ends the file. The heading comes last, because the manifest counts what was written. */
  readonly finish: (heading: BackupHeading) => Promise<WrittenBackup>;
};

const ENCODER = new TextEncoder();

const newHash = () => sha256.create();

/**
 * Begins a backup. Rows are compressed as they come; memory holds the compressed pieces only.
 *
 * The manifest needs the counts and stands first, so it becomes a gzip member of its own, put in
 * front of the member with the rows. RFC 1952, section 2.2: members simply follow one another.
 *
 * @param onRows - Is shown each piece of the member with the rows as soon as it is full; the last ones while it is finished.
 */
export function createBackupWriter(
  onRows: (piece: Uint8Array<ArrayBuffer>) => void = () => undefined,
): BackupWriter {
  const rows = createGzipMember(onRows);
  const counts: Partial<Record<BackupTable, number>> = {};
  const hashes = new Map<BackupTable, ReturnType<typeof newHash>>();
  let position = 0;
  let lastId: string | null = null;
  /** Lines of one table that wait to become a block. */
  let waiting: { readonly table: BackupTable; lines: string } | null = null;

  const close = (): void => {
    if (waiting === null) return;
    const { table, lines } = waiting;
    waiting = null;
    const block = ENCODER.encode(lines);
    hashes.set(table, (hashes.get(table) ?? newHash()).update(block));
    rows.push(block);
  };

  return {
    add: ({ table, row }) => {
      const index = BACKUP_TABLES.indexOf(table);
      const isRepeat = index === position && lastId !== null && row.id <= lastId;
      if (index < position || isRepeat) {
        throw new RangeError(`Rows out of order in ${table}`);
      }
      const line = lineOf(table, row);
      if (isTooLong(line)) throw new UnwritableValueError(`Too long in ${table}`);
      position = index;
      lastId = row.id;
      counts[table] = (counts[table] ?? 0) + 1;
      if (waiting?.table !== table) close();
      waiting ??= { table, lines: '' };
      waiting.lines += line;
      if (waiting.lines.length >= BLOCK_CHARS) close();
    },
    finish: async (heading) => {
      close();
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
      const head = createGzipMember();
      // Not sorted: a person who unpacks the file reads first what it is.
      head.push(ENCODER.encode(`${JSON.stringify(asWritten(manifest))}\n`));
      const pieces = [joined(await head.finish()), ...(await rows.finish())];
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

/** A character takes at most three bytes, so that most lines need not be looked at. */
const isTooLong = (line: string): boolean =>
  line.length * 3 > LIMITS.backupLine.most && ENCODER.encode(line).length > LIMITS.backupLine.most;

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
