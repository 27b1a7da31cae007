import type { BackupRefusal } from '../files';
import { hasCopy, isFileOf, type CatalogueEntry, type CatalogueFile } from './catalogue';
import type { Disk } from './disk';
import { filesIn } from './folder';
import { DiffersError, refusedBy, removeAbandoned, writeWhole } from './writing';

/** What copying to the second place needs. */
export type SecondPlaceOptions = {
  readonly disk: Disk;
  readonly catalogue: CatalogueFile;
  readonly places: () => { readonly first: string; readonly second: string | null };
  readonly now: () => Date;
};

/** The copy on the stick or in the network. */
export type SecondPlace = {
  /** Copies the newest backup of the first place, unless it is there already; answers whether one arrived. */
  readonly copyNewest: () => Promise<boolean>;
  /** Why the newest is not there; `null` if it is, or was never tried. */
  readonly problem: () => BackupRefusal | null;
};

/**
 * Keeps the second place current: a stick that comes back, or a network that answers again, gets the newest backup.
 * Copies are made like backups: beside their place, flushed, read back, compared with what was recorded when the
 * backup was made, renamed. A copy of a file that has rotted since is therefore never taken for one.
 */
export function createSecondPlace({
  disk,
  catalogue,
  places,
  now,
}: SecondPlaceOptions): SecondPlace {
  let problem: BackupRefusal | null = null;
  let last: Promise<boolean> = Promise.resolve(false);

  const copy = async (): Promise<boolean> => {
    const { first, second } = places();
    if (second === null || second === first) return false;
    const newest = await newestIn(first);
    if (newest === null) return false;
    try {
      if (await isThereAlready(newest, second)) {
        problem = null;
        return false;
      }
      await removeAbandoned(disk, second, now().getTime());
      const free = await disk.freeBytes(second).catch(() => null);
      if (free !== null && free < newest.sizeBytes + MARGIN_BYTES) {
        const neededBytes = newest.sizeBytes + MARGIN_BYTES;
        problem = {
          code: 'backups/too-little-space',
          folder: second,
          neededBytes,
          freeBytes: free,
        };
        return false;
      }
      const written = await writeWhole(
        disk,
        second,
        newest.fileName,
        recorded(disk, disk.join(first, newest.fileName), newest.sizeBytes),
      );
      if (written.sha256 !== newest.sha256) {
        await disk.remove(disk.join(second, written.fileName)).catch(() => undefined);
        throw new DiffersError('The copy is not what was recorded');
      }
      await note(newest, second, written.fileName);
      problem = null;
      return true;
    } catch (fault) {
      problem = refusedBy(second, fault).refusal;
      return false;
    }
  };

  const newestIn = async (folder: string): Promise<CatalogueEntry | null> => {
    const { entries } = await catalogue.get();
    const files = (await filesIn(disk, folder)) ?? [];
    return entries
      .filter((entry) => hasCopy(entry, folder) && files.some((file) => isFileOf(entry, file)))
      .reduce<CatalogueEntry | null>(
        (best, entry) =>
          best === null || entry.facts.createdAt > best.facts.createdAt ? entry : best,
        null,
      );
  };

  const isThereAlready = async (entry: CatalogueEntry, folder: string): Promise<boolean> => {
    // The folder that the person chose is never made: an empty one in the place of a stick would be none.
    const names = await disk.fileNames(folder);
    return hasCopy(entry, folder) && names.includes(entry.fileName);
  };

  /** A file of another computer may have the name; then the copy has a name, and an entry, of its own. */
  const note = async (entry: CatalogueEntry, folder: string, fileName: string): Promise<void> => {
    const made = { folder, verifiedAt: now().getTime() };
    await catalogue.change((before) => {
      const isSame = (one: CatalogueEntry): boolean => isFileOf(one, entry);
      if (fileName !== entry.fileName) {
        return { ...before, entries: [...before.entries, { ...entry, fileName, copies: [made] }] };
      }
      return {
        ...before,
        entries: before.entries.map((one) =>
          isSame(one)
            ? { ...one, copies: [...one.copies.filter((c) => c.folder !== folder), made] }
            : one,
        ),
      };
    });
  };

  return {
    copyNewest: () => {
      last = last.then(copy, copy);
      return last;
    },
    problem: () => (places().second === null ? null : problem),
  };
}

/** What has to be left over beside a backup, for the disk's own accounts. */
export const MARGIN_BYTES = 1024 * 1024;

/** The pieces of a file, as long as it is the size that was recorded. */
async function* recorded(
  disk: Disk,
  path: string,
  sizeBytes: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let read = 0;
  for await (const piece of disk.pieces(path)) {
    read += piece.length;
    if (read > sizeBytes) break;
    yield piece;
  }
  if (read !== sizeBytes) throw new DiffersError('The file is not as long as it was');
}
