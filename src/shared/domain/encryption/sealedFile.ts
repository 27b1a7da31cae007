/** The scrypt work factor of files that are sealed with a passphrase. The standard command's own choice. */
export const WORK_FACTOR = 18;

/** How the names of encrypted backups end, without the dot in front. */
export const SEALED_EXTENSION = 'regulars.age';

/** What opens a file. */
export type SealKey =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** `identity` is the secret key as `AGE-SECRET-KEY-1…`. */
  | { readonly kind: 'identity'; readonly identity: string };

/** What a file is sealed with. */
export type SealLock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** `recipient` is the public key as `age1…`. */
  | { readonly kind: 'recipient'; readonly recipient: string };

/** What an encrypted file says of itself without a key. */
export type SealHeader =
  | { readonly kind: 'passphrase'; readonly workFactor: number }
  /** Sealed to keys: how many of them, and how many are of a kind that Regulars does not know. */
  | { readonly kind: 'keys'; readonly keys: number; readonly foreign: number };

/** Why an encrypted file is not opened. Nothing was changed in any of these cases. */
export type SealRefusal =
  /** It is no age file at all. */
  | { readonly code: 'encryption/not-age' }
  /** A later version of the age format. */
  | { readonly code: 'encryption/newer' }
  | { readonly code: 'encryption/wrong-passphrase' }
  /** A sound key, but not the one that this file was sealed to. */
  | { readonly code: 'encryption/wrong-key' }
  /** A key was given, and only a passphrase opens it. */
  | { readonly code: 'encryption/needs-passphrase' }
  /** A passphrase was given, and only a key opens it. */
  | { readonly code: 'encryption/needs-key' }
  /** Sealed to keys of which none is of the kind that Regulars makes. */
  | { readonly code: 'encryption/foreign-keys' }
  | { readonly code: 'encryption/damaged' }
  /** The file surely ends too early. One that was cut at other places only looks damaged. */
  | { readonly code: 'encryption/truncated' }
  /** It asks for more work than is done for a file. */
  | { readonly code: 'encryption/work-factor'; readonly workFactor: number };
