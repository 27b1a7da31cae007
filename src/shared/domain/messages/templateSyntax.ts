import { PLACEHOLDERS, type Placeholder } from './template';

/** A piece of a template. Positions are UTF-16 units from the start of the text. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: Placeholder; readonly at: number }
  | {
      readonly kind: 'if';
      /** The part is said where this is known. */
      readonly name: Placeholder;
      readonly at: number;
      readonly known: readonly TemplateNode[];
      readonly unknown: readonly TemplateNode[];
    };

/** What is wrong at a place of a template. `word` is what stands there. */
export type TemplateError = {
  readonly code:
    /** `{nonsense}` or `[if nonsense]`. */
    | 'templates/unknown-placeholder'
    /** A `{` or `}` that belongs to nothing. */
    | 'templates/stray-brace'
    /** `[if …]` that is never ended. */
    | 'templates/if-without-end'
    /** `[else]` or `[end]` without an `[if …]`, or a second `[else]`. */
    | 'templates/stray-else'
    | 'templates/stray-end';
  readonly at: number;
  readonly word: string;
};

/** A template taken apart. Where there are errors, `nodes` holds what could be read. */
export type ParsedTemplate = {
  readonly nodes: readonly TemplateNode[];
  readonly errors: readonly TemplateError[];
};

const KNOWN = new Set<string>(PLACEHOLDERS);
const isPlaceholder = (word: string): word is Placeholder => KNOWN.has(word);

// `{word}`, `[if word]`, `[else]`, `[end]`, or a brace by itself. Other square brackets are text.
const TOKEN = /\{\s*([^{}\s]+)\s*\}|\[\s*if\s+([^[\]\s]+)\s*\]|\[\s*(else|end)\s*\]|[{}]/giu;

type Open = {
  readonly name: string;
  readonly at: number;
  readonly word: string;
  readonly known: TemplateNode[];
  readonly unknown: TemplateNode[];
  inElse: boolean;
};

/**
 * Takes a template apart: `{placeholder}` and `[if placeholder]…[else]…[end]`, one inside another where
 * wanted. Whatever cannot be read is an error with its place and appears in no node.
 */
export function parseTemplate(text: string): ParsedTemplate {
  const nodes: TemplateNode[] = [];
  const errors: TemplateError[] = [];
  const open: Open[] = [];
  const here = (): TemplateNode[] => {
    const inner = open.at(-1);
    return inner === undefined ? nodes : inner.inElse ? inner.unknown : inner.known;
  };
  const say = (piece: string): void => {
    if (piece !== '') here().push({ kind: 'text', text: piece });
  };
  const close = ({ name, at, known, unknown }: Open): void => {
    if (isPlaceholder(name)) here().push({ kind: 'if', name, at, known, unknown });
  };
  let read = 0;
  for (const found of text.matchAll(TOKEN)) {
    const [word, place, condition, mark] = found;
    const at = found.index;
    say(text.slice(read, at));
    read = at + word.length;
    if (place !== undefined) {
      if (isPlaceholder(place)) here().push({ kind: 'placeholder', name: place, at });
      else errors.push({ code: 'templates/unknown-placeholder', at, word });
    } else if (condition !== undefined) {
      if (!isPlaceholder(condition))
        errors.push({ code: 'templates/unknown-placeholder', at, word });
      open.push({ name: condition, at, word, known: [], unknown: [], inElse: false });
    } else if (mark?.toLowerCase() === 'else') {
      const inner = open.at(-1);
      if (inner === undefined || inner.inElse)
        errors.push({ code: 'templates/stray-else', at, word });
      else inner.inElse = true;
    } else if (mark !== undefined) {
      const inner = open.pop();
      if (inner === undefined) errors.push({ code: 'templates/stray-end', at, word });
      else close(inner);
    } else {
      errors.push({ code: 'templates/stray-brace', at, word });
    }
  }
  say(text.slice(read));
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    errors.push({ code: 'templates/if-without-end', at: inner.at, word: inner.word });
    close(inner);
  }
  return { nodes, errors: errors.sort((one, other) => one.at - other.at) };
}

/** Every placeholder that a template names, those of its conditions too, once each, in its order. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  const found = new Set<Placeholder>();
  const visit = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'text') continue;
      found.add(node.name);
      if (node.kind === 'if') {
        visit(node.known);
        visit(node.unknown);
      }
    }
  };
  visit(parseTemplate(text).nodes);
  return [...found];
}
