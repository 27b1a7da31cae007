import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of parts one after another, without waiting: for places where the browser's own answers later. */
export function sha256Of(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** SHA-256 of bytes, in hex. */
export const sha256Hex = (bytes: Uint8Array): string => hexOf(sha256(bytes));

/** A SHA-256 that grows; text counts as UTF-8. */
export function createSha256(): {
  readonly update: (piece: Uint8Array | string) => void;
  readonly hex: () => string;
} {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  return {
    update: (piece) => void hash.update(typeof piece === 'string' ? encoder.encode(piece) : piece),
    hex: () => hexOf(hash.digest()),
  };
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
