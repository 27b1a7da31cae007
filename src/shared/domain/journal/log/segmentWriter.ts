import type { Figures, Heading, SegmentHeading } from './heading';
import { addFigures } from './figures';
import { LogOrderError, type ActPiece } from './logContract';
import type { LogFolder } from './logFolder';
import { encodeRecord, fromHex, type LogRecord, type Sha256 } from './record';

/** A segment that is written to, and how far it is. */
export type Writer = {
  name: string;
  heading: SegmentHeading;
  size: number;
  chain: Uint8Array;
  seq: number;
  id: string;
  figures: Figures;
  /** Where the act begins of which pieces were written, and what the chain was there. */
  pending: { readonly seq: number; readonly at: number; readonly chain: Uint8Array } | null;
};

/** What a segment's records leave behind, up to the end of the last whole act. */
export function writerAt(
  name: string,
  heading: SegmentHeading,
  records: readonly LogRecord[],
): Writer {
  const writer: Writer = {
    ...{ name, heading, size: 0, chain: fromHex(heading.before), pending: null },
    ...{ seq: heading.seq, id: heading.id, figures: heading.figures },
  };
  let offset = 0;
  for (const record of records) {
    offset += record.length;
    const { heading: own } = record;
    if (own.kind === 'act' && !own.isLast) continue;
    if (own.kind === 'act') {
      writer.seq = own.seq;
      writer.id = own.id;
      if (own.delta) writer.figures = addFigures(writer.figures, own.delta);
    }
    writer.size = offset;
    writer.chain = record.chain.slice();
  }
  return writer;
}

/** Writes records behind one another; whatever has answered is on the disk. */
export type SegmentWriting = {
  /** Begins a segment and flushes its heading. */
  readonly begin: (name: string, heading: SegmentHeading) => Promise<Writer>;
  readonly put: (writer: Writer, heading: Heading, payload: Uint8Array) => Promise<void>;
  /** Puts a piece of an act. @throws LogOrderError if it does not follow from what is there. */
  readonly putAct: (writer: Writer, piece: ActPiece, payload: Uint8Array) => Promise<void>;
};

/** Writing to the segments of a folder. */
export function createSegmentWriting(folder: LogFolder, sha256: Sha256): SegmentWriting {
  async function begin(name: string, heading: SegmentHeading): Promise<Writer> {
    const { bytes, chain } = encodeRecord(
      heading,
      new Uint8Array(),
      fromHex(heading.before),
      sha256,
    );
    await folder.append(name, bytes);
    return {
      ...{ name, heading, size: bytes.length, chain, pending: null },
      ...{ seq: heading.seq, id: heading.id, figures: heading.figures },
    };
  }

  async function put(writer: Writer, heading: Heading, payload: Uint8Array): Promise<void> {
    const { bytes, chain } = encodeRecord(heading, payload, writer.chain, sha256);
    await folder.append(writer.name, bytes);
    writer.size += bytes.length;
    writer.chain = chain;
  }

  async function putAct(
    writer: Writer,
    { seq, id, isFirst, isLast, delta }: ActPiece,
    payload: Uint8Array,
  ): Promise<void> {
    if (seq !== writer.seq + 1) {
      throw new LogOrderError(`Act ${seq} does not follow ${writer.seq}`);
    }
    if (isFirst) {
      if (writer.pending !== null) await takeBack(writer, writer.pending);
      writer.pending = { seq, at: writer.size, chain: writer.chain };
    } else if (writer.pending?.seq !== seq) {
      throw new LogOrderError(`Act ${seq} has no beginning`);
    }
    await put(writer, { kind: 'act', seq, id, isLast, ...(delta && { delta }) }, payload);
    if (!isLast) return;
    writer.pending = null;
    writer.seq = seq;
    writer.id = id;
    if (delta) writer.figures = addFigures(writer.figures, delta);
  }

  /** Whoever wrote the first pieces is gone: they are cut off again. */
  async function takeBack(
    writer: Writer,
    pending: { readonly at: number; readonly chain: Uint8Array },
  ): Promise<void> {
    await folder.cut(writer.name, pending.at);
    writer.size = pending.at;
    writer.chain = pending.chain;
    writer.pending = null;
  }

  return { begin, put, putAct };
}
