// What the measuring page measures by itself, on data of its own: each kind of work beside the obvious way to do it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleForNode } from '../bundle.mjs';
import { buildPage, openDesk } from './desk.mjs';
import { measureSearch } from './native.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The kinds of work. */
export const PAGES = ['people', 'insights', 'merge', 'durability', 'rebuild'];

/** Measures one kind, prints it and writes it to bench-results/. */
export async function measurePage(work, name, size, machine) {
  await buildPage(work);
  const desk = await openDesk({ work, profile: name });
  try {
    const report = await desk.inPage(name, size);
    const lines = [
      ...report.lines,
      ...(name === 'people' ? await measureSearch(work, size.people) : []),
      ...(name === 'durability' ? await measureFolder(work) : []),
    ];
    print({ ...report, lines });
    mkdirSync(at('bench-results'), { recursive: true });
    const file = `bench-results/${name}-${size.people}.json`;
    const result = { at: new Date().toISOString(), machine: await machine(desk), ...report, lines };
    writeFileSync(at(file), `${JSON.stringify(result, null, 2)}\n`);
    console.log(`\n${file}`);
  } finally {
    await desk.close();
  }
}

/** The log in a folder of the operating system, which only the desktop edition has. */
async function measureFolder(work) {
  await bundleForNode('test/bench/folderLog.ts', work, 'folderLog.mjs');
  const { measureFolderLog } = await import(pathToFileURL(join(work, 'folderLog.mjs')).href);
  return measureFolderLog(join(work, 'journal'));
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
