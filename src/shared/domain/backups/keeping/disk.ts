/** A file that is being written. */
export type DiskFile = {
  /** May take less than it is given; answers with how much it took. */
  readonly write: (piece: Uint8Array, from: number) => Promise<number>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A SHA-256 that grows. */
export type RunningHash = {
  /** Text counts as UTF-8. */
  readonly update: (piece: Uint8Array | string) => void;
  /** In hex, of everything so far; nothing may follow. */
  readonly hex: () => string;
};

/**
 * Everything that backups ask of a computer, so that they are kept in the same way on the desktop and in a browser, and
 * tests can let each step fail. Faults have the codes of Node (`ENOSPC`, `EACCES`, `ENOENT` …).
 */
export type Disk = {
  /** The path of a file in a folder. */
  readonly join: (folder: string, fileName: string) => string;
  readonly makeFolder: (folder: string) => Promise<void>;
  /** @throws EEXIST if the file is there. */
  readonly create: (path: string) => Promise<DiskFile>;
  readonly pieces: (path: string) => AsyncIterable<Uint8Array<ArrayBuffer>>;
  readonly readWhole: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Names of the plain files in a folder. */
  readonly fileNames: (folder: string) => Promise<readonly string[]>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly flushFolder: (folder: string) => Promise<void>;
  readonly look: (
    path: string,
  ) => Promise<{ readonly size: number; readonly mtimeMs: number; readonly isFolder: boolean }>;
  /** Room left for this user, in bytes. */
  readonly freeBytes: (folder: string) => Promise<number>;
  readonly newHash: () => RunningHash;
  /** A name that nobody else gives. */
  readonly newId: () => string;
};
