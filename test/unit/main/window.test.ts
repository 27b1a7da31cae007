import { beforeEach, expect, test, vi } from 'vitest';
import { nativeWords } from '../../../src/main/nativeWords';
import { handleScheme, registerScheme } from '../../../src/main/scheme';
import { openWindow } from '../../../src/main/window';

const electron = vi.hoisted(() => ({
  options: [] as { webPreferences: Record<string, unknown> }[],
  loaded: [] as string[],
  schemes: [] as unknown[],
  handled: new Map<string, (request: Request) => unknown>(),
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class BrowserWindow extends EventEmitter {
    readonly webContents = new EventEmitter();
    constructor(options: { webPreferences: Record<string, unknown> }) {
      super();
      electron.options.push(options);
    }
    loadURL(url: string): Promise<void> {
      electron.loaded.push(url);
      return Promise.resolve();
    }
  }
  const display = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 768 } };
  return {
    BrowserWindow,
    Menu: {},
    nativeTheme: { shouldUseDarkColors: false },
    net: {},
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown) => void electron.schemes.push(schemes),
      handle: (scheme: string, answer: (request: Request) => unknown) =>
        void electron.handled.set(scheme, answer),
    },
  };
});

beforeEach(() => {
  electron.options.length = 0;
  electron.loaded.length = 0;
});

test('the window is made with these options for its page, and no others', () => {
  openWindow({
    preferences: { get: () => ({ window: null }), change: () => undefined } as never,
    words: () => nativeWords(['en']),
    iconPath: 'icon.png',
    onPageGone: () => undefined,
  });
  const [{ webPreferences } = { webPreferences: {} }] = electron.options;
  const { preload, ...rest } = webPreferences;
  expect(preload).toMatch(/preload[/\\]index\.cjs$/);
  // Everything that is not here has Electron's own value: web security is on, no experimental features.
  expect(rest).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: process.platform === 'darwin',
  });
  expect(electron.loaded).toEqual(['app://regulars/']);
});

test('the scheme has an origin of its own and no privilege that opens it to others', () => {
  registerScheme();
  expect(electron.schemes).toEqual([
    [
      {
        scheme: 'app',
        privileges: {
          ...{ standard: true, secure: true, supportFetchAPI: true },
          ...{ stream: true, codeCache: true },
        },
      },
    ],
  ]);
});

test('no other host of the scheme is answered', async () => {
  const serve = vi.fn(() => Promise.resolve(new Response('own')));
  handleScheme(serve);
  const answer = electron.handled.get('app')!;
  for (const url of ['app://other/', 'app://regulars.evil/', 'app://regulars:1/']) {
    const refused = (await answer(new Request(url))) as Response;
    expect(refused.status, url).toBe(404);
    expect(refused.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  }
  expect(serve).not.toHaveBeenCalled();
  await answer(new Request('app://regulars/'));
  expect(serve).toHaveBeenCalledOnce();
});
