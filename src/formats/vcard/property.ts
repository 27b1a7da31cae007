import { LIMITS } from '@shared/kernel/readingLimits';
import type { ContentLine } from './contentLines';
import type { DecodedValue, SourceText } from './sourceText';
import { decodeQuotedPrintable, decodeValue } from './sourceText';

/** One property of a card, taken apart; its value is still escaped. */
export type Property = {
  readonly line: number;
  /** Ties properties together: `item1.TEL` and `item1.X-ABLabel`. Lower case; empty if there is none. */
  readonly group: string;
  /** Upper case. */
  readonly name: string;
  /** Names in upper case, values as written. Types stand in `types` as well. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** The values of TYPE and the bare types of vCard 2.1, in lower case. */
  readonly types: ReadonlySet<string>;
  readonly isBase64: boolean;
  readonly isOld: boolean;
  readonly wasQuotedPrintable: boolean;
  /** Decoded, with its escapes (`\,` `\n`). */
  readonly value: string;
  /** The names of character sets that did not fit the bytes. */
  readonly doubtfulCharset: string;
};

/** The place of the colon between head and value: the first outside of quotes, or else the first. */
function colonOf(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) isQuoted = !isQuoted;
    else if (unit === 0x3a && !isQuoted) return at;
    // No head is that long: the quote was never closed.
    else if (at > LIMITS.cardHead.most) break;
  }
  return text.indexOf(':');
}

/** Splits at a separator that stands outside of quotes. */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

const CARETS: Readonly<Record<string, string>> = { '^n': '\n', '^N': '\n', '^^': '^', "^'": '"' };

