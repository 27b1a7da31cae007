import type { MenuCommand, StartupFacts } from '@shared/ipc/desktopApi';
import { ok, refuse } from '@shared/kernel/result';
import type { Platform } from '@renderer/platform/platform';

/** A computer that does nothing and remembers what it was asked. */
export type FakePlatform = Platform & {
  /** Addresses that were opened, languages and themes that were told, codes that were logged. */
  readonly links: string[];
  readonly languages: string[];
  readonly themes: string[];
  readonly logged: string[];
  /** A menu command, as the desktop sends it. */
  readonly choose: (command: MenuCommand) => void;
};

/** A computer in Germany that speaks these languages. */
export function aPlatform(facts: Partial<StartupFacts> = {}): FakePlatform {
  const listeners = new Set<(command: MenuCommand) => void>();
  const links: string[] = [];
  const languages: string[] = [];
  const themes: string[] = [];
  const logged: string[] = [];
  return {
    links,
    languages,
    themes,
    logged,
    choose: (command) => {
      for (const listener of listeners) listener(command);
    },
    capabilities: { edition: 'desktop', backupFolder: true },
    startup: () =>
      Promise.resolve({
        appVersion: '1.0.0',
        platform: 'linux',
        preferredLanguages: ['en-GB'],
        systemCountry: 'DE',
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
    openFile: () => Promise.resolve(refuse({ code: 'files/cancelled' })),
    saveFile: (name) => Promise.resolve(ok(name)),
    backups: {
      folder: () => Promise.resolve({ folder: '/backups', exists: true }),
      chooseFolder: () => Promise.resolve(null),
      begin: () => Promise.resolve(refuse({ code: 'backups/folder-missing', folder: '/backups' })),
      list: () => Promise.resolve([]),
      read: () => Promise.resolve(refuse({ code: 'backups/gone', fileName: '' })),
      showFolder: () => Promise.resolve(),
    },
    openLink: (url) => {
      links.push(url);
      return Promise.resolve(ok(null));
    },
    onCommand: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onResumed: () => () => undefined,
  };
}
