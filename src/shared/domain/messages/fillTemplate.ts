import type { FillMark, Hole, MessagePart } from './holes';
import type { Placeholder, TemplateText } from './template';
import { parseTemplate, type TemplateNode } from './templateSyntax';

/** What is known. Missing, empty and blank are all unknown. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>;

/** How gaps are shown. */
export type FillRules = {
  /** Stands where something is unknown, so that a reader sees it. */
  readonly gap: string;
};

/** A template with everything known filled in. It may leave only where `holes` is empty. */
export type FilledText = TemplateText & {
  /** Where something was filled in; gaps are not marks but holes. */
  readonly marks: readonly FillMark[];
  readonly holes: readonly Hole[];
};

/** A gap is three dots in one sign. */
export const FILL_RULES: FillRules = { gap: '…' };

/**
 * Fills a template. A part that is said only where something is known is left out otherwise, with the
 * line that it stood on; spaces and empty lines that this leaves are closed up. Values are put in as they
 * are and never read as templates. No brace of the template is left in the text.
 */
export function fillTemplate(
  { subject, body }: TemplateText,
  values: PlaceholderValues,
  rules: FillRules = FILL_RULES,
): FilledText {
  const head = filledPart('subject', subject, values, rules);
  const main = filledPart('body', body, values, rules);
  return {
    subject: head.text,
    body: main.text,
    marks: [...head.marks, ...main.marks],
    holes: [...head.holes, ...main.holes],
  };
}

/** A stretch of the text to be: of the template itself, of a value, a gap, or a part that was left out. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value' | 'gap'; readonly text: string; readonly placeholder: Placeholder }
  | { readonly kind: 'nothing'; readonly text: '' };

function filledPart(
  part: MessagePart,
  template: string,
  values: PlaceholderValues,
  { gap }: FillRules,
): { text: string; marks: FillMark[]; holes: Hole[] } {
  const lines = template.replaceAll(/\r\n?/g, '\n');
  // A subject is one line, whatever was pasted into it.
  const { nodes, errors } = parseTemplate(part === 'subject' ? lines.replaceAll('\n', ' ') : lines);
  const known = (name: Placeholder): string => {
    const value = (values[name] ?? '').replaceAll(/\r\n?/g, '\n').trim();
    return part === 'subject' ? value.replaceAll('\n', ' ') : value;
  };
  const pieces = piecesOf(nodes, known, gap);
  const { text, spans } = tidied(pieces);
  const marks: FillMark[] = [];
  const holes: Hole[] = errors.map((error) => ({ kind: 'template-error', in: part, error }));
  for (const { piece, start, end } of spans) {
    if (piece.kind === 'value') {
      marks.push({ in: part, start, end, placeholder: piece.placeholder });
    } else if (piece.kind === 'gap') {
      holes.push({ kind: 'placeholder', in: part, start, end, placeholder: piece.placeholder });
    }
  }
  return { text, marks, holes };
}

function piecesOf(
  nodes: readonly TemplateNode[],
  known: (name: Placeholder) => string,
  gap: string,
): readonly Piece[] {
  return nodes.flatMap((node): readonly Piece[] => {
    if (node.kind === 'text') return [node];
    const value = known(node.name);
    if (node.kind === 'placeholder') {
      return value === ''
        ? [{ kind: 'gap', text: gap, placeholder: node.name }]
        : [{ kind: 'value', text: value, placeholder: node.name }];
    }
    const said = piecesOf(value === '' ? node.unknown : node.known, known, gap);
    return said.length === 0 ? [{ kind: 'nothing', text: '' }] : said;
  });
}

type Span = { readonly piece: Piece; readonly start: number; end: number };

/** Puts the pieces together without double spaces, spaces at line ends and more than one empty line. */
function tidied(pieces: readonly Piece[]): { text: string; spans: readonly Span[] } {
  let text = '';
  const owners: Piece[] = [];
  const drop = (): void => {
    text = text.slice(0, -1);
    owners.pop();
  };
  let isAfterNothing = false;
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'nothing') isAfterNothing = true;
    for (let at = 0; at < piece.text.length; at += 1) {
      const sign = piece.text[at]!;
      const last = text.at(-1) ?? '\n';
      if (sign === ' ' || sign === '\t') {
        if (last === ' ' || last === '\n') continue;
      } else if (sign === '\n') {
        while (text.endsWith(' ')) drop();
        const isEmptied = isAfterNothing && (text === '' || text.endsWith('\n'));
        isAfterNothing = false;
        if (text === '' || isEmptied || text.endsWith('\n\n')) continue;
      } else {
        isAfterNothing = false;
        if (piece.kind === 'text' && (sign === ',' || sign === '.')) {
          const next = piece.text[at + 1] ?? pieces[i + 1]?.text[0] ?? '\n';
          // What was left out before it took its word along, not its space.
          if (last === ' ' && /[\s,)“”"»]/u.test(next)) drop();
          // A value that ends its sentence itself: *Co.*, *Komm vorbei!*
          const ends = sign === '.' ? /[.!?。！？]$/u : /[,]$/u;
          if (owners.at(-1)?.kind === 'value' && ends.test(text)) continue;
        }
      }
      text += sign === '\t' ? ' ' : sign;
      owners.push(piece);
    }
  }
  while (/[ \n]$/.test(text)) drop();
  return { text, spans: spansOf(owners) };
}

/** Stretches of one piece. Where a piece lost its end to the tidying, its span ends earlier. */
function spansOf(owners: readonly Piece[]): readonly Span[] {
  const spans: Span[] = [];
  owners.forEach((piece, at) => {
    const last = spans.at(-1);
    if (last?.piece === piece) last.end = at + 1;
    else spans.push({ piece, start: at, end: at + 1 });
  });
  return spans;
}
