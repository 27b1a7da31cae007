/** The pickers and permissions of the File System Access API, which not every browser has. */
export type FilePickers = {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Readonly<Record<string, readonly string[]>>;
    }[];
  }) => Promise<FileSystemFileHandle>;
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
    readonly startIn: 'documents';
  }) => Promise<FileSystemDirectoryHandle>;
};

type Permission = { readonly mode: 'readwrite' };
type WithPermission = {
  readonly queryPermission?: (wanted: Permission) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: Permission) => Promise<PermissionState>;
};

/** Whether the app may write to the folder now, without asking. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const { queryPermission } = folder as WithPermission;
  return (await queryPermission?.call(folder, { mode: 'readwrite' })) === 'granted';
}

/** Asks for the folder again; browsers do so only shortly after a click or a key. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  if (await mayWrite(folder)) return true;
  const { requestPermission } = folder as WithPermission;
  try {
    return (await requestPermission?.call(folder, { mode: 'readwrite' })) === 'granted';
  } catch {
    // No click or key shortly before: the same as a no.
    return false;
  }
}

/** The name of a browser's fault (`NotFoundError`, `QuotaExceededError` …); empty if it has none. */
export const faultName = (fault: unknown): string =>
  fault instanceof DOMException || fault instanceof Error ? fault.name : '';
