import { usePlatform } from '@renderer/platform/PlatformContext';

/** What this edition can do with backups. */
export function useEdition(): {
  readonly isBrowser: boolean;
  /** Backups can go to a folder that a person chooses. */
  readonly hasFolder: boolean;
  readonly backsUpByItself: boolean;
} {
  const { edition, backupFolder, backsUpByItself } = usePlatform().capabilities;
  return { isBrowser: edition === 'browser', hasFolder: backupFolder, backsUpByItself };
}
