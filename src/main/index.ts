import { join } from 'node:path';
import {
  Menu,
  Notification,
  app,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  safeStorage,
  session,
  shell,
  utilityProcess,
} from 'electron';
import type { BrowserWindow } from 'electron';
import { createBackupFiles, type BackupFiles } from '@shared/domain/backups/keeping/backupFiles';
import type { DesktopEvents } from '@shared/ipc/desktopApi';
import { ARGUMENT_SCHEMAS } from './argumentSchemas';
import { createClosing } from './closing';
import { createCustomerWindow } from './customerWindow';
import { createFaultPoints } from './faultPoints';
import { guardContents, guardSession } from './guards';
import { createHandlers } from './handlers';
import { isFromOwnPage, serve } from './ipc';
import { openKeptLog } from './journal/keptLog';
import { createLog } from './log';
import { menuTemplate } from './menu';
import { nativeWords } from './nativeWords';
import { createPreflight } from './preflight/preflight';
import { openPreferences } from './preferences';
import { createRecovery } from './recovery';
import { createRendererFiles } from './rendererFiles';
import { createDevelopmentFiles, handleScheme, registerScheme } from './scheme';
import { openCatalogue } from './services/backupCatalogue';
import { impatient, NODE_DISK } from './services/backupDisk';
import { createAskedFile } from './services/askedFile';
import { createBackupFolders } from './services/backupFolders';
import { createExternalLinks } from './services/externalLinks';
import { createFileDialogs, readChosen } from './services/fileDialogs';
import { createKeyStore } from './services/keyStore';
import { createNotices } from './services/notices';
import { createPrinting } from './services/printing';
import { createSealing } from './services/sealing';
import { createSealingProcess } from './services/sealingProcess';
import { openSealingState } from './services/sealingState';
import { startupFacts } from './startupFacts';
import { applyTheme, bringForward, openWindow } from './window';

// What the app is and where its data lives: for ever the same, whatever a package is called.
app.setName('Regulars');
app.setAppUserModelId('app.regulars.desktop');
app.setPath('userData', profileFolder());
app.enableSandbox();
registerScheme();

/** How often the second place is looked at, in milliseconds. */
const SECOND_PLACE_MS = 2 * 60_000;

const now = () => new Date();
const logFile = join(app.getPath('userData'), 'logs', 'regulars.log');
const log = createLog(logFile, now);
process.on('uncaughtException', (fault) => log.fault('main/fault', fault));
process.on('unhandledRejection', (fault) => log.fault('main/rejection', fault));

// Before the app is ready: that is when macOS hands over a file that was double-clicked.
const asked = createAskedFile(readChosen);
asked.noteArguments(process.argv, process.cwd());
app.on('open-file', (event, path) => {
  event.preventDefault();
  asked.note(path);
  onAsked();
});
/** Tells the window, once there is one; a window that opens asks by itself. */
let onAsked = (): void => undefined;

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(refuseToStart);
} else {
  // The first one gets `second-instance` and brings its window forward.
  app.quit();
}

