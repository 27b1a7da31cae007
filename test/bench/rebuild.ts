import { readBackup } from '@formats/backup/readBackup';
import { NOTHING_BEFORE } from '@renderer/data/backups/backupFacts';
import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { RegularsDatabase } from '@renderer/data/database';
import { rebuild } from '@renderer/data/journal/log/rebuild';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { joined } from '@formats/backup/lines';
import { totalOf } from '@shared/domain/backups/backup';
import type { LogPort } from '@shared/domain/journal/log/logPort';
import { uuidv7 } from '@shared/kernel/uuid';
import { fillDurably } from './fillDurably';
import { summary, type Line } from './measure';
import type { Report, Size } from './report';

const NAME = 'bench-rebuild';
const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
const newId = (): string => uuidv7(Date.now(), random);
const say = (text: string): void => console.info(text);
/** Rows of one `bulkAdd` of the yardstick. */
const RAW_ROWS = 5_000;

async function opened(name: string): Promise<RegularsDatabase> {
  const db = new RegularsDatabase(name);
  await db.open();
  return db;
}

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** What any way back has to do: the same rows, in memory already, written once. */
async function writeRaw(bytes: Uint8Array): Promise<number> {
  const blocks: { readonly table: string; readonly rows: unknown[] }[] = [];
  await readBackup(bytes, {
    onRows: ({ table, rows }) => {
      const last = blocks.at(-1);
      if (last?.table === table && last.rows.length < RAW_ROWS) last.rows.push(...rows);
      else blocks.push({ table, rows: [...rows] });
    },
  });
  const db = await opened(`${NAME}-raw`);
  const { ms } = await timed(async () => {
    for (const { table, rows } of blocks) {
      await rewriteFacts(db, () => db.table<unknown>(table).bulkAdd(rows));
    }
  });
  await db.delete({ disableAutoOpen: true });
  return ms;
}

/** How long an emptied shop takes to come back from its log, and a backup to be restored, beside the engine's limit. */
export async function runRebuild(size: Size): Promise<Report> {
  const db = await opened(NAME);
  await fillDurably(db, size);
  await db.meta.bulkPut([
    { key: 'device', value: 'bench' },
    { key: 'journal', value: { seq: 1, at: '0000000000ff-0000-bench' } },
  ]);
  const collected = await INLINE_ENGINE.run('collect', {
    ...{ database: NAME, appVersion: '1.0.0', now: Date.now(), before: NOTHING_BEFORE },
  });
  const { manifest } = collected;
  const rows = totalOf(manifest.counts);
  const bytes = joined(collected.pieces);
  db.close();
  await new RegularsDatabase(NAME).delete({ disableAutoOpen: true });

  say('reading alone');
  const reading = await timed(() => readBackup(bytes));
  say('rows alone');
  const raw = await writeRaw(bytes);
  say('rebuilding');
  const log = logOf(collected.pieces, manifest.seq, manifest.schemaVersion);
  const rebuilt = await timed(() =>
    rebuild({ ...{ database: NAME, log, sentinel: null, backups: [], newId } }),
  );
  if (!rebuilt.value.isWhole) throw new Error('Not everything came back');
  say('restoring');
  const live = await opened(NAME);
  const restored = await timed(() => restoreBackup(live, bytes, { expectedSeq: manifest.seq }));
  if (!restored.value.ok) throw new Error(restored.value.refusal.code);
  await live.delete({ disableAutoOpen: true });

  const yardstick = { yardstick: 'the same rows added once', yardstickTimes: summary([raw]) };
  const lines: Line[] = [
    { work: 'a base read and checked alone', times: summary([reading.ms]), ...yardstick },
    { work: 'rebuilding an emptied shop', times: summary([rebuilt.ms]), ...yardstick },
    { work: 'restoring over a full shop', times: summary([restored.ms]), ...yardstick },
  ];
  return { size, lines, notes: [`rows: ${rows}; added: ${Math.round((rows / raw) * 1000)}/s`] };
}

/** A log that is nothing but a base. */
function logOf(pieces: readonly Uint8Array<ArrayBuffer>[], seq: number, schema: number): LogPort {
  const unused = () => Promise.reject(new Error('The log is only read'));
  return {
    standing: () =>
      Promise.resolve({
        ...{ seq, id: '', figures: null, begins: 'base' as const, schema, rewriting: '' },
        ...{ isDamaged: false, tornBytes: 0, bytes: 0 },
      }),
    read: () =>
      Promise.resolve({
        entries: pieces.map((payload, index) => ({
          ...{ kind: 'base' as const, isLast: index === pieces.length - 1, payload },
        })),
        next: null,
      }),
    ...{ append: unused, beginBase: unused, appendToBase: unused, adoptBase: unused },
    ...{ forgetCovered: unused },
  };
}
