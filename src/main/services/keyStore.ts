import type { SafeStorage } from 'electron';

/** The system's store of secrets: a convenience beside the sheet and the wrapped key, never the only holder of a key. */
export type KeyStore = {
  /** Whether nobody else can read what is kept. */
  readonly isAvailable: () => Promise<boolean>;
  /** The secret as it may lie on the disk. */
  readonly lock: (secret: string) => Promise<string>;
  /** The secret again; `null` if the system does not give it any more. */
  readonly unlock: (locked: string) => Promise<string | null>;
};

/** Where Electron has no store to use, it scrambles with a password that everybody knows: that is none. */
const NO_STORES: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** @param platform - `process.platform`. */
export function createKeyStore(
  storage: Pick<
    SafeStorage,
    | 'isAsyncEncryptionAvailable'
    | 'encryptStringAsync'
    | 'decryptStringAsync'
    | 'getSelectedStorageBackend'
  >,
  platform: NodeJS.Platform,
): KeyStore {
  return {
    isAvailable: async () => {
      try {
        if (!(await storage.isAsyncEncryptionAvailable())) return false;
        return platform !== 'linux' || !NO_STORES.has(storage.getSelectedStorageBackend());
      } catch {
        return false;
      }
    },
    lock: async (secret) => (await storage.encryptStringAsync(secret)).toString('base64'),
    unlock: async (locked) => {
      try {
        return (await storage.decryptStringAsync(Buffer.from(locked, 'base64'))).result;
      } catch {
        // Another account, another computer, or the store was emptied.
        return null;
      }
    },
  };
}
