import { join } from 'node:path';
import { BrowserWindow, Menu, nativeTheme, screen, type Event } from 'electron';
import { AWNING_HEIGHT, COLOURS, titleBarOverlay } from './colours';
import { contextMenuTemplate } from './menu';
import type { NativeWords } from './nativeWords';
import { START_URL } from './origin';
import type { PreferencesFile } from './preferences';
import { MIN_SIZE, placeOnDisplays } from './windowPlace';

/** How long the window must rest before its place is written. */
const REST_MS = 800;

/** What no page of the app may reach, whichever window shows it. */
export const CLOSED_PAGE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
} as const;

export type WindowOptions = {
  readonly preferences: PreferencesFile;
  readonly words: () => NativeWords;
  readonly iconPath: string;
  /** The page's process ended without being asked to. */
  readonly onPageGone: (window: BrowserWindow, reason: string) => void;
};

/** Opens the one window where it last stood, shown when the page has painted, closed to everything but the app. */
export function openWindow({ preferences, words, iconPath, onPageGone }: WindowOptions) {
  const saved = preferences.get().window;
  const window = new BrowserWindow({
    ...placeOnDisplays(saved, workAreas()),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Regulars',
    icon: iconPath,
    backgroundColor: COLOURS[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'].paper,
    titleBarStyle: 'hidden',
    titleBarOverlay:
      process.platform === 'darwin'
        ? { height: AWNING_HEIGHT }
        : titleBarOverlay(nativeTheme.shouldUseDarkColors),
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      ...CLOSED_PAGE,
      // Chromium would fetch its dictionaries from the network; macOS has its own.
      spellcheck: process.platform === 'darwin',
    },
  });

  window.once('ready-to-show', () => {
    if (saved?.isMaximized === true) window.maximize();
    window.show();
  });
  rememberPlace(window, preferences);
  window.webContents.on('render-process-gone', (_event, { reason }) => onPageGone(window, reason));
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const items = contextMenuTemplate(words().menu, {
      isEditable,
      hasSelection: selectionText.trim() !== '',
    });
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  // The page names the window by its heading, and a heading may hold a customer's name.
  window.on('page-title-updated', (event: Event) => event.preventDefault());

  void window.loadURL(START_URL).catch(() => undefined);
  return window;
}

/** Paints the window buttons and the ground behind the page in the theme's colours. */
export function applyTheme(window: BrowserWindow): void {
  const isDark = nativeTheme.shouldUseDarkColors;
  window.setBackgroundColor(COLOURS[isDark ? 'dark' : 'light'].paper);
  if (process.platform !== 'darwin') window.setTitleBarOverlay(titleBarOverlay(isDark));
}

/** Brings the window back into sight. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/** Writes the window's place when it has come to rest and when it closes. */
function rememberPlace(window: BrowserWindow, preferences: PreferencesFile): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    // The bounds it has when it is not maximised, so that it can go back to them.
    const { x, y, width, height } = window.getNormalBounds();
    preferences.change({ window: { x, y, width, height, isMaximized: window.isMaximized() } });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, REST_MS);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', remember);
  window.on('closed', () => clearTimeout(timer));
}
