import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import {
  groupOf,
  KEY_LETTERS,
  readTypedKey,
  SECRET_KEY_LENGTH,
  SECRET_KEY_PREFIX,
  type KeyRefusal,
} from '@shared/domain/encryption/secretKeyText';
import { ok, refuse, type Result } from '@shared/kernel/result';

/** A secret key and the public one that belongs to it. */
export type KeyPair = {
  /** `AGE-SECRET-KEY-1…`: opens. */
  readonly identity: string;
  /** `age1…`: seals only. */
  readonly recipient: string;
};

/** A new pair, of the system's randomness. */
export async function createKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Whether a text is a public key as `createKeyPair` makes them. */
export const isRecipient = (text: string): boolean => /^age1[02-9ac-hj-np-z]{58}$/.test(text);

/** Reads a secret key as a person types it, and checks it by its own check characters. */
export async function readSecretKey(typed: string): Promise<Result<KeyPair, KeyRefusal>> {
  const read = readTypedKey(typed);
  if (!read.ok) {
    return read.why === 'character'
      ? refuse({ code: 'encryption/key-character', group: read.group })
      : refuse({ code: 'encryption/key-length', typed: read.typed, wanted: SECRET_KEY_LENGTH });
  }
  const recipient = await recipientOf(read.identity);
  if (recipient !== null) return ok({ identity: read.identity, recipient });
  return refuse({ code: 'encryption/key-slip', group: await groupOfSlip(read.identity) });
}

/** `null` if the check characters do not fit. */
async function recipientOf(identity: string): Promise<string | null> {
  try {
    return await identityToRecipient(identity);
  } catch {
    return null;
  }
}

/**
 * Where one wrong character would explain why a key does not check out. It is only pointed at: what stands on the
 * paper is what counts. Bech32 notices every slip of up to four characters. Source: BIP 173.
 */
async function groupOfSlip(identity: string): Promise<number | null> {
  const letters = identity.slice(SECRET_KEY_PREFIX.length);
  const groups = new Set<number>();
  for (let at = 0; at < SECRET_KEY_LENGTH; at += 1) {
    for (const letter of KEY_LETTERS) {
      const other = `${letters.slice(0, at)}${letter}${letters.slice(at + 1)}`;
      if ((await recipientOf(`${SECRET_KEY_PREFIX}${other}`)) !== null) groups.add(groupOf(at));
    }
  }
  return groups.size === 1 ? [...groups][0]! : null;
}
