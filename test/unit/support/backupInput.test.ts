import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '@formats/backup/readBackup';
import { readBackupInput, type KeyFiles } from '../../../src/support/backupInput';

const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures/age', name);
let folder = '';
const said: string[] = [];
const console = {
  print: () => Promise.resolve(),
  say: (sentence: string) => void said.push(sentence),
  words: (key: string) => key,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  await writeFile(join(folder, 'wrong.txt'), 'jasmin\n');
  await writeFile(join(folder, 'no-key.txt'), 'Dear Amina\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const BACKUP = fixture('schema-1.regulars.age');
const keys = (identityFile: string | null, passphraseFile: string | null = null): KeyFiles => ({
  identityFile,
  passphraseFile,
});

describe('an encrypted backup of the command line', () => {
  it('opens with the key, also where the passphrase wraps it', async () => {
    for (const given of [
      keys(fixture('key.txt')),
      keys(fixture('recovery-key.age'), fixture('passphrase.txt')),
    ]) {
      const input = await readBackupInput(BACKUP, given, console);
      expect(input.ok && (await readBackup(input.bytes)).ok).toBe(true);
    }
  });

  it.each([
    [
      'without the key that it needs',
      BACKUP,
      () => keys(null, fixture('passphrase.txt')),
      'sealed.needs-key',
      2,
    ],
    [
      'with another key',
      fixture('toAnotherKey.age'),
      () => keys(fixture('key.txt')),
      'sealed.wrong-key',
      2,
    ],
    [
      'with a file that is no key',
      BACKUP,
      () => keys(join(folder, 'no-key.txt')),
      'sealed.not-a-key',
      2,
    ],
    [
      'with a wrong passphrase',
      fixture('passphrase.age'),
      () => keys(null, join(folder, 'wrong.txt')),
      'sealed.wrong-passphrase',
      2,
    ],
    [
      'with a key file that is not there',
      BACKUP,
      () => keys(join(folder, 'gone.txt')),
      'notFound',
      2,
    ],
  ])('does not open %s', async (_name, file, given, sentence, exit) => {
    said.length = 0;
    expect(await readBackupInput(file, given(), console as never)).toEqual({ ok: false, exit });
    expect(said).toEqual([sentence]);
  });

  it('is handed on as it is where no key was given', async () => {
    const input = await readBackupInput(BACKUP, keys(null), console);
    expect(input.ok && (await readBackup(input.bytes))).toMatchObject({
      refusal: { code: 'backups/foreign', looksLike: 'encrypted' },
    });
  });
});
