export declare const INSTALLERS: readonly string[];
export declare const SUMS: string;
export declare function builderArguments(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[];
export declare function writeSums(dist: string): readonly string[];
