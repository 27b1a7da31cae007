import { usePlatform } from '@renderer/platform/PlatformContext';

/** What this edition can do with backups. */
export function useEdition(): { readonly isBrowser: boolean; readonly hasFolder: boolean } {
  const { edition, backupFolder } = usePlatform().capabilities;
  return { isBrowser: edition === 'browser', hasFolder: backupFolder };
}
