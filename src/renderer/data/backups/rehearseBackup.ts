import { createBackupWriter } from '@formats/backup/writer';
import { sha256Hex } from '@formats/sha256';
import {
  BACKUP_TABLES,
  tablesOfSchema,
  type BackupManifest,
  type BackupRow,
} from '@shared/domain/backups/backup';
import type { BackupFacts } from '@shared/domain/backups/facts';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { Dexie } from 'dexie';
import { RegularsDatabase } from '../database';
import { SCHEMA_VERSIONS } from '../schema/versions';
import { createFactCounter, NOTHING_BEFORE } from './backupFacts';
import { eachChunk } from './chunks';
import { fillScratch, ScratchDiffersError, type ScratchOptions } from './scratchCopy';

/** Brought back on trial: everything is there as it was. */
export type Rehearsal = {
  readonly manifest: BackupManifest;
  readonly people: number;
  readonly rows: number;
};

/** Why a backup cannot be relied on. */
export type RehearsalRefusal =
  | UnreadableBackup
  /** What came back is not what was backed up. `where`: a table, or what else does not fit. */
  | { readonly code: 'backups/rehearsal-differs'; readonly where: string };

/** What a rehearsal needs besides the file. */
export type RehearsalOptions = ScratchOptions & {
  /** The scratch database; deleted before and after. */
  readonly name: string;
  /** What was taken down when the backup was made; `null` if nothing is known of it. */
  readonly facts: BackupFacts | null;
  /** Tests change the scratch copy here. */
  readonly onFilled?: (scratch: RegularsDatabase) => Promise<void>;
};

/**
 * Brings a backup back on trial, into a database of its own that is deleted afterwards, the same way a real restore goes.
 * What lies there then is read again row by row: each table must hash to what the file says, and people, lines
 * and sum of the book of points must be those that were counted when it was made. At last the copy is opened at
 * the newest schema, as a restore would.
 */
export async function rehearseBackup(
  bytes: Uint8Array,
  options: RehearsalOptions,
): Promise<Result<Rehearsal, RehearsalRefusal>> {
  const { name, facts, onFilled, schema = SCHEMA_VERSIONS } = options;
  if (facts !== null && sha256Hex(bytes) !== facts.sha256) {
    // A file that reads well and is another one was put in the place of ours.
    return refuse({ code: 'backups/rehearsal-differs', where: 'file' });
  }
  await Dexie.delete(name);
  try {
    const filled = await fillScratch(name, bytes, options);
    if (!filled.ok) return filled;
    const manifest = filled.value;
    const found = await withScratch(
      new RegularsDatabase(name, { version: manifest.schemaVersion, schema }),
      async (scratch) => {
        await onFilled?.(scratch);
        return readAgain(scratch, manifest, options);
      },
    );
    const where = differenceOf(found, manifest, facts);
    if (where !== null) return refuse({ code: 'backups/rehearsal-differs', where });
    await withScratch(new RegularsDatabase(name, { schema }), () => Promise.resolve());
    return ok({ manifest, people: found.facts.people, rows: found.facts.rows });
  } catch (fault) {
    if (!(fault instanceof ScratchDiffersError)) throw fault;
    return refuse({ code: 'backups/rehearsal-differs', where: 'rows' });
  } finally {
    await Dexie.delete(name);
  }
}

type Found = { readonly manifest: BackupManifest; readonly facts: BackupFacts };

/** Writes the scratch copy down once more, as if it were backed up, without keeping the file. */
async function readAgain(
  scratch: RegularsDatabase,
  manifest: BackupManifest,
  { onProgress, signal }: ScratchOptions,
): Promise<Found> {
  const writer = createBackupWriter();
  const counter = createFactCounter(NOTHING_BEFORE);
  const total = BACKUP_TABLES.reduce((sum, table) => sum + manifest.counts[table], 0);
  let done = 0;
  for (const table of tablesOfSchema(manifest.schemaVersion)) {
    await eachChunk(scratch, table, (rows) => {
      signal?.throwIfAborted();
      for (const row of rows) {
        const one = { table, row } as BackupRow;
        writer.add(one);
        counter.add(one);
      }
      done += rows.length;
      onProgress?.({ phase: 'comparing', done, total });
    });
  }
  const written = await writer.finish(manifest);
  return { manifest: written.manifest, facts: counter.finish(written.manifest, written.sha256) };
}

/** The first thing that does not fit; `null` if everything does. */
function differenceOf(
  found: Found,
  manifest: BackupManifest,
  facts: BackupFacts | null,
): string | null {
  for (const table of BACKUP_TABLES) {
    const isSame =
      found.manifest.counts[table] === manifest.counts[table] &&
      found.manifest.sha256[table] === manifest.sha256[table];
    if (!isSame) return table;
  }
  if (facts === null) return null;
  for (const figure of ['people', 'rows', 'ledgerEntries', 'ledgerSum', 'seq'] as const) {
    if (found.facts[figure] !== facts[figure]) return figure;
  }
  return null;
}

async function withScratch<T>(
  scratch: RegularsDatabase,
  work: (scratch: RegularsDatabase) => Promise<T>,
): Promise<T> {
  try {
    await scratch.open();
    return await work(scratch);
  } finally {
    scratch.close({ disableAutoOpen: true });
  }
}
