import type { FileRefusal, OpenedFile } from '@shared/ipc/desktopApi';
import { LIMITS } from '@shared/kernel/readingLimits';
import { ok, refuse, type Result } from '@shared/kernel/result';

/** Reads a file that was dropped on the window or picked in a field. One that is too large is not read at all. */
export async function readDropped(file: File): Promise<Result<OpenedFile, FileRefusal>> {
  if (file.size > LIMITS.file.most) {
    return refuse({ code: 'files/too-large', fileName: file.name, maxBytes: LIMITS.file.most });
  }
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return refuse({ code: 'files/not-readable', fileName: file.name });
  }
}
