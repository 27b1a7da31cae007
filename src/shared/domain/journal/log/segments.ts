import type { SegmentHeading } from './heading';
import type { LogFolder } from './logFolder';
import { decodeRecord, hasRecordAfter, scanSegment, type Sha256 } from './record';
import { writerAt, type Writer } from './segmentWriter';

/** A segment's first record is small: figures of a few dozen tables. */
const HEADING_BYTES = 64 * 1024;

/** The file in which a new base is written until it takes its place. */
export const NEW_BASE = 'base.new';

/** The name of a segment. */
export const segmentName = (number: number): string => `${String(number).padStart(8, '0')}.log`;

/** Names of segments, in their order. */
const numberedIn = async (folder: LogFolder): Promise<readonly string[]> =>
  (await folder.list()).filter((name) => /^\d{8}\.log$/.test(name)).sort();

/** What is known of the folder. */
export type Segments = {
  /** In their order; the last one is written to. */
  segments: { readonly name: string; readonly heading: SegmentHeading }[];
  /** The highest number that any segment bears, readable or not. */
  lastNumber: number;
  writer: Writer | null;
  isDamaged: boolean;
  tornBytes: number;
  base: Writer | null;
};

/** Index of the segment from which the log can be read: the last base, else the first one. */
export function beginningOf(segments: Segments['segments']): number {
  const base = segments.findLastIndex(({ heading }) => heading.isBase);
  return Math.max(base, 0);
}

/** Whether somebody else wrote since. */
export async function hasChanged(
  folder: LogFolder,
  { writer, segments, lastNumber }: Segments,
): Promise<boolean> {
  if (writer?.pending) return false;
  const numbered = await numberedIn(folder);
  const last = numbered.at(-1);
  if (last === undefined) return segments.length > 0;
  if (Number(last.slice(0, 8)) !== lastNumber || writer === null) return true;
  return (await folder.size(last)) !== writer.size;
}

/** Reads what lies in the folder, and cuts off what was never finished. */
export async function openSegments(folder: LogFolder, sha256: Sha256): Promise<Segments> {
  const names = await folder.list();
  if (names.includes(NEW_BASE)) await folder.remove(NEW_BASE);
  const numbered = names.filter((name) => /^\d{8}\.log$/.test(name)).sort();
  const segments: Segments['segments'] = [];
  let isDamaged = false;
  let tornBytes = 0;
  for (const [index, name] of numbered.entries()) {
    const first = decodeRecord(await folder.read(name, 0, HEADING_BYTES), 0);
    if (first !== null && first.record.heading.kind === 'segment') {
      segments.push({ name, heading: first.record.heading });
      continue;
    }
    const size = await folder.size(name);
    const isLast = index === numbered.length - 1;
    if (isLast && !hasRecordAfter(await folder.read(name, 0, size), 1)) {
      // The power went while a segment was begun: nothing was in it yet.
      tornBytes += size;
      await folder.rename(name, `${name}.torn`);
    } else isDamaged = true;
  }
  const last = segments.at(-1);
  const lastNumber = Number(numbered.at(-1)?.slice(0, 8) ?? 0);
  const rest = { segments, lastNumber, base: null };
  if (last === undefined) return { ...rest, writer: null, isDamaged, tornBytes };

  const bytes = await folder.read(last.name, 0, await folder.size(last.name));
  const scan = scanSegment(bytes, sha256);
  isDamaged ||= scan.tail === 'damaged';
  const writer = writerAt(last.name, last.heading, scan.records);
  // Pieces of an act whose last one never came are no act.
  const end = writer.size;
  if (end < bytes.length && scan.tail !== 'damaged') {
    tornBytes += bytes.length - end;
    await folder.cut(last.name, end);
  }
  return { ...rest, writer, isDamaged, tornBytes };
}
