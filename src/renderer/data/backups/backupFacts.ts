import type { BackupManifest, BackupRow } from '@shared/domain/backups/backup';
import { totalOf } from '@shared/domain/backups/backup';
import { fallBetween, type BackupFacts, type TakenAway } from '@shared/domain/backups/facts';
import type { BackupFile } from '@shared/domain/backups/files';
import type { Instant } from '@shared/domain/calendar/clock';
import { stampTime } from '@shared/domain/journal/stamp';

const DAY_MS = 86_400_000;

/** What a backup is compared with: the one before it, and when everything was replaced last. */
export type Before = {
  readonly facts: BackupFacts | null;
  /** When another state took the place of everything, or was put together with it; `null` if that never happened. */
  readonly replacedAt: Instant | null;
};

/** There is nothing to compare with. */
export const NOTHING_BEFORE: Before = { facts: null, replacedAt: null };

/** The facts of the newest of these files that has any. */
export const newestFacts = (files: readonly BackupFile[]): BackupFacts | null =>
  files.reduce<BackupFacts | null>(
    (best, { facts }) =>
      facts !== null && (best === null || facts.createdAt > best.createdAt) ? facts : best,
    null,
  );

/** Counts what has to be known of a backup, row by row, in the order in which backups are written. */
export function createFactCounter({ facts: before, replacedAt }: Before) {
  let people = 0;
  let ledgerSum = 0;
  const taken = { people: 0, ledgerEntries: 0 };
  const recent = new Set<string>();
  // Clocks of several computers differ a little; an act too many explains nothing that it did not do.
  const since = before === null ? Infinity : before.createdAt - DAY_MS;

  return {
    add: ({ table, row }: BackupRow): void => {
      if (table === 'contacts' && row.trashedAt === null) people += 1;
      if (table === 'ledgerEntries') ledgerSum += row.points;
      if (table === 'batches' && stampTime(row.at) >= since) recent.add(row.id);
      if (table !== 'changes' || !recent.has(row.batch)) return;
      const count = row.keys?.length ?? 1;
      const isTrashed = row.kind === 'update' && (row.after?.['trashedAt'] ?? null) !== null;
      if (row.table === 'contacts' && (row.kind === 'delete' || isTrashed)) taken.people += count;
      if (row.table === 'ledgerEntries' && row.kind === 'delete') taken.ledgerEntries += count;
    },
    finish: (manifest: BackupManifest, sha256: string): BackupFacts => {
      const mass = { people, ledgerEntries: manifest.counts.ledgerEntries, ledgerSum };
      const isReplaced = before !== null && replacedAt !== null && replacedAt > before.createdAt;
      const all: TakenAway = { ...taken, isReplaced };
      return {
        ...mass,
        createdAt: Date.parse(manifest.createdAt),
        seq: manifest.seq,
        schemaVersion: manifest.schemaVersion,
        appVersion: manifest.appVersion,
        rows: totalOf(manifest.counts),
        sha256,
        fall: fallBetween(before, mass, all),
      };
    },
  };
}
