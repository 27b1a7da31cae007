import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import * as v from 'valibot';
import { parseManifest } from '@formats/backup/manifest';
import { parseTableMapping } from '@shared/domain/importing/tableMapping';
import { CHANNELS, type Channel } from '@shared/ipc/desktopApi';
import { expectSafe, parseJson, UnsafeJsonError } from '@shared/kernel/safeJson';
import { ARGUMENT_SCHEMAS } from '../../../src/main/argumentSchemas';
import { openPreferences } from '../../../src/main/preferences';
import { openCatalogue } from '../../../src/main/services/backupCatalogue';
import { anyText, mutateJson, mutateText } from '../mutate';
import type { Random } from '../random';
import { expectHarmless, type Target } from '../target';

const CHANNEL_NAMES = Object.keys(CHANNELS) as Channel[];

/** Things that calls and files say, in no order. */
const SAID: readonly unknown[] = [
  ...[[], ['de-AT'], ['dark'], ['error', 'startup/cannotOpen', 'TypeError'], [true], [null]],
  [{ name: 'CSV', extensions: ['csv', 'vcf'] }],
  ['0192f3a4-5b6c-4d8e-9fa0-b1c2d3e4f5a6', 'a'.repeat(64), { createdAt: 1, seq: 2, people: 3 }],
  [{ id: 'one', title: 'Call', body: '08:30' }],
  [{ seq: 3, id: 'b3', schema: 6, rewriting: '', figures: { counts: { a: 1 }, ledgerSum: 0 } }],
  [{ id: 'b'.repeat(32) }, { kind: 'passphrase', passphrase: 'one', keyFile: null }],
];

const PREFERENCES = {
  ...{ theme: 'dark', language: 'de', backupFolder: '/backups', secondFolder: null },
  backupHabits: { afterMinutes: 15, onClosing: true, maxBytes: null },
  window: { x: 1, y: 2, width: 1200, height: 800, isMaximized: false },
};

const CATALOGUE = {
  since: 1,
  held: null,
  entries: [
    {
      ...{ fileName: 'a.regulars', sizeBytes: 3, sha256: 'a'.repeat(64), purpose: 'manual' },
      ...{ copies: [{ folder: '/backups', verifiedAt: 1 }], rehearsal: null },
    },
  ],
};

const MAPPING = {
  version: 1,
  columns: [{ header: 'Name', target: { kind: 'name', reading: 'whole' }, dateOrder: null }],
};

const changed = (value: unknown, random: Random): Uint8Array =>
  strToU8(
    random.oneIn(4)
      ? mutateText(JSON.stringify(value), random)
      : JSON.stringify(mutateJson(value, random)),
  );

/** Far deeper than any stack. */
function deep(random: Random): string {
  const depth = random.pick([63, 64, 65, 66, 67, 1000, 20_000, 200_000]);
  return random.oneIn(2)
    ? `${'['.repeat(depth)}${']'.repeat(depth)}`
    : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
}

let folder: string | null = null;
const scratch = (name: string): string =>
  join((folder ??= mkdtempSync(join(tmpdir(), 'regulars-fuzz-'))), name);

/** JSON of any depth, the arguments of calls, and the small files beside the database. */
export const JSON_TARGETS: readonly Target[] = [
  {
    name: 'json',
    weight: 2,
    make: (random) =>
      random.oneIn(4) ? strToU8(deep(random)) : changed(random.pick([...SAID, MAPPING]), random),
    read: (bytes) => {
      let value: unknown;
      try {
        value = parseJson(new TextDecoder().decode(bytes));
      } catch (fault) {
        if (fault instanceof SyntaxError || fault instanceof UnsafeJsonError) return;
        throw fault;
      }
      expectHarmless(value, 'json');
      parseManifest(value);
      expectHarmless(parseTableMapping(value), 'mapping');
    },
  },
  {
    name: 'calls',
    weight: 2,
    make: (random) => changed(random.pick(SAID), random),
    read: (bytes) => {
      let args: unknown;
      try {
        args = JSON.parse(new TextDecoder().decode(bytes));
        expectSafe(args);
      } catch (fault) {
        if (fault instanceof SyntaxError || fault instanceof UnsafeJsonError) return;
        throw fault;
      }
      for (const channel of CHANNEL_NAMES) {
        const parsed = v.safeParse(ARGUMENT_SCHEMAS[channel], args);
        if (parsed.success) expectHarmless(parsed.output, channel);
      }
    },
  },
  {
    name: 'settings',
    weight: 1,
    make: (random) =>
      random.oneIn(8)
        ? strToU8(anyText(random, 400))
        : changed(random.pick([PREFERENCES, CATALOGUE]), random),
    read: async (bytes) => {
      const file = scratch('settings.json');
      writeFileSync(file, bytes);
      const rethrow = (fault: unknown): never => {
        throw fault;
      };
      expectHarmless(openPreferences(file, rethrow).get(), 'preferences');
      expectHarmless(await openCatalogue(file, rethrow).get(), 'catalogue');
    },
  },
];
