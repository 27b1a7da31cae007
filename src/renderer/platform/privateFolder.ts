import type { LogFolder } from '@shared/domain/journal/log/logFolder';

/** A folder of the origin's private file system as the log uses it. */
export function createPrivateFolder(directory: FileSystemDirectoryHandle): LogFolder {
  const fileOf = async (name: string): Promise<File> =>
    (await directory.getFileHandle(name)).getFile();

  /** The file changes when the stream closes, whole or not at all. */
  const write = async (
    name: string,
    keep: boolean,
    work: (stream: FileSystemWritableFileStream, size: number) => Promise<void>,
  ): Promise<void> => {
    const handle = await directory.getFileHandle(name, { create: true });
    const { size } = await handle.getFile();
    const stream = await handle.createWritable({ keepExistingData: keep });
    try {
      await work(stream, size);
    } catch (fault) {
      await stream.abort().catch(() => undefined);
      throw fault;
    }
    await stream.close();
  };

  const replace = (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
    write(name, false, (stream) => stream.write(bytes));

  return {
    list: async () => {
      const names: string[] = [];
      for await (const [name, { kind }] of directory.entries()) {
        // Chromium shows the unfinished copy of a file that is being written.
        if (kind === 'file' && !name.endsWith('.crswap')) names.push(name);
      }
      return names;
    },
    size: async (name) => (await fileOf(name)).size,
    read: async (name, from, length) => {
      const part = (await fileOf(name)).slice(from, from + length);
      return new Uint8Array(await part.arrayBuffer());
    },
    append: (name, bytes) =>
      write(name, true, (stream, size) =>
        stream.write({ type: 'write', position: size, data: bytes }),
      ),
    cut: (name, length) => write(name, true, (stream) => stream.truncate(length)),
    rename: async (from, to) => {
      await replace(to, new Uint8Array(await (await fileOf(from)).arrayBuffer()));
      await directory.removeEntry(from);
    },
    remove: async (name) => {
      await directory.removeEntry(name).catch((fault: unknown) => {
        if (!(fault instanceof DOMException && fault.name === 'NotFoundError')) throw fault;
      });
    },
    replace,
  };
}
