import { decodeWith, DOS } from './textDecoding';

/*
 * Which letters stand behind bytes that are no UTF-8. A wrong guess at a far-off script spoils every name, while
 * Windows-1252 spoils a few letters: so another encoding must have proof, and everything else is Windows-1252.
 */

/** Enough to know a script by; the tables of the large encodings are slow. */
const DECODED_BYTES = 16 * 1024;

/** The most likely encoding of a text in which bytes above 7F are no UTF-8: a label of the Encoding standard, or `ibm850`. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = tellingLines(bytes);
  const runs = runsOf(sample);
  const latin = latinReading(sample);
  if (latin.score <= 0.75) {
    const other = alphabetEncoding(sample, runs) ?? asianEncoding(sample, runs);
    if (other !== null) return other;
  }
  return latin.encoding === 'windows-1252' && isCzech(sample) ? 'windows-1250' : latin.encoding;
}

/** The lines that hold bytes above 7F, as many as are needed: the rest of a file says nothing. */
function tellingLines(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(DECODED_BYTES);
  let length = 0;
  let start = 0;
  for (let at = 0; at < bytes.length && length < sample.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === LF || byte === CR) start = at + 1;
    if (byte < 0x80) continue;
    // A line may be as long as the file.
    const from = Math.max(start, at - 200);
    let end = at;
    while (end < bytes.length && end - from < 4000 && bytes[end] !== LF && bytes[end] !== CR)
      end += 1;
    const line = bytes.subarray(from, Math.min(end + 1, from + sample.length - length));
    sample.set(line, length);
    length += line.length;
    at = end;
    start = end + 1;
  }
  return sample.subarray(0, length);
}

const LF = 10;
const CR = 13;

/** How bytes above 7F stand together. */
type Runs = {
  readonly all: number;
  /** Those that stand in rows of three and more. */
  readonly inRows: number;
  /** Those in rows of an odd number. */
  readonly inOddRows: number;
};

function runsOf(sample: Uint8Array): Runs {
  let [all, inRows, inOddRows] = [0, 0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at]! < 0x80) continue;
    const start = at;
    while (at < sample.length && sample[at]! >= 0x80) at += 1;
    const run = at - start;
    all += run;
    if (run >= 3) inRows += run;
    if (run % 2 === 1) inOddRows += run;
  }
  return { all, inRows, inOddRows };
}

/** Scripts of one byte per letter: the letters of each, and the most frequent of them. */
const ALPHABETS: readonly {
  readonly encodings: readonly string[];
  readonly letters: RegExp;
  readonly frequent: RegExp;
}[] = [
  {
    encodings: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
    letters: /[а-яёіїєґўђјљњћџ№«»–—]/gi,
    frequent: /[оеаинтсрвлкмі]/gi,
  },
  {
    encodings: ['windows-1253', 'iso-8859-7'],
    letters: /[α-ωά-ώ΄·]/gi,
    frequent: /[αοιετσνηρςάόί]/gi,
  },
  { encodings: ['windows-1255'], letters: /[א-ת״׳]/g, frequent: /[יוהלאתמרבשנ]/g },
  { encodings: ['windows-1256'], letters: /[ء-يپچژگکً-ْ،؟]/g, frequent: /[الينموربتدحسع]/g },
  { encodings: ['windows-874'], letters: /[ก-๛]/g, frequent: /[านรอกเงมยลวดทสตะปบคหแจพชข่้์ิีัุ]/g },
];

