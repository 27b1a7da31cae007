import { LIMITS } from '@shared/kernel/readingLimits';
/** What a reader of XML is told, in the order of the document. Names come without their prefix. */
export type XmlEvents = {
  readonly onOpen?: (name: string, attributes: string) => void;
  readonly onText?: (text: string) => void;
  readonly onClose?: (name: string) => void;
};

/** The text is not XML that a spreadsheet would write. */
export class XmlDamage extends Error {}

/**
 * Reads XML in portions, without entities of its own or documents elsewhere: only what ECMA-376 needs.
 * Every portion is looked at once, so the time is linear in the length.
 */
export function createXmlReader(events: XmlEvents): { readonly push: (portion: string) => void } {
  let rest = '';

  function tag(body: string): void {
    if (body.startsWith('/')) {
      events.onClose?.(localName(body.slice(1).trim()));
      return;
    }
    const isEmpty = body.endsWith('/');
    const inside = isEmpty ? body.slice(0, -1) : body;
    const end = inside.search(/\s/);
    const name = localName(end < 0 ? inside : inside.slice(0, end));
    events.onOpen?.(name, end < 0 ? '' : inside.slice(end));
    if (isEmpty) events.onClose?.(name);
  }

  function push(portion: string): void {
    const text = rest + portion;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) {
        // An entity may be cut in two.
        const entity = text.lastIndexOf('&');
        const end = entity >= at && text.length - entity < 12 ? entity : text.length;
        if (end > at) events.onText?.(decodeEntities(text.slice(at, end)));
        rest = text.slice(end);
        return;
      }
      if (open > at) events.onText?.(decodeEntities(text.slice(at, open)));
      const special = SPECIAL.find(([start]) => text.startsWith(start, open));
      const close = special
        ? text.indexOf(special[1], open + special[0].length)
        : endOfTag(text, open);
      const mayBeSpecial = text.length - open < 9 && text.startsWith('<!', open);
      if (close < 0 || (mayBeSpecial && !special)) {
        rest = text.slice(open);
        if (rest.length > LIMITS.bookTag.most) throw new XmlDamage();
        return;
      }
      if (!special) tag(text.slice(open + 1, close));
      else if (special[0] === '<![CDATA[') events.onText?.(text.slice(open + 9, close));
      at = close + (special ? special[1].length : 1);
    }
  }

  return { push };
}

const SPECIAL: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!DOCTYPE', '>'],
];

/** The `>` that ends a tag; a `>` within quotation marks does not. */
function endOfTag(text: string, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute, with or without a prefix; `undefined` if it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const at = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = at?.[1] ?? at?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
