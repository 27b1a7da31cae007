import type { BackupFacts } from '../facts';
import type { HeldBack } from '../files';
import type { Catalogue } from './catalogue';

/** Whether clearing away is held back after a backup with these facts. */
export function heldAfter({ entries, held }: Catalogue, now: BackupFacts): HeldBack | null {
  if (held !== null) {
    const isBack = now.people >= held.peopleBefore && now.ledgerEntries >= held.entriesBefore;
    return isBack ? null : held;
  }
  if (now.fall !== 'unexplained') return null;
  const before = entries.reduce<BackupFacts | null>(
    (best, { facts }) => (best === null || facts.createdAt > best.createdAt ? facts : best),
    null,
  );
  return {
    at: now.createdAt,
    peopleBefore: before?.people ?? now.people,
    peopleNow: now.people,
    entriesBefore: before?.ledgerEntries ?? now.ledgerEntries,
    entriesNow: now.ledgerEntries,
  };
}