/** Letters of another alphabet stand in rows, for whole words are written in them. */
function alphabetEncoding(sample: Uint8Array, { all, inRows }: Runs): string | null {
  if (all < 4 || inRows <= all * 0.5) return null;
  let best: { readonly encoding: string; readonly score: number } | null = null;
  for (const { encodings, letters, frequent } of ALPHABETS) {
    for (const encoding of encodings) {
      const text = decodeWith(sample, encoding) ?? '';
      const other = countMatches(text, /[^\x00-\x7f\u00a0]/g);
      const known = countMatches(text, letters);
      if (other === 0 || known < other * 0.97) continue;
      // A capital behind a small letter tells of a table whose halves are exchanged.
      const odd = countMatches(text, /\p{Ll}\p{Lu}/gu);
      const isShouted = /\p{Lu}/u.test(text) && !/[^\x00-\x7f](?<=\p{Ll})/u.test(text) ? 0.15 : 0;
      const score = (countMatches(text, frequent) - odd * 2) / known - isShouted;
      // The first of equals is the one that most programs write.
      if (score > 0.5 && score > (best?.score ?? 0) + 0.001) best = { encoding, score };
    }
  }
  return best?.encoding ?? null;
}

function asianEncoding(sample: Uint8Array, runs: Runs): string | null {
  if (runs.all < 4) return null;
  // Two bytes above A0 make a letter: their rows are of an even length, whatever stands around them.
  if (runs.inOddRows <= runs.all * 0.06) {
    const pairs = pairsOf(sample);
    const share = (from: number, to: number): number =>
      pairs.filter((lead) => lead >= from && lead <= to).length / pairs.length;
    if (share(0xa4, 0xa5) > 0.05 && share(0xa4, 0xa5) + share(0xb0, 0xcf) > 0.75) return 'euc-jp';
    if (share(0xb0, 0xc8) > 0.85) return 'euc-kr';
    if (share(0xa3, 0xa3) + share(0xb0, 0xd7) > 0.75) return 'gb18030';
  }
  return isShiftJis(sample) ? 'shift_jis' : isBig5(sample) ? 'big5' : null;
}

/** The first bytes of the pairs in rows of bytes above 7F. */
function pairsOf(sample: Uint8Array): readonly number[] {
  const leads: number[] = [];
  for (let at = 0; at + 1 < sample.length; at += 1) {
    if (sample[at]! < 0x80 || sample[at + 1]! < 0x80) continue;
    // Marks such as the ideographic comma say nothing about the language.
    if (sample[at]! !== 0xa1) leads.push(sample[at]!);
    at += 1;
  }
  return leads;
}

function isShiftJis(sample: Uint8Array): boolean {
  let [kana, common, highTrails, other] = [0, 0, 0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at]!;
    if (lead < 0x80) continue;
    const isHalfKana = lead >= 0xa1 && lead <= 0xdf;
    if (isHalfKana) {
      const inRow = (sample[at + 1] ?? 0) >= 0xa1 || (sample[at - 1] ?? 0) >= 0xa1;
      if (inRow) kana += 1;
      else other += 1;
      continue;
    }
    const trail = sample[at + 1] ?? 0;
    at += 1;
    if (trail < 0x40 || trail === 0x7f || trail > 0xfc || lead > 0xef) other += 3;
    else if (lead === 0x82 && trail >= 0x9f) kana += 1;
    else if (lead === 0x83 && trail <= 0x96) kana += 1;
    else if (lead >= 0x88 && lead <= 0x97) {
      common += 1;
      if (trail >= 0x80) highTrails += 1;
      // What follows the mark of a long vowel or a space is text, too.
    } else if (lead === 0x81 && trail >= 0x40 && trail <= 0x7a && kana + common > 0) continue;
    else other += 1;
  }
  const all = kana + common;
  if (all < 2 || other * 5 > all) return false;
  // In Western text the second byte is a letter such as *r*; in Japanese it mostly is none.
  return kana * 6 >= all || highTrails * 2 >= common;
}

function isBig5(sample: Uint8Array): boolean {
  let [common, highTrails, other] = [0, 0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at]!;
    if (lead < 0x80) continue;
    const trail = sample[at + 1] ?? 0;
    at += 1;
    const isPair = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
    if (!isPair) other += 3;
    // The frequent letters come first in the table; marks stand before them.
    else if (lead >= 0xa4 && lead <= 0xc6) common += 1;
    else if (lead > 0xa3 || lead < 0xa1) other += 1;
    if (trail >= 0x80) highTrails += 1;
  }
  return common >= 3 && other * 5 <= common && highTrails * 5 >= (common + other) * 2;
}