/** A parameter's value without its quotes; circumflex escapes are RFC 6868. */
const paramText = (text: string): string =>
  text
    .trim()
    .replace(/^"([^]*)"$/, '$1')
    .replace(/\^[nN^']/g, (escape) => CARETS[escape] ?? escape);

const BARE_ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B', 'Q']);
const BARE_VALUES = new Set(['INLINE', 'URL', 'CID', 'CONTENT-ID']);

// A label of the owner's own as Android writes it: X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=42=C3=BC=72=6F)
const ANDROID_LABEL = /^X-CUSTOM\((?:CHARSET=([^,]*),)?ENCODING=QUOTED-PRINTABLE,([^]*)\)$/i;

function parseParams(head: readonly string[], source: SourceText): Map<string, string[]> {
  const params = new Map<string, string[]>();
  const add = (name: string, values: readonly string[]) => {
    const known = params.get(name);
    if (known === undefined) params.set(name, [...values]);
    else known.push(...values);
  };
  for (const part of head) {
    const android = ANDROID_LABEL.exec(part.trim());
    if (android !== null) {
      add('TYPE', [decodeQuotedPrintable(android[2]!, android[1] ?? '', source).text]);
      continue;
    }
    const equals = part.indexOf('=');
    if (equals >= 0) {
      const name = part.slice(0, equals).trim().toUpperCase();
      const values = splitOutsideQuotes(part.slice(equals + 1), ',').map(paramText);
      // RFC 6350 itself has examples with TYPE="voice,home".
      add(name, name === 'TYPE' ? values.flatMap((value) => value.split(',')) : values);
      continue;
    }
    const bare = part.trim();
    if (bare === '') continue;
    const upper = bare.toUpperCase();
    if (BARE_ENCODINGS.has(upper)) add('ENCODING', [upper]);
    else if (BARE_VALUES.has(upper)) add('VALUE', [upper]);
    else add('TYPE', bare.split(','));
  }
  return params;
}

/** Takes a line apart; `null` if it is no property. */
export function parseProperty(
  { line, text }: ContentLine,
  source: SourceText,
  isOld: boolean,
): Property | null {
  const colon = colonOf(text);
  if (colon < 0 || colon > LIMITS.cardHead.most) return null;
  const [path = '', ...head] = splitOutsideQuotes(text.slice(0, colon), ';');
  const dot = path.lastIndexOf('.');
  const name = path
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (!/^(?:[A-Z0-9_-]+|X-[A-Z0-9_/-]+)$/.test(name)) return null;
  const params = parseParams(
    head.map((part) => headText(part, source)),
    source,
  );
  const encoding = params.get('ENCODING')?.[0]?.toUpperCase() ?? '';
  const charset = params.get('CHARSET')?.[0] ?? '';
  const raw = text.slice(colon + 1);
  const isQuoted = encoding === 'QUOTED-PRINTABLE' || encoding === 'Q';
  const isPacked = encoding === 'BASE64' || encoding === 'B';
  const unpacked = isPacked && TEXTS.has(name) ? textOfBase64(raw, charset, source) : null;
  const isBase64 = isPacked && unpacked === null;
  const decoded =
    unpacked ??
    (isQuoted
      ? decodeQuotedPrintable(raw, charset, source)
      : source.isBytes && !isBase64
        ? decodeValue(raw, charset, source.encoding)
        : { text: raw, isSure: true });
  return {
    line,
    group: dot < 0 ? '' : path.slice(0, dot).trim().toLowerCase(),
    name,
    params,
    types: new Set((params.get('TYPE') ?? []).map((type) => type.trim().toLowerCase())),
    isBase64,
    isOld,
    wasQuotedPrintable: isQuoted,
    value: decoded.text,
    doubtfulCharset: decoded.isSure ? '' : charset,
  };
}

/** Properties that hold a text even where a phone packed it as if it were a picture. */
const TEXTS: ReadonlySet<string> = new Set(
  'N FN NICKNAME NOTE TEL EMAIL ADR LABEL ORG TITLE ROLE URL CATEGORIES BDAY'.split(' '),
);

function textOfBase64(text: string, charset: string, source: SourceText): DecodedValue | null {
  const digits = text.replace(/[\s=]+/g, '');
  if (digits === '' || digits.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(digits)) return null;
  const value = decodeValue(atob(digits), charset, source.encoding);
  return value.text.includes('\ufffd') ? null : value;
}

const headText = (part: string, source: SourceText): string =>
  source.isBytes ? decodeValue(part, '', source.encoding).text : part;

/** The first value of a parameter; empty if it is absent. */
export const paramOf = (property: Property, name: string): string =>
  property.params.get(name)?.[0] ?? '';

const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text without what nobody can see: control characters, direction overrides, halves of characters. */
export const visibleText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(HIDDEN, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');

/** Text as it is kept: visible, in Unicode's composed form, without space at the ends. */
export const cleanText = (text: string): string => visibleText(text).normalize('NFC').trim();

/** A text without its escapes. vCard 2.1 knows only `\;`, but phones write the others too. */
function unescape(text: string, property: Property): string {
  if (!text.includes('\\')) return text;
  // Line breaks of quoted-printable are bytes of their own, so `\n` there is a backslash and a letter.
  const keepsLetters = property.isOld && property.wasQuotedPrintable;
  return text.replace(/\\([\s\S])/g, (whole, next: string) =>
    next === 'n' || next === 'N'
      ? keepsLetters
        ? whole
        : '\n'
      : /[\\,;:"]/.test(next)
        ? next
        : whole,
  );
}

/** The whole value as text. */
export const textOf = (property: Property): string => cleanText(unescape(property.value, property));

/** Splits at a separator that is not escaped. */
function splitUnescaped(value: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at];
    if (character === '\\') at += 1;
    else if (character === separator) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(value.slice(start));
  return parts;
}

/** The parts of a structured value such as N or ADR; lists within a part are joined by `joint`. */
export const componentsOf = (property: Property, joint: string): readonly string[] =>
  splitUnescaped(property.value, ';').map((part) =>
    // In vCard 2.1 a comma is a comma.
    property.isOld
      ? cleanText(unescape(part, property))
      : splitUnescaped(part, ',')
          .map((item) => cleanText(unescape(item, property)))
          .filter((item) => item !== '')
          .join(joint),
  );

/** The parts of a list such as CATEGORIES, without empty ones. */
export const listOf = (property: Property): readonly string[] =>
  splitUnescaped(property.value, ',')
    .map((item) => cleanText(unescape(item, property)))
    .filter((item) => item !== '');
