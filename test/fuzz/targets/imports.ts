import { strToU8, unzipSync, zipSync } from 'fflate';
import { checkImport } from '@formats/checkImport';
import { readTable } from '@formats/tableFile';
import { anyText, mutateBytes, mutateText } from '../mutate';
import type { Random } from '../random';
import { expectAnswer, expectHarmless, type Target } from '../target';

const OPTIONS = { fileName: 'x', country: 'DE', today: '2026-03-19' };

const CARD_WORDS = [
  ...['BEGIN:VCARD\r\n', 'END:VCARD\r\n', 'VERSION:2.1\r\n', 'VERSION:4.0\r\n', '\r\n ', '=\r\n'],
  ...[';ENCODING=QUOTED-PRINTABLE', ';ENCODING=b', ';CHARSET=UTF-16', ';CHARSET=x', ';TYPE=pref'],
  ...['item1.', 'BDAY:', 'PHOTO;ENCODING=b:', 'N:;;;;', 'TEL:', 'X-ABLabel:', 'AGENT:', 'RRULE:'],
  ...['data:image/png;base64,', '=C3=A4', '=\r\n=C3', '\\,', '\\;', 'PHOTO:data:;base64,AAAA'],
];
const TABLE_WORDS = [
  ...['"', '""', ';', ',', '\t', '\r\n', 'sep=;\r\n', 'Name', 'Geburtstag', 'Birthday', 'E-Mail'],
  ...['29.02.2023', '1.2.3', "'=1", '|', '\u0000', 'First name', 'Notes', 'Telefon', 'Land'],
];
const XML_WORDS = [
  ...['<!DOCTYPE x [<!ENTITY a "b">]>', '&a;', '<![CDATA[', ']]>', '<!--', '-->', '<c r="ZZZ9"/>'],
  ...['<row r="1048576">', '</row>', '<v>1e308</v>', 't="s"', '<si>', '</si>', 's="99999"', '<?'],
  ...['<mergeCell ref="A1:A1048576"/>', 'date1904="1"', '<f>1+1</f>', 't="inlineStr"', '<is><t>'],
];

/** Reads a file as an import would; a refusal leaves nothing behind. */
async function check(bytes: Uint8Array, name: string): Promise<void> {
  const checked = await checkImport(bytes, name, OPTIONS);
  expectHarmless(checked, name);
  const { refusal, contacts, rowCount, counts } = checked;
  if (refusal !== null) {
    expectAnswer({ ok: false, refusal }, name);
    if (contacts.length > 0 || rowCount > 0) throw new Error(`${name}: refused, and yet read`);
  }
  const told = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (told !== rowCount || contacts.length !== rowCount) throw new Error(`${name}: miscounted`);
}

/** A changed text in one of the encodings that files come in. */
function encoded(text: string, random: Random): Uint8Array {
  if (!random.oneIn(6)) return strToU8(text);
  const mark = random.oneIn(2) ? '\ufeff' : '';
  const units = Uint16Array.from(`${mark}${text}`, (unit) => unit.charCodeAt(0));
  return random.oneIn(2) ? strToU8(text, true) : new Uint8Array(units.buffer);
}

function changedText(files: readonly Uint8Array[], words: readonly string[], random: Random) {
  if (random.oneIn(12)) return encoded(anyText(random, 4000), random);
  const file = random.pick(files);
  if (random.oneIn(4)) return mutateBytes(file, random);
  const text = new TextDecoder().decode(file);
  return encoded(mutateText(text, random, words), random);
}

/** A workbook of which one part is changed and packed again, or the archive itself. */
function changedBook(book: Uint8Array, random: Random): Uint8Array {
  if (random.oneIn(3)) return mutateBytes(book, random);
  const parts = unzipSync(book);
  const name = random.pick(Object.keys(parts));
  if (random.oneIn(10)) delete parts[name];
  else {
    const text = new TextDecoder().decode(parts[name]);
    parts[name] = strToU8(mutateText(text, random, XML_WORDS));
  }
  const packed = zipSync(parts, { level: random.pick([0, 1, 6]) });
  return random.oneIn(5) ? mutateBytes(packed, random) : packed;
}

/** Cards, tables and workbooks, read from the first byte to the plan of an import. */
export function importTargets(files: {
  readonly cards: readonly Uint8Array[];
  readonly tables: readonly Uint8Array[];
  readonly book: Uint8Array;
}): readonly Target[] {
  return [
    {
      name: 'vcard',
      weight: 4,
      make: (random) => changedText(files.cards, CARD_WORDS, random),
      read: (bytes) => check(bytes, 'x.vcf'),
    },
    {
      name: 'csv',
      weight: 4,
      make: (random) => changedText(files.tables, TABLE_WORDS, random),
      read: (bytes) => check(bytes, 'x.csv'),
    },
    {
      name: 'xlsx',
      weight: 4,
      make: (random) => changedBook(files.book, random),
      read: async (bytes) => {
        await check(bytes, 'x.xlsx');
        const table = await readTable(bytes, 'x.xlsx', { sheet: '\u0000' });
        expectAnswer(table, 'x.xlsx');
      },
    },
  ];
}
