import type { LogFolder } from '@shared/domain/journal/log/logFolder';

/** A folder in memory, whose files a test can look at and damage. */
export type MemoryFolder = LogFolder & { readonly files: Map<string, Uint8Array<ArrayBuffer>> };

/** An empty folder in memory. */
export function createMemoryFolder(
  files = new Map<string, Uint8Array<ArrayBuffer>>(),
): MemoryFolder {
  const have = (name: string): Uint8Array<ArrayBuffer> => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`There is no file ${name}`);
    return bytes;
  };
  const later = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);
  return {
    files,
    list: () => later(() => [...files.keys()]),
    size: (name) => later(() => have(name).length),
    read: (name, from, length) => later(() => have(name).slice(from, from + length)),
    append: (name, bytes) =>
      later(() => {
        const before = files.get(name) ?? new Uint8Array();
        const after = new Uint8Array(before.length + bytes.length);
        after.set(before);
        after.set(bytes, before.length);
        files.set(name, after);
      }),
    cut: (name, length) => later(() => void files.set(name, have(name).slice(0, length))),
    rename: (from, to) =>
      later(() => {
        files.set(to, have(from));
        files.delete(from);
      }),
    remove: (name) => later(() => void files.delete(name)),
    replace: (name, bytes) => later(() => void files.set(name, bytes.slice())),
  };
}
