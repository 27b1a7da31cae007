// A Chromium with a profile of its own, and a server that has the built app and the measuring page under one address, so that
// the page can fill the database that the app opens.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build, loadConfigFromFile } from 'vite';
import { bundleForNode } from '../bundle.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the measuring page lies beside the app. */
const PAGE = '/bench/';

/** Always the same for a shop that is kept, because the data belongs to the address; another one lets two runs go on at once. */
const KEPT_PORT = Number(process.env.BENCH_PORT ?? 4871);

/** Bundles the measuring page with the bundler of the app. */
export async function buildPage(work) {
  const { config } = await loadConfigFromFile(
    { command: 'build', mode: '' },
    at('vitest.config.ts'),
  );
  await build({
    configFile: false,
    root: at('test/bench'),
    base: PAGE,
    logLevel: 'warn',
    resolve: { alias: config.resolve.alias },
    worker: { format: 'es' },
    build: { outDir: join(work, 'page'), emptyOutDir: true, target: 'es2023', minify: true },
  });
}

/**
 * Opens a desk: server and profile.
 *
 * @param shop - The folder of the profile, at an address that is always the same; `null` for any.
 * @param app - The folder of the built window; `null` where only the measuring page is needed.
 */
export async function openDesk({ work, profile, shop = null, app = null, onOpen = () => {} }) {
  const server = createServer(await answering(work, app));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(shop === null ? 0 : KEPT_PORT, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${server.address().port}`;
  const folder = shop ?? join(work, `profile-${profile}`);
  mkdirSync(folder, { recursive: true });
  let context = null;
  const version = async () => (await opened()).browser()?.version() ?? '';

  async function opened() {
    if (context !== null) return context;
    context = await chromium.launchPersistentContext(folder, {
      ...(existsSync('/usr/bin/chromium') && { executablePath: '/usr/bin/chromium' }),
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1366, height: 768 },
      args: ['--disable-gpu', '--disable-background-timer-throttling', '--js-flags=--expose-gc'],
    });
    context.setDefaultTimeout(0);
    await onOpen(context);
    return context;
  }

  return {
    address,
    version,
    /** The context, started where it is not. */
    context: opened,
    /** Runs one of the functions of the measuring page. */
    inPage: async (name, ...args) => {
      const page = await (await opened()).newPage();
      page.on('console', (message) => console.error(message.text()));
      page.on('pageerror', (fault) => console.error(fault));
      await page.goto(`${address}${PAGE}index.html`);
      const answer = await page.evaluate(
        ([bench, wanted]) => globalThis.benches[bench](...wanted),
        [name, args],
      );
      await page.close();
      return answer;
    },
    /** Ends the browser; what was stored stays. */
    stop: async () => {
      const ending = context;
      context = null;
      await ending?.close();
    },
    close: async () => {
      await context?.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answers with the files of the measuring page, else as the app's own server does, with its content security policy. */
async function answering(work, app) {
  const { contentSecurityPolicy, others } = JSON.parse(
    readFileSync(at('resources/web/headers.json')),
  );
  const policy = Object.entries(contentSecurityPolicy).map((line) => line.flat().join(' '));
  const headers = {
    ...others,
    // Lets the page measure in microseconds, and memory at all.
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Content-Security-Policy': policy.join('; '),
  };
  const types = { '.html': 'text/html', '.js': 'text/javascript' };
  const folder = join(work, 'page');
  const serve = app === null ? null : await rendererFiles(work, app);

  return async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith(PAGE)) {
      const path = join(folder, normalize(pathname.slice(PAGE.length)));
      if (!path.startsWith(folder) || !existsSync(path)) {
        return void response.writeHead(404).end();
      }
      const type = types[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'Content-Type': type }).end(readFileSync(path));
      return;
    }
    if (serve === null) return void response.writeHead(404).end();
    const answered = await serve(new Request(`http://localhost${request.url}`));
    for (const [name, value] of Object.entries(headers)) answered.headers.set(name, value);
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
  };
}

async function rendererFiles(work, app) {
  await bundleForNode('src/main/rendererFiles.ts', work, 'rendererFiles.mjs');
  const { createRendererFiles } = await import(pathToFileURL(join(work, 'rendererFiles.mjs')).href);
  return createRendererFiles(app);
}
