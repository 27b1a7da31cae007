import type { RandomBytes } from '@shared/kernel/uuid';
import type { StoredPin } from '@renderer/hooks/counterPreferences';

/** Rounds of PBKDF2 with SHA-256. Source: OWASP Password Storage Cheat Sheet, 2023. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const HASH_BITS = 256;

/** Whether a text can be a PIN: four to eight digits. */
export const isPin = (text: string): boolean => /^\d{4,8}$/.test(text);

/**
 * A PIN as it is kept.
 *
 * @param iterations - For tests; what is kept says how many it took.
 */
export async function sealPin(
  pin: string,
  random: RandomBytes,
  iterations: number = ITERATIONS,
): Promise<StoredPin> {
  const salt = random(new Uint8Array(SALT_BYTES));
  return { salt: hexOf(salt), hash: await hashOf(pin, salt, iterations), iterations };
}

/** Whether it is the PIN that was kept. */
export async function isRightPin(pin: string, kept: StoredPin): Promise<boolean> {
  return (await hashOf(pin, bytesOf(kept.salt), kept.iterations)) === kept.hash;
}

async function hashOf(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<string> {
  const secret = new TextEncoder().encode(pin);
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    HASH_BITS,
  );
  return hexOf(new Uint8Array(bits));
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
