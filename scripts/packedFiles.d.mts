export type Held = { readonly path: string; readonly sentence: string };
export declare function packPatterns(configuration: string): readonly string[];
export declare function chosenFiles(folder: string, patterns: readonly string[]): readonly string[];
export declare function namedFiles(path: string, text: string): readonly string[];
export declare function askedPackages(text: string): readonly string[];
export declare function packFaults(
  files: readonly string[],
  read: (path: string) => string,
  held?: readonly Held[],
): readonly string[];
export declare function heldSentences(folder: string): readonly Held[];
export declare function lookAtBuild(
  project: string,
  built: string,
): { readonly files: readonly string[]; readonly faults: readonly string[] };