/** Czech has no letter that Western text could not have, but no Western language has these together. */
function isCzech(sample: Uint8Array): boolean {
  let [high, czech] = [0, 0];
  const kinds = new Set<number>();
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at]!;
    if (byte < 0x80) continue;
    high += 1;
    const lower = CZECH.get(byte);
    if (lower === undefined || !(isLetter(sample[at - 1]) || isLetter(sample[at + 1]))) continue;
    kinds.add(lower);
    if (lower === 0xf8 || lower === 0x9e) czech += 1;
  }
  return kinds.size >= 3 && czech * 10 >= high;
}

/** ř ě ů č ž š in Windows-1250, in both cases. */
const CZECH: ReadonlyMap<number, number> = new Map(
  [0xf8, 0xec, 0xf9, 0xe8].flatMap((byte) => [
    [byte, byte],
    [byte - 0x20, byte],
  ]),
)
  .set(0x9e, 0x9e)
  .set(0x8e, 0x9e)
  .set(0x9a, 0x9a)
  .set(0x8a, 0x9a);

type Latin = { readonly encoding: string; readonly score: number };

/** Letters of Western names, the most frequent first; then those of names east of Germany. */
const WESTERN: readonly RegExp[] = [/[äöüßéáóíñçãåø]/i, /[èêëàâìîïòôõúùûæœþð]/i];
const CENTRAL: readonly RegExp[] = [/[ąćęłńóśźżáčďéěíňřšťúůýžőűöüä]/i, /[ôľĺŕăâîșțşţđß]/i];
/** In the order of how often they are met. */
const LATIN: readonly (readonly [encoding: string, letters: readonly RegExp[]])[] = [
  ['windows-1252', WESTERN],
  [DOS, WESTERN],
  ['macintosh', WESTERN],
  ['windows-1250', CENTRAL],
  ['iso-8859-2', CENTRAL],
];

/** Latin letters on Windows, in DOS, on old Macs, and east of Germany: which reading looks most like words. */
function latinReading(sample: Uint8Array): Latin {
  const readings = LATIN.map(([encoding, letters]): Latin => {
    const text = decodeWith(sample, encoding) ?? '';
    return { encoding, score: wordScore(text, letters) };
  });
  const [usual, ...others] = readings as [Latin, ...Latin[]];
  const best = others.reduce((one, other) => (other.score > one.score + 0.01 ? other : one));
  // Another encoding must be better by far than the usual one, which has to look wrong.
  return usual.score < 0.75 && best.score > usual.score + 0.25 ? best : usual;
}

/** How much the letters beyond ASCII look like parts of words: at most 1. */
function wordScore(text: string, [usual, rarer]: readonly RegExp[]): number {
  let [all, score] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (letter <= '\u007f') continue;
    all += 1;
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    const isInWord = ANY_LETTER.test(before) && ANY_LETTER.test(after);
    if (!ANY_LETTER.test(letter)) {
      // Signs stand between words; those that no keyboard has stand nowhere.
      if (isInWord || /[\u0080-\u009f\ufffd\u2500-\u25ff]/.test(letter)) score -= 2;
      else if (!/[\u00a0€–—“”„‘’‚«»°§…·©®]/.test(letter)) score -= 0.5;
      continue;
    }
    // A word of nothing but such letters belongs to another alphabet.
    if (before > '\u007f' && after > '\u007f' && isInWord) score -= 0.6;
    score += usual?.test(letter) === true ? 1 : rarer?.test(letter) === true ? 0.8 : 0.3;
    const isUpper = UPPER.test(letter);
    if (isUpper && LOWER.test(before)) score -= 2;
    else if (!isUpper && UPPER.test(before) && UPPER.test(after)) score -= 2;
    else if (!isUpper && UPPER.test(after)) score -= 1;
  }
  return all === 0 ? 1 : score / all;
}

const ANY_LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
