import { erasedBy } from '@formats/erasedPeople';
import type { BackupManifest } from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import { decideMerge, type MergeDecision } from '@shared/domain/exchange/decideMerge';
import type { Laptop } from '@shared/domain/exchange/exchange';
import { summaryOf, type MergeSummary } from '@shared/domain/exchange/mergeSummary';
import { rowsIn, type ShopCopy } from '@shared/domain/exchange/shopCopy';
import type { Erasure } from '@shared/domain/privacy/erasure';
import { ok, type Result } from '@shared/kernel/result';
import type { JobOptions } from '../backups/progress';
import type { RegularsDatabase } from '../database';
import { lastSeq } from '../journal/log/position';
import { readOwnCopy, readTheirCopy } from './copies';
import { decideQuickly } from './quickMerge';

/** What a merge would bring, before anything is written. */
export type MergePreview = {
  readonly manifest: BackupManifest;
  /** What the other computer is called; `null` if nobody has named it. */
  readonly laptop: string | null;
  /** The file was written on this computer itself. */
  readonly isOwnFile: boolean;
  readonly decision: MergeDecision;
  readonly summary: MergeSummary;
  /** Whether the file holds anything that is not known here. */
  readonly isNew: boolean;
  /** Position of the last act here when it was decided. */
  readonly seqNow: number;
};

/** Reads another computer's file from beginning to end and decides what taking it in means. Changes nothing. */
export async function previewMerge(
  db: RegularsDatabase,
  bytes: Uint8Array,
  options: JobOptions = {},
): Promise<Result<MergePreview, UnreadableBackup>> {
  const theirs = await readTheirCopy(bytes, options);
  if (!theirs.ok) return theirs;
  const { copy, manifest } = theirs.value;
  const { decision, seq, device } = await decide(db, copy, options);
  const named = await db.laptops.get(manifest.device);
  return ok({
    manifest,
    laptop: nameIn(copy, manifest.device) ?? named?.name ?? null,
    isOwnFile: manifest.device !== '' && manifest.device === device,
    decision,
    summary: summaryOf(decision),
    isNew: decision.writes.length + decision.batches.length + decision.changes.length > 0,
    seqNow: seq,
  });
}

/** Decides by what is new in the file where that can be told, else by comparing everything. */
async function decide(
  db: RegularsDatabase,
  theirs: ShopCopy,
  options: JobOptions,
): Promise<{ readonly decision: MergeDecision; readonly seq: number; readonly device: string }> {
  // Asked before anything is read: what is written meanwhile makes the decision an old one.
  const [seq, device] = [await lastSeq(db), await db.meta.get('device')];
  const decision = await decideQuickly(db, theirs, erasedBy(erasuresIn(theirs)));
  if (decision !== null) {
    return { decision, seq, device: device?.key === 'device' ? device.value : '' };
  }
  options.signal?.throwIfAborted();
  const own = await readOwnCopy(db, options);
  options.signal?.throwIfAborted();
  const isErased = erasedBy(erasuresIn(own.copy, theirs));
  return { ...own, decision: decideMerge(own.copy, theirs, isErased) };
}

/** An emptied trash keeps nobody away whom the other computer wrote to later: that is what its delete is asked for. */
const erasuresIn = (...copies: readonly ShopCopy[]): readonly Erasure[] =>
  copies
    .flatMap((copy) => [...rowsIn(copy, 'erasures').values()] as unknown as Erasure[])
    .filter(({ reason }) => reason !== 'retention');

function nameIn(copy: ShopCopy, device: string): string | null {
  const laptop = rowsIn(copy, 'laptops').get(device) as unknown as Laptop | undefined;
  return laptop?.name ?? null;
}
