import { createBackupWriter, type WrittenBackup } from '@formats/backup/writer';
import { BACKUP_TABLES, type BackupRow } from '@shared/domain/backups/backup';
import type { Instant } from '@shared/domain/calendar/clock';
import type { ContactId } from '@shared/domain/contacts/contact';
import { partOf } from '@shared/domain/exchange/partOf';
import { rowsIn } from '@shared/domain/exchange/shopCopy';
import type { JobOptions } from '../backups/progress';
import type { RegularsDatabase } from '../database';
import { readOwnCopy } from './copies';

/** Of whom a part is written, and what stands in its heading. */
export type PartOptions = JobOptions & {
  readonly ids: readonly ContactId[];
  /** With what they bought and their points. */
  readonly isWithBooks: boolean;
  readonly appVersion: string;
  readonly now: Instant;
};

/** Writes a file with some of the people, for a laptop that needs only them. It can be merged, never restored. */
export async function writePart(
  db: RegularsDatabase,
  { ids, isWithBooks, appVersion, now, ...options }: PartOptions,
): Promise<WrittenBackup> {
  const own = await readOwnCopy(db, options);
  const part = partOf(own.copy, { ids: new Set(ids), isWithBooks });
  const writer = createBackupWriter();
  for (const table of BACKUP_TABLES) {
    const rows: readonly { readonly id: string }[] =
      table === 'batches' || table === 'changes' ? part[table] : [...rowsIn(part, table).values()];
    // Ids sort as the database sorts them: by their code units.
    for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      writer.add({ table, row } as unknown as BackupRow);
    }
  }
  return writer.finish({
    schemaVersion: db.verno,
    appVersion,
    createdAt: new Date(now).toISOString(),
    device: own.device,
    seq: own.seq,
    isPart: true,
  });
}
