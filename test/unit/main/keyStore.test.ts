import { describe, expect, it } from 'vitest';
import { createKeyStore } from '../../../src/main/services/keyStore';

type Storage = Parameters<typeof createKeyStore>[0];

const storage = (change: Partial<Storage> = {}): Storage => ({
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(`locked ${text}`)),
  decryptStringAsync: (bytes) =>
    Promise.resolve({ result: bytes.toString().replace('locked ', ''), shouldReEncrypt: false }),
  ...change,
});

describe('a key store', () => {
  it.each([
    ['a ring of keys on Linux', 'linux', storage(), true],
    [
      'a password that everybody knows',
      'linux',
      storage({ getSelectedStorageBackend: () => 'basic_text' }),
      false,
    ],
    ['nothing known', 'linux', storage({ getSelectedStorageBackend: () => 'unknown' }), false],
    ['Windows', 'win32', storage({ getSelectedStorageBackend: () => 'unknown' }), true],
    [
      'a system without',
      'darwin',
      storage({ isAsyncEncryptionAvailable: () => Promise.resolve(false) }),
      false,
    ],
    [
      'a system that breaks',
      'win32',
      storage({ isAsyncEncryptionAvailable: () => Promise.reject(new Error('no')) }),
      false,
    ],
  ] as const)('%s', async (_name, platform, given, isAvailable) => {
    expect(await createKeyStore(given, platform).isAvailable()).toBe(isAvailable);
  });

  it('gives back what it took, and nothing where it cannot', async () => {
    const store = createKeyStore(storage(), 'linux');
    const locked = await store.lock('AGE-SECRET-KEY-1');
    expect(locked).not.toContain('AGE');
    expect(await store.unlock(locked)).toBe('AGE-SECRET-KEY-1');
    const emptied = storage({ decryptStringAsync: () => Promise.reject(new Error('no key')) });
    expect(await createKeyStore(emptied, 'linux').unlock(locked)).toBe(null);
  });
});
