import { LIMITS } from '@shared/kernel/readingLimits';
import type { ImportRefusal, ReadingControl } from '@shared/domain/importing/tableSource';
import type { Result } from '@shared/kernel/result';
import { ok, refuse } from '@shared/kernel/result';
import { cellFormatOf, storedText } from './xlsxCell';
import type { CellFormat } from './xlsxCell';
import { createSheetReader } from './xlsxSheet';
import type { SheetRow } from './xlsxSheet';
import { attribute, createXmlReader, XmlDamage } from './xlsxXml';
import type { XmlEvents } from './xlsxXml';
import { unpack, ZipDamage, zipEntries, ZipExcess } from './xlsxZip';
import type { ZipEntry } from './xlsxZip';

/*
 * Workbooks are read here and not by a library, because values must arrive as they are shown: a postcode
 * formatted `00000` keeps its zero, an error stays visible, a reading (furigana) is no part of a name. Also the
 * unpacked size is counted as it grows, and reading can pause and stop.
 */

/** The rows of one sheet of a workbook. */
export type SheetRows = {
  /** The visible sheets, in the workbook's order; all of them if every one is hidden. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
};

type Workbook = {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly control: ReadingControl;
};

class Cancelled extends Error {}

/** More cells than a window has memory for. */
class TooManyCells extends Error {}

/** Reads a sheet of a workbook (.xlsx): the named one, or the first that has rows. */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | undefined,
  control: ReadingControl,
): Promise<Result<SheetRows, ImportRefusal>> {
  try {
    return await readParts(bytes, wanted, control);
  } catch (fault) {
    if (fault instanceof Cancelled) return refuse({ code: 'import/cancelled' });
    if (fault instanceof TooManyCells) {
      return refuse({ code: 'import/too-many-cells', maxCells: LIMITS.tableCells.most });
    }
    if (fault instanceof ZipExcess) return refuse(excessOf(fault));
    if (fault instanceof ZipDamage) return refuse({ code: 'import/damaged', detail: fault.detail });
    if (fault instanceof XmlDamage) return refuse({ code: 'import/damaged', detail: 'not XML' });
    throw fault;
  }
}

const excessOf = ({ limit }: ZipExcess): ImportRefusal =>
  limit === 'too-many-parts'
    ? { code: 'import/too-many-parts', maxParts: LIMITS.bookParts.most }
    : { code: 'import/unpacks-too-large' };

async function readParts(
  bytes: Uint8Array,
  wanted: string | undefined,
  control: ReadingControl,
): Promise<Result<SheetRows, ImportRefusal>> {
  const entries = zipEntries(bytes).map(
    (entry) => [entry.name.replace(/\\/g, '/'), entry] as const,
  );
  const book: Workbook = { bytes, entries: new Map(entries), control };
  const path = await workbookPath(book);
  const { sheets, is1904 } = await readSheetList(book, path);
  if (sheets.length === 0) return refuse({ code: 'import/damaged', detail: 'no sheets' });
  const visible = sheets.filter((sheet) => !sheet.isHidden);
  const offered = visible.length > 0 ? visible : sheets;
  const chosen = wanted === undefined ? offered : sheets.filter(({ name }) => name === wanted);
  if (chosen.length === 0) return refuse({ code: 'import/sheet-missing', sheet: wanted ?? '' });

  const targets = await readRelations(book, path);
  const pathOf = (ending: string): string | undefined =>
    [...targets.values()].find(({ type }) => type.endsWith(ending))?.path;
  const strings = await readStrings(book, pathOf('/sharedStrings'));
  const formats = await readFormats(book, pathOf('/styles'));
  let first: SheetRows | null = null;
  for (const sheet of chosen) {
    const part = targets.get(sheet.relation)?.path;
    if (part === undefined || !book.entries.has(part)) continue;
    const reader = createSheetReader({ strings, formats, is1904 });
    await readPart(book, part, LIMITS.bookPart.most, reader.events, () => reader.isFull());
    if (reader.hasTooManyCells()) throw new TooManyCells();
    const read = {
      sheets: offered.map(({ name }) => name),
      sheet: sheet.name,
      rows: reader.rows(),
    };
    if (read.rows.length > 1 || chosen.length === 1) return ok(read);
    first = first === null || read.rows.length > first.rows.length ? read : first;
  }
  return first ? ok(first) : refuse({ code: 'import/damaged', detail: 'no sheets' });
}

