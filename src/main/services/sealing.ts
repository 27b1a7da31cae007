import { mkdir } from 'node:fs/promises';
import type { BackupPiece, BackupSealing } from '@shared/domain/backups/sealing';
import type { SealRefusal } from '@shared/domain/encryption/sealedFile';
import type {
  PreparedKey,
  SealingApi,
  SealingRefusal,
  Unlocking,
  UnlockRefusal,
  WrappedPair,
} from '@shared/ipc/sealingApi';
import { ok, refuse, type Refusal, type Result } from '@shared/kernel/result';
import { dropKeyFile, keyFilesIn, putKeyFile } from './keyFiles';
import type { KeyStore } from './keyStore';
import type { SealingProcess } from './sealingProcess';
import type { KeptKey, SealingState, SealingStateFile } from './sealingState';

/** A place where backups go, and whether the app may make that folder. */
export type KeyFolder = { readonly path: string; readonly mayBeMade: boolean };

/** What sealing needs from outside. */
export type SealingOptions = {
  readonly process: SealingProcess;
  readonly state: SealingStateFile;
  readonly keyStore: KeyStore;
  /** Where backups go, the first place first. */
  readonly folders: () => readonly KeyFolder[];
  readonly now: () => Date;
  /** Is told the code of what went wrong besides and is no reason to stop. */
  readonly onTrouble: (code: string) => void;
  /** Reads a backup of the list through the `open` below. */
  readonly readBackup: (id: string) => Promise<Result<BackupPiece, Refusal>>;
};

/** The encryption of backups: keys, and what stands between backups and the disk. */
export type Sealing = { readonly api: SealingApi; readonly backups: BackupSealing };

