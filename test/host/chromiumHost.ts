/**
 * Runs the built app without Electron: its main bundle in a process of its own (`mainProcess.ts`), its window as a page
 * of a real Chromium. What this can and cannot show is listed in `docs/security.md`.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { join, type Remote } from './link';
import type { DisplayCalls, MainCalls, MainNews, MainStart } from './messages';
import { HOST_SUFFIX } from './standIn/origin';

export type ChromiumHostOptions = MainStart & {
  /** Folder with the bundled host: `mainProcess.mjs` and `page.js`. */
  readonly bundle: string;
  /** IANA zone of the computer. */
  readonly timeZone: string;
  readonly reducedMotion: boolean;
  /** Called for each page before it loads anything. */
  readonly onPage: (page: Page) => Promise<void> | void;
  readonly onNews: (news: MainNews) => void;
};

export type ChromiumHost = {
  readonly main: Remote<MainCalls>;
  /** The window, once it has painted; `null` if main ended without opening one. */
  readonly page: Page | null;
  /** Resolves with the exit code when the app has ended and its browser is closed. */
  readonly ended: Promise<number>;
  /** Ends both processes at once, as a power cut does. */
  readonly kill: () => Promise<void>;
};

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the operating systems have a Chromium; `CHROMIUM` names another. */
export function findChromium(): string | null {
  const known = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return known.find((path) => path !== undefined && existsSync(path)) ?? null;
}

export async function launchChromiumHost(options: ChromiumHostOptions): Promise<ChromiumHost> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error('No Chromium was found. Install one, or name it in the variable CHROMIUM.');
  }
  const { appDir, root, languages, isSecond, systemTheme, bundle, timeZone } = options;
  const start: MainStart = { appDir, root, languages, isSecond, systemTheme };
  const child = fork(joinPath(bundle, 'mainProcess.mjs'), [JSON.stringify(start)], {
    serialization: 'advanced',
    execArgv: ['--enable-source-maps'],
    env: { ...process.env, TZ: timeZone, ELECTRON_RENDERER_URL: undefined },
  });
  const pageScript = await readFile(joinPath(bundle, 'page.js'), 'utf8');

  const pages = new Map<number, Page>();
  const pageOf = (windowId: number): Page => {
    const page = pages.get(windowId);
    if (page === undefined) throw new Error(`There is no window ${windowId}`);
    return page;
  };
  let context: BrowserContext | null = null;
  let scheme: 'light' | 'dark' | null = null;
  const listening = promised<number>();
  const painted = promised<Page | null>();
  const exited = promised<number>();

  const link = join<MainCalls, DisplayCalls, MainNews>(
    {
      post: (message) => {
        if (child.connected) child.send(message as object);
      },
      listen: (receive) => void child.on('message', receive),
    },
    {
      openWindow: async ({ id, width, height, preload, token }) => {
        if (context === null) throw new Error('The browser is closed');
        const spare = context.pages().find((page) => page.url() === 'about:blank');
        const page = spare ?? (await context.newPage());
        pages.set(id, page);
        await page.setViewportSize({ width, height });
        if (scheme !== null) await page.emulateMedia({ colorScheme: scheme });
        const preloadScript = preload === '' ? '' : await readFile(preload, 'utf8');
        await page.addInitScript({ content: initScript(pageScript, preloadScript, token) });
        await options.onPage(page);
        const tell = (event: 'loaded' | 'closed' | 'crashed') =>
          link.remote.windowEvent(id, event).catch(() => undefined);
        page.on('load', () => void tell('loaded').then(() => painted.resolve(page)));
        page.on('crash', () => void tell('crashed'));
        page.on('close', () => {
          pages.delete(id);
          void tell('closed');
        });
      },
      loadUrl: async (windowId, url) => {
        await pageOf(windowId).goto(url, { waitUntil: 'load' });
      },
      reload: async (windowId) => {
        await pageOf(windowId).reload();
      },
      closeWindow: async (windowId) => {
        await pages.get(windowId)?.close({ runBeforeUnload: false });
      },
      resize: (windowId, width, height) => pageOf(windowId).setViewportSize({ width, height }),
      focus: (windowId) => pageOf(windowId).bringToFront(),
      colourScheme: async (wanted) => {
        scheme = wanted;
        for (const page of pages.values()) await page.emulateMedia({ colorScheme: wanted });
      },
      execute: (windowId, script) => pageOf(windowId).evaluate(script),
    },
    (news) => {
      if (news.kind === 'listening') listening.resolve(news.port);
      if (news.kind === 'exit') exited.resolve(news.code);
      options.onNews(news);
    },
  );
  child.on('exit', (code) => {
    link.break('The main process has ended');
    listening.reject(new Error('The main process ended before it listened'));
    exited.resolve(code ?? 1);
  });
  const ended = exited.promise.then(async (code) => {
    painted.resolve(null);
    await context?.close().catch(() => undefined);
    if (child.connected) child.disconnect();
    return code;
  });

  const port = await listening.promise;
  context = await chromium.launchPersistentContext(joinPath(root, 'chromium'), {
    executablePath,
    headless: true,
    viewport: null,
    locale: languages[0] ?? 'en-US',
    timezoneId: timeZone,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    args: [
      ...FLAGS,
      // Chromium's own sandbox needs rights that root in a container does not have.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Nothing but the app can be reached: every test is an offline test.
      `--host-resolver-rules=MAP *${HOST_SUFFIX}:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  await link.remote.start();

  return {
    main: link.remote,
    page: await painted.promise,
    ended,
    kill: async () => {
      const browser = await browserProcess(joinPath(root, 'chromium'));
      child.kill('SIGKILL');
      process.kill(browser, 'SIGKILL');
      await ended;
      while (isAlive(browser)) await sleep(20);
    },
  };
}

/** Runs in the page before its scripts: the host's side, then the built preload, both in a closure. */
function initScript(pageScript: string, preload: string, token: string): string {
  const args = [token, process.platform].map((arg) => JSON.stringify(arg)).join(', ');
  // The map's address is a comment that would swallow the closing bracket.
  const preloadScript = preload.replace(/^\/\/# sourceMappingURL=.*$/m, '');
  return `if (location.hostname.endsWith('${HOST_SUFFIX}')) (() => {
    ${pageScript}
    const around = HostPage.preparePreload(${args});
    (function (require, module, exports, process) { ${preloadScript}
    })(around.require, around.module, around.exports, around.process);
  })();`;
}

/** The process that Chromium itself notes as the owner of a profile. */
async function browserProcess(profile: string): Promise<number> {
  const owner = await readlink(joinPath(profile, 'SingletonLock'));
  return Number(owner.slice(owner.lastIndexOf('-') + 1));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A promise with its two ends in reach. */
function promised<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (fault: Error) => void = () => undefined;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Nobody may be waiting when it fails.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
