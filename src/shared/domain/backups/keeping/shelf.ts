import { LIMITS } from '../../../kernel/readingLimits';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { BackupFile, BackupPlace, BackupRefusal, PlaceState } from '../files';
import { isSealedName, type BackupSealing } from '../sealing';
import { hasCopy, isFileOf, type Catalogue, type CatalogueEntry } from './catalogue';
import type { Disk } from './disk';
import { filesIn, isThere, type FolderFile } from './folder';
import { refusing } from './writing';

/** What looking at backups needs. */
export type ShelfOptions = {
  readonly disk: Disk;
  /** The folders of both places; `null` for a second one that was not chosen. */
  readonly places: () => { readonly first: string; readonly second: string | null };
  readonly sealing: BackupSealing | undefined;
};

/** The file's name for the window: it can be compared and given back, but names no path. */
export function idOfBackup(
  disk: Disk,
  { fileName, sizeBytes }: { readonly fileName: string; readonly sizeBytes: number },
): string {
  const hash = disk.newHash();
  hash.update(`${sizeBytes}/${fileName}`);
  return hash.hex().slice(0, 32);
}

/** A file with what the catalogue knows of it. */
export function describeBackup(
  disk: Disk,
  { fileName, sizeBytes, modifiedAt }: FolderFile,
  entry: CatalogueEntry | null,
  places: readonly BackupPlace[],
): BackupFile {
  return {
    id: idOfBackup(disk, { fileName, sizeBytes }),
    fileName,
    sizeBytes,
    modifiedAt,
    places,
    isSealed: isSealedName(fileName),
    purpose: entry?.purpose ?? null,
    facts: entry?.facts ?? null,
    verifiedAt: entry?.copies[0]?.verifiedAt ?? null,
    rehearsal: entry?.rehearsal ?? null,
  };
}

/** Lists and reads the backups of both places. */
export function createShelf({ disk, places, sealing }: ShelfOptions) {
  const list = async ({ entries }: Catalogue): Promise<readonly BackupFile[]> => {
    const { first, second } = places();
    const [here, there] = await Promise.all([
      filesIn(disk, first),
      second === null ? null : filesIn(disk, second),
    ]);
    const files = new Map<string, BackupFile>();
    const add = (file: FolderFile, place: BackupPlace): void => {
      const id = idOfBackup(disk, file);
      const known = files.get(id);
      const entry = entries.find((one) => isFileOf(one, file));
      const all = known ? [...known.places, place] : [place];
      files.set(id, describeBackup(disk, known ?? file, entry ?? null, all));
    };
    for (const file of here ?? []) add(file, 'first');
    for (const file of there ?? []) add(file, 'second');
    const madeAt = ({ facts, modifiedAt }: BackupFile): number => facts?.createdAt ?? modifiedAt;
    return [...files.values()].sort(
      (a, b) => madeAt(b) - madeAt(a) || (a.fileName < b.fileName ? 1 : -1),
    );
  };

  const read = async (id: string): Promise<Result<Uint8Array<ArrayBuffer>, BackupRefusal>> => {
    const { first, second } = places();
    let refused: Result<never, BackupRefusal> = refuse({ code: 'backups/gone', fileName: '' });
    for (const folder of second === null ? [first] : [first, second]) {
      const file = (await filesIn(disk, folder))?.find((one) => idOfBackup(disk, one) === id);
      if (file === undefined) continue;
      const { fileName, sizeBytes } = file;
      if (sizeBytes > LIMITS.backupFile.most) {
        refused = refuse({ code: 'backups/too-large', maxBytes: LIMITS.backupFile.most });
        continue;
      }
      const answer = await refusing(folder, async () => {
        const bytes = await disk.readWhole(disk.join(folder, fileName));
        if (!isSealedName(fileName)) return ok(bytes);
        return sealing
          ? sealing.open(bytes, fileName)
          : refuse({ code: 'backups/sealed', fileName });
      });
      // What lies in one place and cannot be read there may be sound in the other.
      if (answer.ok) return answer;
      refused = answer;
    }
    return refused;
  };

  const stateOf = async (
    folder: string,
    problem: BackupRefusal | null,
    known: Catalogue,
  ): Promise<PlaceState> => {
    const exists = await isThere(disk, folder);
    const files = exists ? await filesIn(disk, folder) : null;
    const freeBytes = exists ? await disk.freeBytes(folder).catch(() => null) : null;
    // Of a stick that is in a drawer we only know what was written to it.
    const isOn = (entry: CatalogueEntry): boolean =>
      hasCopy(entry, folder) && (files?.some((file) => isFileOf(entry, file)) ?? true);
    const newestAt = known.entries
      .filter(isOn)
      .reduce<number | null>((best, { facts }) => Math.max(best ?? 0, facts.createdAt), null);
    return { folder, exists, freeBytes, newestAt, problem };
  };

  return { list, read, stateOf };
}
