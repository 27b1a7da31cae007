import { isEan13 } from '../loyalty/cardNumber';
import { CODE128_QUIET, EAN13_QUIET, type Bars } from './barcode';

/** Figures of an EAN-13 in set A, seven modules each, `1` is dark. Source: GS1 General Specifications, EAN-13 symbol. */
const SET_A =
  '0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011'.split(' ');
/** Set C is A with light and dark exchanged, B is C read backwards. */
const SET_C = SET_A.map((bits) => Array.from(bits, (bit) => (bit === '0' ? '1' : '0')).join(''));
const SET_B = SET_C.map((bits) => Array.from(bits).reverse().join(''));
/** The first figure has no bars: it is told by the sets of the next six. */
const SETS_BY_FIRST = 'AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA'.split(
  ' ',
);

/** The bars of an EAN-13. @throws if the number is none: a programming error. */
export function ean13Bars(number: string): Bars {
  if (!isEan13(number)) throw new Error('Not an EAN-13');
  const [first = 0, ...figures] = Array.from(number, Number);
  const sets = SETS_BY_FIRST[first] ?? '';
  const left = figures
    .slice(0, 6)
    .map((figure, place) => (sets[place] === 'A' ? SET_A : SET_B)[figure]);
  const right = figures.slice(6).map((figure) => SET_C[figure]);
  const modules = `101${left.join('')}01010${right.join('')}101`;
  return {
    symbology: 'ean13',
    modules: modules.length,
    quietBefore: EAN13_QUIET.before,
    quietAfter: EAN13_QUIET.after,
    bars: Array.from(modules.matchAll(/1+/g), ({ index, 0: run }) => ({
      at: index,
      width: run.length,
    })),
  };
}

/** Widths of bar, space, bar, space, bar, space of the values 0 to 105. Source: ISO/IEC 15417, table 1. */
const CODE_128 = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 ' +
  '113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 ' +
  '212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 ' +
  '113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 ' +
  '314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 ' +
  '241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 ' +
  '211232'
).split(' ');
const STOP = '2331112';
const START = { B: 104, C: 105 } as const;
/** The value that goes on in the other set. */
const SWITCH_TO = { B: 100, C: 99 } as const;

type Set128 = keyof typeof START;

/** Whether a text can be written as Code 128 here: printable ASCII, which every scanner types back. */
export const isCode128Text = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

/** The bars of a text as Code 128. @throws if it has other characters: a programming error. */
export function code128Bars(text: string): Bars {
  if (!isCode128Text(text)) throw new Error('Not printable ASCII');
  const values = shortestValues(text);
  const sum = values.reduce((before, value, place) => before + value * Math.max(1, place), 0);
  const widths = [...values, sum % 103].map((value) => CODE_128[value]).join('') + STOP;
  const bars: { at: number; width: number }[] = [];
  let modules = 0;
  Array.from(widths, Number).forEach((width, index) => {
    if (index % 2 === 0) bars.push({ at: modules, width });
    modules += width;
  });
  return {
    symbology: 'code128',
    modules,
    quietBefore: CODE128_QUIET,
    quietAfter: CODE128_QUIET,
    bars,
  };
}

/** The values with the fewest symbols: two figures share one in set C, changing the set costs one. */
function shortestValues(text: string): readonly number[] {
  // From the end: the shortest way to write the rest, beginning in either set.
  let next: Record<Set128, readonly number[]> = { B: [], C: [] };
  let afterNext = next;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const single = [text.charCodeAt(at) - 32, ...next.B];
    const pair = /^[0-9]{2}/.test(text.slice(at, at + 2))
      ? [Number(text.slice(at, at + 2)), ...afterNext.C]
      : null;
    const changed = [SWITCH_TO.B, ...single];
    const inC = pair === null || changed.length < pair.length ? changed : pair;
    const inB = pair !== null && pair.length + 1 < single.length ? [SWITCH_TO.C, ...pair] : single;
    afterNext = next;
    next = { B: inB, C: inC };
  }
  return next.C.length < next.B.length ? [START.C, ...next.C] : [START.B, ...next.B];
}

/**
 * The bars of a card's number: an EAN-13 where it is one, else a Code 128. `null` for a number with
 * characters outside ASCII, which no scanner would type back.
 */
export const barsFor = (number: string): Bars | null =>
  isEan13(number) ? ean13Bars(number) : isCode128Text(number) ? code128Bars(number) : null;
