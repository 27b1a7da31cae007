import { LIMITS } from '@shared/kernel/readingLimits';
import type { ContentLine } from './contentLines';
import { contentLines } from './contentLines';
import type { Property } from './property';
import { parseProperty, textOf } from './property';
import type { SourceText } from './sourceText';

/** Text of a file that is no property. */
export type StrayText = { readonly line: number; readonly text: string };

/** One card of a file, taken apart but not yet understood. */
export type Card = {
  readonly line: number;
  /** Exactly as it stands in the file. */
  readonly raw: readonly string[];
  /** As written, such as `3.0`; empty if it does not say. */
  readonly version: string;
  readonly properties: readonly Property[];
  /** Whether its END is there. */
  readonly isClosed: boolean;
  /** Lines within the card that are no properties. */
  readonly strays: readonly StrayText[];
  /** Cards within the card: whoever acts for the person (AGENT). */
  readonly agents: readonly Card[];
};

/** What a file consists of: cards, and what stands between them. `end`: characters read so far. */
export type FilePart =
  | { readonly kind: 'card'; readonly card: Card; readonly end: number }
  | { readonly kind: 'stray'; readonly stray: StrayText; readonly end: number };

type OpenCard = {
  line: number;
  raw: string[];
  version: string;
  properties: Property[];
  strays: StrayText[];
  agents: Card[];
};

const openCard = ({ line, raw }: ContentLine): OpenCard => ({
  line,
  raw: [...raw],
  version: '',
  properties: [],
  strays: [],
  agents: [],
});

const BOUNDARY = {
  BEGIN: /^\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*$/i,
  END: /^\s*(?:[\w-]+\.)?END\s*:\s*VCARD\s*$/i,
};
// Most lines are neither; this tells so at once.
const MAY_BE_BOUNDARY = /VCARD/i;

const isBoundary = (text: string, name: 'BEGIN' | 'END'): boolean => {
  const head = text.slice(0, 60);
  return MAY_BE_BOUNDARY.test(head) && BOUNDARY[name].test(head.split('\n', 1)[0]!);
};

/** Cards that stand as an escaped text in the value of AGENT (vCard 3.0). */
function inlineAgents(property: Property, depth: number): readonly Card[] {
  const text = textOf(property);
  if (depth >= 3 || !isBoundary(text, 'BEGIN')) return [];
  const source: SourceText = { text, isBytes: false, encoding: 'utf-8' };
  return [...fileParts(source, depth + 1)].flatMap((part) =>
    part.kind === 'card' ? [{ ...part.card, line: property.line }] : [],
  );
}

/** The cards of a file in its order. */
export function* fileParts(source: SourceText, depth = 0): Generator<FilePart> {
  const stack: OpenCard[] = [];
  let end = 0;

  /** Ends the innermost open card; gives it if it stands in no other. */
  const finish = (isClosed: boolean): Card | null => {
    const done = stack.pop()!;
    const card: Card = { ...done, isClosed };
    const outer = stack.at(-1);
    if (outer === undefined) return card;
    outer.agents.push(card);
    return null;
  };

  for (const line of contentLines(source.text)) {
    end = line.end;
    const rest = (): StrayText => ({
      line: line.line + 1,
      text: line.text.split('\n').slice(1).join('\n').trim(),
    });
    if (isBoundary(line.text, 'BEGIN')) {
      const last = stack.at(-1)?.properties.at(-1);
      const isAgent =
        last?.name === 'AGENT' && last.value.trim() === '' && stack.length < LIMITS.cardDepth.most;
      while (!isAgent && stack.length > 0) {
        const card = finish(false);
        if (card !== null) yield { kind: 'card', card, end };
      }
      keepRaw(stack, line);
      const opened = openCard(line);
      if (rest().text !== '') opened.strays.push(rest());
      stack.push(opened);
      continue;
    }
    const current = stack.at(-1);
    if (isBoundary(line.text, 'END')) {
      if (current !== undefined) {
        keepRaw(stack, line);
        const card = finish(true);
        if (card !== null) yield { kind: 'card', card, end };
      }
      if (rest().text !== '') yield { kind: 'stray', stray: rest(), end };
      continue;
    }
    if (current === undefined) {
      yield { kind: 'stray', stray: { line: line.line, text: line.text.trim() }, end };
      continue;
    }
    keepRaw(stack, line);
    addLine(current, line, source, depth);
  }
  while (stack.length > 0) {
    const card = finish(false);
    if (card !== null) yield { kind: 'card', card, end };
  }
}

/** Keeps a line in every open card, for what a card holds stands in the outer one's own text too. */
function keepRaw(stack: readonly OpenCard[], { raw }: ContentLine): void {
  // One by one: a line may be folded more often than a call may have arguments.
  for (const { raw: kept } of stack) for (const line of raw) kept.push(line);
}

function addLine(card: OpenCard, line: ContentLine, source: SourceText, depth: number): void {
  const property = parseProperty(line, source, card.version.startsWith('2'));
  if (property === null) {
    card.strays.push({ line: line.line, text: line.text.trim() });
    return;
  }
  if (property.name === 'VERSION') card.version = textOf(property).split('\n', 1)[0]!.trim();
  card.properties.push(property);
  if (property.name === 'AGENT') card.agents.push(...inlineAgents(property, depth));
}