export function createSealing(options: SealingOptions): Sealing {
  const { process, state, keyStore, folders, now } = options;
  let prepared: WrappedPair | null = null;
  /** How a person opens a backup of the list just now, and why that failed. */
  let given: { readonly unlocking: Unlocking; refusal: UnlockRefusal | null } | null = null;

  const current = async (): Promise<KeptKey | null> => keyInUse(await state.get());

  const lockedBy = async (identity: string): Promise<string | null> => {
    try {
      return (await keyStore.isAvailable()) ? await keyStore.lock(identity) : null;
    } catch {
      return null;
    }
  };

  const unwrapCurrent = async (
    passphrase: string,
  ): Promise<Result<PreparedKey, SealingRefusal>> => {
    const key = await current();
    if (key === null) throw new Error('Backups are not encrypted');
    const unwrapped = await process.run({
      job: 'unwrap-key',
      wrapped: Buffer.from(key.wrapped, 'base64'),
      passphrase,
    });
    return unwrapped.ok ? unwrapped : refuse({ code: 'encryption/wrong-passphrase' });
  };

  /** Secret keys that the system's key store gives. */
  const storedIdentities = async (): Promise<readonly string[]> => {
    const { keys } = await state.get();
    const unlocked = await Promise.all(
      keys.map(async ({ locked }) => (locked === null ? null : await keyStore.unlock(locked))),
    );
    return unlocked.filter((identity) => identity !== null);
  };

  const openWithIdentities = async (
    sealed: Uint8Array,
    identities: readonly string[],
  ): Promise<Result<BackupPiece, SealRefusal>> => {
    for (const identity of identities) {
      const key = { kind: 'identity', identity } as const;
      const opened = await process.run({ job: 'open', sealed, key });
      if (opened.ok || opened.refusal.code !== 'encryption/wrong-key') return opened;
    }
    return refuse({ code: 'encryption/wrong-key' });
  };

  const openWithPassphrase = async (
    sealed: Uint8Array,
    passphrase: string,
    keyFile: Uint8Array | null,
  ): Promise<Result<BackupPiece, UnlockRefusal>> => {
    const key = { kind: 'passphrase', passphrase } as const;
    const direct = await process.run({ job: 'open', sealed, key });
    if (direct.ok || direct.refusal.code !== 'encryption/needs-key') return direct;
    const wrapped = keyFile === null ? await wrappedKeys() : [keyFile];
    if (wrapped.length === 0) return refuse({ code: 'encryption/key-file-missing' });
    let refusal: UnlockRefusal = { code: 'encryption/wrong-passphrase' };
    for (const file of wrapped) {
      const unwrapped = await process.run({ job: 'unwrap-key', wrapped: file, passphrase });
      if (!unwrapped.ok) {
        if (keyFile !== null) refusal = unwrapped.refusal;
        continue;
      }
      const opened = await openWithIdentities(sealed, [unwrapped.value.identity]);
      if (opened.ok || opened.refusal.code !== 'encryption/wrong-key') return opened;
      refusal = opened.refusal;
    }
    return refuse(refusal);
  };

  /** Those of this computer and those beside the backups; each once. */
  const wrappedKeys = async (): Promise<readonly Uint8Array[]> => {
    const own = (await state.get()).keys.map(({ wrapped }) => Buffer.from(wrapped, 'base64'));
    const beside = await Promise.all(folders().map(({ path }) => keyFilesIn(path)));
    const all = new Map<string, Uint8Array>();
    for (const file of [...own, ...beside.flat()]) {
      all.set(Buffer.from(file).toString('base64'), new Uint8Array(file));
    }
    return [...all.values()];
  };

  const open = async (
    sealed: Uint8Array,
    unlocking: Unlocking,
  ): Promise<Result<BackupPiece, UnlockRefusal>> => {
    switch (unlocking.kind) {
      case 'passphrase':
        return openWithPassphrase(sealed, unlocking.passphrase, unlocking.keyFile);
      case 'sheet': {
        const read = await process.run({ job: 'read-key', typed: unlocking.typed });
        return read.ok ? openWithIdentities(sealed, [read.value.identity]) : read;
      }
      case 'key-store':
        return openWithIdentities(sealed, await storedIdentities());
    }
  };

  const api: SealingApi = {
    'sealing:status': async () => {
      const known = await state.get();
      const key = keyInUse(known);
      const store = (await keyStore.isAvailable()) ? 'unused' : 'none';
      return {
        recipient: key?.recipient ?? null,
        since: key?.since ?? null,
        hasOlderKeys: known.keys.some(({ recipient }) => recipient !== key?.recipient),
        keyStore: key !== null && key.locked !== null && store !== 'none' ? 'holds-key' : store,
      };
    },
    'sealing:prepare': async (passphrase) => {
      prepared = await process.run({ job: 'create-key', passphrase });
      return { recipient: prepared.recipient, identity: prepared.identity };
    },
    'sealing:turnOn': async (recipient) => {
      const pair = prepared;
      if (pair === null || pair.recipient !== recipient) throw new Error('No such key is prepared');
      const put = await putEverywhere(pair.wrapped);
      if (!put.ok) return put;
      const key: KeptKey = {
        recipient,
        since: now().getTime(),
        wrapped: Buffer.from(pair.wrapped).toString('base64'),
        locked: null,
      };
      await state.change(({ keys }) => ({ recipient, keys: [key, ...keys] }));
      prepared = null;
      return ok(null);
    },
    'sealing:turnOff': () => state.change((before) => ({ ...before, recipient: null })),
    'sealing:changePassphrase': async (passphrase, next) => {
      const pair = await unwrapCurrent(passphrase);
      if (!pair.ok) return pair;
      const { recipient, identity } = pair.value;
      const wrapped = await process.run({ job: 'wrap-key', identity, passphrase: next });
      const put = await putEverywhere(wrapped);
      if (!put.ok) return put;
      const before = await current();
      await state.change((before) =>
        withKey(before, recipient, { wrapped: Buffer.from(wrapped).toString('base64') }),
      );
      if (before !== null) await dropEverywhere(Buffer.from(before.wrapped, 'base64'));
      return ok(null);
    },
    'sealing:reveal': unwrapCurrent,
    'sealing:keep': async (passphrase) => {
      const pair = await unwrapCurrent(passphrase);
      if (!pair.ok) return pair;
      const { recipient, identity } = pair.value;
      const locked = await lockedBy(identity);
      if (locked === null) return refuse({ code: 'encryption/key-store' });
      await state.change((before) => withKey(before, recipient, { locked }));
      return ok(null);
    },
    'sealing:forget': () =>
      state.change((before) => ({
        ...before,
        keys: before.keys.map((key) => ({ ...key, locked: null })),
      })),
    'sealing:open': async (source, unlocking) => {
      if ('bytes' in source) return open(source.bytes, unlocking);
      const asked = { unlocking, refusal: null as UnlockRefusal | null };
      given = asked;
      try {
        const read = await options.readBackup(source.id);
        if (read.ok) return read;
        return refuse(asked.refusal ?? { code: 'encryption/gone' });
      } finally {
        if (given === asked) given = null;
      }
    },
    'sealing:seal': async (plain, passphrase) => {
      const pieces: Uint8Array[] = [];
      const lock = { kind: 'passphrase', passphrase } as const;
      for await (const piece of process.seal(cut(plain), lock)) pieces.push(piece);
      return new Uint8Array(Buffer.concat(pieces));
    },
  };

  const putBeside = ({ path }: KeyFolder, wrapped: Uint8Array): Promise<void> =>
    // A stick that is in a drawer gets it with the next backup.
    putKeyFile(path, wrapped, now()).catch(() => options.onTrouble('sealing/key-file'));

  /** The first place must take it; the others get it when they are there. */
  const putEverywhere = async (wrapped: Uint8Array): Promise<Result<null, SealingRefusal>> => {
    const [first, ...others] = folders();
    if (first === undefined) throw new Error('Backups go nowhere');
    try {
      if (first.mayBeMade) await mkdir(first.path, { recursive: true });
      await putKeyFile(first.path, wrapped, now());
    } catch {
      return refuse({ code: 'encryption/folder', folder: first.path });
    }
    await Promise.all(others.map((folder) => putBeside(folder, wrapped)));
    return ok(null);
  };

  /** With the passphrase of before it would still open everything. */
  const dropEverywhere = async (wrapped: Uint8Array): Promise<void> => {
    for (const { path } of folders()) {
      await dropKeyFile(path, wrapped).catch(() => options.onTrouble('sealing/key-file'));
    }
  };

  const backups: BackupSealing = {
    isOn: async () => (await current()) !== null,
    async *seal(plain) {
      const key = await current();
      if (key === null) throw new Error('Backups are not encrypted');
      // Whoever cleared it away, or chose another folder: the key lies beside the backups again.
      const wrapped = Buffer.from(key.wrapped, 'base64');
      await Promise.all(folders().map((folder) => putBeside(folder, wrapped)));
      yield* process.seal(plain, { kind: 'recipient', recipient: key.recipient });
    },
    open: async (sealed, fileName) => {
      const asked = given;
      if (asked === null && (await storedIdentities()).length === 0) {
        return refuse({ code: 'backups/sealed', fileName });
      }
      const opened = await open(sealed, asked?.unlocking ?? { kind: 'key-store' });
      if (opened.ok) return opened;
      if (asked !== null) asked.refusal = opened.refusal;
      return refuse({
        code: BROKEN.has(opened.refusal.code) ? 'backups/seal-broken' : 'backups/sealed',
        fileName,
      });
    },
  };

  return { api, backups };
}

/** What no key would open. */
const BROKEN: ReadonlySet<string> = new Set([
  ...['encryption/not-age', 'encryption/newer', 'encryption/damaged', 'encryption/truncated'],
  ...['encryption/work-factor', 'encryption/foreign-keys'],
]);

const keyInUse = ({ recipient, keys }: SealingState): KeptKey | null =>
  recipient === null ? null : (keys.find((key) => key.recipient === recipient) ?? null);

const withKey = (
  before: SealingState,
  recipient: string,
  change: Partial<KeptKey>,
): SealingState => ({
  ...before,
  keys: before.keys.map((key) => (key.recipient === recipient ? { ...key, ...change } : key)),
});

const PIECE_BYTES = 1024 * 1024;

async function* cut(whole: Uint8Array<ArrayBuffer>): AsyncGenerator<BackupPiece> {
  for (let at = 0; at < whole.length; at += PIECE_BYTES) {
    // The next piece is asked for when the last one is sealed.
    yield await Promise.resolve(whole.slice(at, at + PIECE_BYTES));
  }
}
