import type { Random } from './random';

/** Texts that trouble careless readers, whatever they read. */
export const NASTY: readonly string[] = [
  ...['', ' ', '\u0000', '\ufeff', '\u2028', '\u202e', '\ud800', '\udfff', '\u00a0', 'e\u0301'],
  ...['👩‍👩‍👧', 'ﷺ', 'ß', 'İ', '０１２３', '٠١٢٣', '\u0300'.repeat(60), '\r', '\n', '\r\n', '\t'],
  ...['"', '""', "'", '\\', '\\n', ',', ';', ':', '=', '-', '--', '+', '@', '$', '#', '|', '~'],
  ...[
    '=1+1',
    '+49',
    '@SUM(A1)',
    '-2+3',
    '\t=1',
    '＝1',
    '%00',
    '%n%s',
    '../../x',
    'C:\\x',
    '\\\\x\\y',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length'],
  ...['NaN', 'Infinity', '-0', '1e999', '-1e999', '9007199254740993', '0x1F', '1,5', '1.234,56'],
  ...['null', 'undefined', 'true', '[]', '{}', '0', '-1', '99999999999999999999', '1'.repeat(400)],
  ...['<script>canary()</script>', '<!--', ']]>', '&lt;', '&#x110000;', '&xxe;', 'javascript:x'],
  ...['2026-02-30', '0000-00-00', '31.13.2026', '--0229', '99999999T999999Z', '-271821-04-19'],
  ...['a'.repeat(3000), 'aA1 '.repeat(800), '('.repeat(500), '['.repeat(500), '\\'.repeat(999)],
];

/** Numbers at which counting goes wrong. */
export const EDGES: readonly number[] = [
  ...[0, 1, -1, 2, 31, 127, 128, 255, 256, 999, 65_535, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32],
  ...[2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e21, 1e308, -1e308, 0.1, -0.5, 1e-9, 8.64e15, 8.64e15 + 1],
];

const change = (text: string, at: number, length: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + length);

/** The text with one to five changes such as people, programs and attackers make them. */
export function mutateText(text: string, random: Random, words: readonly string[] = []): string {
  let mutated = text;
  for (let left = 1 + random.below(5); left > 0; left -= 1) {
    const at = random.below(mutated.length + 1);
    const span = random.oneIn(4) ? random.below(mutated.length + 1) : random.below(24);
    switch (random.below(9)) {
      case 0:
        mutated = change(mutated, at, span, '');
        break;
      case 1:
        mutated = change(mutated, at, 0, random.pick(NASTY));
        break;
      case 2:
        mutated = change(mutated, at, span, random.pick(NASTY));
        break;
      case 3:
        mutated = change(mutated, at, 0, mutated.slice(at, at + span));
        break;
      case 4:
        mutated = mutated.slice(0, at);
        break;
      case 5:
        mutated = change(mutated, at, random.below(2), words.length > 0 ? random.pick(words) : ' ');
        break;
      case 6:
        mutated = change(mutated, at, 1, String.fromCharCode(random.below(0x300)));
        break;
      case 7:
        mutated = otherLine(mutated, random);
        break;
      default:
        mutated = mutated.replace(/\d+/u, () => String(random.pick(EDGES)));
    }
    // What grows by doubling would soon be a test of patience.
    if (mutated.length > 60_000) mutated = mutated.slice(0, 60_000);
  }
  return mutated;
}

/** A line is left out, doubled, or put elsewhere. */
function otherLine(text: string, random: Random): string {
  const lines = text.split('\n');
  const from = random.below(lines.length);
  const to = random.below(lines.length);
  const line = lines[from]!;
  if (!random.oneIn(3)) lines.splice(from, 1);
  if (!random.oneIn(3)) lines.splice(to, 0, ...Array<string>(1 + random.below(3)).fill(line));
  return lines.join('\n');
}

/** The bytes with one to six changes: bits, edges, cuts, doublings, runs. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  // Copied: what is cut from a `Buffer` would still be its bytes.
  let mutated = new Uint8Array(bytes);
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    const at = random.below(mutated.length + 1);
    const span = random.oneIn(4) ? random.below(mutated.length + 1) : random.below(16);
    switch (random.below(7)) {
      case 0:
      case 1:
        if (at < mutated.length) mutated[at]! ^= 1 << random.below(8);
        break;
      case 2:
        mutated.fill(random.pick([0, 0xff, 0x0a, 0x22, 0x20]), at, at + span);
        break;
      case 3:
        mutated = mutated.slice(0, at);
        break;
      case 4:
        mutated = spliced(mutated, at, span, new Uint8Array());
        break;
      case 5:
        mutated = spliced(mutated, at, 0, mutated.slice(at, at + span));
        break;
      default:
        mutated = spliced(mutated, at, random.below(8), random.bytes(random.below(8)));
    }
  }
  return mutated;
}

function spliced(
  bytes: Uint8Array,
  at: number,
  length: number,
  put: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const rest = bytes.subarray(at + length);
  const made = new Uint8Array(at + put.length + rest.length);
  made.set(bytes.subarray(0, at));
  made.set(put, at);
  made.set(rest, at + put.length);
  return made;
}

/** Any text at all. */
export function anyText(random: Random, most: number): string {
  const parts: string[] = [];
  for (let left = random.below(12); left >= 0; left -= 1) {
    parts.push(random.oneIn(2) ? random.pick(NASTY) : String.fromCodePoint(random.below(0x2_0000)));
  }
  return parts.join('').slice(0, most);
}

/** A JSON value in which one to four places are something else: another kind, another number, another key. */
export function mutateJson(value: unknown, random: Random): unknown {
  let mutated: unknown = structuredClone(value);
  for (let left = 1 + random.below(4); left > 0; left -= 1) mutated = mutatedAt(mutated, random, 0);
  return mutated;
}

const KEYS = ['__proto__', 'constructor', 'prototype', '$bytes', '$entries', '$', 'id', 'x', '0'];

function mutatedAt(value: unknown, random: Random, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > 8 || random.oneIn(6)) {
    return strangeValue(value, random);
  }
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    if (list.length === 0 || random.oneIn(8)) return [...list, strangeValue(null, random)];
    const at = random.below(list.length);
    if (random.oneIn(6)) list.splice(at, 1);
    else list[at] = mutatedAt(list[at], random, depth + 1);
    return list;
  }
  const entries: [string, unknown][] = Object.entries(value);
  if (entries.length === 0 || random.oneIn(6)) {
    return withEntry(entries, random.pick(KEYS), strangeValue(null, random));
  }
  const at = random.below(entries.length);
  const [key, inner] = entries[at]!;
  if (random.oneIn(8)) entries.splice(at, 1);
  else if (random.oneIn(8)) entries[at] = [random.pick(KEYS), inner];
  else entries[at] = [key, mutatedAt(inner, random, depth + 1)];
  return withEntry(entries);
}

/** As JSON would give it: `__proto__` becomes a key of its own. */
const withEntry = (entries: [string, unknown][], key?: string, value?: unknown): unknown =>
  Object.fromEntries(key === undefined ? entries : [...entries, [key, value]]);

function strangeValue(value: unknown, random: Random): unknown {
  switch (random.below(8)) {
    case 0:
      return random.pick(NASTY);
    case 1:
      return random.pick(EDGES);
    case 2:
      return null;
    case 3:
      return random.pick([[], {}, [[]], true, false, '']);
    case 4:
      return nested(random.pick([8, 70, 400]), random);
    case 5:
      return typeof value === 'string' ? mutateText(value, random) : [value];
    case 6:
      return typeof value === 'number' ? -value : { value };
    default:
      return Object.fromEntries([[random.pick(KEYS), value]]);
  }
}

function nested(depth: number, random: Random): unknown {
  const isList = random.oneIn(2);
  let value: unknown = random.pick(EDGES);
  for (let level = 0; level < depth; level += 1) value = isList ? [value] : { a: value };
  return value;
}
