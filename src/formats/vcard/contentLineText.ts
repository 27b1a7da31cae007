import { visibleText } from './property';

/** One parameter; an empty value leaves it out. */
export type Param = readonly [name: string, value: string];

/** Octets of a line without its end (RFC 6350, section 3.2). */
const MAX_OCTETS = 75;

const octetsOf = (point: number): number =>
  point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;

/** Folds a line so that no part is longer than 75 octets of UTF-8 and no character is cut. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length;) {
    const point = line.codePointAt(at)!;
    const size = octetsOf(point);
    if (octets + size > MAX_OCTETS) {
      parts.push(line.slice(start, at));
      start = at;
      // The space that begins the next line counts.
      octets = 1;
    }
    octets += size;
    at += point > 0xffff ? 2 : 1;
  }
  parts.push(line.slice(start));
  return parts.join('\r\n ');
}

const escaped = (text: string, special: RegExp): string =>
  visibleText(text).replace(special, (character) =>
    character === '\n' ? '\\n' : `\\${character}`,
  );

/** A text value with its escapes (RFC 6350, section 3.4). A semicolon separates nothing in it. */
export const escapeText = (text: string): string => escaped(text, /[\\,\n]/g);

/** One part of a structured value such as N or ADR, with its escapes. */
export const escapePart = (text: string): string => escaped(text, /[\\,;\n]/g);

/** A parameter's value, in quotes where it needs them; circumflex escapes are RFC 6868. */
function paramText(value: string): string {
  const escaped = visibleText(value)
    .replace(/\t/g, ' ')
    .replace(/\^/g, '^^')
    .replace(/\n/g, '^n')
    .replace(/"/g, "^'");
  return /[,;:]/.test(escaped) ? `"${escaped}"` : escaped;
}

/** One property, folded, with its line end. `value` is already escaped as its type wants it. */
export function contentLine(
  name: string,
  params: readonly Param[],
  value: string,
  group = '',
): string {
  const head = params
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `;${key}=${paramText(text)}`)
    .join('');
  return `${foldLine(`${group === '' ? '' : `${group}.`}${name}${head}:${value}`)}\r\n`;
}
