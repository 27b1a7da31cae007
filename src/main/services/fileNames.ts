import type { BackupPurpose } from '@shared/ipc/desktopApi';

/** The ending of backup files, with its dot. */
export const BACKUP_ENDING = '.regulars';

const two = (value: number) => String(value).padStart(2, '0');

/**
 * The name of a backup file: `Regulars 2026-03-19 08.12.04.regulars`, local time, so that names sort by age;
 * with what it was made before, in the language of the interface: `Regulars 2026-03-19 08.12.04 before import.regulars`.
 */
export function backupName(
  at: Date,
  purpose: BackupPurpose,
  words: Readonly<Record<BackupPurpose, string>>,
): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
  const stem = ['Regulars', day, time, words[purpose]].filter(Boolean).join(' ');
  return `${safeFileName(stem)}${BACKUP_ENDING}`;
}

/** The `n`th name for a file whose name is taken: `a.regulars`, `a (2).regulars` … */
export function numberedName(fileName: string, n: number): string {
  if (n <= 1) return fileName;
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? `${fileName.slice(0, dot)} (${n})${fileName.slice(dot)}` : `${fileName} (${n})`;
}

/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Path separators, what Windows forbids, control characters and marks that turn the direction of text. */
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Half a character: no file system can be trusted with it. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A name that every file system takes, as near to the wanted one as can be: at most 120 UTF-16 units,
 * no path, no device, no hidden file. `file` if nothing is left.
 */
export function safeFileName(wanted: string): string {
  const plain = wanted
    .replace(LONE_SURROGATE, ' ')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const short = shorten(plain, 120);
  if (short === '') return 'file';
  return DEVICE.test(short) ? `_${short}` : short;
}

/** Shortens the stem and keeps a short ending; never cuts a character in two. */
function shorten(name: string, maxLength: number): string {
  if (name.length <= maxLength) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  return name
    .slice(0, maxLength - ending.length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
    .concat(ending);
}
