import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { joined } from '@formats/backup/lines';
import { readBackup } from '@formats/backup/readBackup';
import type { BackupTable } from '@shared/domain/backups/backup';
import { decideMerge } from '@shared/domain/exchange/decideMerge';
import { shopCopyOf, type ShopCopy } from '@shared/domain/exchange/shopCopy';
import type { Batch, Change } from '@shared/domain/journal/change';
import type { Row } from '@shared/domain/journal/write';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import { mutateBytes, mutateJson, mutateText } from '../mutate';
import type { Random } from '../random';
import { expectAnswer, expectHarmless, type Target } from '../target';

type Read = { readonly isOk: boolean; readonly rows: ReadonlyMap<BackupTable, readonly Row[]> };

/** Small limits: what matters is that they hold, not how long it takes to reach them. */
const LIMITS = { maxBytes: 64 * 1024 * 1024, maxRatio: 400, freeBytes: 4 * 1024 * 1024 };

async function readAll(bytes: Uint8Array): Promise<Read> {
  const rows = new Map<BackupTable, Row[]>();
  const read = await readBackup(bytes, {
    limits: LIMITS,
    onRows: ({ table, rows: block }) => {
      const before = rows.get(table) ?? [];
      rows.set(table, [...before, ...(block as readonly Row[])]);
    },
  });
  expectAnswer(read, 'backup');
  if (!read.ok) return { isOk: false, rows };
  for (const [table, count] of Object.entries(read.value.counts)) {
    const found = rows.get(table as BackupTable) ?? [];
    if (found.length !== count) throw new Error(`backup: miscounted ${table}`);
    expectHarmless(found, table);
  }
  return { isOk: true, rows };
}

type Line = { readonly table: string; readonly row: unknown };

/** A backup whose rows were changed by somebody who also knows how to count and to sign. */
export function forge(
  bytes: Uint8Array,
  change: (lines: Line[]) => Line[],
  more: Readonly<Record<string, unknown>> = {},
): Uint8Array {
  const [first = '', ...rest] = strFromU8(gunzipSync(bytes)).trimEnd().split('\n');
  const manifest = JSON.parse(first) as {
    counts: Record<string, number>;
    sha256: Record<string, string>;
  };
  const lines = change(rest.map((line) => JSON.parse(line) as Line));
  const texts = lines.map((line) => ({ line, text: `${JSON.stringify(line)}\n` }));
  for (const table of Object.keys(manifest.counts)) {
    const own = texts.filter(({ line }) => line.table === table).map(({ text }) => text);
    manifest.counts[table] = own.length;
    manifest.sha256[table] = createHash('sha256').update(own.join('')).digest('hex');
  }
  const body = strToU8(texts.map(({ text }) => text).join(''));
  return joined([
    gzipSync(strToU8(`${JSON.stringify({ ...manifest, ...more })}\n`), { mtime: 0 }),
    gzipSync(body, { mtime: 0 }),
  ]);
}

const changedRow = (random: Random) => (lines: Line[]) => {
  for (let left = 1 + random.below(3); left > 0 && lines.length > 0; left -= 1) {
    const at = random.below(lines.length);
    const { table, row } = lines[at]!;
    lines[at] = { table, row: mutateJson(row, random) };
    if (random.oneIn(10)) lines.splice(at, random.below(4));
  }
  return lines;
};

function changedBackup(files: readonly Uint8Array[], random: Random): Uint8Array {
  const file = random.pick(files);
  switch (random.below(6)) {
    case 0:
      return mutateBytes(file, random);
    case 1:
      return gzipSync(strToU8(mutateText(strFromU8(gunzipSync(file)), random)), { mtime: 0 });
    case 2:
      return mutateBytes(gzipSync(mutateBytes(gunzipSync(file), random)), random);
    default:
      return forge(file, changedRow(random));
  }
}

/** What one of two laptops has after reading a file. */
const copyOf = ({ rows }: Read): ShopCopy => {
  const stored = new Set<string>(STORED_TABLES);
  const own = [...rows].filter(([table]) => stored.has(table));
  return shopCopyOf(
    own.map(([table, list]) => [table as StoredTable, list] as const),
    (rows.get('batches') ?? []) as unknown as readonly Batch[],
    (rows.get('changes') ?? []) as unknown as readonly Change[],
  );
};

/** Some of the people with what is theirs, as somebody hands them on: most rows are not there. */
function aPart(files: readonly Uint8Array[], random: Random): Uint8Array {
  const some = (lines: Line[]): Line[] =>
    changedRow(random)(lines.filter(({ table }) => table === 'contacts' || random.oneIn(3)));
  return forge(random.pick(files), some, { isPart: true });
}

/** Backups of every schema version, and what another laptop's file does to the shop. */
export function backupTargets(files: readonly Uint8Array[]): readonly Target[] {
  const newest = files.slice(-1);
  let mine: Promise<ShopCopy> | null = null;
  return [
    {
      name: 'backup',
      weight: 4,
      make: (random) => changedBackup(files, random),
      read: async (bytes) => void (await readAll(bytes)),
    },
    {
      name: 'exchange',
      weight: 3,
      make: (random) =>
        random.oneIn(3) ? aPart(newest, random) : forge(random.pick(newest), changedRow(random)),
      read: async (bytes) => {
        const theirs = await readAll(bytes);
        if (!theirs.isOk) return;
        mine ??= readAll(newest[0]!).then(copyOf);
        const here = await mine;
        const before = JSON.stringify([...here.rows].map(([table, rows]) => [table, rows.size]));
        const decision = decideMerge(here, copyOf(theirs), () => false);
        expectHarmless(decision.writes, 'exchange');
        const after = JSON.stringify([...here.rows].map(([table, rows]) => [table, rows.size]));
        if (before !== after) throw new Error('exchange: deciding changed the shop');
      },
    },
  ];
}
