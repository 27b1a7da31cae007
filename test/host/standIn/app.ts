import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StrictEmitter, preventable } from '../strict';
import type { Host } from './host';

const EVENTS = [
  'ready',
  'activate',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'open-file',
  'web-contents-created',
  'browser-window-created',
];

/** Electron's `app`: life cycle, paths, languages and the lock of the single instance. */
export class StandInApp extends StrictEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    getSwitchValue: (_name: string) => '',
    hasSwitch: (_name: string) => false,
  };
  readonly #host: Host;
  readonly #paths: Map<string, string>;
  readonly #version: string;
  readonly #whenReady: Promise<void>;
  #becomeReady: () => void = () => undefined;
  #name = 'regulars';
  #isQuitting = false;

  constructor(host: Host) {
    super('app', EVENTS);
    this.#host = host;
    const { root, appDir } = host.start;
    this.#version = (
      JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8')) as { version: string }
    ).version;
    this.#paths = new Map(
      ['home', 'appData', 'userData', 'documents', 'downloads', 'desktop', 'temp', 'logs'].map(
        (name) => [name, join(root, name)],
      ),
    );
    for (const path of this.#paths.values()) mkdirSync(path, { recursive: true });
    // Where Chromium keeps what the page stores; it makes the folder itself.
    this.#paths.set('sessionData', join(root, 'chromium', 'Default'));
    this.#whenReady = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  /** The stand-in's own: everything of main is loaded, Electron would be ready now. */
  becomeReady(): void {
    this.#becomeReady();
    this.emit('ready', {}, {});
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return this.#version;
  }

  getAppPath(): string {
    return this.#host.start.appDir;
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }

  getPreferredSystemLanguages(): string[] {
    return [...this.#host.start.languages];
  }

  getLocale(): string {
    return this.#host.start.languages[0] ?? 'en-US';
  }

  getLocaleCountryCode(): string {
    return new Intl.Locale(this.getLocale()).maximize().region ?? '';
  }

  requestSingleInstanceLock(): boolean {
    return !this.#host.start.isSecond;
  }

  enableSandbox(): void {
    // Chromium runs as it was started; see the list of what this host cannot show.
  }

  setAppUserModelId(_id: string): void {
    // For the task bar of Windows.
  }

  quit(): void {
    void this.#quit();
  }

  /** The test starts the app again once it has ended. */
  relaunch(): void {
    this.#host.tell({ kind: 'relaunch' });
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    this.#host.tell({ kind: 'exit', code });
  }

  async #quit(): Promise<void> {
    if (this.#isQuitting) return;
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of [...this.#host.windows.values()]) {
      if (!(await window.tryToClose())) {
        this.#isQuitting = false;
        return;
      }
    }
    const will = preventable({});
    this.emit('will-quit', will);
    this.#isQuitting = false;
    if (!will.defaultPrevented) this.exit(0);
  }

  /** The stand-in's own: the last window is closed. Electron quits then unless main listens. */
  allWindowsClosed(): void {
    if (this.#isQuitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
}
