/** Readers of codes, written from the standards alone, so that drawings are checked by something else than their maker. */
import type { Bars, Matrix } from '@shared/domain/printing/barcode';

/** One character per module, `1` for dark. */
export function modulesOf({ bars, modules }: Bars): string {
  const line = Array.from({ length: modules }, () => '0');
  for (const { at, width } of bars) line.fill('1', at, at + width);
  return line.join('');
}

// Source: GS1 General Specifications, EAN-13: number set A; B is C read backwards, C is A inverted.
const SET_A =
  '0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011'.split(' ');
const SET_C = SET_A.map((bits) => [...bits].map((bit) => (bit === '0' ? '1' : '0')).join(''));
const SET_B = SET_C.map((bits) => [...bits].reverse().join(''));
const FIRST_DIGIT = 'AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA'.split(
  ' ',
);

/** The thirteen digits of an EAN-13. @throws if it is none. */
export function readEan13(modules: string): string {
  const match = /^101([01]{42})01010([01]{42})101$/.exec(modules);
  if (match === null) throw new Error(`Not an EAN-13: ${modules}`);
  const digitsOf = (part: string) => part.match(/.{7}/g) ?? [];
  let sets = '';
  const left = digitsOf(match[1]!).map((bits) => {
    const isA = SET_A.includes(bits);
    sets += isA ? 'A' : 'B';
    return (isA ? SET_A : SET_B).indexOf(bits);
  });
  const right = digitsOf(match[2]!).map((bits) => SET_C.indexOf(bits));
  const digits = [FIRST_DIGIT.indexOf(sets), ...left, ...right];
  if (digits.includes(-1)) throw new Error('Not a digit of an EAN-13');
  return digits.join('');
}

// Source: ISO/IEC 15417, table 1: widths of bars and spaces of the values 0 to 105, then the stop.
const CODE_128 = (
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231' +
  '113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211' +
  '212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131' +
  '113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111' +
  '314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211' +
  '241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141' +
  '214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214' +
  '211232'
).match(/.{6}/g)!;

/** The text of a Code 128 in the sets B and C. @throws if a symbol or its check is wrong. */
export function readCode128(modules: string): string {
  const widths = (modules.match(/1+|0+/g) ?? []).map((run) => run.length).join('');
  if (!widths.endsWith('2331112')) throw new Error('No stop');
  const values = (widths.slice(0, -7).match(/.{6}/g) ?? []).map((run) => CODE_128.indexOf(run));
  if (values.includes(-1)) throw new Error('Not a symbol of Code 128');
  const check = values.pop();
  const sum = values.reduce((before, value, index) => before + value * Math.max(1, index), 0);
  if (sum % 103 !== check) throw new Error('The check symbol is wrong');
  const [start, ...rest] = values;
  let isC = start === 105;
  if (!isC && start !== 104) throw new Error('Begins in another set');
  let text = '';
  for (const value of rest) {
    if (isC) {
      if (value === 100) isC = false;
      else text += String(value).padStart(2, '0');
    } else if (value === 99) isC = true;
    else text += String.fromCharCode(value + 32);
  }
  return text;
}

