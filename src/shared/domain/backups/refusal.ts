/** What a file is instead of a backup, as far as its first bytes tell. */
export type ForeignKind =
  'zip' | 'gzip' | 'json' | 'unpacked' | 'encrypted' | 'pdf' | 'vcard' | 'text' | 'unknown';

/** What does not fit in a damaged backup. */
export type Damage =
  | 'checksum'
  | 'compression'
  | 'trailing-bytes'
  | 'too-large'
  | 'manifest'
  | 'line'
  | 'key'
  | 'table'
  | 'row'
  | 'order'
  | 'count'
  | 'hash';

/** Why a file is not restored. Nothing was changed in any of these cases. */
export type UnreadableBackup =
  | {
      readonly code: 'backups/damaged';
      readonly damage: Damage;
      /** The line of the unpacked text, from 1; 0 where it has none. */
      readonly line: number;
      /** The field or table that does not fit; may be empty. Never a value of a person. */
      readonly detail: string;
    }
  /** The file ends too early. `line` is the last one that was there. */
  | { readonly code: 'backups/truncated'; readonly line: number }
  | { readonly code: 'backups/foreign'; readonly looksLike: ForeignKind }
  /** Written by a newer release; `appVersion` is that release. */
  | { readonly code: 'backups/newer'; readonly appVersion: string }
  /** A file of 0 bytes. */
  | { readonly code: 'backups/empty' }
  /** Only some of the people: it is merged, and never takes the place of everything. */
  | { readonly code: 'backups/part' };
