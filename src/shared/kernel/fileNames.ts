import { withoutEnds, withoutTail } from './trimming';

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
  const plain = wanted.replace(LONE_SURROGATE, ' ').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  // Cutting may leave at the end what Windows drops from names.
  const short = withoutTail(shorten(withoutEnds(plain, /[ .]/), 120), /[ .]/);
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
