import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '@formats/backup/readBackup';
import { inspectAge } from '@formats/age/header';
import { readSecretKey } from '@formats/age/keys';
import { openAge, openBytes } from '@formats/age/openAge';
import { sealAge, sealBytes } from '@formats/age/sealAge';
import { bytesOf, streamOf } from '@formats/age/streams';
import type { SealKey } from '@shared/domain/encryption/sealedFile';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/age', name)));
const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const TEXT = 'Invented: Amina Beispiel likes the window seat and jasmine tea.\n';
const PASSPHRASE: SealKey = { kind: 'passphrase', passphrase: 'jasmine window seat nineteen' };
const RECIPIENT = 'age1pc8lv3hqd4hvzmaukagz5khcw0uh83a7gc6fucsgc7jujhap234svt8e9d';
let KEY: SealKey;

beforeAll(async () => {
  const read = await readSecretKey(words(fixture('key.txt')));
  if (!read.ok) throw new Error(read.refusal.code);
  expect(read.value.recipient).toBe(RECIPIENT);
  KEY = { kind: 'identity', identity: read.value.identity };
});

describe('files of the standard command', () => {
  it.each(['toKey.age', 'toKeyArmoured.age', 'toTwoKeys.age'])(
    '%s opens with the key',
    async (name) => {
      const opened = await openBytes(fixture(name), KEY);
      expect(opened.ok && words(opened.value)).toBe(TEXT);
    },
  );

  it('opens with a passphrase, and gives the key that is wrapped in one', async () => {
    const opened = await openBytes(fixture('passphrase.age'), PASSPHRASE);
    expect(opened.ok && words(opened.value)).toBe(TEXT);
    const wrapped = await openBytes(fixture('recovery-key.age'), PASSPHRASE);
    const key = wrapped.ok ? await readSecretKey(words(wrapped.value)) : null;
    expect(key?.ok === true && key.value.recipient).toBe(RECIPIENT);
  });

  it('holds a whole backup', async () => {
    const opened = await openBytes(fixture('schema-1.regulars.age'), KEY);
    expect(opened.ok).toBe(true);
    if (opened.ok) expect((await readBackup(opened.value)).ok).toBe(true);
  });
});

describe('what a file says of itself', () => {
  it.each([
    ['toKey.age', { kind: 'keys', keys: 1, foreign: 0 }],
    ['toTwoKeys.age', { kind: 'keys', keys: 2, foreign: 0 }],
    ['toSshKey.age', { kind: 'keys', keys: 0, foreign: 1 }],
    ['passphrase.age', { kind: 'passphrase', workFactor: 18 }],
  ])('%s', (name, header) => {
    expect(inspectAge(fixture(name))).toEqual({ ok: true, value: header });
  });
});

