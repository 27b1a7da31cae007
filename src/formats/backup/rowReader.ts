import {
  BACKUP_TABLES,
  countsOf,
  tablesOfSchema,
  type BackupManifest,
  type BackupRow,
  type BackupTable,
} from '@shared/domain/backups/backup';
import type { Damage, UnreadableBackup } from '@shared/domain/backups/refusal';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ForbiddenValueError, revive } from './canonicalJson';
import { rowProblem } from './rowSchemas';
import { isRecord } from './schemaParts';

/** Something in the file does not fit. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
  readonly damage: Damage;
  readonly line: number;
  readonly detail: string;

  constructor(damage: Damage, line: number, detail: string) {
    super(`Damaged backup: ${damage} in line ${line}`);
    this.damage = damage;
    this.line = line;
    this.detail = detail;
  }
}

/** Reads the lines after the manifest, and compares them with it. */
export type RowReader = {
  readonly manifest: BackupManifest;
  /** @throws DamagedError */
  readonly read: (text: Uint8Array, withEnd: Uint8Array, line: number) => BackupRow;
  /** Whether as many rows were read as the manifest says. */
  readonly isComplete: () => boolean;
  /** What does not fit at the end; `null` if everything does. */
  readonly finish: () => UnreadableBackup | null;
};

/** What the rows of a file come to, as a manifest says it. */
export type RowSums = Pick<BackupManifest, 'counts' | 'sha256'>;

/** Takes the lines after the manifest: each must be a row in its form and in order. */
export type RowTaker = {
  /** @throws DamagedError */
  readonly take: (text: Uint8Array, withEnd: Uint8Array, line: number) => BackupRow;
  /** Rows of a table so far. */
  readonly count: (table: BackupTable) => number;
  /** Ends the counting; nothing can be taken afterwards. */
  readonly sums: () => RowSums;
};

/** Begins to take rows of this schema. */
export function createRowTaker(schemaVersion: number): RowTaker {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const states = new Map(
    BACKUP_TABLES.map((table) => [table, { count: 0, hash: sha256.create() }]),
  );
  const tables = tablesOfSchema(schemaVersion);
  let position = 0;
  let lastId: string | null = null;

  return {
    take: (text, withEnd, line) => {
      const { table, row } = parseLine(decoder, text, line, tables);
      const index = BACKUP_TABLES.indexOf(table);
      if (index !== position) lastId = null;
      if (index < position || (lastId !== null && row.id <= lastId)) {
        throw new DamagedError('order', line, table);
      }
      position = index;
      lastId = row.id;
      const state = states.get(table)!;
      state.count += 1;
      state.hash.update(withEnd);
      return { table, row } as BackupRow;
    },
    count: (table) => states.get(table)!.count,
    sums: () => ({
      counts: countsOf((table) => states.get(table)!.count),
      sha256: Object.fromEntries(
        BACKUP_TABLES.map((table) => [table, bytesToHex(states.get(table)!.hash.digest())]),
      ) as RowSums['sha256'],
    }),
  };
}

/** Begins to read the rows of a file with this manifest. */
export function createRowReader(manifest: BackupManifest): RowReader {
  const taker = createRowTaker(manifest.schemaVersion);
  let lastLine = 1;

  return {
    manifest,
    isComplete: () => BACKUP_TABLES.every((table) => taker.count(table) === manifest.counts[table]),
    read: (text, withEnd, line) => {
      lastLine = line;
      const one = taker.take(text, withEnd, line);
      if (taker.count(one.table) > manifest.counts[one.table]) {
        throw new DamagedError('count', line, one.table);
      }
      return one;
    },
    finish: () => {
      const found = taker.sums();
      const short = BACKUP_TABLES.find((table) => found.counts[table] !== manifest.counts[table]);
      if (short) {
        return { code: 'backups/damaged', damage: 'count', line: lastLine, detail: short };
      }
      const changed = BACKUP_TABLES.find((table) => found.sha256[table] !== manifest.sha256[table]);
      return changed === undefined
        ? null
        : { code: 'backups/damaged', damage: 'hash', line: 0, detail: changed };
    },
  };
}

function parseLine(
  // As a type of its own it is unknown to the program of the command line tool.
  decoder: InstanceType<typeof TextDecoder>,
  text: Uint8Array,
  line: number,
  tables: readonly BackupTable[],
): { readonly table: BackupTable; readonly row: { readonly id: string } } {
  let value: unknown;
  try {
    // eslint-disable-next-line no-restricted-properties -- `revived` looks through the row while it turns it back.
    value = JSON.parse(decoder.decode(text));
  } catch {
    throw new DamagedError('line', line, '');
  }
  if (
    !isRecord(value) ||
    Object.keys(value).length !== 2 ||
    !('table' in value) ||
    !('row' in value)
  ) {
    throw new DamagedError('line', line, '');
  }
  const table = tables.find((known) => known === value['table']);
  if (!table) throw new DamagedError('table', line, '');
  const row = revived(value['row'], line, table);
  const problem = rowProblem(table, row);
  if (problem !== null) throw new DamagedError('row', line, `${table}.${problem}`);
  return { table, row: row as { readonly id: string } };
}

function revived(value: unknown, line: number, table: BackupTable): unknown {
  try {
    return revive(value);
  } catch (fault) {
    if (fault instanceof ForbiddenValueError) throw new DamagedError('key', line, table);
    throw fault;
  }
}
