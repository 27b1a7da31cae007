import {
  BACKUP_TABLES,
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

/** Begins to read the rows of a file with this manifest. */
export function createRowReader(manifest: BackupManifest): RowReader {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const states = new Map(
    BACKUP_TABLES.map((table) => [table, { count: 0, hash: sha256.create() }]),
  );
  const tables = tablesOfSchema(manifest.schemaVersion);
  let position = 0;
  let lastId: string | null = null;
  let lastLine = 1;

  const isComplete = () =>
    BACKUP_TABLES.every((table) => states.get(table)!.count === manifest.counts[table]);

  return {
    manifest,
    isComplete,
    read: (text, withEnd, line) => {
      lastLine = line;
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
      if (state.count > manifest.counts[table]) throw new DamagedError('count', line, table);
      return { table, row } as BackupRow;
    },
    finish: () => {
      const short = BACKUP_TABLES.find(
        (table) => states.get(table)!.count !== manifest.counts[table],
      );
      if (short) {
        return { code: 'backups/damaged', damage: 'count', line: lastLine, detail: short };
      }
      const changed = BACKUP_TABLES.find(
        (table) => bytesToHex(states.get(table)!.hash.digest()) !== manifest.sha256[table],
      );
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
