export declare function readAsar(bytes: Buffer): {
  readonly files: readonly string[];
  readonly read: (path: string) => Buffer;
};
