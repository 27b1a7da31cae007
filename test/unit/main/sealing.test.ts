import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectAge } from '@formats/age/header';
import { readSecretKey } from '@formats/age/keys';
import { openBytes } from '@formats/age/openAge';
import { sealBytes } from '@formats/age/sealAge';
import { createWrappedKey, unwrapKey, wrapKey } from '@formats/age/wrappedKey';
import type { BackupPiece } from '@shared/domain/backups/sealing';
import type { SealingJob, Unlocking } from '@shared/ipc/sealingApi';
import { ok, refuse, type Refusal, type Result } from '@shared/kernel/result';
import type { KeyStore } from '../../../src/main/services/keyStore';
import { createSealing } from '../../../src/main/services/sealing';
import type { SealingProcess } from '../../../src/main/services/sealingProcess';
import { openSealingState } from '../../../src/main/services/sealingState';

/** Little work for each passphrase: what is tried here is which key is used when. */
const WORK = 4;
const NOW = new Date('2026-03-19T08:12:04Z');
const FIRST = 'jasmine window seat';
const SECOND = 'lantern by the harbour';

/** The jobs of the process, right here. */
const inline: SealingProcess = {
  run: (job: SealingJob) => answerOf(job) as never,
  async *seal(plain, lock) {
    const pieces: Uint8Array[] = [];
    for await (const piece of plain) pieces.push(piece);
    yield await sealBytes(pieces, lock, WORK);
  },
};

async function answerOf(job: SealingJob): Promise<unknown> {
  switch (job.job) {
    case 'create-key':
      return createWrappedKey(job.passphrase, WORK);
    case 'wrap-key': {
      const pair = await readSecretKey(job.identity);
      return pair.ok ? wrapKey(pair.value, job.passphrase, WORK) : null;
    }
    case 'unwrap-key':
      return unwrapKey(job.wrapped, job.passphrase);
    case 'read-key':
      return readSecretKey(job.typed);
    case 'open':
      return openBytes(job.sealed, job.key);
    case 'seal':
      throw new Error('Sealing is a stream');
  }
}

const noStore: KeyStore = {
  isAvailable: () => Promise.resolve(false),
  lock: () => Promise.reject(new Error('There is none')),
  unlock: () => Promise.resolve(null),
};
const store: KeyStore = {
  isAvailable: () => Promise.resolve(true),
  lock: (secret) => Promise.resolve(`locked ${secret}`),
  unlock: (locked) => Promise.resolve(locked.replace('locked ', '')),
};

let folder = '';
let backups = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealing-'));
  backups = join(folder, 'backups');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = new Map<string, BackupPiece>();

function setUp(keyStore = noStore, mayBeMade = true) {
  const sealing = createSealing({
    process: inline,
    state: openSealingState(join(folder, 'profile', 'sealing.json')),
    keyStore,
    folders: () => [{ path: backups, mayBeMade }],
    now: () => NOW,
    onTrouble: (code) => {
      throw new Error(code);
    },
    readBackup: (id): Promise<Result<BackupPiece, Refusal>> => {
      const file = files.get(id);
      return file === undefined
        ? Promise.resolve(refuse({ code: 'backups/gone', fileName: id }))
        : sealing.backups.open(file, id);
    },
  });
  return sealing;
}

async function turnOn({ api }: ReturnType<typeof setUp>, passphrase = FIRST) {
  const key = await api['sealing:prepare'](passphrase);
  expect(await api['sealing:turnOn'](key.recipient)).toEqual(ok(null));
  return key;
}

const PLAIN = new TextEncoder().encode('Invented: everything about the shop');

