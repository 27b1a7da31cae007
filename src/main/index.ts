import { join } from 'node:path';
import { Menu, app, dialog, ipcMain, nativeTheme, powerMonitor, session, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DesktopEvents } from '@shared/ipc/desktopApi';
import { ARGUMENT_SCHEMAS } from './argumentSchemas';
import { guardContents, guardSession } from './guards';
import { createHandlers } from './handlers';
import { isFromOwnPage, serve } from './ipc';
import { createLog } from './log';
import { menuTemplate } from './menu';
import { nativeWords } from './nativeWords';
import { openPreferences } from './preferences';
import { createRendererFiles } from './rendererFiles';
import { createDevelopmentFiles, handleScheme, registerScheme } from './scheme';
import { createBackupFiles } from './services/backupFiles';
import { createExternalLinks } from './services/externalLinks';
import { createFileDialogs } from './services/fileDialogs';
import { startupFacts } from './startupFacts';
import { applyTheme, bringForward, openWindow } from './window';

// What the app is and where its data lives: for ever the same, whatever a package is called.
app.setName('Regulars');
app.setAppUserModelId('app.regulars.desktop');
app.setPath('userData', profileFolder());
app.enableSandbox();
registerScheme();

const now = () => new Date();
const logFile = join(app.getPath('userData'), 'logs', 'regulars.log');
const log = createLog(logFile, now);
process.on('uncaughtException', (fault) => log.fault('main/fault', fault));
process.on('unhandledRejection', (fault) => log.fault('main/rejection', fault));

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
  const words = () =>
    nativeWords([preferences.get().language, ...app.getPreferredSystemLanguages()]);
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
  const backupFolder = () => preferences.get().backupFolder ?? ownFolder();
  const showMenu = () => {
    const template = menuTemplate({
      words: words().menu,
      isMac: process.platform === 'darwin',
      isDevelopment: !app.isPackaged,
      send: (command) => send('command', command),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  serve({
    ipcMain,
    schemas: ARGUMENT_SCHEMAS,
    isTrusted: (event) => isFromOwnPage(event, window?.webContents ?? null),
    log,
    handlers: createHandlers({
      startupFacts,
      log,
      setLanguage: (language) => {
        preferences.change({ language });
        showMenu();
      },
      setTheme: (theme) => {
        preferences.change({ theme });
        nativeTheme.themeSource = theme;
      },
      files: createFileDialogs(
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
      ),
      backups: createBackupFiles({
        folder: () => ({
          path: backupFolder(),
          mayBeMade: preferences.get().backupFolder === null,
        }),
        now,
        words: () => words().backupName,
      }),
      backupFolder,
      chooseBackupFolder: async () => {
        const { canceled, filePaths } = await dialog.showOpenDialog(own(window), {
          title: words().dialogs.backupFolder,
          buttonLabel: words().dialogs.backupFolderButton,
          defaultPath: backupFolder(),
          properties: ['openDirectory', 'createDirectory'],
        });
        const folder = canceled ? undefined : filePaths[0];
        if (folder === undefined) return null;
        preferences.change({ backupFolder: folder === ownFolder() ? null : folder });
        return folder;
      },
      showFolder: async (folder) => void (await shell.openPath(folder)),
      openLink: createExternalLinks((url) => shell.openExternal(url)),
    }),
  });

  const show = () => {
    window = openWindow({
      preferences,
      words,
      iconPath: join(app.getAppPath(), 'resources', 'icon.png'),
      onPageGone: (gone, reason) => void offerToReopen(gone, reason),
    });
    window.on('closed', () => (window = null));
  };
  const offerToReopen = async (gone: BrowserWindow, reason: string) => {
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
  app.on('second-instance', () => {
    if (window !== null) bringForward(window);
  });
  app.on('activate', () => {
    if (window === null) show();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  showMenu();
  show();
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