/** Feeds a part of the workbook to a reader of XML; a part that is not there is empty. */
async function readPart(
  book: Workbook,
  path: string | undefined,
  maxBytes: number,
  events: XmlEvents,
  isEnough: () => boolean = () => false,
): Promise<void> {
  const entry = path === undefined ? undefined : book.entries.get(path);
  if (!entry) return;
  const reader = createXmlReader(events);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let since = 0;
  let done = 0;
  for (const chunk of unpack(book.bytes, entry, maxBytes)) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    for (let at = 0; at < chunk.length; at += 1 << 18) {
      const portion = chunk.subarray(at, at + (1 << 18));
      reader.push(decoder.decode(portion, { stream: true }));
      since += portion.length;
      done += portion.length;
      if (isEnough()) return;
      if (book.control.isCancelled?.() === true) throw new Cancelled();
      if (since < 1 << 20) continue;
      since = 0;
      // The unpacked size is unknown; sheets pack to about an eighth.
      book.control.onProgress?.(Math.min(done, entry.packedBytes * 8), entry.packedBytes * 8);
      await book.control.pause?.();
    }
  }
}

const encodingOf = (chunk: Uint8Array): string =>
  chunk[0] === 0xff && chunk[1] === 0xfe
    ? 'utf-16le'
    : chunk[0] === 0xfe && chunk[1] === 0xff
      ? 'utf-16be'
      : 'utf-8';

async function workbookPath(book: Workbook): Promise<string> {
  let found = 'xl/workbook.xml';
  await readPart(book, '_rels/.rels', LIMITS.bookList.most, {
    onOpen: (name, attributes) => {
      if (name !== 'Relationship' || !attribute(attributes, 'Type')?.endsWith('/officeDocument'))
        return;
      const target = resolvePath('', attribute(attributes, 'Target') ?? '');
      if (book.entries.has(target)) found = target;
    },
  });
  if (!book.entries.has(found)) throw new ZipDamage('no workbook inside');
  return found;
}

type SheetEntry = { readonly name: string; readonly relation: string; readonly isHidden: boolean };

async function readSheetList(
  book: Workbook,
  path: string,
): Promise<{ readonly sheets: readonly SheetEntry[]; readonly is1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  await readPart(book, path, LIMITS.bookList.most, {
    onOpen: (name, attributes) => {
      if (name === 'workbookPr')
        is1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        relation: attribute(attributes, 'id') ?? '',
        isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
      });
    },
  });
  return { sheets, is1904 };
}

async function readRelations(
  book: Workbook,
  path: string,
): Promise<ReadonlyMap<string, { readonly type: string; readonly path: string }>> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const relations = new Map<string, { readonly type: string; readonly path: string }>();
  await readPart(book, `${folder}_rels/${path.slice(slash)}.rels`, LIMITS.bookList.most, {
    onOpen: (name, attributes) => {
      if (name !== 'Relationship') return;
      relations.set(attribute(attributes, 'Id') ?? '', {
        type: attribute(attributes, 'Type') ?? '',
        path: resolvePath(folder, attribute(attributes, 'Target') ?? ''),
      });
    },
  });
  return relations;
}

/** A target within the archive, relative to the folder of the part that names it. */
function resolvePath(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

async function readStrings(book: Workbook, path: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  let length = 0;
  let current: string[] = [];
  let inText = false;
  let inReading = false;
  await readPart(book, path, LIMITS.bookPart.most, {
    onOpen: (name) => {
      if (name === 'si') current = [];
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    onText: (text) => {
      if (inText && !inReading) current.push(text);
    },
    onClose: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') {
        const text = storedText(current.join(''));
        length += text.length;
        if (strings.push(text) > LIMITS.tableCells.most) throw new TooManyCells();
        if (length > LIMITS.bookText.most) throw new ZipExcess('unpacks-too-large');
      }
    },
  });
  return strings;
}

async function readFormats(
  book: Workbook,
  path: string | undefined,
): Promise<readonly CellFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await readPart(book, path, LIMITS.bookList.most, {
    onOpen: (name, attributes) => {
      if (name === 'numFmt') {
        codes.set(
          Number(attribute(attributes, 'numFmtId')),
          attribute(attributes, 'formatCode') ?? '',
        );
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    },
    onClose: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => cellFormatOf(id, codes.get(id)));
}
