// Writes resources/calendar/seasons.json: the seasons of scripts/seasons/definitions.mjs with their days.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleForNode } from './bundle.mjs';
import { SEASONS } from './seasons/definitions.mjs';
import { spansOf } from './seasons/spans.mjs';

const YEARS = [2024, 2036];
const OPEN = new Set(['civil', 'commercial']);

const outDir = mkdtempSync(join(tmpdir(), 'seasons-'));
await bundleForNode('src/shared/domain/calendar/calendarConversion.ts', outDir, 'calendars.mjs');
const calendars = await import(pathToFileURL(join(outDir, 'calendars.mjs')).href);
rmSync(outDir, { recursive: true });

const rows = SEASONS.map(({ rule, names: [de, en, own], ...season }) => ({
  id: season.id,
  kind: season.kind,
  tradition: season.tradition,
  optIn: !OPEN.has(season.tradition),
  names: { de, en, own },
  countries: season.countries,
  isTentative: season.isTentative,
  startsAtSunset: season.startsAtSunset,
  advice: season.advice,
  spans: spansOf(rule, YEARS, calendars),
}));
const file = fileURLToPath(new URL('../resources/calendar/seasons.json', import.meta.url));
writeFileSync(file, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
