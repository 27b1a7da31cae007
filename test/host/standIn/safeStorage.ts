/** Electron's `safeStorage`, the asynchronous half: it scrambles, and that is all a stand-in can do. */
export function createSafeStorage() {
  const turn = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: (text: string) => Promise.resolve(turn(Buffer.from(text))),
    decryptStringAsync: (bytes: Buffer) =>
      Promise.resolve({ result: turn(bytes).toString(), shouldReEncrypt: false }),
  };
}
