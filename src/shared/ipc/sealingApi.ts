import type { SealKey, SealLock, SealRefusal } from '../domain/encryption/sealedFile';
import type { KeyRefusal } from '../domain/encryption/secretKeyText';
import type { Result } from '../kernel/result';

/** What is known of the encryption of backups on this computer. */
export type SealingStatus = {
  /** The public key that backups are sealed to; `null` while they are not encrypted. */
  readonly recipient: string | null;
  /** Since when, in milliseconds since 1970; `null` while they are not encrypted. */
  readonly since: number | null;
  /** Whether earlier backups were sealed to other keys. */
  readonly hasOlderKeys: boolean;
  /** Whether the system keeps secrets for this account; without one nobody else must be able to read them. */
  readonly keyStore: 'none' | 'unused' | 'holds-key';
};

/** A new key before it is used: shown once, for the sheet. */
export type PreparedKey = { readonly recipient: string; readonly identity: string };

/** What a person has at hand to open a backup. */
export type Unlocking =
  | {
      readonly kind: 'passphrase';
      readonly passphrase: string;
      /** The file `recovery-key.age` that lay beside the backup; `null` to look where backups go. */
      readonly keyFile: Uint8Array<ArrayBuffer> | null;
    }
  /** The key of the recovery sheet, as it was typed. */
  | { readonly kind: 'sheet'; readonly typed: string }
  /** What the system's key store holds. */
  | { readonly kind: 'key-store' };

/** A backup to be opened: one of the list, or a file from elsewhere. */
export type SealedSource = { readonly id: string } | { readonly bytes: Uint8Array<ArrayBuffer> };

/** Why a backup was not opened. */
export type UnlockRefusal =
  | SealRefusal
  | KeyRefusal
  /** A passphrase alone is not enough: the file with the key is not where backups go. */
  | { readonly code: 'encryption/key-file-missing' }
  /** The backup is not in the folder any more. */
  | { readonly code: 'encryption/gone' };

/** Why encryption was not turned on, or its key not changed. */
export type SealingRefusal =
  | { readonly code: 'encryption/wrong-passphrase' }
  /** The file with the key could not be written beside the backups. */
  | { readonly code: 'encryption/folder'; readonly folder: string }
  /** The system's key store did not take the key. */
  | { readonly code: 'encryption/key-store' };

/**
 * Everything about keys and encrypted backups. The work with passphrases takes a second or two and is done outside
 * of the window.
 */
export type SealingApi = {
  readonly 'sealing:status': () => Promise<SealingStatus>;
  /** Makes a new key and wraps it with the passphrase. It is used from `sealing:turnOn` on. */
  readonly 'sealing:prepare': (passphrase: string) => Promise<PreparedKey>;
  /** From now on backups are sealed to the prepared key, whose file lies beside them. */
  readonly 'sealing:turnOn': (recipient: string) => Promise<Result<null, SealingRefusal>>;
  /** From now on backups are not encrypted. The keys of earlier ones stay. */
  readonly 'sealing:turnOff': () => Promise<void>;
  /** Wraps the key with another passphrase. */
  readonly 'sealing:changePassphrase': (
    now: string,
    next: string,
  ) => Promise<Result<null, SealingRefusal>>;
  /** The key in use, for another sheet. */
  readonly 'sealing:reveal': (passphrase: string) => Promise<Result<PreparedKey, SealingRefusal>>;
  /** Puts the key in use into the system's key store. */
  readonly 'sealing:keep': (passphrase: string) => Promise<Result<null, SealingRefusal>>;
  /** Takes every key out of the system's key store. */
  readonly 'sealing:forget': () => Promise<void>;
  /** The plain bytes of a backup. */
  readonly 'sealing:open': (
    source: SealedSource,
    unlocking: Unlocking,
  ) => Promise<Result<Uint8Array<ArrayBuffer>, UnlockRefusal>>;
  /** Seals a backup with a passphrase of its own, to take it along. */
  readonly 'sealing:seal': (
    plain: Uint8Array<ArrayBuffer>,
    passphrase: string,
  ) => Promise<Uint8Array<ArrayBuffer>>;
};

/** Every channel of sealing once. */
export const SEALING_CHANNELS: Readonly<Record<keyof SealingApi, true>> = {
  'sealing:status': true,
  'sealing:prepare': true,
  'sealing:turnOn': true,
  'sealing:turnOff': true,
  'sealing:changePassphrase': true,
  'sealing:reveal': true,
  'sealing:keep': true,
  'sealing:forget': true,
  'sealing:open': true,
  'sealing:seal': true,
};

/** What the process that seals is asked to do; it does one job and is ended. */
export type SealingJob =
  | { readonly job: 'create-key'; readonly passphrase: string }
  | { readonly job: 'wrap-key'; readonly identity: string; readonly passphrase: string }
  /** The secret key in a wrapped one. */
  | { readonly job: 'unwrap-key'; readonly wrapped: Uint8Array; readonly passphrase: string }
  | { readonly job: 'read-key'; readonly typed: string }
  | { readonly job: 'open'; readonly sealed: Uint8Array; readonly key: SealKey }
  /** Asks for plain pieces with `want` and gives sealed ones with `piece`. */
  | { readonly job: 'seal'; readonly lock: SealLock };

/** A new key and its wrapping. */
export type WrappedPair = PreparedKey & { readonly wrapped: Uint8Array<ArrayBuffer> };

/** What each job answers. */
export type SealingAnswers = {
  readonly 'create-key': WrappedPair;
  readonly 'wrap-key': Uint8Array<ArrayBuffer>;
  readonly 'unwrap-key': Result<PreparedKey, SealRefusal>;
  readonly 'read-key': Result<PreparedKey, KeyRefusal>;
  readonly open: Result<Uint8Array<ArrayBuffer>, SealRefusal>;
  readonly seal: null;
};

/** What the process is told. */
export type ToSealing =
  | { readonly kind: 'begin'; readonly job: SealingJob }
  /** The next plain piece; `null` at the end. */
  | { readonly kind: 'plain'; readonly piece: Uint8Array<ArrayBuffer> | null }
  /** The next sealed piece is wanted. */
  | { readonly kind: 'pull' };

/** What the process tells. */
export type FromSealing =
  | { readonly kind: 'want' }
  | { readonly kind: 'piece'; readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'answer'; readonly answer: SealingAnswers[keyof SealingAnswers] }
  /** Only the name of the fault: its message may quote what it was given. */
  | { readonly kind: 'fault'; readonly name: string };
