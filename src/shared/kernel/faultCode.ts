/** The code that Node and Electron give a fault (`ENOSPC`, `EACCES` …); empty if it has none. */
export function codeOf(fault: unknown): string {
  const code = (fault as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Whether a disk said that it is full, or the person's share of it. */
export const isDiskFull = (fault: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(fault));

/** Whether the operating system forbade it: rights, a read-only disk, a file held by another program. */
export const isForbidden = (fault: unknown): boolean =>
  ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ETXTBSY'].includes(codeOf(fault));
