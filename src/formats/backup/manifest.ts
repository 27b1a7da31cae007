import {
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  BACKUP_SCHEMA_VERSION,
  BACKUP_TABLES,
  type BackupManifest,
  type BackupTable,
} from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import { ok, refuse, type Result } from '@shared/kernel/result';
import * as v from 'valibot';
import { isRecord } from './schemaParts';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const perTable = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject(
    Object.fromEntries(BACKUP_TABLES.map((table) => [table, schema])) as Record<
      BackupTable,
      Schema
    >,
  );

const manifestSchema: v.GenericSchema<unknown, BackupManifest> = v.object({
  format: v.literal(BACKUP_FORMAT),
  formatVersion: v.pipe(whole, v.minValue(1)),
  schemaVersion: v.pipe(whole, v.minValue(1)),
  appVersion: v.pipe(v.string(), v.maxLength(40)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  device: v.pipe(v.string(), v.maxLength(200)),
  seq: whole,
  counts: perTable(whole),
  sha256: perTable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
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
  const parsed = v.safeParse(manifestSchema, value, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  const detail = v.getDotPath(parsed.issues[0]) ?? '';
  return refuse({ code: 'backups/damaged', damage: 'manifest', line: 1, detail });
}

const isAbove = (version: unknown, known: number): boolean =>
  typeof version === 'number' && Number.isSafeInteger(version) && version > known;
