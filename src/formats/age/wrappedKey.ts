import type { SealRefusal } from '@shared/domain/encryption/sealedFile';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { createKeyPair, readSecretKey, type KeyPair } from './keys';
import { openBytes } from './openAge';
import { sealBytes } from './sealAge';

/**
 * A secret key in a file that a passphrase opens: what `age-keygen` writes, sealed with `age -p`. `age -d -i` asks
 * for the passphrase and takes it as it is.
 *
 * @param workFactor - Of scrypt; only tests want less work.
 */
export function wrapKey(
  { identity, recipient }: KeyPair,
  passphrase: string,
  workFactor?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = `# public key: ${recipient}\n${identity}\n`;
  return sealBytes(
    [new TextEncoder().encode(text)],
    { kind: 'passphrase', passphrase },
    workFactor,
  );
}

/** A new key, and the same wrapped. */
export async function createWrappedKey(
  passphrase: string,
  workFactor?: number,
): Promise<KeyPair & { readonly wrapped: Uint8Array<ArrayBuffer> }> {
  const pair = await createKeyPair();
  return { ...pair, wrapped: await wrapKey(pair, passphrase, workFactor) };
}

/** The key in a wrapped one. A file that holds anything else is damaged. */
export async function unwrapKey(
  wrapped: Uint8Array,
  passphrase: string,
): Promise<Result<KeyPair, SealRefusal>> {
  const opened = await openBytes(wrapped, { kind: 'passphrase', passphrase });
  if (!opened.ok) return opened;
  const read = await readSecretKey(new TextDecoder().decode(opened.value));
  return read.ok ? ok(read.value) : refuse({ code: 'encryption/damaged' });
}
