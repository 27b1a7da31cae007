import { erasedBy } from '@formats/erasedPeople';
import { readOwnCopy } from '@renderer/data/exchange/copies';
import { decideQuickly } from '@renderer/data/exchange/quickMerge';
import type { MergePreview } from '@renderer/data/exchange/previewMerge';
import { decideMerge, type MergeDecision } from '@shared/domain/exchange/decideMerge';
import { summaryOf } from '@shared/domain/exchange/mergeSummary';
import { rowsIn, type ShopCopy } from '@shared/domain/exchange/shopCopy';
import { NO_ROWS } from '@shared/domain/backups/backup';
import { STORED_TABLES } from '@shared/domain/store/tables';
import { expect } from 'vitest';
import { granted, type TestData } from './testDatabase';

/** A file as another computer wrote it, without the packing. */
export type HandedFile = { readonly copy: ShopCopy; readonly device: string; readonly seq: number };

/** What would be in the file. */
export const fileOf = async (from: TestData): Promise<HandedFile> => readOwnCopy(from.db);

/** What is decided by the unknown acts alone; `null` where everything has to be compared. */
export const quickly = (to: TestData, { copy }: HandedFile): Promise<MergeDecision | null> =>
  decideQuickly(to.db, copy, erasedBy([...rowsIn(copy, 'erasures').values()] as never));

/** What is done with a decision; where nothing is new, nothing. */
const essenceOf = ({ writes, batches, changes, ...rest }: MergeDecision): unknown =>
  writes.length + batches.length + changes.length === 0
    ? 'nothing'
    : { writes, batches, changes, ...rest };

/** What a file would bring. */
export async function previewOf(to: TestData, file: HandedFile): Promise<MergePreview> {
  const own = await readOwnCopy(to.db);
  const erasures = [own.copy, file.copy].flatMap((copy) => [...rowsIn(copy, 'erasures').values()]);
  const decision = decideMerge(own.copy, file.copy, erasedBy(erasures as never));
  // The short way says the same wherever it says anything.
  const quick = await quickly(to, file);
  if (quick !== null) expect(essenceOf(quick)).toEqual(essenceOf(decision));
  return {
    manifest: {
      ...{ format: 'regulars-backup', formatVersion: 1, schemaVersion: 6, appVersion: '0' },
      ...{ createdAt: new Date(to.clock.now()).toISOString(), device: file.device, seq: file.seq },
      ...{ counts: NO_ROWS, sha256: {} as never },
    },
    laptop: 'The other',
    isOwnFile: false,
    decision,
    summary: summaryOf(decision),
    isNew: decision.writes.length + decision.batches.length + decision.changes.length > 0,
    seqNow: own.seq,
  };
}

/** Takes a file in; answers the batch, `null` if there was nothing new. */
export async function takeIn(to: TestData, file: HandedFile): Promise<string | null> {
  const preview = await previewOf(to, file);
  return granted(await to.exchanges.merge(preview)).batchId;
}

/** Everything that two computers must agree on. */
export async function sharedState(data: TestData): Promise<Record<string, unknown>> {
  const state: Record<string, unknown> = {};
  for (const table of STORED_TABLES) {
    if (table === 'exchanges') continue;
    const rows = (await data.db.table<Record<string, unknown>>(table).toArray()).map(
      ({ updatedAt: _at, ...row }) => row,
    );
    if (rows.length > 0) state[table] = rows;
  }
  return state;
}
