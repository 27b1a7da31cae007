import type { BaseHeading } from './heading';
import { NO_FIGURES } from './figures';
import type { LogFolder } from './logFolder';
import {
  LogOrderError,
  type ActLog,
  type ActPiece,
  type LogEntry,
  type LogStanding,
} from './logContract';
import { FIRST_CHAIN, scanSegment, toHex, type LogRecord, type Sha256 } from './record';
import {
  beginningOf,
  hasChanged,
  NEW_BASE,
  openSegments,
  segmentName,
  type Segments,
} from './segments';
import { createSegmentWriting, type Writer } from './segmentWriter';

/** A new segment begins when the one before has this many bytes. */
const SEGMENT_BYTES = 8 * 1024 * 1024;

/** Bytes of payload in one answer of `read`, unless a single record has more. */
const READ_BYTES = 3 * 1024 * 1024;

/** What a log needs. */
export type ActLogOptions = {
  readonly folder: LogFolder;
  readonly sha256: Sha256;
  /** Names this installation, in a log that begins. */
  readonly newId: () => string;
  /** Others write to the same folder, in their turn: what is known of it is checked before it is relied on. */
  readonly isShared?: boolean;
  /** A new segment begins when the one before has this many bytes; default: 8 MiB. */
  readonly segmentBytes?: number;
  /** Called at named moments; tests make it throw. */
  readonly at?: (point: LogPoint) => void;
};

/** The moments at which something may go wrong. */
export type LogPoint = 'log-before-append' | 'log-after-append' | 'log-rotate' | 'log-adopt';

