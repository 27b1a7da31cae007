// The support tool: `npm run --silent regulars -- help`. Builds it when it is missing or older than its sources.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const tool = at('out/support/regulars.mjs');
const sources = [
  'src/support',
  'src/formats',
  'src/shared',
  'resources/locales',
  'resources/calendar',
  'scripts/bundle.mjs',
  'package.json',
  'package-lock.json',
];

/** When a file, or the newest file of a folder, was changed; 0 if there is none. */
function changedAt(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  // The folder's own time tells of files that were taken away.
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

const builtAt = changedAt(tool);
if (builtAt === 0 || sources.some((path) => changedAt(at(path)) > builtAt)) {
  const { bundleForNode } = await import('./bundle.mjs');
  // Built aside and put in place at once: several calls may run side by side.
  const aside = at(`out/support/.build-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    await bundleForNode('src/support/index.ts', aside, 'regulars.mjs');
    renameSync(join(aside, 'regulars.mjs'), tool);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

const { status, signal } = spawnSync(
  process.execPath,
  ['--enable-source-maps', tool, ...process.argv.slice(2)],
  // npm runs scripts in the project's folder; files are meant from where the person stands.
  { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() },
);
// A reader that closed the pipe early is no finding.
process.exitCode = signal === 'SIGPIPE' ? 0 : (status ?? 2);