/** Puts the services together and opens the window. */
function start(): void {
  const developmentServer = developmentUrl();
  const preferences = openPreferences(join(app.getPath('userData'), 'preferences.json'), (fault) =>
    log.fault('preferences/fault', fault),
  );
  const profile = app.getPath('userData');
  const appVersion = app.getVersion();
  const faults = createFaultPoints(process.env['REGULARS_FAULT'], app.isPackaged);
  const kept = openKeptLog({ profile, appVersion, faults, diary: log });
  const preflight = createPreflight({
    ...{ profile, appVersion, kept, faults, now, diary: log },
    engineFolder: join(app.getPath('sessionData'), 'IndexedDB'),
    isSafeModeWanted: process.argv.includes('--safe-mode') || faults.figure('safe-mode') !== null,
  });
  const facts = preflight.run();
  const words = () =>
    nativeWords([preferences.get().language, ...app.getPreferredSystemLanguages()]);
  const iconPath = join(app.getAppPath(), 'resources', 'icon.png');
  let window: BrowserWindow | null = null;
  const send = <E extends keyof DesktopEvents>(event: E, payload: DesktopEvents[E]) =>
    window?.webContents.send(`event:${event}`, payload);

  const onRefused = (code: string) => log.write('warn', code);
  guardSession(session.defaultSession, onRefused, developmentServer);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, onRefused));

  handleScheme(
    developmentServer === null
      ? createRendererFiles(join(import.meta.dirname, '../renderer'))
      : createDevelopmentFiles(developmentServer),
  );

  const ownFolder = () => join(app.getPath('documents'), 'Regulars');
  const places = () => ({
    first: {
      path: preferences.get().backupFolder ?? ownFolder(),
      mayBeMade: preferences.get().backupFolder === null,
    },
    second: preferences.get().secondFolder,
  });
  const sealing = createSealing({
    process: createSealingProcess(() =>
      utilityProcess.fork(join(import.meta.dirname, 'sealing.js'), [], {
        serviceName: 'Regulars Sealing',
      }),
    ),
    state: openSealingState(join(app.getPath('userData'), 'sealing.json')),
    keyStore: createKeyStore(safeStorage, process.platform),
    folders: () => {
      const { first, second } = places();
      return second === null ? [first] : [first, { path: second, mayBeMade: false }];
    },
    now,
    onTrouble: (code) => log.write('warn', code),
    readBackup: (id) => backups.read(id),
  });
  const backups: BackupFiles = createBackupFiles({
    disk: impatient(NODE_DISK),
    places,
    sealing: sealing.backups,
    catalogue: openCatalogue(join(app.getPath('userData'), 'backups.json'), (fault) =>
      log.fault('backups/catalogue', fault),
    ),
    habits: () => preferences.get().backupHabits,
    now,
    words: () => words().backupName,
    onChanged: () => send('backupsChanged', null),
  });
  // A stick that was plugged in again, or a network that answers again, gets the newest backup.
  void facts.then(({ isOlderApp }) => {
    // What a newer release wrote is not for this one to clear away.
    if (isOlderApp) return;
    void backups.keepHouse();
    setInterval(() => void backups.keepHouse(), SECOND_PLACE_MS).unref();
  });
  const closing = createClosing({
    ask: () => send('closing', null),
    settled: backups.settled,
    quit: () => app.quit(),
    onGaveUp: () => log.write('warn', 'backups/closing'),
  });
  const showMenu = () => {
    const template = menuTemplate({
      words: words().menu,
      isMac: process.platform === 'darwin',
      isDevelopment: !app.isPackaged,
      send: (command) => send('command', command),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  const files = createFileDialogs(
    {
      open: async (options) => {
        const { canceled, filePaths } = await dialog.showOpenDialog(own(window), options);
        return canceled ? null : (filePaths[0] ?? null);
      },
      save: async (options) => {
        const { canceled, filePath } = await dialog.showSaveDialog(own(window), options);
        return canceled || filePath === '' ? null : filePath;
      },
    },
    () => app.getPath('documents'),
    () => words().dialogs.allFiles,
  );

  serve({
    ipcMain,
    schemas: ARGUMENT_SCHEMAS,
    isTrusted: (event) => isFromOwnPage(event, window?.webContents ?? null),
    log,
    handlers: createHandlers({
      startupFacts: () => startupFacts(asked.isWaiting()),
      log,
      setLanguage: (language) => {
        preferences.change({ language });
        showMenu();
      },
      setTheme: (theme) => {
        preferences.change({ theme });
        nativeTheme.themeSource = theme;
      },
      files,
      openAsked: asked.take,
      notices: createNotices({
        isSupported: () => Notification.isSupported(),
        create: (options) => new Notification(options),
        onPressed: (id) => {
          if (window === null) return;
          bringForward(window);
          send('noticePressed', id);
        },
      }),
      printing: createPrinting(() => own(window).webContents, files.save),
      backups,
      ...createBackupFolders({
        preferences,
        ownFolder,
        words: () => words().dialogs,
        ask: async (options) => {
          const { canceled, filePaths } = await dialog.showOpenDialog(own(window), options);
          return canceled ? null : (filePaths[0] ?? null);
        },
        show: async (folder) => void (await shell.openPath(folder)),
        onChosen: () => void backups.keepHouse().then(() => send('backupsChanged', null)),
      }),
      closing: closing.tell,
      customerWindow: createCustomerWindow({
        ...{ iconPath, owner: () => window },
        onGone: () => send('customerGone', null),
      }),
      // eslint-disable-next-line no-restricted-properties -- It gets only what createExternalLinks lets pass.
      openLink: createExternalLinks((url) => shell.openExternal(url)),
      sealing: sealing.api,
      recovery: createRecovery({
        ...{ profile, appVersion, kept, preflight, facts, now, backups: backups.list },
        relaunch: () => {
          app.relaunch();
          // Not `quit`: a window whose data do not open must not keep the app from starting anew.
          app.exit(0);
        },
      }),
    }),
  });

  const show = () => {
    window = openWindow({
      preferences,
      words,
      iconPath,
      onPageGone: (gone, reason) => void offerToReopen(gone, reason),
    });
    window.on('closed', () => (window = null));
    closing.guard(window);
  };
  const offerToReopen = async (gone: BrowserWindow, reason: string) => {
    closing.forget();
    if (reason === 'clean-exit') return;
    log.write('error', 'window/gone', `window/${reason}`);
    const { windowGoneTitle, windowGoneBody, openAgain, quit } = words().dialogs;
    const { response } = await dialog.showMessageBox(gone, {
      type: 'warning',
      message: windowGoneTitle,
      detail: windowGoneBody,
      buttons: [openAgain, quit],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 0) gone.webContents.reload();
    else app.quit();
  };

  nativeTheme.themeSource = preferences.get().theme;
  nativeTheme.on('updated', () => {
    if (window !== null) applyTheme(window);
  });
  powerMonitor.on('resume', () => send('resumed', null));
  onAsked = () => {
    if (window === null) return;
    bringForward(window);
    send('command', 'open-backup');
  };
  app.on('second-instance', (_event, args, workingFolder) => {
    if (asked.noteArguments(args, workingFolder)) onAsked();
    else if (window !== null) bringForward(window);
  });
  app.on('before-quit', closing.quitting);
  app.on('activate', () => {
    closing.reopened();
    void facts.then(() => window ?? show());
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  showMenu();
  facts.then(show).catch(refuseToStart);
  log.write('info', 'app/started', `languages=${app.getPreferredSystemLanguages().length}`);
}

/** The person's profile; another one if the start command names it, as tests and trials do. */
function profileFolder(): string {
  const named = app.commandLine.getSwitchValue('user-data-dir');
  return named === '' ? join(app.getPath('appData'), 'Regulars') : named;
}

/** The bundler's server, during development only: a package never listens to its environment. */
function developmentUrl(): URL | null {
  const address = process.env['ELECTRON_RENDERER_URL'];
  return app.isPackaged || address === undefined ? null : new URL(address);
}

/** The window that a dialog belongs to. */
function own(window: BrowserWindow | null): BrowserWindow {
  if (window === null) throw new Error('There is no window to ask in');
  return window;
}

function refuseToStart(fault: unknown): void {
  log.fault('app/start', fault);
  const { startTitle, startBody } = nativeWords(app.getPreferredSystemLanguages()).dialogs;
  dialog.showErrorBox(startTitle, startBody.replace('{{path}}', logFile));
  app.exit(1);
}