describe('refuses', () => {
  const edited = (name: string, from: string, to: string): Uint8Array => {
    const text = new TextDecoder('latin1').decode(fixture(name));
    expect(text).toContain(from);
    return Uint8Array.from(text.replace(from, to), (letter) => letter.charCodeAt(0));
  };
  it.each([
    ['nothing', () => new Uint8Array(), () => KEY, 'encryption/not-age'],
    ['a letter', () => bytes('Dear Amina'), () => KEY, 'encryption/not-age'],
    ['a later version', () => edited('toKey.age', '/v1', '/v2'), () => KEY, 'encryption/newer'],
    [
      'a wrong passphrase',
      () => fixture('passphrase.age'),
      () => ({ kind: 'passphrase', passphrase: 'jasmin' }) as const,
      'encryption/wrong-passphrase',
    ],
    [
      'a passphrase where a key is needed',
      () => fixture('toKey.age'),
      () => PASSPHRASE,
      'encryption/needs-key',
    ],
    [
      'a key where a passphrase is needed',
      () => fixture('passphrase.age'),
      () => KEY,
      'encryption/needs-passphrase',
    ],
    [
      'the key of somebody else',
      () => fixture('toAnotherKey.age'),
      () => KEY,
      'encryption/wrong-key',
    ],
    ['a key of SSH', () => fixture('toSshKey.age'), () => KEY, 'encryption/foreign-keys'],
    [
      'only the name of the format',
      () => bytes('age-encryption.org/'),
      () => KEY,
      'encryption/truncated',
    ],
    [
      'half a header',
      () => fixture('toKey.age').subarray(0, 90),
      () => KEY,
      'encryption/truncated',
    ],
    [
      'a header without content',
      () => fixture('toKey.age').subarray(0, 190),
      () => KEY,
      'encryption/truncated',
    ],
    [
      'a lost last byte',
      () => fixture('toKey.age').subarray(0, -1),
      () => KEY,
      'encryption/damaged',
    ],
    [
      'a text form without end',
      () => fixture('toKeyArmoured.age').subarray(0, -40),
      () => KEY,
      'encryption/truncated',
    ],
    [
      'a changed text form',
      () => edited('toKeyArmoured.age', 'YWdl', 'YWd!'),
      () => KEY,
      'encryption/damaged',
    ],
    [
      'a header without an end',
      () => bytes(`age-encryption.org/v1\n-> X25519 a\n${'A'.repeat(70_000)}`),
      () => KEY,
      'encryption/damaged',
    ],
    [
      'two passphrases',
      () => edited('passphrase.age', '\n---', '\n-> X25519 abc\n\n---'),
      () => PASSPHRASE,
      'encryption/damaged',
    ],
  ])('%s', async (_name, file, key, code) => {
    const opened = await openBytes(file(), key());
    expect(opened).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each(['19', '20', '22', '30', '64', '99999999999999999999'])(
    'a work factor of %s, before any work is done',
    async (factor) => {
      const file = edited('passphrase.age', ' 18\n', ` ${factor}\n`);
      const opened = await openBytes(file, PASSPHRASE);
      expect(opened).toEqual({
        ok: false,
        refusal: { code: 'encryption/work-factor', workFactor: Number(factor) },
      });
    },
  );

  it.each(['0', '-1', '1e1', '018', '', ' 18'])('%j as a work factor', async (factor) => {
    const opened = await openBytes(edited('passphrase.age', ' 18\n', ` ${factor}\n`), PASSPHRASE);
    expect(opened).toMatchObject({ ok: false, refusal: { code: 'encryption/damaged' } });
  });
});

describe('there and back', () => {
  it.each([0, 1, 15, 16, 65_535, 65_536, 65_537, 131_072, 200_001])('%i bytes', async (size) => {
    const plain = Uint8Array.from({ length: size }, (_byte, at) => at % 251);
    const sealed = await sealBytes([plain], { kind: 'recipient', recipient: RECIPIENT });
    expect(await openBytes(sealed, KEY)).toEqual({ ok: true, value: plain });
    const locked = await sealBytes([plain], PASSPHRASE, 8);
    expect(await openBytes(locked, PASSPHRASE)).toEqual({ ok: true, value: plain });
  });

  it('takes a passphrase however its letters are put together', async () => {
    const sealed = await sealBytes(
      [bytes(TEXT)],
      { kind: 'passphrase', passphrase: 'Tee für Zoë' },
      8,
    );
    const opened = await openBytes(sealed, {
      kind: 'passphrase',
      passphrase: 'Tee für Zoë'.normalize('NFD'),
    });
    expect(opened.ok && words(opened.value)).toBe(TEXT);
  });

  it('never seals the same twice in the same way', async () => {
    const lock = { kind: 'recipient', recipient: RECIPIENT } as const;
    const [first, second] = [
      await sealBytes([bytes(TEXT)], lock),
      await sealBytes([bytes(TEXT)], lock),
    ];
    expect(first).not.toEqual(second);
  });

  it('reads a file that arrives byte by byte', async () => {
    const file = fixture('toKey.age');
    const pieces: Uint8Array[] = [];
    const source = streamOf(Array.from(file, (byte) => Uint8Array.of(byte)));
    const opened = await openAge(source, KEY, (piece) => void pieces.push(piece));
    expect(opened.ok && pieces.map(words).join('')).toBe(TEXT);
  });

  it('seals no faster than it is read', async () => {
    let asked = 0;
    const source = (function* () {
      for (let at = 0; at < 1_000; at += 1) {
        asked += 1;
        yield new Uint8Array(65_536);
      }
    })();
    const sealed = await sealAge(streamOf(source), { kind: 'recipient', recipient: RECIPIENT });
    const reader = sealed.getReader();
    for (let at = 0; at < 10; at += 1) await reader.read();
    expect(asked).toBeLessThan(30);
    await reader.cancel();
  });

  it('lets a disk that fails be heard, and whoever takes the pieces', async () => {
    const sealed = await sealBytes([new Uint8Array(200_000)], {
      kind: 'recipient',
      recipient: RECIPIENT,
    });
    const failing = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(sealed.subarray(0, 100_000)),
      pull: () => Promise.reject(new Error('The stick was pulled')),
    });
    await expect(openAge(failing, KEY, () => undefined)).rejects.toThrow('The stick was pulled');
    const full = () => Promise.reject(new Error('The disk is full'));
    await expect(openAge(streamOf([sealed]), KEY, full)).rejects.toThrow('The disk is full');
  });

  it('gives a stream that ends with the file', async () => {
    const sealed = await sealAge(streamOf([bytes(TEXT)]), PASSPHRASE, 8);
    expect(inspectAge(await bytesOf(sealed))).toEqual({
      ok: true,
      value: { kind: 'passphrase', workFactor: 8 },
    });
  });
});
