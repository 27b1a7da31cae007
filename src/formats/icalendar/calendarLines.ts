/** A property of a calendar file, taken apart; its value is still escaped. */
export type CalendarLine = {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Upper case. */
  readonly name: string;
  /** Names in upper case; several values are joined by commas. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
};

/** Longest name with parameters, in UTF-16 units. */
const MAX_HEAD = 4000;

/**
 * The properties of a file, unfolded (RFC 5545, section 3.1), with lines ended by CR LF, LF or CR. Lines
 * that are no properties are left out.
 */
export function* calendarLines(text: string): Generator<CalendarLine> {
  let number = 0;
  let start = 0;
  let parts: string[] = [];
  for (const physical of text.split(/\r\n|\n|\r/)) {
    number += 1;
    if (parts.length > 0 && /^[ \t]/.test(physical)) {
      parts.push(physical.slice(1));
      continue;
    }
    const line = parts.length > 0 ? parseLine(parts.join(''), start) : null;
    if (line) yield line;
    parts = physical.trim() === '' ? [] : [physical];
    start = number;
  }
  const last = parts.length > 0 ? parseLine(parts.join(''), start) : null;
  if (last) yield last;
}

function parseLine(text: string, line: number): CalendarLine | null {
  const colon = outsideQuotes(text, ':');
  if (colon < 0) return null;
  const [name = '', ...head] = splitOutsideQuotes(text.slice(0, colon), ';');
  if (!/^[A-Za-z0-9-]{1,100}$/.test(name.trim())) return null;
  const params = new Map<string, string>();
  for (const part of head) {
    const equals = part.indexOf('=');
    if (equals <= 0) continue;
    const key = part.slice(0, equals).trim().toUpperCase();
    if (!params.has(key)) params.set(key, paramText(part.slice(equals + 1)));
  }
  return { line, name: name.trim().toUpperCase(), params, value: text.slice(colon + 1) };
}

/** Where a character first stands outside of quotes; its first place at all where a quote is never closed. */
function outsideQuotes(text: string, wanted: string): number {
  let isQuoted = false;
  const end = Math.min(text.length, MAX_HEAD);
  for (let at = 0; at < end; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === wanted && !isQuoted) return at;
  }
  const first = text.indexOf(wanted);
  return first < MAX_HEAD ? first : -1;
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

const CARETS: Readonly<Record<string, string>> = { '^n': '\n', '^N': '\n', '^^': '^', "^'": '"' };

/** A parameter's value without its quotes; circumflex escapes are RFC 6868. */
const paramText = (text: string): string =>
  text
    .trim()
    .replaceAll('"', '')
    .replace(/\^[nN^']/g, (escape) => CARETS[escape] ?? escape);

/** A text value without its escapes (RFC 5545, section 3.3.11), and without characters that nobody sees. */
export const unescapeText = (value: string): string =>
  value
    .replace(/\\([nN\\;,])/g, (_, escaped: string) =>
      escaped === 'n' || escaped === 'N' ? '\n' : escaped,
    )
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();
