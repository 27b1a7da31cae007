/**
 * The host's side in the page. Runs in every document before the page's own scripts, inside a closure that also
 * holds the built preload; nothing of it is reachable from the page.
 */
import { decode, encode } from './wire';

type Listener = (event: object, ...args: unknown[]) => void;

/** What the built preload finds when it runs: its module system and a bare `process`. */
export function preparePreload(token: string, platform: string) {
  const request = createRequests(token);
  watchNewWindows(request);
  watchNavigation(request);
  const modules: Readonly<Record<string, unknown>> = {
    electron: { ipcRenderer: createIpcRenderer(request), contextBridge },
  };
  return {
    require: (name: string): unknown => {
      const found = modules[name];
      if (found === undefined) throw new Error(`module not found: ${name} (sandboxed preload)`);
      return found;
    },
    module: { exports: {} },
    exports: {},
    process: { platform, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} },
  };
}

type Requests = (
  kind: string,
  about: string,
  body?: Uint8Array<ArrayBuffer>,
) => Promise<Uint8Array>;

/** Calls to the loopback server: same origin, so that the page's policy allows them as it is. */
function createRequests(token: string): Requests {
  const { fetch: ownFetch } = globalThis;
  const frame = window.top === window ? 'main' : 'inner';
  return async (kind, about, body) => {
    const address = `/__host/${token}/${kind}?about=${encodeURIComponent(about)}&frame=${frame}`;
    const response = await ownFetch(address, {
      method: 'POST',
      // A blob: other bodies are copied into the debugging protocol, ten times slower.
      body: new Blob(body === undefined ? [] : [body]),
      cache: 'no-store',
    });
    if (!response.ok) throw new Error('The window is closed');
    return new Uint8Array(await response.arrayBuffer());
  };
}

function createIpcRenderer(request: Requests) {
  const listeners = new Map<string, Listener[]>();

  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const packed = await request('invoke', channel, encode(structuredClone(args)));
      const [isFine, value] = decode(packed) as [boolean, unknown];
      if (isFine) return value;
      throw new Error(`Error invoking remote method '${channel}': ${String(value)}`);
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => {
      const kept = (listeners.get(channel) ?? []).filter((known) => known !== listener);
      listeners.set(channel, kept);
      return ipcRenderer;
    },
  };

  const dispatch = (channel: string, args: readonly unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) {
      try {
        listener({ sender: ipcRenderer }, ...args);
      } catch (fault) {
        reportError(fault);
      }
    }
  };

  const receive = async () => {
    // One question is always open; main answers it when there is something to tell.
    for (;;) {
      const packed = await request('events', '');
      for (const [channel, args] of decode(packed) as [string, unknown[]][])
        dispatch(channel, args);
    }
  };
  receive().catch(() => undefined);

  return ipcRenderer;
}

/** `window.open` and links to a new window go to main's handler, which says no. */
function watchNewWindows(request: Requests): void {
  const ask = (address: string) => {
    request('open', new URL(address, location.href).href).catch(() => undefined);
  };
  window.open = (address = 'about:blank') => {
    ask(String(address));
    return null;
  };
  addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    event.preventDefault();
    ask(link.href);
  });
}

type NavigateEvent = Event & {
  readonly hashChange: boolean;
  readonly downloadRequest: string | null;
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
};

/** Leaving the page goes to main's guards first; only then, if at all, it happens. */
function watchNavigation(request: Requests): void {
  const { navigation } = globalThis as unknown as { readonly navigation: EventTarget };
  const allowed = new Set<string>();
  navigation.addEventListener('navigate', (event) => {
    const { destination, hashChange, downloadRequest } = event as NavigateEvent;
    if (hashChange || downloadRequest !== null || destination.sameDocument) return;
    // A reload, or main's own start: the same as in Electron, where they are not asked about.
    if (destination.url === location.href || allowed.delete(destination.url)) return;
    event.preventDefault();
    request('navigate', destination.url)
      .then(([answer]) => {
        if (answer !== 1) return;
        allowed.add(destination.url);
        location.href = destination.url;
      })
      .catch(() => undefined);
  });
}

const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => {
    if (name in globalThis) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(globalThis, name, {
      value: freeze(cross(api, new Map())),
      enumerable: true,
      writable: false,
      configurable: false,
    });
  },
};

/** What arrives on the other side of the bridge: functions become proxies, everything else is copied. */
function cross(value: unknown, seen: Map<unknown, unknown>): unknown {
  if (typeof value === 'symbol') throw new Error('Symbols cannot cross the context bridge');
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
  if (seen.has(value)) return seen.get(value);
  if (typeof value === 'function') {
    const proxied = crossFunction(value as (...args: unknown[]) => unknown);
    seen.set(value, proxied);
    return proxied;
  }
  if (value instanceof Promise) return value.then((settled) => cross(settled, new Map()), rethrow);
  const isPlain = Object.prototype.toString.call(value) === '[object Object]';
  if (!Array.isArray(value) && !isPlain) return structuredClone(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
  seen.set(value, copy);
  for (const [key, item] of Object.entries(value)) Reflect.set(copy, key, cross(item, seen));
  return copy;
}

function crossFunction(call: (...args: unknown[]) => unknown) {
  return (...args: unknown[]): unknown => {
    const seen = new Map<unknown, unknown>();
    try {
      return cross(call(...args.map((arg) => cross(arg, seen))), new Map());
    } catch (fault) {
      return rethrow(fault);
    }
  };
}

/** A fault crosses as a new one with the same words. */
function rethrow(fault: unknown): never {
  throw new Error(fault instanceof Error ? fault.message : String(fault));
}

function freeze(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
