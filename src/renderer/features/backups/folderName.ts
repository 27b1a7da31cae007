/** The last part of a folder's path: what a person calls it. */
export function folderName(folder: string): string {
  const parts = folder.split(/[\\/]/).filter((part) => part !== '');
  return parts.at(-1) ?? folder;
}
