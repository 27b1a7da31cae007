import { USUAL_HABITS } from '@shared/domain/backups/habits';
import type { MenuCommand, PaperSize, StartupFacts } from '@shared/ipc/desktopApi';
import { ok, refuse } from '@shared/kernel/result';
import { createDownloadedBackups } from '@renderer/platform/downloadedBackups';
import type { Platform } from '@renderer/platform/platform';
import { aLogPort } from './testLog';

/** A computer that does nothing and remembers what it was asked. */
export type FakePlatform = Platform & {
  /** Addresses that were opened, languages and themes that were told, codes that were logged. */
  readonly links: string[];
  readonly languages: string[];
  readonly themes: string[];
  readonly logged: string[];
  /** Papers that were printed on, and names under which a PDF was saved. */
  readonly printed: PaperSize[];
  readonly pdfs: string[];
  /** What was asked of the window on the customer's side, and the end of that window. */
  readonly customerWindow: { readonly asked: string[]; readonly end: () => void };
  /** A menu command, as the desktop sends it. */
  readonly choose: (command: MenuCommand) => void;
};

/** A computer that has nothing to recover, and keeps no log. */
export const NO_RECOVERY: Platform['recovery'] = {
  hasLog: () => Promise.resolve(false),
  log: aLogPort(),
  facts: () =>
    Promise.resolve({
      ...{
        sentinel: null,
        isOlderApp: false,
        space: 'enough',
        failedStarts: 0,
        isSafeModeWanted: false,
      },
      ...{ trimmedFiles: 0, wanted: null },
    }),
  succeeded: () => Promise.resolve(),
  rebuild: () => Promise.resolve(),
  relaunch: () => Promise.resolve(),
  makeRoom: () => Promise.resolve(false),
  forgetAside: () => Promise.resolve([]),
  beginAnew: () => Promise.resolve(),
};

/** A computer in Germany that speaks these languages. */
export function aPlatform(facts: Partial<StartupFacts> = {}): FakePlatform {
  const listeners = new Set<(command: MenuCommand) => void>();
  const links: string[] = [];
  const languages: string[] = [];
  const themes: string[] = [];
  const logged: string[] = [];
  const printed: PaperSize[] = [];
  const pdfs: string[] = [];
  const asked: string[] = [];
  const goneListeners = new Set<() => void>();
  return {
    links,
    languages,
    themes,
    logged,
    printed,
    pdfs,
    customerWindow: {
      asked,
      end: () => {
        for (const listener of goneListeners) listener();
      },
    },
    choose: (command) => {
      for (const listener of listeners) listener(command);
    },
    capabilities: {
      edition: 'desktop',
      backupFolder: true,
      backsUpByItself: true,
      savesPdf: true,
    },
    startup: () =>
      Promise.resolve({
        appVersion: '1.0.0',
        platform: 'linux',
        preferredLanguages: ['en-GB'],
        systemCountry: 'DE',
        asksToOpen: false,
        ...facts,
      }),
    setLanguage: (language) => {
      languages.push(language);
      return Promise.resolve();
    },
    setTheme: (theme) => {
      themes.push(theme);
      return Promise.resolve();
    },
    log: (level, code, detail) => {
      logged.push(`${level} ${code} ${detail}`);
    },
    sealing: null,
    recovery: NO_RECOVERY,
    openFile: () => Promise.resolve(refuse({ code: 'files/cancelled' })),
    openAsked: () => Promise.resolve(null),
    saveFile: (name) => Promise.resolve(ok(name)),
    print: (paper) => {
      printed.push(paper);
      return Promise.resolve(ok(null));
    },
    savePdf: (name) => {
      pdfs.push(name);
      return Promise.resolve(ok(name));
    },
    backups: {
      ...createDownloadedBackups(() => new Date(0)),
      overview: () =>
        Promise.resolve({
          first: {
            folder: '/backups',
            exists: true,
            freeBytes: null,
            newestAt: null,
            problem: null,
          },
          second: null,
          habits: USUAL_HABITS,
          since: null,
          held: null,
        }),
      begin: () => Promise.resolve(refuse({ code: 'backups/folder-missing', folder: '/backups' })),
    },
    customerScreen: {
      show: () => {
        asked.push('show');
        return Promise.resolve(true);
      },
      close: () => void asked.push('close'),
      giveKeysBack: () => void asked.push('keys back'),
      onGone: (listener) => {
        goneListeners.add(listener);
        return () => goneListeners.delete(listener);
      },
    },
    openLink: (url) => {
      links.push(url);
      return Promise.resolve(ok(null));
    },
    onCommand: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    showNotice: () => Promise.resolve(ok(null)),
    onNoticePressed: () => () => undefined,
    onResumed: () => () => undefined,
    onClosing: () => () => undefined,
  };
}
