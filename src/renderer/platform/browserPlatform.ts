import type { LinkRefusal, StartupFacts } from '@shared/ipc/desktopApi';
import { mayLeaveTheApp } from '@shared/ipc/externalLink';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { version } from '../../../package.json';
import { createBrowserBackups } from './browserBackups';
import { createDownloadedBackups } from './downloadedBackups';
import { openFile, saveFile } from './browserFiles';
import type { FilePickers } from './fileSystemAccess';
import { createBrowserCustomerScreen } from './browserCustomerScreen';
import { createBrowserRecovery } from './browserRecovery';
import { createBrowserNotices } from './browserNotices';
import { createFolderMemory } from './folderMemory';
import type { Platform } from './platform';

/** The browser edition: what a page may do by itself, and a plain word where it may not. */
export function createBrowserPlatform(): Platform {
  const pickers = globalThis as unknown as FilePickers;
  const isKeeping = hasPrivateFolder();
  return {
    capabilities: {
      edition: 'browser',
      backupFolder: isKeeping && pickers.showDirectoryPicker !== undefined,
      backsUpByItself: isKeeping,
      savesPdf: false,
    },
    startup: async () => {
      // Without it a browser may clear the data when the disk gets full. The answer changes nothing here.
      await navigator.storage?.persist?.().catch(() => false);
      return startupFacts();
    },
    setLanguage: () => Promise.resolve(),
    setTheme: () => Promise.resolve(),
    log: (level, code, detail) => {
      console[level](code, detail);
    },
    openFile,
    // A browser hands files to nobody by a double click.
    openAsked: () => Promise.resolve(null),
    saveFile: (suggestedName, filter, bytes) => saveFile(pickers, suggestedName, filter, bytes),
    print,
    savePdf: () => Promise.reject(new Error('A page cannot save itself as a PDF')),
    backups: isKeeping ? keptBackups(pickers) : createDownloadedBackups(() => new Date()),
    sealing: null,
    ...createBrowserNotices(globalThis),
    recovery: createBrowserRecovery(version),
    customerScreen: createBrowserCustomerScreen(),
    openLink: (text) => Promise.resolve(openLink(text)),
    onCommand: () => () => undefined,
    onClosing: () => () => undefined,
    onResumed: (listener) => {
      const whenVisible = () => {
        if (document.visibilityState === 'visible') listener();
      };
      document.addEventListener('visibilitychange', whenVisible);
      return () => document.removeEventListener('visibilitychange', whenVisible);
    },
  };
}

/** Whether the browser has a file system of its own for this page in which files are written whole or not at all. */
const hasPrivateFolder = (): boolean =>
  typeof navigator.storage?.getDirectory === 'function' &&
  typeof FileSystemFileHandle === 'function' &&
  'createWritable' in FileSystemFileHandle.prototype;

const keptBackups = (pickers: FilePickers): Platform['backups'] =>
  createBrowserBackups({
    pickers,
    memory: createFolderMemory(),
    privateFolder: async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle('backups', { create: true });
    },
    freeBytes: async () => {
      const { quota, usage } = await navigator.storage.estimate();
      if (quota === undefined) throw new Error('The browser does not say how much room there is');
      return quota - (usage ?? 0);
    },
    storage: window.localStorage,
    now: () => new Date(),
  });

/** The browser's print dialog. Whether something was printed, a page cannot know. */
function print(): Promise<Result<null, never>> {
  return new Promise((resolve) => {
    // Some browsers wait in `print` until the dialog is closed, others say it with this event alone.
    window.addEventListener('afterprint', () => resolve(ok(null)), { once: true });
    window.print();
  });
}

/** Opens an allowed link; whether there is a program for it, a page cannot know. */
function openLink(text: string): Result<null, LinkRefusal> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !mayLeaveTheApp(text, url)) return refuse({ code: 'links/not-allowed' });
  const link = document.createElement('a');
  link.href = url.href;
  link.rel = 'noopener noreferrer';
  if (url.protocol === 'https:') link.target = '_blank';
  link.click();
  return ok(null);
}

function startupFacts(): StartupFacts {
  const locale = new Intl.Locale(navigator.language || 'en');
  return {
    appVersion: version,
    platform: platformOf(navigator.userAgent),
    preferredLanguages: navigator.languages.length > 0 ? navigator.languages : [locale.baseName],
    systemCountry: locale.region ?? locale.maximize().region ?? '',
    asksToOpen: false,
  };
}

function platformOf(userAgent: string): StartupFacts['platform'] {
  if (userAgent.includes('Windows')) return 'win32';
  return /Macintosh|Mac OS X|iPhone|iPad/.test(userAgent) ? 'darwin' : 'linux';
}