/** Whether the middle of each module is inside the outlines, by the even-odd rule. */
export function gridOf({ path, modules }: Matrix): readonly (readonly boolean[])[] {
  const outlines = path
    .split('Z')
    .filter((part) => part !== '')
    .map((part) =>
      part
        .slice(1)
        .split('L')
        .map((point) => point.split(' ').map(Number) as [number, number]),
    );
  const isDark = (x: number, y: number): boolean => {
    let crossings = 0;
    for (const points of outlines) {
      points.forEach(([x1, y1], index) => {
        const [x2, y2] = points[(index + 1) % points.length]!;
        // Outlines run along the grid: only the vertical edges to the right of the point count.
        if (x1 === x2 && x1 > x && Math.min(y1, y2) < y && Math.max(y1, y2) > y) crossings += 1;
      });
    }
    return crossings % 2 === 1;
  };
  return Array.from({ length: modules }, (_row, y) =>
    Array.from({ length: modules }, (_column, x) => isDark(x + 0.5, y + 0.5)),
  );
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_i, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** Data codewords of the smallest symbol (26 in all) by the two bits of its error correction. */
const DATA_CODEWORDS = { 1: 19, 0: 16, 3: 13, 2: 9 } as const;

/**
 * The digits in the smallest QR code, and how much of it may be lost. Source: ISO/IEC 18004.
 *
 * @throws if a pattern, the format or one code word is wrong.
 */
export function readSmallQr(grid: readonly (readonly boolean[])[]): {
  readonly digits: string;
  readonly level: 'L' | 'M' | 'Q' | 'H';
} {
  const size = 21;
  if (grid.length !== size) throw new Error(`${grid.length} modules wide`);
  const at = (row: number, column: number): boolean => grid[row]![column]!;
  requirePatterns(at);
  const { level, mask } = readFormat(at);
  const bits = readBits(at, mask);
  const codewords = Array.from({ length: 26 }, (_word, index) =>
    parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
  const dataLength = DATA_CODEWORDS[level as 0 | 1 | 2 | 3];
  requireCodewords(codewords, 26 - dataLength);
  return { digits: readNumeric(bits.slice(0, dataLength * 8)), level: 'MLHQ'[level] as 'L' };
}

type At = (row: number, column: number) => boolean;

/** The three corners and the lines between them. */
function requirePatterns(at: At): void {
  for (const [top, start] of [
    [0, 0],
    [0, 14],
    [14, 0],
  ] as const) {
    for (let row = 0; row < 7; row += 1) {
      for (let column = 0; column < 7; column += 1) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        if (at(top + row, start + column) !== (ring !== 2)) throw new Error('A corner is wrong');
      }
    }
  }
  for (let index = 8; index < 13; index += 1) {
    const isDark = index % 2 === 0;
    if (at(6, index) !== isDark || at(index, 6) !== isDark) throw new Error('Timing is wrong');
  }
  if (!at(13, 8)) throw new Error('The dark module is missing');
}

/** The fifteen bits beside the first corner: level, mask and ten bits that check them. */
function readFormat(at: At): { level: number; mask: number } {
  const places: readonly (readonly [number, number])[] = [
    ...[0, 1, 2, 3, 4, 5, 7].map((column) => [8, column] as const),
    [8, 8],
    ...[7, 5, 4, 3, 2, 1, 0].map((row) => [row, 8] as const),
  ];
  const read = places.reduce((bits, [row, column]) => bits * 2 + Number(at(row, column)), 0);
  const format = read ^ 0b101010000010010;
  let rest = format;
  for (let bit = 14; bit >= 10; bit -= 1) {
    if (rest & (1 << bit)) rest ^= 0b10100110111 << (bit - 10);
  }
  if (rest !== 0) throw new Error('The format is wrong');
  return { level: format >> 13, mask: (format >> 10) & 0b111 };
}

/** Two columns at a time from the end, upwards and downwards in turn, over all that is no pattern. */
function readBits(at: At, mask: number): string {
  const isPattern = (row: number, column: number): boolean =>
    row === 6 ||
    column === 6 ||
    (row < 9 && (column < 9 || column > 12)) ||
    (row > 12 && column < 9);
  let bits = '';
  let isUp = true;
  for (let right = 20; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < 21; step += 1) {
      const row = isUp ? 20 - step : step;
      for (const column of [right, right - 1]) {
        if (isPattern(row, column)) continue;
        bits += at(row, column) === MASKS[mask]!(row, column) ? '0' : '1';
      }
    }
    isUp = !isUp;
  }
  return bits;
}

/** Whether the polynomial of all code words vanishes at the roots of the Reed-Solomon generator. */
function requireCodewords(codewords: readonly number[], corrections: number): void {
  const times = (a: number, b: number): number => {
    let product = 0;
    for (
      let bit = 0, shifted = a;
      bit < 8;
      bit += 1, shifted = (shifted << 1) ^ (shifted & 0x80 ? 0x11d : 0)
    ) {
      if (b & (1 << bit)) product ^= shifted;
    }
    return product & 0xff;
  };
  for (let root = 0, alpha = 1; root < corrections; root += 1, alpha = times(alpha, 2)) {
    const value = codewords.reduce((sum, word) => times(sum, alpha) ^ word, 0);
    if (value !== 0) throw new Error('The code words do not fit together');
  }
}

/** Mode 0001, a count of ten bits, then three digits in ten bits, two in seven, one in four. */
function readNumeric(bits: string): string {
  if (!bits.startsWith('0001')) throw new Error('Not in digits');
  const count = parseInt(bits.slice(4, 14), 2);
  let digits = '';
  for (let at = 14; digits.length < count;) {
    const many = Math.min(3, count - digits.length);
    const length = [0, 4, 7, 10][many]!;
    digits += String(parseInt(bits.slice(at, at + length), 2)).padStart(many, '0');
    at += length;
  }
  return digits;
}
