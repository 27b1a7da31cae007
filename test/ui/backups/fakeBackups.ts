import { joined } from '@formats/backup/lines';
import { NO_RECOVERY } from '@test/support/fakePlatform';
import type { Platform } from '@renderer/platform/platform';
import type {
  BackupFile,
  BackupOverview,
  ChosenFolder,
  PlaceState,
} from '@shared/domain/backups/files';
import { USUAL_HABITS } from '@shared/domain/backups/habits';
import type { OpenedFile } from '@shared/ipc/desktopApi';
import { ok, refuse } from '@shared/kernel/result';

/** A computer with a folder for backups in memory. */
export function createFakeComputer(edition: 'folder' | 'downloads' = 'folder') {
  const files: (BackupFile & { readonly bytes: Uint8Array<ArrayBuffer> })[] = [];
  const state = {
    isFull: false,
    isFolderThere: true,
    fileToOpen: null as OpenedFile | null,
    log: [] as string[],
    overview: {} as Partial<BackupOverview>,
    chosen: null as ChosenFolder | null,
    close: null as ((working: () => void) => Promise<void>) | null,
  };
  const folder = edition === 'folder' ? '/media/Blau/Regulars' : '';
  const put = (
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
    modifiedAt: number,
    more: Partial<BackupFile> = {},
  ): BackupFile => {
    const file = {
      ...{ id: fileName, fileName, sizeBytes: bytes.length, modifiedAt, bytes },
      ...{ places: ['first' as const], isSealed: false, purpose: null, facts: null },
      ...{ verifiedAt: null, rehearsal: null, ...more },
    };
    files.unshift(file);
    return file;
  };
  const never = () => Promise.reject(new Error('Not asked for in these tests'));

  const platform: Platform = {
    capabilities:
      edition === 'folder'
        ? { edition: 'desktop', backupFolder: true, backsUpByItself: true, savesPdf: true }
        : { edition: 'browser', backupFolder: false, backsUpByItself: false, savesPdf: false },
    startup: () =>
      Promise.resolve({
        appVersion: '0.1.0',
        platform: 'linux',
        preferredLanguages: ['en'],
        systemCountry: 'GB',
        asksToOpen: false,
      }),
    setLanguage: never,
    setTheme: never,
    customerScreen: {
      show: never,
      close: () => undefined,
      giveKeysBack: () => undefined,
      onGone: () => () => undefined,
    },
    log: (_, code, detail) => void state.log.push(`${code} ${detail}`),
    openAsked: () => Promise.resolve(null),
    openFile: () =>
      Promise.resolve(
        state.fileToOpen ? ok(state.fileToOpen) : refuse({ code: 'files/cancelled' }),
      ),
    saveFile: never,
    print: never,
    savePdf: never,
    sealing: null,
    recovery: NO_RECOVERY,
    backups: {
      overview: () => {
        const first: PlaceState = {
          folder,
          exists: state.isFolderThere && folder !== '',
          freeBytes: null,
          newestAt: null,
          problem: null,
        };
        const rest = { second: null, habits: USUAL_HABITS, since: null, held: null };
        return Promise.resolve({ first, ...rest, ...state.overview });
      },
      dropSecond: () => Promise.resolve(),
      setHabits: (habits) => {
        state.overview = { ...state.overview, habits };
        return Promise.resolve();
      },
      noteRehearsal: (id, isRestorable) => {
        const at = files.findIndex((file) => file.id === id);
        const file = files[at];
        if (file) files[at] = { ...file, rehearsal: { at: 0, isRestorable } };
        return Promise.resolve();
      },
      acceptFall: () => {
        state.overview = { ...state.overview, held: null };
        return Promise.resolve();
      },
      holdings: () => Promise.resolve([]),
      rewrite: () => Promise.resolve(refuse({ code: 'backups/gone', fileName: '' })),
      mustEnd: () => Promise.resolve([]),
      onChanged: () => () => undefined,
      chooseFolder: () => Promise.resolve(state.chosen),
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
            finish: (sha256, facts) => {
              const fileName = `Regulars ${files.length + 1} ${reason}.regulars`;
              const file = put(fileName, joined(pieces), Date.UTC(2026, 2, 19, 9) + files.length, {
                facts,
                purpose: reason,
                verifiedAt: 1,
              });
              return Promise.resolve(ok({ ...file, sha256, folder }));
            },
            abandon: () => Promise.resolve(),
          }),
        );
      },
      list: () => Promise.resolve(folder === '' ? [] : files.map(({ bytes: _, ...file }) => file)),
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
    showNotice: never,
    onNoticePressed: () => () => undefined,
    onResumed: () => () => undefined,
    onClosing: (listener) => {
      state.close = listener;
      return () => undefined;
    },
  };
  return { platform, files, put, state };
}
