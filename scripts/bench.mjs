// Measures the built people index in a headless Chromium, each kind of work beside the obvious way to do it.
//   npm run bench -- [--people 20000] [--interactions 10] [--sqlite]
// A table goes to the screen, everything else as JSON into bench-results/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build, loadConfigFromFile } from 'vite';
import { bundleForNode } from './bundle.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    interactions: { type: 'string', default: '10' },
    sqlite: { type: 'boolean', default: false },
  },
});
const size = { people: Number(values.people), interactionsEach: Number(values.interactions) };
const work = await mkdtemp(join(tmpdir(), 'regulars-bench-'));

try {
  const { version, report } = await measurePage();
  const lines = values.sqlite ? [...report.lines, ...(await measureSqlite())] : report.lines;
  print({ ...report, lines });
  mkdirSync(at('bench-results'), { recursive: true });
  const result = { at: new Date().toISOString(), machine: machine(version), ...report, lines };
  const file = `bench-results/people-${size.people}.json`;
  writeFileSync(at(file), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n${file}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measurePage() {
  const { config } = await loadConfigFromFile(
    { command: 'build', mode: '' },
    at('vitest.config.ts'),
  );
  await build({
    configFile: false,
    root: at('test/bench'),
    logLevel: 'warn',
    resolve: { alias: config.resolve.alias },
    worker: { format: 'es' },
    build: { outDir: join(work, 'page'), emptyOutDir: true, target: 'es2023', minify: true },
  });
  const server = serve(join(work, 'page'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const context = await chromium.launchPersistentContext(join(work, 'profile'), {
    ...(existsSync('/usr/bin/chromium') && { executablePath: '/usr/bin/chromium' }),
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-timer-throttling'],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(0);
    page.on('console', (message) => console.error(message.text()));
    page.on('pageerror', (fault) => console.error(fault));
    await page.goto(`http://127.0.0.1:${server.address().port}/index.html`);
    const report = await page.evaluate((wanted) => globalThis.runBench(wanted), size);
    return { version: context.browser()?.version() ?? '', report };
  } finally {
    await context.close();
    server.close();
  }
}

/** The files of a folder with the headers of the app, its content security policy among them. */
function serve(folder) {
  const { contentSecurityPolicy, others } = JSON.parse(
    readFileSync(at('resources/web/headers.json')),
  );
  const policy = Object.entries(contentSecurityPolicy).map((line) => line.flat().join(' '));
  const types = { '.html': 'text/html', '.js': 'text/javascript' };
  return createServer((request, response) => {
    const path = join(folder, normalize(new URL(request.url, 'http://localhost').pathname));
    if (!path.startsWith(folder) || !existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, {
      ...others,
      // Lets the page measure in microseconds.
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Content-Security-Policy': policy.join('; '),
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    });
    response.end(readFileSync(path));
  });
}

async function measureSqlite() {
  const open = await sqlite();
  await bundleForNode('test/bench/sqlite.ts', work, 'sqlite.mjs');
  const { measureSqlite: measure } = await import(pathToFileURL(join(work, 'sqlite.mjs')).href);
  return measure(open(), size.people);
}

/** Node's own SQLite where it has one, else better-sqlite3, fetched for this run alone. */
async function sqlite() {
  try {
    const { DatabaseSync } = await import('node:sqlite');
    return () => new DatabaseSync(':memory:');
  } catch {
    const { status } = spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--prefix', work, 'better-sqlite3@12'],
      { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
    );
    if (status !== 0) throw new Error('better-sqlite3 could not be fetched; run without --sqlite');
    const Database = createRequire(join(work, 'package.json'))('better-sqlite3');
    return () => new Database(':memory:');
  }
}

function machine(chromiumVersion) {
  return {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    node: process.version,
    chromium: chromiumVersion,
  };
}

function print({ size: { people, interactionsEach }, lines, notes }) {
  console.log(`\n${people} people, ${people * interactionsEach} interactions; milliseconds\n`);
  const number = (ms) => (ms === undefined ? '' : ms.toFixed(ms < 10 ? 2 : 0)).padStart(9);
  const row = (name, times, ratio = '') =>
    console.log(
      `${name.padEnd(52)}${number(times?.p50)}${number(times?.p95)}${number(times?.worst)}  ${ratio}`,
    );
  console.log(`${''.padEnd(52)}${'p50'.padStart(9)}${'p95'.padStart(9)}${'worst'.padStart(9)}`);
  for (const { work: name, times, yardstick, yardstickTimes } of lines) {
    row(name, times);
    if (!yardstickTimes) continue;
    const ratio = times.p50 / yardstickTimes.p50;
    row(`  against: ${yardstick}`, yardstickTimes, `ratio ${ratio.toFixed(3)}`);
  }
  for (const note of notes) console.log(note);
}
