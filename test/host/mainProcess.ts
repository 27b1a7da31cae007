/**
 * The process that is *main* in the Chromium host: a built main bundle on plain Node, with the stand-in for
 * Electron. One process for each launch, because a module is loaded only once in a process. Started by
 * `chromiumHost.ts`, which shows the windows.
 */
import { join as joinPath } from 'node:path';
import { pathToFileURL } from 'node:url';
import { join } from './link';
import { listen } from './loopback';
import type { DisplayCalls, MainCalls, MainNews, MainStart } from './messages';
import { provideElectron } from './moduleHook';
import { createElectron } from './standIn/electron';
import { tellFault, type Host } from './standIn/host';
import { StandInMenu } from './standIn/menu';

const start = JSON.parse(process.argv[2] ?? '') as MainStart;

const link = join<DisplayCalls, MainCalls, MainNews>(
  {
    post: (message) => process.send?.(message),
    listen: (receive) => void process.on('message', receive),
  },
  {
    start: async () => {
      provideElectron(standIn.electron);
      Object.defineProperty(process.versions, 'electron', { value: '45.4.1' });
      await import(pathToFileURL(joinPath(start.appDir, 'out/main/index.js')).href);
      standIn.app.becomeReady();
    },
    windowEvent: (windowId, event) => {
      const window = host.windows.get(windowId);
      if (event === 'loaded') window?.hasLoaded();
      else if (event === 'closed') window?.isGone();
      else window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    },
    answerDialog: (answer) => void host.answers.push(answer),
    clickMenu: (id) => StandInMenu.getApplicationMenu()?.click(id),
    menuLabels: () => StandInMenu.getApplicationMenu()?.labels() ?? [],
    power: (event) => void standIn.powerMonitor.emit(event),
    pressNotice: (title) => standIn.notifications.press(title),
    secondInstance: (args) => void standIn.app.emit('second-instance', {}, args, '/', {}),
    resizeWindow: (width, height) => {
      for (const window of host.windows.values()) window.setBounds({ width, height });
    },
    setSystemTheme: (theme) => standIn.theme.setSystem(theme),
    quit: () => standIn.app.quit(),
  },
  () => undefined,
);

const host: Host = {
  start,
  display: link.remote,
  tell: link.tell,
  windows: new Map(),
  answers: [],
};
const standIn = createElectron(host);

process.on('uncaughtExceptionMonitor', (fault) => tellFault(host, fault));
// Whoever started this process is gone: nobody is left to show a window to.
process.on('disconnect', () => process.exit(1));

const { port } = await listen(host, standIn);
link.tell({ kind: 'listening', port });