/** Opens the log in a folder. Nothing is read before it is asked for. */
export function createActLog({
  folder,
  sha256,
  newId,
  isShared = false,
  segmentBytes = SEGMENT_BYTES,
  at = () => undefined,
}: ActLogOptions): ActLog {
  const { begin, put, putAct } = createSegmentWriting(folder, sha256);
  let state: Segments | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let read: {
    readonly name: string;
    readonly size: number;
    readonly records: readonly LogRecord[];
  };

  /** One after another; a fault in one leaves the next its turn. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = queue.then(work, work);
    queue = run.catch(() => undefined);
    return run;
  };

  const opened = async (): Promise<Segments> => {
    if (isShared && state !== null && state.base === null && (await hasChanged(folder, state)))
      state = null;
    return (state ??= await openSegments(folder, sha256));
  };

  /** The segment that the next act goes to. */
  async function writerFor(current: Segments, piece: ActPiece): Promise<Writer> {
    const { writer } = current;
    if (writer !== null && writer.heading.schema !== piece.schema) {
      throw new LogOrderError('The schema has changed: a new base is needed');
    }
    if (current.isDamaged) throw new LogOrderError('The log is damaged: a new base is needed');
    const isFull = writer !== null && writer.size >= segmentBytes;
    if (writer !== null && !(isFull && piece.isFirst)) return writer;
    return nextSegment(current, { seq: piece.seq - 1, schema: piece.schema });
  }

  /** Begins the segment behind the last one, or the first one as it is `otherwise` said. */
  async function nextSegment(
    current: Segments,
    otherwise: { readonly seq: number; readonly schema: number },
  ): Promise<Writer> {
    at('log-rotate');
    const { writer } = current;
    const number = current.lastNumber + 1;
    current.lastNumber = number;
    const next = await begin(segmentName(number), {
      kind: 'segment',
      number,
      install: writer?.heading.install ?? newId(),
      seq: writer?.seq ?? otherwise.seq,
      id: writer?.id ?? '',
      isBase: false,
      figures: writer?.figures ?? NO_FIGURES,
      schema: writer?.heading.schema ?? otherwise.schema,
      rewriting: writer?.heading.rewriting ?? '',
      before: writer === null ? FIRST_CHAIN : toHex(writer.chain),
    });
    current.writer = next;
    current.segments.push({ name: next.name, heading: next.heading });
    return next;
  }

  function standingOf(current: Segments): LogStanding {
    const { writer, segments, isDamaged, tornBytes } = current;
    const beginning = segments[beginningOf(segments)];
    return {
      seq: writer?.seq ?? 0,
      id: writer?.id ?? '',
      figures: writer?.figures ?? null,
      begins:
        beginning === undefined
          ? 'nowhere'
          : beginning.heading.isBase
            ? 'base'
            : beginning.heading.seq === 0
              ? 'first-act'
              : 'later',
      schema: writer?.heading.schema ?? 0,
      rewriting: writer?.heading.rewriting ?? '',
      isDamaged,
      tornBytes,
      bytes: (segments.length - 1 - beginningOf(segments)) * segmentBytes + (writer?.size ?? 0),
    };
  }

  async function recordsOf(name: string): Promise<readonly LogRecord[]> {
    const size = await folder.size(name);
    if (read?.name !== name || read.size !== size) {
      const { records } = scanSegment(await folder.read(name, 0, size), sha256);
      read = { name, size, records };
    }
    return read.records;
  }

  return {
    standing: () => inTurn(async () => standingOf(await opened())),

    append: (piece, payload) =>
      inTurn(async () => {
        const current = await opened();
        at('log-before-append');
        const writer = await writerFor(current, piece);
        try {
          await putAct(writer, piece, payload);
        } catch (fault) {
          // How much of it reached the disk is not known: the file is read anew before it is used.
          if (!(fault instanceof LogOrderError)) state = null;
          throw fault;
        }
        if (piece.isLast) at('log-after-append');
      }),

    beginBase: (start) =>
      inTurn(async () => {
        const current = await opened();
        const names = await folder.list();
        if (names.includes(NEW_BASE)) await folder.remove(NEW_BASE);
        const { seq, id, schema, rewriting, figures } = start;
        current.base = await begin(NEW_BASE, {
          kind: 'segment',
          number: current.lastNumber + 1,
          install: current.writer?.heading.install ?? newId(),
          ...{ seq, id, schema, rewriting, figures, isBase: true },
          before: FIRST_CHAIN,
        });
      }),

    appendToBase: (piece, payload) =>
      inTurn(async () => {
        const { base } = await opened();
        if (base === null) throw new LogOrderError('No base was begun');
        if (typeof piece !== 'string') await putAct(base, piece, payload);
        else {
          const heading: BaseHeading = { kind: 'base', isLast: piece === 'base-end' };
          await put(base, heading, payload);
        }
      }),

    adoptBase: (forgetOlder) =>
      inTurn(async () => {
        const current = await opened();
        const { base } = current;
        if (base === null) throw new LogOrderError('No base was begun');
        // What was written is read again from the disk before anything rests on it.
        const bytes = await folder.read(base.name, 0, await folder.size(base.name));
        const scan = scanSegment(bytes, sha256);
        if (scan.tail !== 'whole' || scan.end !== base.size) {
          throw new LogOrderError('The new base does not read back');
        }
        at('log-adopt');
        const name = segmentName(base.heading.number);
        await folder.rename(base.name, name);
        const older = current.segments;
        const all = await folder.list();
        state = {
          segments: [...(forgetOlder ? [] : older), { name, heading: base.heading }],
          lastNumber: base.heading.number,
          writer: { ...base, name },
          isDamaged: false,
          tornBytes: 0,
          base: null,
        };
        if (forgetOlder) {
          for (const old of all)
            if (/^\d{8}\.log/.test(old) && old < name) await folder.remove(old);
        }
        const adopted = standingOf(state);
        try {
          // The last segment is read whole at each start; a base is most of the shop, and was read just now.
          await nextSegment(state, adopted);
        } catch {
          // The base stands all the same. What there is of the segment is looked at before it is used.
          state = null;
        }
        return adopted;
      }),

    read: (from) =>
      inTurn(async () => {
        const { segments } = await opened();
        const begins = segments[beginningOf(segments)]?.heading.number ?? 0;
        let { segment, offset } = from ?? { segment: begins, offset: 0 };
        const entries: LogEntry[] = [];
        let bytes = 0;
        for (const { name, heading } of segments) {
          if (heading.number < segment) continue;
          if (heading.number > segment) [segment, offset] = [heading.number, 0];
          const records = await recordsOf(name);
          for (; offset < records.length; offset += 1) {
            const entry = entryOf(records[offset]!);
            if (entry === null) continue;
            if (bytes > 0 && bytes + entry.payload.length > READ_BYTES) {
              return { entries, next: { segment, offset } };
            }
            entries.push(entry);
            bytes += entry.payload.length;
          }
        }
        return { entries, next: null };
      }),

    forgetCovered: (seq) =>
      inTurn(async () => {
        const current = await opened();
        const first = beginningOf(current.segments);
        if (current.segments[first]?.heading.isBase !== true) return;
        const older = current.segments.slice(0, first);
        for (const [index, { name }] of older.entries()) {
          const until = current.segments[index + 1]!.heading.seq;
          if (until > seq) return;
          await folder.remove(name);
          current.segments = current.segments.filter((segment) => segment.name !== name);
        }
      }),
  };
}

function entryOf({ heading, payload }: LogRecord): LogEntry | null {
  if (heading.kind === 'segment') return null;
  // A copy: a view would carry the whole segment with it to another process.
  const own = payload.slice();
  if (heading.kind === 'base') return { kind: 'base', isLast: heading.isLast, payload: own };
  const { seq, id, isLast } = heading;
  return { kind: 'act', seq, id, isLast, payload: own };
}
