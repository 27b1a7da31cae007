import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBackupFiles } from '../../../src/main/services/backupFiles';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'backups-'));
  folder = join(root, 'Documents', 'Regulars');
});
afterEach(() => rm(root, { recursive: true }));

const WORDS = { manual: '', 'before-restore': 'r', 'before-upgrade': 'u', 'before-import': 'i' };
const NAME = 'Regulars 2026-03-19 08.12.04.regulars';
const files = (mayBeMade = true) =>
  createBackupFiles({
    folder: () => ({ path: folder, mayBeMade }),
    now: () => new Date(2026, 2, 19, 8, 12, 4),
    words: () => WORDS,
  });
const hashOf = (...pieces: readonly Uint8Array[]) =>
  pieces.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest('hex');
const PIECES = [new Uint8Array([1, 2, 3]), new Uint8Array(100_000).fill(7)] as const;

/** Begins a backup and hands over the pieces; answers with its handle. */
async function written(service: ReturnType<typeof files>): Promise<string> {
  const begun = await service.begin('manual');
  if (!begun.ok) throw new Error(begun.refusal.code);
  for (const piece of PIECES)
    expect(await service.append(begun.value, piece)).toMatchObject({ ok: true });
  return begun.value;
}

describe('a backup', () => {
  test('bears its name only when it is done, and reads back equal', async () => {
    const service = files();
    const handle = await written(service);
    expect((await readdir(folder)).filter((name) => name.endsWith('.regulars'))).toEqual([]);
    const finished = await service.finish(handle, hashOf(...PIECES));
    expect(finished).toMatchObject({
      ok: true,
      value: { fileName: NAME, sizeBytes: 100_003, folder, sha256: hashOf(...PIECES) },
    });
    expect(await readdir(folder)).toEqual([NAME]);
    const [listed] = await service.list();
    const again = await service.read(listed?.id ?? '');
    expect(again.ok && hashOf(again.value)).toBe(hashOf(...PIECES));
  });

  test('that differs from what was meant is thrown away', async () => {
    const service = files();
    const handle = await written(service);
    expect(await service.finish(handle, hashOf(PIECES[0]))).toEqual({
      ok: false,
      refusal: { code: 'backups/read-back-differs', folder },
    });
    expect(await readdir(folder)).toEqual([]);
    await expect(service.finish(handle, hashOf(...PIECES))).rejects.toThrow('handle');
  });

  test('that was changed on the disk before it was done is thrown away', async () => {
    const service = files();
    const handle = await written(service);
    const [part = ''] = await readdir(folder);
    const bytes = await readFile(join(folder, part));
    bytes[50_000] = 8;
    await writeFile(join(folder, part), bytes);
    expect(await service.finish(handle, hashOf(...PIECES))).toMatchObject({
      refusal: { code: 'backups/read-back-differs' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('never overwrites another', async () => {
    const service = files();
    for (const expected of [NAME, NAME.replace('.regulars', ' (2).regulars')]) {
      const finished = await service.finish(await written(service), hashOf(...PIECES));
      expect(finished).toMatchObject({ value: { fileName: expected } });
    }
    expect((await service.list()).map(({ fileName }) => fileName)).toHaveLength(2);
  });

  test('that is abandoned leaves nothing', async () => {
    const service = files();
    await service.abandon(await written(service));
    expect(await readdir(folder)).toEqual([]);
    await service.abandon('unknown');
  });

  test('of an earlier run that was left half-written goes, a fresh one stays', async () => {
    await mkdir(folder, { recursive: true });
    const old = join(folder, 'Regulars a.regulars.1.regulars.part');
    const fresh = join(folder, 'Regulars b.regulars.2.regulars.part');
    await writeFile(old, 'x');
    await writeFile(fresh, 'x');
    const longAgo = new Date(2026, 2, 17);
    await utimes(old, longAgo, longAgo);
    await utimes(fresh, new Date(2026, 2, 19, 8), new Date(2026, 2, 19, 8));
    const service = files();
    await service.abandon(await written(service));
    expect(await readdir(folder)).toEqual(['Regulars b.regulars.2.regulars.part']);
  });
});

describe('a folder', () => {
  test('that the person chose and that is not there is not made', async () => {
    const service = files(false);
    expect(await service.begin('manual')).toEqual({
      ok: false,
      refusal: { code: 'backups/folder-missing', folder },
    });
    expect(await service.exists()).toBe(false);
    expect(await service.list()).toEqual([]);
  });

  test('that is a file is no folder', async () => {
    folder = join(root, 'file');
    await writeFile(folder, '');
    expect(await files(false).begin('manual')).toMatchObject({
      refusal: { code: 'backups/folder-missing' },
    });
    expect(await files(false).exists()).toBe(false);
  });

  test('shows only backup files, newest first', async () => {
    await mkdir(join(folder, 'x.regulars'), { recursive: true });
    for (const [name, day] of [
      ['a.regulars', 1],
      ['c.regulars', 3],
      ['B.REGULARS', 2],
      ['notes.txt', 4],
    ] as const) {
      await writeFile(join(folder, name), name);
      await utimes(join(folder, name), new Date(2026, 0, day), new Date(2026, 0, day));
    }
    const listed = await files().list();
    expect(listed.map(({ fileName }) => fileName)).toEqual([
      'c.regulars',
      'B.REGULARS',
      'a.regulars',
    ]);
  });

  test('hands out nothing but its backups', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(root, 'Documents', 'secret.regulars'), 'x');
    const service = files();
    for (const id of ['../secret.regulars', 'a'.repeat(32), '']) {
      expect(await service.read(id)).toMatchObject({ refusal: { code: 'backups/gone' } });
    }
  });
});
