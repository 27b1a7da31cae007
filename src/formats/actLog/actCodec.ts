import { LIMITS } from '@shared/kernel/readingLimits';
import type { Batch, Change } from '@shared/domain/journal/change';
import type { Row } from '@shared/domain/journal/write';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import { gzipSync } from 'fflate';
import { canonicalJson, revive } from '../backup/canonicalJson';
import { gunzip, type GunzipLimits } from '../backup/gunzip';
import { joined } from '../backup/lines';
import { isRecord } from '../backup/schemaParts';

/** An act with everything that repeating it takes. */
export type LoggedAct = {
  readonly batch: Batch;
  readonly changes: readonly Change[];
  /** The rows of its creates, which its changes only name. */
  readonly created: readonly { readonly table: StoredTable; readonly rows: readonly Row[] }[];
};

/** A piece is closed when it has this many characters. */
const PIECE_CHARS = 2 * 1024 * 1024;

/** A piece is at most one long line; nobody else's file is read here, so that the ratio may be any. */
const PIECE_LIMITS: GunzipLimits = {
  maxBytes: LIMITS.backupLine.most,
  maxRatio: 1_100,
  freeBytes: PIECE_CHARS,
};

/** Below this, compressing costs more than it saves. */
const SMALL_BYTES = 4 * 1024;

const [PLAIN, PACKED] = [0, 1] as const;

type Line =
  | { readonly batch: Batch }
  | { readonly change: Change }
  | { readonly table: StoredTable; readonly row: Row };

/** An act as pieces of bytes, at least one: JSON lines as in a backup, packed where that pays. */
export function* encodeAct({
  batch,
  changes,
  created,
}: LoggedAct): Generator<Uint8Array<ArrayBuffer>, void> {
  let lines: string[] = [];
  let chars = 0;
  for (const line of linesOf({ batch, changes, created })) {
    const text = canonicalJson(line);
    if (chars > 0 && chars + text.length > PIECE_CHARS) {
      yield packed(lines);
      lines = [];
      chars = 0;
    }
    lines.push(text);
    chars += text.length;
  }
  yield packed(lines);
}

function* linesOf({ batch, changes, created }: LoggedAct): Generator<Line, void> {
  yield { batch };
  for (const change of changes) yield { change };
  for (const { table, rows } of created) for (const row of rows) yield { table, row };
}

function packed(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(lines.join('\n'));
  const body = text.length < SMALL_BYTES ? text : gzipSync(text, { level: 1 });
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = body === text ? PLAIN : PACKED;
  bytes.set(body, 1);
  return bytes;
}

/** A piece of the log is no act of ours. */
export class UnreadableActError extends Error {
  override readonly name = 'UnreadableActError';
}

/**
 * The act of which these are all pieces, in their order.
 *
 * @throws UnreadableActError
 */
export function decodeAct(pieces: readonly Uint8Array[]): LoggedAct {
  let batch: Batch | null = null;
  const changes: Change[] = [];
  const created = new Map<StoredTable, Row[]>();
  for (const piece of pieces) {
    for (const line of linesIn(piece)) {
      if ('batch' in line) batch = line.batch;
      else if ('change' in line) changes.push(line.change);
      else {
        const rows = created.get(line.table);
        if (rows) rows.push(line.row);
        else created.set(line.table, [line.row]);
      }
    }
  }
  if (batch === null) throw new UnreadableActError('An act without a batch');
  return { batch, changes, created: [...created].map(([table, rows]) => ({ table, rows })) };
}

function linesIn(piece: Uint8Array): Line[] {
  try {
    const body = piece.subarray(1);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      piece[0] === PACKED ? joined([...gunzip(body, PIECE_LIMITS)]) : body,
    );
    // eslint-disable-next-line no-restricted-properties -- `revive` looks through every line itself.
    return text.split('\n').map((line) => checked(revive(JSON.parse(line))));
  } catch (cause) {
    throw new UnreadableActError('An act that cannot be read', { cause });
  }
}

/** Looks at what every reader relies on: a row, a change and a batch have their names. */
function checked(line: unknown): Line {
  if (!isRecord(line)) throw new UnreadableActError('Not a line of an act');
  if (isRecord(line['batch'])) {
    if (hasText(line['batch'], ['id', 'at', 'device']) && isRecord(line['batch']['act'])) {
      return line as Line;
    }
  } else if (isRecord(line['change'])) {
    if (hasText(line['change'], ['id', 'batch', 'kind']) && isTable(line['change']['table'])) {
      return line as Line;
    }
  } else if (isTable(line['table']) && isRecord(line['row']) && hasText(line['row'], ['id'])) {
    return line as Line;
  }
  throw new UnreadableActError('Not a line of an act');
}

const hasText = (value: Readonly<Record<string, unknown>>, fields: readonly string[]): boolean =>
  fields.every((field) => typeof value[field] === 'string');

const TABLES: ReadonlySet<unknown> = new Set(STORED_TABLES);

const isTable = (value: unknown): boolean => TABLES.has(value);
