import { isAbsolute, resolve } from 'node:path';
import type { FileRefusal, OpenedFile } from '@shared/ipc/desktopApi';
import type { Result } from '@shared/kernel/result';

/** What a double click on one of our files hands over. */
const OUR_FILE = /\.regulars(?:\.age)?$/i;

/** The backup that somebody opened in the file manager: it waits until the window asks for it, and is given once. */
export type AskedFile = {
  /** The operating system names a file. */
  readonly note: (path: string) => void;
  /** A start names its arguments; answers whether one of them is a file of ours. */
  readonly noteArguments: (args: readonly string[], workingFolder: string) => boolean;
  readonly isWaiting: () => boolean;
  readonly take: () => Promise<Result<OpenedFile, FileRefusal> | null>;
};

/** @param read - Reads the file at a path. */
export function createAskedFile(
  read: (path: string) => Promise<Result<OpenedFile, FileRefusal>>,
): AskedFile {
  let waiting: string | null = null;
  return {
    note: (path) => {
      if (OUR_FILE.test(path)) waiting = path;
    },
    noteArguments: (args, workingFolder) => {
      // A switch is no file, and neither is an address somebody made a link of.
      const named = args
        .slice(1)
        .find((arg) => OUR_FILE.test(arg) && !arg.startsWith('-') && !/^[a-z]{2,}:/i.test(arg));
      if (named === undefined) return false;
      waiting = isAbsolute(named) ? named : resolve(workingFolder, named);
      return true;
    },
    isWaiting: () => waiting !== null,
    take: async () => {
      const path = waiting;
      waiting = null;
      return path === null ? null : read(path);
    },
  };
}
