import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createBrowserBackups } from '@renderer/platform/browserBackups';

/** A folder of a browser, in memory: only what is used of one. */
function fakeFolder(state: PermissionState = 'granted') {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let damage = false;
  const fileHandle = (name: string) => ({
    kind: 'file',
    name,
    getFile: () => Promise.resolve(new File([files.get(name) ?? new Uint8Array()], name)),
    createWritable: () => {
      const pieces: Uint8Array[] = [];
      return Promise.resolve({
        write: (piece: Uint8Array) => Promise.resolve(void pieces.push(piece)),
        abort: () => Promise.resolve(),
        close: () => {
          const bytes = new Uint8Array(Buffer.concat(pieces));
          if (damage) bytes[0] = (bytes[0] ?? 0) ^ 1;
          files.set(name, bytes);
          return Promise.resolve();
        },
      });
    },
  });
  const folder = {
    name: 'Stick',
    queryPermission: () => Promise.resolve(state),
    requestPermission: () => Promise.resolve(state),
    keys: () => files.keys(),
    values: () => [...files.keys()].map(fileHandle).values(),
    removeEntry: (name: string) => Promise.resolve(void files.delete(name)),
    getFileHandle: (name: string, options?: { create: boolean }) => {
      if (!files.has(name)) {
        if (options?.create !== true) return Promise.reject(new DOMException('x', 'NotFoundError'));
        files.set(name, new Uint8Array());
      }
      return Promise.resolve(fileHandle(name));
    },
  };
  return { folder, files, breakDisk: () => (damage = true) };
}

const backupsIn = (folder: object | null) =>
  createBrowserBackups(
    {},
    {
      recall: () => Promise.resolve(folder as FileSystemDirectoryHandle | null),
      remember: () => Promise.resolve(),
    },
    () => new Date(2026, 2, 19, 8, 12, 4),
  );
const BYTES = new Uint8Array([1, 2, 3, 4]);
const HASH = createHash('sha256').update(BYTES).digest('hex');

async function finish(backups: ReturnType<typeof backupsIn>, hash = HASH) {
  const begun = await backups.begin('before-import');
  if (!begun.ok) return begun;
  await begun.value.append(BYTES.subarray(0, 1));
  await begun.value.append(BYTES.subarray(1));
  return begun.value.finish(hash);
}

describe('a backup in a folder of the browser', () => {
  test('is written, read back and listed', async () => {
    const { folder, files } = fakeFolder();
    const backups = backupsIn(folder);
    const name = 'Regulars 2026-03-19 08.12.04 before-import.regulars';
    expect(await finish(backups)).toMatchObject({
      ok: true,
      value: { fileName: name, sizeBytes: 4, folder: 'Stick', sha256: HASH },
    });
    expect([...files.keys()]).toEqual([name]);
    const [listed] = await backups.list();
    expect(await backups.read(listed?.id ?? '')).toEqual({ ok: true, value: BYTES });
  });

  test('a second one at the same second gets a name of its own', async () => {
    const { folder, files } = fakeFolder();
    await finish(backupsIn(folder));
    await finish(backupsIn(folder));
    expect(files.size).toBe(2);
  });

  test('that the disk wrote wrongly is thrown away', async () => {
    const { folder, files, breakDisk } = fakeFolder();
    breakDisk();
    expect(await finish(backupsIn(folder))).toMatchObject({
      refusal: { code: 'backups/read-back-differs', folder: 'Stick' },
    });
    expect(files.size).toBe(0);
  });

  test('that is not what was meant is never written', async () => {
    const { folder, files } = fakeFolder();
    expect(await finish(backupsIn(folder), 'a'.repeat(64))).toMatchObject({
      refusal: { code: 'backups/read-back-differs' },
    });
    expect(files.size).toBe(0);
  });

  test('a folder the browser was not given again says so', async () => {
    const backups = backupsIn(fakeFolder('denied').folder);
    expect(await finish(backups)).toEqual({
      ok: false,
      refusal: { code: 'backups/not-allowed', folder: 'Stick' },
    });
    expect(await backups.folder()).toEqual({ folder: 'Stick', exists: false });
    expect(await backups.list()).toEqual([]);
  });

  test('a file that is gone says so', async () => {
    const backups = backupsIn(fakeFolder().folder);
    expect(await backups.read('x.regulars')).toEqual({
      ok: false,
      refusal: { code: 'backups/gone', fileName: 'x.regulars' },
    });
    expect(await backupsIn(null).read('x.regulars')).toMatchObject({
      refusal: { code: 'backups/gone' },
    });
  });
});
