import { absent, strict, StrictEmitter } from '../strict';
import { StandInApp } from './app';
import { StandInWindow } from './browserWindow';
import { createDialog } from './dialog';
import type { Host } from './host';
import { createIpcMain } from './ipcMain';
import { StandInMenu } from './menu';
import { createNotifications } from './notification';
import { createSafeStorage } from './safeStorage';
import { StandInTheme, createProtocol, createScreen, createSession, createShell } from './system';
import { createUtilityProcess } from './utilityProcess';

/** Parts of Electron's main process that exist, but not here: touching one is an error that names it. */
const ABSENT = [
  ...['BaseWindow', 'BrowserView', 'ImageView', 'MenuItem', 'MessageChannelMain'],
  ...['PushNotifications', 'ShareMenu', 'TouchBar', 'Tray', 'View', 'WebContentsView'],
  ...['autoUpdater', 'clipboard', 'contentTracing', 'crashReporter', 'desktopCapturer'],
  ...['globalShortcut', 'inAppPurchase', 'nativeImage', 'net', 'netLog', 'parentPort'],
  ...['powerSaveBlocker', 'systemPreferences', 'webContents'],
  'webFrameMain',
];

/** The module `electron` as main sees it, and the handles by which the host moves it. */
export function createElectron(host: Host) {
  const app = new StandInApp(host);
  const ipcMain = createIpcMain();
  const protocol = createProtocol();
  const theme = new StandInTheme(host);
  const notifications = createNotifications(host);
  const powerMonitor = new StrictEmitter('powerMonitor', ['resume', 'suspend']);

  const BrowserWindow = new Proxy(StandInWindow, {
    construct: (_target, [options]: [object?]) =>
      strict('BrowserWindow', new StandInWindow(host, app, options ?? {})),
    get: (_target, key) => {
      if (key === 'getAllWindows') return () => [...host.windows.values()];
      if (typeof key === 'symbol' || key === 'prototype' || key === 'name') return undefined;
      throw new Error(`BrowserWindow.${key} is not in the Chromium host`);
    },
  });

  const { session, screen, shell } = {
    session: createSession(),
    screen: createScreen(),
    shell: createShell(host),
  };
  const electron: Record<string, unknown> = {
    app: strict('app', app),
    BrowserWindow,
    Menu: StandInMenu,
    Notification: notifications.Notification,
    dialog: strict('dialog', createDialog(host)),
    ipcMain: strict('ipcMain', ipcMain),
    nativeTheme: strict('nativeTheme', theme),
    powerMonitor: strict('powerMonitor', powerMonitor),
    protocol: strict('protocol', protocol),
    safeStorage: strict('safeStorage', createSafeStorage()),
    screen: strict('screen', screen),
    session: strict('session', {
      defaultSession: strict('session.defaultSession', session.defaultSession),
    }),
    shell: strict('shell', shell),
    utilityProcess: strict('utilityProcess', createUtilityProcess()),
  };
  for (const name of ABSENT) electron[name] = absent(name);
  return { electron, app, ipcMain, protocol, theme, powerMonitor, notifications };
}

export type StandInElectron = ReturnType<typeof createElectron>;
