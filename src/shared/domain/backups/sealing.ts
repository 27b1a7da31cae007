import type { Result } from '../../kernel/result';

/** Some bytes of a backup, in order. */
export type BackupPiece = Uint8Array<ArrayBuffer>;

/** What a sealed backup's name ends in, after the ending of every backup: `….regulars.age`. */
export const SEALED_ENDING = '.age';

/** Whether a file's name says that it is sealed. */
export const isSealedName = (fileName: string): boolean =>
  fileName.toLowerCase().endsWith(SEALED_ENDING);

/** Why a sealed backup could not be opened. Nothing was changed. */
export type OpeningRefusal =
  /** No key at hand opens it: the person is asked for the passphrase or the recovery sheet. */
  | { readonly code: 'backups/sealed'; readonly fileName: string }
  /** It was sealed, and is not whole any more. */
  | { readonly code: 'backups/seal-broken'; readonly fileName: string };

/**
 * What stands between a finished backup and the disk: its bytes are sealed before they are written and opened
 * after they were read. What is hashed and read back is what lies on the disk, sealed or not.
 */
export type BackupSealing = {
  /** Whether backups that are made now are sealed. Asked once for each backup, before its first byte. */
  readonly isOn: () => Promise<boolean>;
  /**
   * The sealed file, piece by piece, from the plain one's pieces. Reads on only as fast as it is read from. A
   * fault in between ends the backup: no file is kept.
   */
  readonly seal: (plain: AsyncIterable<BackupPiece>) => AsyncIterable<BackupPiece>;
  /** The plain bytes of a sealed file, with the key that the app has at hand; a refusal where it has none. */
  readonly open: (
    sealed: BackupPiece,
    fileName: string,
  ) => Promise<Result<BackupPiece, OpeningRefusal>>;
};
