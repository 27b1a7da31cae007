import { createContext, useContext } from 'react';

/** A sound backup that may be merged instead of taking the place of everything. */
export type MergeableFile = { readonly name: string; readonly bytes: Uint8Array };

/** `null` where nothing can be merged, such as before there is a shop. */
export const MergeFileContext = createContext<((file: MergeableFile) => void) | null>(null);

/** Shows what merging a file would bring; `null` where that is not offered. */
export function useMergeFile(): ((file: MergeableFile) => void) | null {
  return useContext(MergeFileContext);
}
