import { readBackup } from '@formats/backup/readBackup';
import { totalOf, type BackupManifest } from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { ContactId } from '@shared/domain/contacts/contact';
import { ok, type Result } from '@shared/kernel/result';
import { Dexie } from 'dexie';
import { RegularsDatabase } from '../database';
import { eraseAgain, erasedAmong } from '../privacy/eraseAgain';
import { peopleOfRow } from '../privacy/peopleOfRow';
import { lookThrough } from '../privacy/proof';
import { collectBackup, UnsoundBackupError, type CollectedBackup } from './collectBackup';
import type { JobOptions } from './progress';
import { fillScratch, rewritingNameOf } from './scratchCopy';

/** A backup without the people who were erased since. */
export type RewrittenBackup = {
  /** Ids of the erasures of whom it held somebody; none if it held nobody. */
  readonly erasures: readonly string[];
  /** The same state without them; `null` if it held nobody. */
  readonly backup: CollectedBackup | null;
};

/** What writing a backup anew needs besides the file. */
export type RewriteOptions = JobOptions & { readonly appVersion: string };

/**
 * Reads a backup into a database of its own, erases from it whoever was erased since it was made, looks through all of
 * it for them, and writes it down as of the same moment, at the newest schema. Nothing else is touched.
 *
 * @throws UnsoundBackupError if anything of them is left.
 */
export async function rewriteBackup(
  live: RegularsDatabase,
  bytes: Uint8Array,
  options: RewriteOptions,
): Promise<Result<RewrittenBackup, UnreadableBackup>> {
  const held = await erasedIn(live, bytes, options);
  if (!held.ok) return held;
  if (held.value.size === 0) return ok({ erasures: [], backup: null });

  const name = rewritingNameOf(live.name);
  await Dexie.delete(name);
  let copy: RegularsDatabase | null = null;
  try {
    const filled = await fillScratch(name, bytes, options);
    if (!filled.ok) return filled;
    copy = new RegularsDatabase(name);
    await copy.open();
    const erased = await eraseAgain(live, copy, false);
    const { left } = await lookThrough(copy, [...erased.keys()]);
    if (Object.keys(left).length > 0) throw new UnsoundBackupError('Somebody erased is left');
    const { createdAt, device, seq } = filled.value;
    const backup = await collectBackup(copy, {
      ...options,
      now: Date.parse(createdAt),
      heading: { device, seq },
    });
    return ok({ erasures: [...new Set(erased.values())], backup });
  } finally {
    copy?.close({ disableAutoOpen: true });
    await Dexie.delete(name);
  }
}

/** Those in a backup who were erased here, with the erasure; whoever is here today is none of them. */
export async function erasedIn(
  live: RegularsDatabase,
  bytes: Uint8Array,
  { onProgress, signal }: JobOptions,
): Promise<Result<ReadonlyMap<ContactId, string>, UnreadableBackup>> {
  const erasures = await live.erasures.toArray();
  const here = new Set<string>(await live.contacts.toCollection().primaryKeys());
  const ids = new Set<string>();
  const read = await readBackup(bytes, {
    onRows: ({ table, rows }) => {
      for (const row of rows) {
        for (const id of peopleOfRow(table, row)) if (!here.has(id)) ids.add(id);
      }
    },
    onProgress: (done, { counts }: BackupManifest) =>
      onProgress?.({ phase: 'checking', done, total: totalOf(counts) }),
    ...(signal && { signal }),
  });
  if (!read.ok) return read;
  return ok(
    erasedAmong(
      erasures,
      [...ids].map((id) => ({ id: id as ContactId })),
    ),
  );
}
