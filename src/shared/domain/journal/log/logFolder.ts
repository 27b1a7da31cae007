/**
 * Where the log lies: a folder of the operating system, or of the browser's private file system.
 * Everything that answers has reached the disk.
 */
export type LogFolder = {
  /** Names of the files. */
  readonly list: () => Promise<readonly string[]>;
  /** Bytes from `from` on, at most `length`; fewer where the file ends. */
  readonly read: (name: string, from: number, length: number) => Promise<Uint8Array>;
  /** Length of a file in bytes. */
  readonly size: (name: string) => Promise<number>;
  /** Puts bytes at the end of a file, which is made if it is not there, and flushes them. */
  readonly append: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Shortens a file to this length. */
  readonly cut: (name: string, length: number) => Promise<void>;
  /** Gives a file another name, in place of a file that bears it. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** Writes a whole small file or nothing. */
  readonly replace: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
};
