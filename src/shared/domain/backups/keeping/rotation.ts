import type { Instant } from '../../calendar/clock';
import type { IsoDate } from '../../calendar/isoDate';
import type { BackupHabits } from '../habits';
import { ALWAYS_KEPT, backupsToDrop, USUAL_RETENTION, type AgedBackup } from '../retention';
import {
  hasCopy,
  isFileOf,
  type Catalogue,
  type CatalogueEntry,
  type CatalogueFile,
} from './catalogue';
import type { Disk } from './disk';
import { filesIn } from './folder';

/** What clearing away old backups needs. */
export type RotationOptions = {
  readonly disk: Disk;
  readonly catalogue: CatalogueFile;
  readonly habits: () => BackupHabits;
  /** The owner's civil day of an instant. */
  readonly dayOf: (at: Instant) => IsoDate;
  readonly now: () => Date;
};

/**
 * Clears old backups away in one folder. Only files that this computer wrote there itself are ever removed, and none at
 * all while the data became fewer and nobody said that this is right. What cannot be removed stays until next time.
 */
export async function rotate(
  { disk, catalogue, habits, dayOf, now }: RotationOptions,
  folder: string,
): Promise<void> {
  const files = await filesIn(disk, folder);
  // A folder that cannot be looked into says nothing about what is in it.
  if (files === null) return;
  const isThere = (entry: CatalogueEntry): boolean => files.some((file) => isFileOf(entry, file));
  const known = await catalogue.change((before) =>
    withoutCopies(before, folder, (entry) => !isThere(entry)),
  );
  if (known.held !== null) return;

  const here = known.entries.filter((entry) => hasCopy(entry, folder));
  const goners = backupsToDrop(
    here.map(agedBackup),
    { ...USUAL_RETENTION, maxBytes: habits().maxBytes },
    dayOf,
  );
  const today = dayOf(now().getTime());
  const newestVerified = here
    .filter((entry) => agedBackup(entry).isVerified)
    .toSorted((a, b) => b.facts.createdAt - a.facts.createdAt)
    .slice(0, ALWAYS_KEPT);
  const hasEnded = (entry: CatalogueEntry): boolean =>
    entry.endsOn !== undefined && entry.endsOn <= today && !newestVerified.includes(entry);
  const removed = new Set<string>();
  for (const entry of here) {
    if (!goners.includes(keyOf(entry)) && !hasEnded(entry)) continue;
    const isGone = await disk.remove(disk.join(folder, entry.fileName)).then(
      () => true,
      () => false,
    );
    if (isGone) removed.add(keyOf(entry));
  }
  await catalogue.change((before) =>
    withoutCopies(before, folder, (entry) => removed.has(keyOf(entry))),
  );
}

/** A backup as the rule looks at it. */
export const agedBackup = (entry: CatalogueEntry): AgedBackup => ({
  id: keyOf(entry),
  at: entry.facts.createdAt,
  sizeBytes: entry.sizeBytes,
  isVerified: entry.rehearsal?.isRestorable !== false,
});

const keyOf = ({ fileName, sizeBytes }: CatalogueEntry): string => `${fileName}/${sizeBytes}`;

/** Forgets copies in a folder, and backups of which no copy is left. */
export function withoutCopies(
  before: Catalogue,
  folder: string,
  isGone: (entry: CatalogueEntry) => boolean,
): Catalogue {
  if (!before.entries.some((entry) => hasCopy(entry, folder) && isGone(entry))) return before;
  const entries = before.entries
    .map((entry) =>
      isGone(entry)
        ? { ...entry, copies: entry.copies.filter((copy) => copy.folder !== folder) }
        : entry,
    )
    .filter(({ copies }) => copies.length > 0);
  return { ...before, entries };
}
