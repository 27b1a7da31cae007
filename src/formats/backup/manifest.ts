import {
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  BACKUP_SCHEMA_VERSION,
  BACKUP_TABLES,
  tablesOfSchema,
  type BackupManifest,
  type BackupTable,
} from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { isRecord } from './schemaParts';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

// SHA-256 of nothing: what a table says that has no rows.
const NO_LINES = bytesToHex(sha256(new Uint8Array(0)));

/** One value for each table that the schema version has; the others are filled in. */
const perTable = <Value>(
  schemaVersion: number,
  schema: v.GenericSchema<unknown, Value>,
  absent: Value,
) => {
  const tables = tablesOfSchema(schemaVersion);
  return v.pipe(
    v.strictObject(
      Object.fromEntries(tables.map((table) => [table, schema])) as Record<
        BackupTable,
        v.GenericSchema<unknown, Value>
      >,
    ),
    v.transform((given): Readonly<Record<BackupTable, Value>> => ({
      ...(Object.fromEntries(BACKUP_TABLES.map((table) => [table, absent])) as Record<
        BackupTable,
        Value
      >),
      ...given,
    })),
  );
};

const manifestSchema = (schemaVersion: number): v.GenericSchema<unknown, BackupManifest> =>
  v.object({
    format: v.literal(BACKUP_FORMAT),
    formatVersion: v.pipe(whole, v.minValue(1)),
    schemaVersion: v.pipe(whole, v.minValue(1)),
    appVersion: v.pipe(v.string(), v.maxLength(40)),
    createdAt: v.pipe(v.string(), v.isoTimestamp()),
    device: v.pipe(v.string(), v.maxLength(200)),
    seq: whole,
    isPart: v.exactOptional(v.literal(true)),
    counts: perTable(schemaVersion, whole, 0),
    sha256: perTable(schemaVersion, v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), NO_LINES),
  });

/**
 * The manifest in the first line of a file; or that it is none, or a newer one. Versions are looked
 * at first: of a newer manifest nothing else is expected.
 */
export function parseManifest(value: unknown): Result<BackupManifest, UnreadableBackup> {
  if (!isRecord(value) || value['format'] !== BACKUP_FORMAT) {
    return refuse({ code: 'backups/foreign', looksLike: 'gzip' });
  }
  if (
    isAbove(value['formatVersion'], BACKUP_FORMAT_VERSION) ||
    isAbove(value['schemaVersion'], BACKUP_SCHEMA_VERSION)
  ) {
    const { appVersion } = value;
    const version = typeof appVersion === 'string' ? appVersion.slice(0, 40) : '';
    return refuse({ code: 'backups/newer', appVersion: version });
  }
  const { schemaVersion } = value;
  // Of what is no version the schema itself says so.
  const tables = typeof schemaVersion === 'number' ? schemaVersion : BACKUP_SCHEMA_VERSION;
  const parsed = v.safeParse(manifestSchema(tables), value, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  const detail = v.getDotPath(parsed.issues[0]) ?? '';
  return refuse({ code: 'backups/damaged', damage: 'manifest', line: 1, detail });
}

const isAbove = (version: unknown, known: number): boolean =>
  typeof version === 'number' && Number.isSafeInteger(version) && version > known;
