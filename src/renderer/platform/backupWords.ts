import type { BackupWords } from '@shared/domain/backups/keeping/names';
import { BACKUP_PURPOSES } from '@shared/domain/backups/purpose';

/** What stands in the names of files that a page writes: it knows no words, so the purpose itself, where it matters. */
export const BACKUP_WORDS: BackupWords = Object.fromEntries(
  BACKUP_PURPOSES.filter((purpose) => purpose.startsWith('before-')).map((purpose) => [
    purpose,
    purpose,
  ]),
);
