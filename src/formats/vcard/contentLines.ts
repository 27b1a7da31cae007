/** One property of a card as it stands in the file, with its folded parts put together. */
export type ContentLine = {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** Its lines exactly as they stand in the file. */
  readonly raw: readonly string[];
  /** `name;parameters:value`, unfolded; soft line breaks of quoted-printable are gone. */
  readonly text: string;
  /** Characters of the file up to its end. */
  readonly end: number;
};

const RETURN = 13;

type PhysicalLine = { readonly text: string; readonly end: number };

/** The lines of a text, ended by CR LF, LF or CR in any mixture. */
function* physicalLines(text: string): Generator<PhysicalLine> {
  let at = 0;
  let nextReturn = text.indexOf('\r');
  let nextFeed = text.indexOf('\n');
  while (at < text.length) {
    // Each is searched for only when it was passed, so that a file without it is searched once.
    if (nextReturn >= 0 && nextReturn < at) nextReturn = text.indexOf('\r', at);
    if (nextFeed >= 0 && nextFeed < at) nextFeed = text.indexOf('\n', at);
    const first = Math.min(
      nextReturn < 0 ? text.length : nextReturn,
      nextFeed < 0 ? text.length : nextFeed,
    );
    // CR CR LF comes of a file that was written as text on Windows once too often.
    const isTriple =
      first === nextReturn && nextFeed === first + 2 && text.charCodeAt(first + 1) === RETURN;
    const isPair = first === nextReturn && nextFeed === first + 1;
    const end = Math.min(text.length, first + (isTriple ? 3 : isPair ? 2 : 1));
    yield { text: text.slice(at, first), end };
    at = end;
  }
}

// A group, a name, then parameters or the value. Names of more than 100 letters are text, and so is a
// web address at the beginning of a line.
const HEAD =
  /^(?!\s*(?:https?|ftp):\/\/)[ \t]*(?:[A-Za-z0-9_-]{1,100}\.){0,3}(?:X-[A-Za-z0-9_/-]{1,99}|[A-Za-z][A-Za-z0-9_-]{0,99})[ \t]*[;:]/i;
// Texts of several lines; a line that fits nowhere does not belong to a phone number.
const MULTILINE =
  /^\s*(?:[\w-]{1,100}\.){0,3}(?:NOTE|COMMENT|DESCRIPTION|LABEL|ADR|X-[\w-]{1,100})\s*[;:]/i;
const QUOTED_PRINTABLE_HEAD = /^[^:]{0,2000}[;=][ \t]*"?QUOTED-PRINTABLE\b/i;
const BASE64_HEAD = /^[^:]{0,2000}(?:[;=][ \t]*BASE64\b|ENCODING=B\b)/i;
const BASE64_LINE = /^[A-Za-z0-9+/=\s]*$/;
const SOFT_BREAK = /=[ \t]*$/;
// After a `=` that is no soft break, such as that of a cut-off value.
const SURELY_NEW =
  /^(?:BEGIN|END|VERSION|N|FN|TEL|EMAIL|ADR|ORG|TITLE|NOTE|BDAY|URL|UID|REV|PHOTO|CATEGORIES|X-[A-Z0-9-]+)[;:]/;

/** More empty lines than this in a row are not kept. */
const MAX_BLANKS = 1000;

type OpenLine = {
  readonly line: number;
  readonly raw: string[];
  readonly parts: string[];
  readonly kind: 'text' | 'quoted-printable' | 'base64';
  /** Empty lines since its last part; they belong to it if more text follows. */
  blanks: string[];
  isSoft: boolean;
  end: number;
};

function open(line: number, { text, end }: PhysicalLine): OpenLine {
  const isQuoted = QUOTED_PRINTABLE_HEAD.test(text);
  const kind = isQuoted ? 'quoted-printable' : BASE64_HEAD.test(text) ? 'base64' : 'text';
  const isSoft = isQuoted && SOFT_BREAK.test(text);
  const part = isSoft ? text.replace(SOFT_BREAK, '') : text;
  return { line, raw: [text], parts: [part], kind, blanks: [], isSoft, end };
}

const close = ({ line, raw, parts, end }: OpenLine): ContentLine => ({
  line,
  raw,
  text: parts.length === 1 ? parts[0]! : parts.join(''),
  end,
});

/** Adds a line that continues the open one. */
function extend(current: OpenLine, { text, end }: PhysicalLine, joint: string, part: string): void {
  const isSoft = current.kind === 'quoted-printable' && SOFT_BREAK.test(part);
  const breaks =
    current.blanks.length > 0 && joint === '\n' ? '\n'.repeat(current.blanks.length) : '';
  current.raw.push(...current.blanks, text);
  current.parts.push(breaks + joint, isSoft ? part.replace(SOFT_BREAK, '') : part);
  current.blanks = [];
  current.isSoft = isSoft;
  current.end = end;
}

/** A card may stand in a text that is indented throughout: there the space tells of no folding. */
const withoutIndent = (line: PhysicalLine, indent: string): PhysicalLine =>
  indent !== '' && line.text.startsWith(indent)
    ? { text: line.text.slice(indent.length), end: line.end }
    : line;

/**
 * The properties of a file, unfolded (RFC 6350, section 3.2; vCard 2.1, section 2.1.3), including the
 * continuation lines that phones write without the space they need.
 */
export function* contentLines(text: string): Generator<ContentLine> {
  let number = 0;
  let isOld = false;
  let indent = '';
  let current: OpenLine | null = null;
  for (const written of physicalLines(text)) {
    number += 1;
    indent = /^([ \t]+)BEGIN[ \t]*:/i.exec(written.text)?.[1] ?? indent;
    const physical = withoutIndent(written, indent);
    const line = physical.text;
    if (current !== null) {
      const isEmpty = line.trim() === '';
      if (current.isSoft && !isEmpty && !SURELY_NEW.test(line)) {
        extend(current, physical, '', line);
        continue;
      }
      if (isEmpty) {
        // It ends a picture of vCard 2.1; within an unescaped note it is an empty line of the note.
        if (current.blanks.length < MAX_BLANKS) current.blanks.push(line);
        current.isSoft = false;
        continue;
      }
      const isFolded = line.startsWith(' ') || line.startsWith('\t');
      if (isFolded && current.blanks.length === 0) {
        // vCard 2.1 folds before white space that belongs to the text; later versions add a space.
        const keepsSpace = isOld && current.kind !== 'base64';
        extend(current, physical, '', keepsSpace ? line : line.slice(1));
        continue;
      }
      if (current.kind === 'base64' && current.blanks.length === 0 && BASE64_LINE.test(line)) {
        extend(current, physical, '', line);
        continue;
      }
      if (!HEAD.test(line) && (current.kind === 'base64' || MULTILINE.test(current.parts[0]!))) {
        extend(current, physical, current.kind === 'base64' ? '' : '\n', line);
        continue;
      }
      yield close(current);
      current = null;
    }
    if (line.trim() === '') continue;
    if (/^[ \t]*VERSION[^:]{0,100}:/i.test(line)) isOld = /:[ \t]*2/.test(line);
    if (/^[ \t]*BEGIN[ \t]*:/i.test(line)) isOld = false;
    if (/^[ \t]*END[ \t]*:/i.test(line)) indent = '';
    current = open(number, physical);
  }
  if (current !== null) yield close(current);
}
