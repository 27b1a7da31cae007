// Makes the tables of holidays: `npm run holidays:build`, for some countries `node scripts/holidays.mjs TR CN`.
// With --check nothing is written; exit code 1 if a committed table differs from a fresh one.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

// The library reckons in the zone of the computer in places: the tables must not depend on it.
process.env.TZ = 'UTC';

const { LIBRARY_COUNTRIES } = await import('./holidays/library.mjs');
const { OverlayError, overlayCountries } = await import('./holidays/overlayFile.mjs');
const { readNames } = await import('./holidays/names.mjs');
const { buildTable, writeTable } = await import('./holidays/table.mjs');
const { FOLDER } = await import('./holidays/settings.mjs');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    // Lists the public days whose names are not German yet.
    names: { type: 'boolean', default: false },
  },
});
const all = [...new Set([...LIBRARY_COUNTRIES, ...overlayCountries()])].sort();
const countries = positionals.length > 0 ? positionals.map((code) => code.toUpperCase()) : all;

const book = readNames();
const counts = { written: 0, same: 0, differing: 0, wrong: 0 };
mkdirSync(FOLDER, { recursive: true });

for (const country of countries) {
  const file = join(FOLDER, `${country}.json`);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  let built;
  try {
    built = buildTable(country, book);
  } catch (fault) {
    if (!(fault instanceof OverlayError)) throw fault;
    console.error(fault.message);
    counts.wrong += 1;
    continue;
  }
  if (built === null) {
    console.error(`${country}: there are no data for this country.`);
    counts.wrong += 1;
    continue;
  }
  if (values.names) for (const name of built.notGerman) console.log(`${country}\t${name}`);
  const after = writeTable(built.table);
  if (after === before) counts.same += 1;
  else if (values.check) {
    console.error(`${country}: the table differs from a fresh one.`);
    counts.differing += 1;
  } else {
    writeFileSync(file, after);
    counts.written += 1;
  }
}

// A country that left the sources leaves the tables.
if (positionals.length === 0) {
  for (const file of readdirSync(FOLDER).filter((name) => /^[A-Z]{2}\.json$/.test(name))) {
    if (all.includes(file.slice(0, 2))) continue;
    if (values.check) counts.differing += 1;
    else rmSync(join(FOLDER, file));
    console.error(`${file}: no source has this country any more.`);
  }
}

console.log(
  values.check
    ? `${counts.same} tables as built, ${counts.differing} differ, ${counts.wrong} cannot be built.`
    : `${counts.written} tables written, ${counts.same} as before, ${counts.wrong} cannot be built.`,
);
if (counts.wrong > 0 || counts.differing > 0) process.exitCode = 1;