async function sealed({ backups: door }: ReturnType<typeof setUp>): Promise<BackupPiece> {
  const pieces: Uint8Array[] = [];
  const plain = (async function* () {
    yield await Promise.resolve(PLAIN);
  })();
  for await (const piece of door.seal(plain)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

const withPassphrase = (passphrase: string, keyFile: Uint8Array<ArrayBuffer> | null = null) =>
  ({ kind: 'passphrase', passphrase, keyFile }) satisfies Unlocking;
const withSheet = (typed: string) => ({ kind: 'sheet', typed }) satisfies Unlocking;
const refusal = (code: string) =>
  expect.objectContaining({
    ok: false,
    refusal: expect.objectContaining({ code }) as unknown,
  }) as unknown;

describe('turning on', () => {
  it('is off at first, and seals nothing', async () => {
    const { api, backups: door } = setUp();
    expect(await door.isOn()).toBe(false);
    expect(await api['sealing:status']()).toEqual({
      recipient: null,
      since: null,
      hasOlderKeys: false,
      keyStore: 'none',
    });
  });

  it('puts the wrapped key beside the backups, and nothing secret anywhere', async () => {
    const sealing = setUp();
    const key = await turnOn(sealing);
    expect(await sealing.backups.isOn()).toBe(true);
    const wrapped = await readFile(join(backups, 'recovery-key.age'));
    expect(await unwrapKey(wrapped, FIRST)).toEqual(ok(key));
    for (const path of [
      join(folder, 'profile', 'sealing.json'),
      join(backups, 'recovery-key.age'),
    ]) {
      const text = await readFile(path, 'latin1');
      expect(text).not.toContain('AGE-SECRET-KEY');
      expect(text).not.toContain(FIRST);
    }
  });

  it('holds after a restart', async () => {
    const key = await turnOn(setUp());
    const status = await setUp().api['sealing:status']();
    expect(status).toMatchObject({ recipient: key.recipient, since: NOW.getTime() });
  });

  it('does not begin where the key cannot lie beside the backups', async () => {
    const sealing = setUp(noStore, false);
    const key = await sealing.api['sealing:prepare'](FIRST);
    const answer = await sealing.api['sealing:turnOn'](key.recipient);
    expect(answer).toEqual(refuse({ code: 'encryption/folder', folder: backups }));
    expect(await sealing.backups.isOn()).toBe(false);
    await expect(readdir(backups)).rejects.toThrow();
  });

  it('takes only the key that it has prepared', async () => {
    const { api } = setUp();
    await api['sealing:prepare'](FIRST);
    await expect(api['sealing:turnOn']('age1other')).rejects.toThrow();
  });

  it('does not count as off when its file cannot be read', async () => {
    await mkdir(join(folder, 'profile'));
    await writeFile(join(folder, 'profile', 'sealing.json'), '{"recipient":');
    await expect(setUp().backups.isOn()).rejects.toThrow();
  });
});

describe('a sealed backup', () => {
  it('is an age file that the key of the sheet opens', async () => {
    const sealing = setUp();
    const key = await turnOn(sealing);
    const file = await sealed(sealing);
    expect(inspectAge(file)).toEqual(ok({ kind: 'keys', keys: 1, foreign: 0 }));
    const open = (unlocking: Unlocking) => sealing.api['sealing:open']({ bytes: file }, unlocking);
    expect(await open(withSheet(key.identity.toLowerCase().replace(/(.{6})/g, '$1 ')))).toEqual(
      ok(PLAIN),
    );
    expect(await open(withPassphrase(FIRST))).toEqual(ok(PLAIN));
    expect(await open(withPassphrase('jasmin'))).toEqual(refusal('encryption/wrong-passphrase'));
    expect(await open(withSheet('jasmine'))).toEqual(refusal('encryption/key-length'));
    expect(await open({ kind: 'key-store' })).toEqual(refusal('encryption/wrong-key'));
  });

  it('of the list says what it needs, and is opened by its name', async () => {
    const sealing = setUp();
    const key = await turnOn(sealing);
    files.set('one', await sealed(sealing));
    expect(await sealing.backups.open(files.get('one')!, 'one')).toEqual(
      refuse({ code: 'backups/sealed', fileName: 'one' }),
    );
    const open = (id: string, unlocking: Unlocking) =>
      sealing.api['sealing:open']({ id }, unlocking);
    expect(await open('one', withSheet(key.identity))).toEqual(ok(PLAIN));
    expect(await open('one', withPassphrase('no'))).toEqual(refusal('encryption/wrong-passphrase'));
    expect(await open('two', withPassphrase(FIRST))).toEqual(refusal('encryption/gone'));
    // What was given once is not kept.
    expect((await sealing.backups.open(files.get('one')!, 'one')).ok).toBe(false);
  });

  it('that is damaged says so whatever the key', async () => {
    const sealing = setUp(store);
    await turnOn(sealing);
    await sealing.api['sealing:keep'](FIRST);
    const file = await sealed(sealing);
    file[file.length - 1]! ^= 1;
    expect(await sealing.backups.open(file, 'x')).toEqual(
      refuse({ code: 'backups/seal-broken', fileName: 'x' }),
    );
    expect(await sealing.api['sealing:open']({ bytes: file }, withPassphrase(FIRST))).toEqual(
      refusal('encryption/damaged'),
    );
  });

  it('opens on another computer with the file that lay beside it', async () => {
    const sealing = setUp();
    await turnOn(sealing);
    const file = await sealed(sealing);
    const keyFile = new Uint8Array(await readFile(join(backups, 'recovery-key.age')));
    await rm(folder, { recursive: true });
    const other = setUp();
    const open = (unlocking: Unlocking) => other.api['sealing:open']({ bytes: file }, unlocking);
    expect(await open(withPassphrase(FIRST))).toEqual(refusal('encryption/key-file-missing'));
    expect(await open(withPassphrase(FIRST, keyFile))).toEqual(ok(PLAIN));
    expect(await open(withPassphrase('no', keyFile))).toEqual(
      refusal('encryption/wrong-passphrase'),
    );
    expect(await open(withPassphrase(FIRST, new Uint8Array([1])))).toEqual(
      refusal('encryption/not-age'),
    );
  });

  it('brings the wrapped key back to where it lies', async () => {
    const sealing = setUp();
    await turnOn(sealing);
    await rm(join(backups, 'recovery-key.age'));
    await sealed(sealing);
    expect(await readdir(backups)).toEqual(['recovery-key.age']);
  });
});

describe('a passphrase for one file', () => {
  it('seals and opens it, whether backups are encrypted or not', async () => {
    const { api } = setUp();
    const file = await api['sealing:seal'](PLAIN, SECOND);
    expect(inspectAge(file)).toMatchObject({ value: { kind: 'passphrase' } });
    expect(await api['sealing:open']({ bytes: file }, withPassphrase(SECOND))).toEqual(ok(PLAIN));
    expect(await api['sealing:open']({ bytes: file }, withPassphrase(FIRST))).toEqual(
      refusal('encryption/wrong-passphrase'),
    );
    expect(await api['sealing:open']({ bytes: file }, { kind: 'key-store' })).toEqual(
      refusal('encryption/wrong-key'),
    );
  });
});

describe('changing', () => {
  it('the passphrase keeps the key and takes the old file away', async () => {
    const sealing = setUp();
    const { api } = sealing;
    const key = await turnOn(sealing);
    const file = await sealed(sealing);
    expect(await api['sealing:changePassphrase']('no', SECOND)).toEqual(
      refusal('encryption/wrong-passphrase'),
    );
    expect(await api['sealing:changePassphrase'](FIRST, SECOND)).toEqual(ok(null));
    expect(await readdir(backups)).toEqual(['recovery-key.age']);
    expect(await api['sealing:open']({ bytes: file }, withPassphrase(SECOND))).toEqual(ok(PLAIN));
    expect(await api['sealing:open']({ bytes: file }, withPassphrase(FIRST))).toEqual(
      refusal('encryption/wrong-passphrase'),
    );
    expect(await api['sealing:reveal'](SECOND)).toEqual(ok(key));
  });

  it('the key leaves earlier backups theirs', async () => {
    const sealing = setUp();
    const { api } = sealing;
    const old = await turnOn(sealing);
    const before = await sealed(sealing);
    const key = await turnOn(sealing, SECOND);
    expect(key.recipient).not.toBe(old.recipient);
    const after = await sealed(sealing);
    expect(await readdir(backups)).toEqual([
      'recovery-key until 2026-03-19.age',
      'recovery-key.age',
    ]);
    expect(await api['sealing:open']({ bytes: before }, withPassphrase(FIRST))).toEqual(ok(PLAIN));
    expect(await api['sealing:open']({ bytes: after }, withPassphrase(SECOND))).toEqual(ok(PLAIN));
    expect(await api['sealing:open']({ bytes: after }, withPassphrase(FIRST))).toEqual(
      refusal('encryption/wrong-key'),
    );
    expect(await api['sealing:open']({ bytes: before }, withSheet(key.identity))).toEqual(
      refusal('encryption/wrong-key'),
    );
    expect((await api['sealing:status']()).hasOlderKeys).toBe(true);
  });

  it('nothing more is sealed once it is off, and earlier backups still open', async () => {
    const sealing = setUp();
    await turnOn(sealing);
    const file = await sealed(sealing);
    await sealing.api['sealing:turnOff']();
    expect(await sealing.backups.isOn()).toBe(false);
    expect(await sealing.api['sealing:open']({ bytes: file }, withPassphrase(FIRST))).toEqual(
      ok(PLAIN),
    );
  });
});

describe('the key store of the system', () => {
  it('opens without asking, until it is told to forget', async () => {
    const sealing = setUp(store);
    await turnOn(sealing);
    const file = await sealed(sealing);
    const { api } = sealing;
    expect((await api['sealing:status']()).keyStore).toBe('unused');
    expect(await api['sealing:keep']('no')).toEqual(refusal('encryption/wrong-passphrase'));
    expect(await api['sealing:keep'](FIRST)).toEqual(ok(null));
    expect((await api['sealing:status']()).keyStore).toBe('holds-key');
    expect(await sealing.backups.open(file, 'x')).toEqual(ok(PLAIN));
    await api['sealing:forget']();
    expect((await sealing.backups.open(file, 'x')).ok).toBe(false);
  });

  it('is not used where there is none', async () => {
    const sealing = setUp(noStore);
    await turnOn(sealing);
    expect(await sealing.api['sealing:keep'](FIRST)).toEqual(
      refuse({ code: 'encryption/key-store' }),
    );
  });
});
