export function bundleForNode(entry: string, outDir: string, fileName: string): Promise<void>;
export function bundleForPage(
  entry: string,
  outDir: string,
  fileName: string,
  name: string,
): Promise<void>;
