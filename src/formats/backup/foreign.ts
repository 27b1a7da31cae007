import type { ForeignKind } from '@shared/domain/backups/refusal';

const SIGNATURES: readonly (readonly [string, ForeignKind])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['%PDF', 'pdf'],
  ['age-encryption.org/', 'encrypted'],
  ['-----BEGIN AGE', 'encrypted'],
  ['{"format":"regulars-backup"', 'unpacked'],
  ['BEGIN:VCARD', 'vcard'],
  ['{', 'json'],
  ['[', 'json'],
];

/** What a file that is no gzip seems to be. */
export function foreignKindOf(bytes: Uint8Array): ForeignKind {
  const start = bytes.subarray(bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0, 512);
  const text = String.fromCharCode(...start);
  const known = SIGNATURES.find(([signature]) =>
    text.trimStart().toUpperCase().startsWith(signature.toUpperCase()),
  );
  if (known) return known[1];
  // Bytes that no text holds, whatever its encoding.
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? 'unknown' : 'text';
}

/** Whether the file begins like gzip with deflate. Source: RFC 1952, section 2.3. */
export const isGzip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
