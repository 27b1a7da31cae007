// Measures the built app on a shop of some size, with native SQLite beside it on the same data.
//   npm run bench -- [--people 1000|20000|100000] [--only start,typing,…] [--shop folder] [--accept]
//   npm run bench -- soak [--acts 10000]
//   npm run bench -- --only people|insights|merge|durability|rebuild     parts by themselves, beside the obvious way to do them
// A table goes to the screen, everything as JSON into bench-results/.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPage, openDesk } from './bench/desk.mjs';
import { measureNative } from './bench/native.mjs';
import { measurePage, PAGES } from './bench/pages.mjs';
import { COMMITTED, committed, compare, printGrowth, printTable } from './bench/table.mjs';
import { bundleForNode } from './bundle.mjs';
import { prepare } from './prepare.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: 'string', default: '20000' },
    interactions: { type: 'string', default: '10' },
    only: { type: 'string' },
    shop: { type: 'string' },
    acts: { type: 'string', default: '10000' },
    accept: { type: 'boolean', default: false },
  },
});
const size = { people: Number(values.people), interactionsEach: Number(values.interactions) };
const only = positionals.includes('soak') ? ['soak'] : (values.only?.split(',') ?? null);
const { version: appVersion } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const work = await mkdtemp(join(tmpdir(), 'regulars-bench-'));

try {
  const pages = PAGES.filter((name) => only?.includes(name));
  for (const name of pages) await measurePage(work, name, size, machine);
  if (pages.length === 0) await measureShop();
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** The built app, its models and SQLite on one shop. */
async function measureShop() {
  const app = process.env.E2E_APP ? join(process.env.E2E_APP, 'out') : at('out');
  if (!process.env.E2E_APP) prepare();
  await buildPage(work);
  await bundleForNode('test/bench/app/run.ts', work, 'run.mjs');
  const { prepareContext, measureApp, measureSoak } = await import(
    pathToFileURL(join(work, 'run.mjs')).href
  );
  const profile = join(work, 'profile');
  const kept = values.shop === undefined ? null : resolve(values.shop);
  if (kept !== null && existsSync(kept)) cpSync(kept, profile, { recursive: true });
  const desk = await openDesk({
    ...{ work, app: join(app, 'renderer'), shop: profile, onOpen: prepareContext },
  });
  try {
    if ((await desk.inPage('countShop')) < size.people) {
      const { rowsPerSecond, rows } = await desk.inPage('fillShop', size, appVersion);
      console.log(`filled, ${rowsPerSecond} rows a second:`, rows);
      if (kept !== null) {
        await desk.stop();
        cpSync(profile, kept, { recursive: true });
      }
    }
    const load = loadavg()[0].toFixed(1);
    const figures = [];
    const tell = (figure) => {
      figures.push(figure);
      console.log(`  ${figure.id}: ${figure.median.toFixed(1)} ${figure.unit}`);
    };
    const pace = await desk.inPage('measurePace');
    if (only?.includes('soak')) {
      await measureSoak(desk, size, Number(values.acts), tell);
    } else {
      await measureApp(desk, size, only, tell, appVersion);
      const native =
        only === null || only.includes('answers') ? await measureNative(work, size) : {};
      for (const [index, figure] of figures.entries()) {
        const sqlite = native[figure.id];
        if (sqlite) figures[index] = withSqlite(figure, sqlite);
      }
    }
    const result = {
      ...{ at: new Date().toISOString(), machine: await machine(desk), load, pace, size, figures },
    };
    printTable(result);
    write(result);
  } finally {
    await desk.close();
  }
}

/** Some figures are to be reached in relation to SQLite. */
function withSqlite(figure, sqlite) {
  const share = { search: 0.5, nine: 0.1 }[figure.id];
  const isLarge = size.people > 20_000;
  if (share === undefined || !isLarge) return { ...figure, sqlite };
  return { ...figure, sqlite, wanted: { ...figure.wanted, median: sqlite.median * share } };
}

function write(result) {
  compare(result);
  mkdirSync(at('bench-results'), { recursive: true });
  const name = only?.includes('soak') ? 'soak' : 'shop';
  const file = `bench-results/${name}-${size.people}.json`;
  writeFileSync(at(file), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n${file}`);
  if (!values.accept) return;
  const known = committed();
  const before = known[String(size.people)]?.figures ?? [];
  const measured = new Set(result.figures.map(({ id }) => id));
  const figures = [...before.filter(({ id }) => !measured.has(id)), ...result.figures];
  const all = { ...known, [String(size.people)]: { ...result, figures } };
  writeFileSync(COMMITTED, `${JSON.stringify(all, null, 2)}\n`);
  printGrowth();
}

async function machine(desk) {
  return {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    node: process.version,
    chromium: await desk.version(),
  };
}
