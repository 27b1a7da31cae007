import { mkdirSync } from 'node:fs';
import { open, readdir, rename, rm, stat, truncate, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogFolder } from '@shared/domain/journal/log/logFolder';
import { flushFolder, writeAtomically } from '../atomicFile';
import { NO_FAULTS, type FaultPoints } from '../faultPoints';

/** A folder of the operating system as the log uses it. It is made if it is not there. */
export function createNodeFolder(path: string, faults: FaultPoints = NO_FAULTS): LogFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const at = (name: string) => join(path, name);
  // The file that is appended to stays open: opening it anew for each act costs more than the act.
  let held: { readonly name: string; readonly file: FileHandle } | null = null;

  const release = async (): Promise<void> => {
    const { file } = held ?? {};
    held = null;
    await file?.close();
  };
  const hold = async (name: string): Promise<FileHandle> => {
    if (held?.name === name) return held.file;
    await release();
    const isNew = await stat(at(name)).then(
      () => false,
      () => true,
    );
    const file = await open(at(name), 'a', 0o600);
    held = { name, file };
    if (isNew) await flushFolder(path);
    return file;
  };

  return {
    list: async () => {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    size: async (name) => (await stat(at(name))).size,
    read: async (name, from, length) => {
      const file = await open(at(name), 'r');
      try {
        const bytes = new Uint8Array(length);
        let done = 0;
        while (done < length) {
          const { bytesRead } = await file.read(bytes, done, length - done, from + done);
          if (bytesRead === 0) break;
          done += bytesRead;
        }
        return bytes.subarray(0, done);
      } finally {
        await file.close();
      }
    },
    append: async (name, bytes) => {
      const file = await hold(name);
      try {
        if (faults.at('folder-append') === 'torn') await writeHalf(file, bytes);
        for (let done = 0; done < bytes.length;) {
          done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
        }
        faults.at('folder-flush');
        await file.datasync();
      } catch (fault) {
        await release().catch(() => undefined);
        throw fault;
      }
    },
    cut: async (name, length) => {
      await release();
      await truncate(at(name), length);
      const file = await open(at(name), 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    },
    rename: async (from, to) => {
      await release();
      await rename(at(from), at(to));
      await flushFolder(path);
    },
    remove: async (name) => {
      await release();
      await rm(at(name), { force: true });
      await flushFolder(path);
    },
    replace: async (name, bytes) => {
      faults.at('folder-replace');
      await writeAtomically(at(name), bytes);
    },
  };
}

/** What a power cut leaves: some bytes, and nothing after them. */
async function writeHalf(file: FileHandle, bytes: Uint8Array): Promise<void> {
  await file.write(bytes, 0, Math.min(7, bytes.length));
  await file.datasync();
  process.kill(process.pid, 'SIGKILL');
}
