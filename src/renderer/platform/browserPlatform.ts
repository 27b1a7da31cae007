import type { LinkRefusal, StartupFacts } from '@shared/ipc/desktopApi';
import { mayLeaveTheApp } from '@shared/ipc/externalLink';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { version } from '../../../package.json';
import { createBrowserBackups } from './browserBackups';
import { openFile, saveFile } from './browserFiles';
import type { FilePickers } from './fileSystemAccess';
import { createFolderMemory } from './folderMemory';
import type { Platform } from './platform';

/** The browser edition: what a page may do by itself, and a plain word where it may not. */
export function createBrowserPlatform(): Platform {
  const pickers = globalThis as unknown as FilePickers;
  return {
    capabilities: {
      edition: 'browser',
      backupFolder: pickers.showDirectoryPicker !== undefined,
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
    saveFile: (suggestedName, filter, bytes) => saveFile(pickers, suggestedName, filter, bytes),
    backups: createBrowserBackups(pickers, createFolderMemory(), () => new Date()),
    openLink: (text) => Promise.resolve(openLink(text)),
    onCommand: () => () => undefined,
    onResumed: (listener) => {
      const whenVisible = () => {
        if (document.visibilityState === 'visible') listener();
      };
      document.addEventListener('visibilitychange', whenVisible);
      return () => document.removeEventListener('visibilitychange', whenVisible);
    },
  };
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
  };
}

function platformOf(userAgent: string): StartupFacts['platform'] {
  if (userAgent.includes('Windows')) return 'win32';
  return /Macintosh|Mac OS X|iPhone|iPad/.test(userAgent) ? 'darwin' : 'linux';
}
