/**
 * Runs the built app without Electron: its main bundle in a process of its own (`mainProcess.ts`), its window as a page
 * of a real Chromium. What this can and cannot show is listed in `docs/security.md`.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { join, type Remote } from './link';
import type { DisplayCalls, MainCalls, MainNews, MainStart, PdfOptions } from './messages';
import { HOST_SUFFIX } from './standIn/origin';

export type ChromiumHostOptions = MainStart & {
  /** Folder with the bundled host: `mainProcess.mjs` and `page.js`. */
  readonly bundle: string;
  /** IANA zone of the computer. */
  readonly timeZone: string;
  readonly reducedMotion: boolean;
  /** Fault points of main that are tripped, as in `REGULARS_FAULT`; empty for none. */
  readonly faults: string;
  /** Ends everything this many milliseconds after main was begun, however far it is by then; `null` for never. */
  readonly killAfterMs: number | null;
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
  /** Ends all processes at once, as a power cut does; or one, and the others a moment later. */
  readonly kill: (first?: Part) => Promise<void>;
  /** Every process of it: main, browser, and what is below the browser. */
  readonly processes: () => Promise<readonly number[]>;
};

/**
 * What is ended first: everything; main (here a Node process); the browser's own process, which writes the database;
 * the process of the page; Chromium's utility processes (network, storage).
 */
export type Part = 'all' | 'main' | 'browser' | 'renderer' | 'utility';

/** How long what is left goes on when one of two processes was ended. */
const MOMENT_MS = 60;

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
    env: {
      ...process.env,
      TZ: timeZone,
      REGULARS_FAULT: options.faults,
      ELECTRON_RENDERER_URL: undefined,
    },
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
        // A process that ends while it is spoken to takes no harm.
        if (child.connected) child.send(message as object, () => undefined);
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
        for (const page of pages.values()) {
          // A window that goes away in the meantime needs no look any more.
          await page.emulateMedia({ colorScheme: wanted }).catch((fault: unknown) => {
            if (!page.isClosed()) throw fault;
          });
        }
      },
      execute: (windowId, script) => pageOf(windowId).evaluate(script),
      printToPdf: (windowId, how) => pdfOf(pageOf(windowId), how),
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

  const profile = joinPath(root, 'chromium');
  const kill = async (first: Part = 'all'): Promise<void> => {
    const browser = await browserProcess(profile);
    if (first === 'renderer' || first === 'utility') {
      for (const pid of await descendants(browser, `--type=${first}`)) killNow(pid);
    }
    if (first === 'main' || first === 'all') child.kill('SIGKILL');
    if (first !== 'all' && first !== 'browser') await sleep(MOMENT_MS);
    killNow(browser);
    if (first === 'browser') await sleep(MOMENT_MS);
    child.kill('SIGKILL');
    await ended;
    while (isAlive(browser)) await sleep(20);
  };
  const cut = options.killAfterMs === null ? null : sleep(options.killAfterMs).then(() => kill());

  const port = await listening.promise;
  context = await chromium.launchPersistentContext(profile, {
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
  if (cut === null) await link.remote.start();
  else {
    await link.remote.start().catch(() => undefined);
    await cut;
    // The browser may have come up only after everything was ended.
    await kill();
  }

  return {
    main: link.remote,
    page: await painted.promise,
    ended,
    kill,
    processes: async () => {
      const browser = await browserProcess(profile);
      const ids = [child.pid ?? 0, browser, ...(await descendants(browser, null))];
      return ids.filter((pid) => pid > 0);
    },
  };
}

/** What Chromium itself makes of the page when it is printed. */
async function pdfOf(page: Page, how: PdfOptions): Promise<Uint8Array> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', {
    printBackground: how.printBackground,
    preferCSSPageSize: how.preferCSSPageSize,
    paperWidth: how.width,
    paperHeight: how.height,
    ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
    generateTaggedPDF: true,
  });
  await session.detach();
  return Buffer.from(data, 'base64');
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

/** The process that Chromium itself notes as the owner of a profile; 0 if there is none yet. */
async function browserProcess(profile: string): Promise<number> {
  const owner = await readlink(joinPath(profile, 'SingletonLock')).catch(() => '-0');
  const pid = Number(owner.slice(owner.lastIndexOf('-') + 1));
  // The note outlives a killed browser, and its number may be another program's by now.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || command.includes(profile) ? pid : 0;
}

/** Processes below another, those whose command has a word in it; none where the system does not tell. */
async function descendants(ancestor: number, word: string | null): Promise<readonly number[]> {
  const parents = new Map<number, number>();
  const wanted: number[] = [];
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const read = (file: string) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '');
    const stat = await read('stat');
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]));
    const isWanted = word === null || (await read('cmdline')).split(/[\0 ]/).includes(word);
    if (isWanted && Number(name) !== ancestor) wanted.push(Number(name));
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 0 && (pid === ancestor || isBelow(parents.get(pid)));
  return wanted.filter((pid) => isBelow(pid));
}

function killNow(pid: number): void {
  if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGKILL');
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
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
