import { numberedName, safeFileName } from '../../../kernel/fileNames';
import type { BackupPurpose } from '../purpose';
import { isSealedName, SEALED_ENDING } from '../sealing';

/** The ending of backup files, with its dot. */
export const BACKUP_ENDING = '.regulars';

const two = (value: number) => String(value).padStart(2, '0');

/** What stands in a backup's name for why it was made; nothing for those that are made by themselves. */
export type BackupWords = Readonly<Partial<Record<BackupPurpose, string>>>;

/**
 * The name of a backup file: `Regulars 2026-03-19 08.12.04.regulars`, local time, so that names sort by age;
 * with what it was made before, in the language of the interface: `Regulars 2026-03-19 08.12.04 before import.regulars`.
 */
export function backupName(at: Date, purpose: BackupPurpose, words: BackupWords): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
  const stem = ['Regulars', day, time, words[purpose]].filter(Boolean).join(' ');
  return `${safeFileName(stem)}${BACKUP_ENDING}`;
}

/** Whether a file's name is that of a backup, sealed or not. */
export function isBackupName(fileName: string): boolean {
  const name = fileName.toLowerCase();
  return name.endsWith(BACKUP_ENDING) || name.endsWith(`${BACKUP_ENDING}${SEALED_ENDING}`);
}

/** The `n`th name for a backup whose name is taken: `a.regulars`, `a (2).regulars`, `a (2).regulars.age` … */
export function numberedBackup(fileName: string, n: number): string {
  if (!isSealedName(fileName)) return numberedName(fileName, n);
  const plain = fileName.slice(0, -SEALED_ENDING.length);
  return `${numberedName(plain, n)}${fileName.slice(-SEALED_ENDING.length)}`;
}
