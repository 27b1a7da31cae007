import {
  NO_CATALOGUE,
  readCatalogue,
  type Catalogue,
  type CatalogueFile,
} from '@shared/domain/backups/keeping/catalogue';

const FILE = 'catalogue.json';

/** One window after the other: two may have the shop open. */
const LOCK = 'regulars/backups';

/** The catalogue of backups in the origin's private folder. It is read anew each time: another window may have written. */
export function createBrowserCatalogue(
  folder: () => Promise<FileSystemDirectoryHandle>,
): CatalogueFile {
  const read = async (): Promise<Catalogue> => {
    try {
      const file = await (await (await folder()).getFileHandle(FILE)).getFile();
      return readCatalogue(await file.text());
    } catch {
      return NO_CATALOGUE;
    }
  };
  const change = async (next: (before: Catalogue) => Catalogue): Promise<Catalogue> => {
    const before = await read();
    const after = next(before);
    if (after === before) return before;
    const handle = await (await folder()).getFileHandle(FILE, { create: true });
    const writer = await handle.createWritable();
    await writer.write(`${JSON.stringify(after)}\n`);
    await writer.close();
    return after;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    get: read,
    change: (next) => {
      const locks = globalThis.navigator?.locks;
      const locked = () =>
        locks === undefined ? change(next) : locks.request(LOCK, () => change(next));
      const changing = last.then(locked, locked);
      last = changing;
      return changing;
    },
  };
}
