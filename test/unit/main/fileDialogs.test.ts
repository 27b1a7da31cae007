import { LIMITS } from '@shared/kernel/readingLimits';
import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileDialogs } from '../../../src/main/services/fileDialogs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dialogs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const FILTER = { name: 'Tabelle', extensions: ['csv'] };
const asked: unknown[] = [];
const dialogs = (chosen: string | null) =>
  createFileDialogs(
    {
      open: (options) => (asked.push(options), Promise.resolve(chosen)),
      save: (options) => (asked.push(options), Promise.resolve(chosen)),
    },
    () => folder,
    () => 'Alle Dateien',
  );

describe('open', () => {
  test('reads the chosen file and keeps its path', async () => {
    await writeFile(join(folder, 'kunden.csv'), 'Łukasz');
    const opened = await dialogs(join(folder, 'kunden.csv')).open(FILTER);
    expect(opened).toEqual({
      ok: true,
      value: { name: 'kunden.csv', bytes: new TextEncoder().encode('Łukasz') },
    });
    expect(asked.at(-1)).toMatchObject({
      filters: [FILTER, { name: 'Alle Dateien', extensions: ['*'] }],
    });
  });

  test('a file that is too large is not read', async () => {
    const path = join(folder, 'big.csv');
    await writeFile(path, '');
    await truncate(path, LIMITS.file.most + 1);
    expect(await dialogs(path).open(FILTER)).toEqual({
      ok: false,
      refusal: { code: 'files/too-large', fileName: 'big.csv', maxBytes: LIMITS.file.most },
    });
  });

  test('cancelled, gone, a device, or a folder', async () => {
    expect(await dialogs(null).open(FILTER)).toMatchObject({
      refusal: { code: 'files/cancelled' },
    });
    expect(await dialogs(join(folder, 'gone.csv')).open(FILTER)).toMatchObject({
      refusal: { code: 'files/not-readable', fileName: 'gone.csv' },
    });
    // A device that never ends; where there is none, it is a file that is gone.
    expect(await dialogs('/dev/zero').open(FILTER)).toMatchObject({
      refusal: { code: 'files/not-readable' },
    });
    expect(await dialogs(folder).open(FILTER)).toMatchObject({
      refusal: { code: 'files/not-readable' },
    });
  });
});

describe('save', () => {
  const bytes = new Uint8Array([1, 2, 3]);

  test('writes whole and leaves nothing beside it', async () => {
    const path = join(folder, 'people.csv');
    await writeFile(path, 'old');
    expect(await dialogs(path).save('x', FILTER, bytes)).toEqual({ ok: true, value: 'people.csv' });
    expect([...(await readFile(path))]).toEqual([1, 2, 3]);
    expect(await readdir(folder)).toEqual(['people.csv']);
  });

  test('suggests a safe name in Documents and adds a missing ending', async () => {
    const saved = await dialogs(join(folder, 'people')).save('../../people.csv', FILTER, bytes);
    expect(saved).toEqual({ ok: true, value: 'people.csv' });
    expect(asked.at(-1)).toMatchObject({ defaultPath: join(folder, 'people.csv') });
  });

  test('cancelled changes nothing', async () => {
    expect(await dialogs(null).save('x.csv', FILTER, bytes)).toMatchObject({
      refusal: { code: 'files/cancelled' },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
