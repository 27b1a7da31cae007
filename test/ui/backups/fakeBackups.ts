import { joined } from '@formats/backup/lines';
import type { Platform } from '@renderer/platform/platform';
import type { BackupFile, OpenedFile } from '@shared/ipc/desktopApi';
import { ok, refuse } from '@shared/kernel/result';

/** A computer with a folder for backups in memory. */
export function createFakeComputer(edition: 'folder' | 'downloads' = 'folder') {
  const files: (BackupFile & { readonly bytes: Uint8Array<ArrayBuffer> })[] = [];
  const state = {
    isFull: false,
    isFolderThere: true,
    fileToOpen: null as OpenedFile | null,
    log: [] as string[],
  };
  const folder = edition === 'folder' ? '/media/Blau/Regulars' : '';
  const put = (
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
    modifiedAt: number,
  ): BackupFile => {
    const file = { id: fileName, fileName, sizeBytes: bytes.length, modifiedAt, bytes };
    files.unshift(file);
    return file;
  };
  const never = () => Promise.reject(new Error('Not asked for in these tests'));

  const platform: Platform = {
    capabilities:
      edition === 'folder'
        ? { edition: 'desktop', backupFolder: true }
        : { edition: 'browser', backupFolder: false },
    startup: () =>
      Promise.resolve({
        appVersion: '0.1.0',
        platform: 'linux',
        preferredLanguages: ['en'],
        systemCountry: 'GB',
      }),
    setLanguage: never,
    setTheme: never,
    log: (_, code, detail) => void state.log.push(`${code} ${detail}`),
    openFile: () =>
      Promise.resolve(
        state.fileToOpen ? ok(state.fileToOpen) : refuse({ code: 'files/cancelled' }),
      ),
    saveFile: never,
    backups: {
      folder: () => Promise.resolve({ folder, exists: state.isFolderThere && folder !== '' }),
      chooseFolder: () => Promise.resolve(null),
      begin: (reason) => {
        const pieces: Uint8Array<ArrayBuffer>[] = [];
        return Promise.resolve(
          ok({
            append: (piece) => {
              if (state.isFull)
                return Promise.resolve(refuse({ code: 'backups/disk-full', folder }));
              pieces.push(piece);
              return Promise.resolve(ok(null));
            },
            finish: (sha256) => {
              const fileName = `Regulars ${files.length + 1} ${reason}.regulars`;
              const file = put(fileName, joined(pieces), Date.UTC(2026, 2, 19, 9) + files.length);
              return Promise.resolve(ok({ ...file, sha256, folder }));
            },
            abandon: () => Promise.resolve(),
          }),
        );
      },
      list: () =>
        Promise.resolve(
          folder === ''
            ? []
            : files.map(({ id, fileName, sizeBytes, modifiedAt }) => ({
                id,
                fileName,
                sizeBytes,
                modifiedAt,
              })),
        ),
      read: (id) => {
        const file = files.find((found) => found.id === id);
        return Promise.resolve(
          file ? ok(file.bytes.slice()) : refuse({ code: 'backups/gone', fileName: id }),
        );
      },
      showFolder: () => Promise.resolve(),
    },
    openLink: never,
    onCommand: () => () => undefined,
    onResumed: () => () => undefined,
  };
  return { platform, files, put, state };
}
