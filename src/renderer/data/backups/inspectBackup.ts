import { readBackup } from '@formats/backup/readBackup';
import { sha256Hex } from '@formats/sha256';
import type { BackupManifest, BackupRow, BackupTable } from '@shared/domain/backups/backup';
import { totalOf } from '@shared/domain/backups/backup';
import {
  compareStates,
  createFigureIds,
  figuresOf,
  type BackupFigures,
  type FigureIds,
  type StateComparison,
} from '@shared/domain/backups/figures';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import { ok, refuse, type Result } from '@shared/kernel/result';
import type { Row } from '@shared/domain/journal/write';
import type { RegularsDatabase } from '../database';
import { erasedReader } from '../privacy/eraseAgain';
import { peopleOfRow } from '../privacy/peopleOfRow';
import type { JobOptions } from './progress';

/** A backup that was read from beginning to end and is sound. */
export type SoundBackup = { readonly manifest: BackupManifest; readonly figures: BackupFigures };

/** What bringing a backup back would mean. */
export type RestorePreview = StateComparison & {
  readonly manifest: BackupManifest;
  /** Whether there is anything here of which a copy has to be made first. */
  readonly hasDataNow: boolean;
  /** People in it who were erased here since, and are erased again before anybody sees them. */
  readonly erasedAgain: number;
  /** Position of the last act here; 0 if there is none. */
  readonly seqNow: number;
};

/** What looking into a backup may need. */
export type InspectOptions = JobOptions & {
  /**
   * SHA-256 in hex of the plain file, taken down when it was written; `null` for files of elsewhere. A few bytes of what
   * packs the rows mean nothing: only this notices that they changed.
   */
  readonly sha256?: string | null;
};

/** Reads a whole backup and says what is in it. */
export async function inspectBackup(
  bytes: Uint8Array,
  options: InspectOptions = {},
): Promise<Result<SoundBackup, UnreadableBackup>> {
  const read = await idsIn(bytes, options);
  if (!read.ok) return read;
  const { manifest, ids } = read.value;
  return ok({ manifest, figures: figuresOf(ids) });
}

/** Reads a whole backup and compares it, person by person, with what is here now. Changes nothing. */
export async function previewRestore(
  db: RegularsDatabase,
  bytes: Uint8Array,
  options: InspectOptions = {},
): Promise<Result<RestorePreview, UnreadableBackup>> {
  const now = await idsNow(db);
  const gone = await erasedReader(db);
  let erasedAgain = 0;
  const read = await idsIn(bytes, options, (table, row) => {
    const isErased = peopleOfRow(table, row).some(gone);
    if (isErased && table === 'contacts') erasedAgain += 1;
    return isErased;
  });
  if (!read.ok) return read;
  const { manifest, ids } = read.value;
  if (manifest.isPart) return refuse({ code: 'backups/part' });
  const journal = await db.meta.get('journal');
  const seqNow = journal?.key === 'journal' ? journal.value.seq : 0;
  const firstRun = await db.settings.get('firstRunDoneAt');
  const hasDataNow = (firstRun?.value ?? null) !== null || (await db.contacts.count()) > 0;
  return ok({ manifest, hasDataNow, seqNow, erasedAgain, ...compareStates(now, ids) });
}

async function idsIn(
  bytes: Uint8Array,
  { onProgress, signal, sha256 = null }: InspectOptions,
  isLeftOut: (table: BackupTable, row: Row) => boolean = () => false,
): Promise<
  Result<{ readonly manifest: BackupManifest; readonly ids: FigureIds }, UnreadableBackup>
> {
  if (sha256 !== null && sha256Hex(bytes) !== sha256) {
    return refuse({ code: 'backups/damaged', damage: 'checksum', line: 0, detail: '' });
  }
  const { ids, add } = createFigureIds();
  const read = await readBackup(bytes, {
    onRows: ({ table, rows }) => {
      for (const row of rows) if (!isLeftOut(table, row)) add({ table, row } as BackupRow);
    },
    onProgress: (done, { counts }) =>
      onProgress?.({ phase: 'checking', done, total: totalOf(counts) }),
    ...(signal && { signal }),
  });
  return read.ok ? ok({ manifest: read.value, ids }) : read;
}

async function idsNow(db: RegularsDatabase): Promise<FigureIds> {
  const said = [db.answers, db.criticisms, db.ideas];
  const tables = [
    ...[db.contacts, db.interactions, db.promises, db.purchases, db.appointments],
    ...said,
    db.messages,
  ];
  return db.transaction('r', tables, async () => {
    const people = new Set(await db.contacts.toCollection().primaryKeys());
    // Only rows in the trash stand in this index.
    for (const id of await db.contacts.orderBy('trashedAt').primaryKeys()) people.delete(id);
    const notes = new Set(await db.interactions.toCollection().primaryKeys());
    const promises = new Set(await db.promises.toCollection().primaryKeys());
    const standing = db.purchases.filter(({ voidedAt }) => voidedAt === null);
    const planned = db.appointments.where('status').notEqual('cancelled');
    const feedback = new Set<string>();
    for (const table of said) {
      for (const id of await table.toCollection().primaryKeys()) feedback.add(id);
    }
    return {
      people,
      notes,
      promises,
      purchases: new Set(await standing.primaryKeys()),
      appointments: new Set(await planned.primaryKeys()),
      feedback,
      messages: new Set(await db.messages.where('status').notEqual('skipped').primaryKeys()),
    };
  });
}
