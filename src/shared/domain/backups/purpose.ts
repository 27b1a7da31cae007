/** Why a backup is made. */
export type BackupPurpose =
  | 'manual'
  /** Some time after something was written. */
  | 'after-change'
  /** The first look of a day. */
  | 'daily'
  | 'on-closing'
  | 'before-restore'
  | 'before-merge'
  /** Before another release, or another schema, touches the data. */
  | 'before-upgrade'
  | 'before-import'
  /** Before many people are thrown away at once. */
  | 'before-removal'
  /** Before the data of a person are erased for good. */
  | 'before-erasure';

/** Every purpose once. */
export const BACKUP_PURPOSES: readonly BackupPurpose[] = [
  'manual',
  'after-change',
  'daily',
  'on-closing',
  'before-restore',
  'before-merge',
  'before-upgrade',
  'before-import',
  'before-removal',
  'before-erasure',
];

/** Made without anybody asking: nothing is written when nothing changed since the last backup. */
export const isAutomatic = (purpose: BackupPurpose): boolean =>
  purpose === 'after-change' || purpose === 'daily' || purpose === 'on-closing';
