import type { ThemeChoice } from '../../../src/shared/ipc/desktopApi';
import { StrictEmitter } from '../strict';
import { tellFault, type Host } from './host';

/** Electron's `nativeTheme`: what main chooses is emulated in the page. */
export class StandInTheme extends StrictEmitter {
  readonly #host: Host;
  #source: ThemeChoice = 'system';
  #system: 'light' | 'dark';

  constructor(host: Host) {
    super('nativeTheme', ['updated']);
    this.#host = host;
    this.#system = host.start.systemTheme;
  }

  get shouldUseDarkColors(): boolean {
    return (this.#source === 'system' ? this.#system : this.#source) === 'dark';
  }

  get themeSource(): ThemeChoice {
    return this.#source;
  }

  set themeSource(source: ThemeChoice) {
    this.#source = source;
    this.#show();
  }

  /** The stand-in's own: the person turns the computer to the other theme. */
  setSystem(theme: 'light' | 'dark'): void {
    this.#system = theme;
    this.#show();
  }

  #show(): void {
    this.#host.display
      .colourScheme(this.shouldUseDarkColors ? 'dark' : 'light')
      .catch((fault) => tellFault(this.#host, fault));
    this.emit('updated');
  }
}

/** Electron's `session`. Its handlers are taken but never asked: Chromium's own rules hold here. */
export function createSession() {
  const defaultSession = Object.assign(new StrictEmitter('session', ['will-download']), {
    webRequest: { onBeforeRequest: (_listener: unknown) => undefined },
    setPermissionRequestHandler: (_handler: unknown) => undefined,
    setPermissionCheckHandler: (_handler: unknown) => undefined,
    setDevicePermissionHandler: (_handler: unknown) => undefined,
    setDisplayMediaRequestHandler: (_handler: unknown) => undefined,
  });
  return { defaultSession };
}

/** Electron's `protocol`: remembers who answers for which scheme. */
export function createProtocol() {
  const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  return {
    registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) => {
      if (schemes.some(({ scheme }) => scheme !== 'app')) throw new Error('Only app: is served');
    },
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      handlers.set(scheme, handler);
    },
    /** The stand-in's own: lets main answer. */
    answer: (request: Request): Response | Promise<Response> => {
      const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
      return handler?.(request) ?? new Response('No handler for this scheme', { status: 502 });
    },
  };
}

/** Electron's `screen`: one display, full HD, with a task bar. */
export function createScreen() {
  const display = {
    id: 1,
    bounds: { x: 0, y: 0, width: 1920, height: 1080 },
    workArea: { x: 0, y: 0, width: 1920, height: 1040 },
    scaleFactor: 1,
  };
  return {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
  };
}

/** Electron's `shell`: records what would have been opened. */
export function createShell(host: Host) {
  return {
    openExternal: (url: string) => {
      host.tell({ kind: 'link', url });
      return Promise.resolve();
    },
    openPath: (path: string) => {
      host.tell({ kind: 'folder', path });
      return Promise.resolve('');
    },
  };
}
