import { readBackup } from '@formats/backup/readBackup';
import { totalOf, type BackupManifest } from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import { shopCopyOf, type ShopCopy } from '@shared/domain/exchange/shopCopy';
import type { Batch, Change } from '@shared/domain/journal/change';
import type { Row } from '@shared/domain/journal/write';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import { ok, type Result } from '@shared/kernel/result';
import { nextChunk } from '../backups/chunks';
import type { JobOptions } from '../backups/progress';
import type { RegularsDatabase } from '../database';

/** What this computer has, as of one moment. */
export type OwnCopy = {
  readonly copy: ShopCopy;
  /** Position of the last act here; 0 if there is none. */
  readonly seq: number;
  /** Empty before the first act. */
  readonly device: string;
};

/** Reads everything that is here, in one transaction. */
export function readOwnCopy(db: RegularsDatabase, { signal }: JobOptions = {}): Promise<OwnCopy> {
  const tables = [...STORED_TABLES, 'batches', 'changes', 'meta'];
  return db.transaction('r', tables, async () => {
    const rows: [StoredTable, Row[]][] = [];
    for (const table of STORED_TABLES) {
      const own: Row[] = [];
      for (let last: string | null = null; ;) {
        signal?.throwIfAborted();
        const chunk = (await nextChunk(db, table, last)) as Row[];
        if (chunk.length === 0) break;
        for (const row of chunk) own.push(row);
        last = chunk[chunk.length - 1]!.id;
      }
      rows.push([table, own]);
    }
    const copy = shopCopyOf(rows, await db.batches.toArray(), await db.changes.toArray());
    const journal = await db.meta.get('journal');
    const device = await db.meta.get('device');
    return {
      copy,
      seq: journal?.key === 'journal' ? journal.value.seq : 0,
      device: device?.key === 'device' ? device.value : '',
    };
  });
}

/** Reads the file of another computer; only a file that is sound from beginning to end is taken. */
export async function readTheirCopy(
  bytes: Uint8Array,
  { onProgress, signal }: JobOptions = {},
): Promise<
  Result<{ readonly copy: ShopCopy; readonly manifest: BackupManifest }, UnreadableBackup>
> {
  const rows = new Map<StoredTable, Row[]>();
  const batches: Batch[] = [];
  const changes: Change[] = [];
  const read = await readBackup(bytes, {
    onRows: (block) => {
      if (block.table === 'batches') for (const batch of block.rows) batches.push(batch);
      else if (block.table === 'changes') for (const change of block.rows) changes.push(change);
      else {
        const own = rows.get(block.table) ?? [];
        for (const row of block.rows) own.push(row);
        rows.set(block.table, own);
      }
    },
    onProgress: (done, { counts }) =>
      onProgress?.({ phase: 'checking', done, total: totalOf(counts) }),
    ...(signal && { signal }),
  });
  // No version of the schema changed the rows of the one before: an old file's rows are read as they are.
  return read.ok ? ok({ copy: shopCopyOf(rows, batches, changes), manifest: read.value }) : read;
}
