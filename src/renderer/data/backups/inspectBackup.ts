import { readBackup } from '@formats/backup/readBackup';
import type { BackupManifest, BackupRow } from '@shared/domain/backups/backup';
import { totalOf } from '@shared/domain/backups/backup';
import {
  compareStates,
  createFigureIds,
  type BackupFigures,
  type FigureIds,
  type StateComparison,
} from '@shared/domain/backups/figures';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import { ok, type Result } from '@shared/kernel/result';
import type { RegularsDatabase } from '../database';
import type { JobOptions } from './progress';

/** A backup that was read from beginning to end and is sound. */
export type SoundBackup = { readonly manifest: BackupManifest; readonly figures: BackupFigures };

/** What bringing a backup back would mean. */
export type RestorePreview = StateComparison & {
  readonly manifest: BackupManifest;
  /** Whether there is anything here of which a copy has to be made first. */
  readonly hasDataNow: boolean;
  /** Position of the last act here; 0 if there is none. */
  readonly seqNow: number;
};

/** Reads a whole backup and says what is in it. */
export async function inspectBackup(
  bytes: Uint8Array,
  options: JobOptions = {},
): Promise<Result<SoundBackup, UnreadableBackup>> {
  const read = await idsIn(bytes, options);
  if (!read.ok) return read;
  const { manifest, ids } = read.value;
  return ok({
    manifest,
    figures: { people: ids.people.size, notes: ids.notes.size, promises: ids.promises.size },
  });
}

/** Reads a whole backup and compares it, person by person, with what is here now. Changes nothing. */
export async function previewRestore(
  db: RegularsDatabase,
  bytes: Uint8Array,
  options: JobOptions = {},
): Promise<Result<RestorePreview, UnreadableBackup>> {
  const read = await idsIn(bytes, options);
  if (!read.ok) return read;
  const { manifest, ids } = read.value;
  const now = await idsNow(db);
  const journal = await db.meta.get('journal');
  const seqNow = journal?.key === 'journal' ? journal.value.seq : 0;
  const firstRun = await db.settings.get('firstRunDoneAt');
  const hasDataNow = (firstRun?.value ?? null) !== null || (await db.contacts.count()) > 0;
  return ok({ manifest, hasDataNow, seqNow, ...compareStates(now, ids) });
}

async function idsIn(
  bytes: Uint8Array,
  { onProgress, signal }: JobOptions,
): Promise<
  Result<{ readonly manifest: BackupManifest; readonly ids: FigureIds }, UnreadableBackup>
> {
  const { ids, add } = createFigureIds();
  const read = await readBackup(bytes, {
    onRows: ({ table, rows }) => {
      for (const row of rows) add({ table, row } as BackupRow);
    },
    onProgress: (done, { counts }) =>
      onProgress?.({ phase: 'checking', done, total: totalOf(counts) }),
    ...(signal && { signal }),
  });
  return read.ok ? ok({ manifest: read.value, ids }) : read;
}

async function idsNow(db: RegularsDatabase): Promise<FigureIds> {
  return db.transaction('r', db.contacts, db.interactions, db.promises, async () => {
    const people = new Set(await db.contacts.toCollection().primaryKeys());
    // Only rows in the trash stand in this index.
    for (const id of await db.contacts.orderBy('trashedAt').primaryKeys()) people.delete(id);
    const notes = new Set(await db.interactions.toCollection().primaryKeys());
    return { people, notes, promises: new Set(await db.promises.toCollection().primaryKeys()) };
  });
}
