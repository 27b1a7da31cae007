// Native SQLite, from the folder bench/ with packages of its own, so that the main install stays lean.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleForNode } from '../bundle.mjs';

const own = fileURLToPath(new URL('../../bench/package.json', import.meta.url));

/** What opens a database in a folder; `null` if the packages of bench/ are not installed. */
export function nativeSqlite() {
  try {
    const Database = createRequire(own)('better-sqlite3');
    new Database(':memory:').close();
    return (folder, name) => new Database(join(folder, name));
  } catch {
    console.log(
      'Native SQLite is not installed, so nothing is compared with it. To install it: npm ci --prefix bench\n' +
        '(needs a C++ compiler where no prebuilt library can be fetched)',
    );
    return null;
  }
}

/** The same work in native SQLite by the ids of the figures; `{}` without it. */
export async function measureNative(work, size) {
  const open = nativeSqlite();
  if (open === null) return {};
  await bundleForNode('test/bench/native.ts', work, 'native.mjs');
  const { measureNative: measure } = await import(pathToFileURL(join(work, 'native.mjs')).href);
  return measure((name) => open(work, name), size);
}

/** The full-text search alone, as a line of the page's own report. */
export async function measureSearch(work, people) {
  const open = nativeSqlite();
  if (open === null) return [];
  await bundleForNode('test/bench/sqlite.ts', work, 'sqlite.mjs');
  const { measureSqlite } = await import(pathToFileURL(join(work, 'sqlite.mjs')).href);
  return measureSqlite(open(work, 'search-alone.sqlite'), people);
}
