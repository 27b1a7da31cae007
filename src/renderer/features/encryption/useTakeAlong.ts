import { joinedPieces } from '@formats/age/streams';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import type { Result } from '@shared/kernel/result';
import { NOTHING_BEFORE } from '@renderer/data/backups/backupFacts';
import { createWorkerEngine } from '@renderer/data/backups/engine';
import { DATABASE_NAME } from '@renderer/data/database';
import { useClock } from '@renderer/hooks/useClock';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** Makes a backup of now, closes it with a passphrase of its own, and saves it where the person says. */
export function useTakeAlong(): (
  passphrase: string,
  words: { readonly fileName: string; readonly fileKind: string },
) => Promise<Result<string, FileRefusal>> {
  const platform = usePlatform();
  const clock = useClock();
  return async (passphrase, { fileName, fileKind }) => {
    const api = platform.sealing;
    if (api === null) throw new Error('This edition does not encrypt');
    const { appVersion } = await platform.startup();
    const input = { database: DATABASE_NAME, appVersion, now: clock.now(), before: NOTHING_BEFORE };
    const { pieces } = await createWorkerEngine().run('collect', input);
    const sealed = await api['sealing:seal'](joinedPieces(pieces), passphrase);
    return platform.saveFile(fileName, { name: fileKind, extensions: ['age'] }, sealed);
  };
}
