import { USUAL_HABITS } from '@shared/domain/backups/habits';
import { backupName } from '@shared/domain/backups/keeping/names';
import { createSha256 } from '@formats/sha256';
import { ok, refuse } from '@shared/kernel/result';
import { download } from './browserFiles';
import { BACKUP_WORDS } from './backupWords';
import type { Platform } from './platform';

/**
 * Backups of a browser that has no place for them: each one is a download, made when it is asked for. Whether and where it
 * arrived, a page cannot know, so only what was handed over is compared.
 */
export function createDownloadedBackups(now: () => Date): Platform['backups'] {
  return {
    overview: () =>
      Promise.resolve({
        first: { folder: '', exists: false, freeBytes: null, newestAt: null, problem: null },
        ...{ second: null, habits: USUAL_HABITS, since: null, held: null },
      }),
    begin: (purpose) => {
      const fileName = backupName(now(), purpose, BACKUP_WORDS);
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      const hash = createSha256();
      return Promise.resolve(
        ok({
          append: (piece) => {
            pieces.push(piece.slice());
            hash.update(piece);
            return Promise.resolve(ok(null));
          },
          finish: (sha256, facts) => {
            if (hash.hex() !== sha256) {
              return Promise.resolve(refuse({ code: 'backups/read-back-differs', folder: '' }));
            }
            download(fileName, pieces);
            const at = now().getTime();
            return Promise.resolve(
              ok({
                ...{ id: fileName, fileName, modifiedAt: at, verifiedAt: at, purpose, facts },
                sizeBytes: pieces.reduce((sum, { byteLength }) => sum + byteLength, 0),
                ...{ places: ['first'] as const, isSealed: false, rehearsal: null },
                ...{ sha256, folder: '' },
              }),
            );
          },
          abandon: () => {
            pieces.length = 0;
            return Promise.resolve();
          },
        }),
      );
    },
    list: () => Promise.resolve([]),
    read: (id) => Promise.resolve(refuse({ code: 'backups/gone', fileName: id })),
    // What was downloaded is out of a page's reach.
    holdings: () => Promise.resolve([]),
    rewrite: (id) => Promise.resolve(refuse({ code: 'backups/gone', fileName: id })),
    mustEnd: () => Promise.resolve([]),
    chooseFolder: () => Promise.resolve(null),
    dropSecond: () => Promise.resolve(),
    setHabits: () => Promise.resolve(),
    noteRehearsal: () => Promise.resolve(),
    acceptFall: () => Promise.resolve(),
    showFolder: () => Promise.resolve(),
    onChanged: () => () => undefined,
  };
}
