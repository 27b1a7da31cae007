import { LIMITS } from '@shared/kernel/readingLimits';
import {
  BACKUP_TABLES,
  type BackupManifest,
  type BackupRow,
  type BackupTable,
  type BackupTables,
} from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { parseJson } from '@shared/kernel/safeJson';
import { foreignKindOf, isGzip } from './foreign';
import {
  BrokenGzipError,
  backupLimits,
  gunzip,
  type GunzipLimits,
  type GzipMember,
} from './gunzip';
import { OWN_HEADER } from './gzipMember';
import { createLineCutter, joined, LineTooLongError } from './lines';
import { parseManifest } from './manifest';
import { createRowReader, DamagedError, type RowReader } from './rowReader';

/** Rows of one table, in the order of the file. */
export type RowBlock = {
  [Table in BackupTable]: { readonly table: Table; readonly rows: readonly BackupTables[Table][] };
}[BackupTable];

/** What a reader of backups may want besides the verdict. */
export type ReadOptions = {
  /**
   * Takes rows while they are read, at most 500 at a time; reading waits for it. The file may still
   * turn out to be damaged: keep nothing of it before the answer is yes.
   */
  readonly onRows?: (block: RowBlock, manifest: BackupManifest) => void | Promise<void>;
  /** Is told how many rows were read; about every 500. */
  readonly onProgress?: (rows: number, manifest: BackupManifest) => void;
  /** Stops reading: the answer is then a rejection with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly limits?: GunzipLimits;
};

const BLOCK_ROWS = 500;

/**
 * Reads a backup from beginning to end and checks everything: compression, checksums, manifest,
 * every row's form, order, counts, hashes. Answers with the manifest only if all of it fits.
 */
export async function readBackup(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<BackupManifest, UnreadableBackup>> {
  if (bytes.length === 0) return refuse({ code: 'backups/empty' });
  if (!isGzip(bytes)) return refuse({ code: 'backups/foreign', looksLike: foreignKindOf(bytes) });

  const { onRows, onProgress, signal, limits = backupLimits() } = options;
  let reader: RowReader | null = null;
  let line = 0;
  let refusal: UnreadableBackup | null = null;
  let waiting: BackupRow[] = [];
  let manifestBytes = 0;
  const members: GzipMember[] = [];

  const cutter = createLineCutter(
    (text, withEnd) => {
      line += 1;
      if (reader) {
        waiting.push(reader.read(text, withEnd, line));
        return;
      }
      const manifest = parseManifestLine(text);
      if (!manifest.ok) {
        refusal = manifest.refusal;
        throw new DamagedError('manifest', 1, '');
      }
      manifestBytes = withEnd.length;
      reader = createRowReader(manifest.value);
    },
    () => (reader ? LIMITS.backupLine.most : LIMITS.backupManifest.most),
  );

  // The rows go out outside the cutter, because their taker may need time.
  const handOver = async (): Promise<void> => {
    if (!reader || waiting.length === 0) return;
    const { manifest } = reader;
    if (onRows) for (const block of blocksOf(waiting)) await onRows(block, manifest);
    onProgress?.(line - 1, manifest);
    waiting = [];
  };

  try {
    const note = (member: GzipMember) => {
      if (members.length < 3) members.push(member);
    };
    for (const piece of gunzip(bytes, limits, note)) {
      signal?.throwIfAborted();
      cutter.push(piece);
      if (waiting.length >= BLOCK_ROWS) await handOver();
    }
    await handOver();
    const finished = finish(reader, cutter.hasRest(), line);
    const isOurs = members.length === 2 && members[0]!.unpackedBytes === manifestBytes;
    if (finished.ok && isOurs && !members.every(({ start }) => hasOwnHeader(bytes, start))) {
      return refuse({ code: 'backups/damaged', damage: 'checksum', line: 0, detail: '' });
    }
    return finished;
  } catch (fault) {
    const found = refusal ?? refusalOf(fault, reader, line);
    // What was read before the damage goes out too: some takers want all there is.
    await handOver();
    return refuse(found);
  }
}

/** No checksum covers the header; in a file that is otherwise ours, another one shows that somebody or something changed the file. */
const hasOwnHeader = (bytes: Uint8Array, start: number): boolean =>
  OWN_HEADER.every((byte, at) => bytes[start + at] === byte);

function finish(
  reader: RowReader | null,
  hasRest: boolean,
  line: number,
): Result<BackupManifest, UnreadableBackup> {
  // Unpacks well and yet has no first line: somebody else's gzip.
  if (!reader) return refuse({ code: 'backups/foreign', looksLike: 'gzip' });
  if (hasRest) return refuse({ code: 'backups/truncated', line });
  const problem = reader.finish();
  return problem ? refuse(problem) : ok(reader.manifest);
}

function refusalOf(fault: unknown, reader: RowReader | null, line: number): UnreadableBackup {
  if (fault instanceof DamagedError) {
    return {
      code: 'backups/damaged',
      damage: fault.damage,
      line: fault.line,
      detail: fault.detail,
    };
  }
  if (fault instanceof LineTooLongError) {
    return reader
      ? { code: 'backups/damaged', damage: 'too-large', line: line + 1, detail: '' }
      : { code: 'backups/foreign', looksLike: 'gzip' };
  }
  if (!(fault instanceof BrokenGzipError)) throw fault;
  if (fault.reason !== 'ends-early') {
    const isAfterEnd = fault.reason === 'compression' && reader?.isComplete() === true;
    const damage = isAfterEnd ? 'trailing-bytes' : fault.reason;
    return { code: 'backups/damaged', damage, line, detail: '' };
  }
  return reader?.isComplete()
    ? { code: 'backups/damaged', damage: 'trailing-bytes', line, detail: '' }
    : { code: 'backups/truncated', line };
}

/** The manifest in the member that stands before the rows; nothing of these is looked at. */
export function readManifest(member: Uint8Array): Result<BackupManifest, UnreadableBackup> {
  const line = joined([...gunzip(member)]);
  return parseManifestLine(line);
}

function parseManifestLine(text: Uint8Array): Result<BackupManifest, UnreadableBackup> {
  let value: unknown;
  try {
    value = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return refuse({ code: 'backups/foreign', looksLike: 'gzip' });
  }
  return parseManifest(value);
}

/** The rows as runs of one table. */
function* blocksOf(rows: readonly BackupRow[]): Generator<RowBlock> {
  for (const table of BACKUP_TABLES) {
    const own = rows.filter((row) => row.table === table).map(({ row }) => row);
    // `own` holds rows of `table` alone; the compiler cannot see that the two belong together.
    if (own.length > 0) yield { table, rows: own } as unknown as RowBlock;
  }
}
