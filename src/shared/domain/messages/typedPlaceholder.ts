import { PLACEHOLDERS, type Placeholder } from './template';

/** A placeholder or a condition that somebody has begun to type. */
export type TypedMark = {
  /** `{` begins a placeholder, `[` a condition. */
  readonly sign: '{' | '[';
  /** Where it begins. UTF-16 units. */
  readonly start: number;
  /** Where it ends: where is being typed, and behind what closes it already. */
  readonly end: number;
  /** What was typed of its name so far. */
  readonly typed: string;
};

/**
 * What is being typed at a place of a template: a brace or bracket before it that is not closed yet, with nothing
 * but a name between. `null` where nothing was begun.
 *
 * @param caret - UTF-16 units from the start.
 */
export function typedMark(text: string, caret: number): TypedMark | null {
  const begun = /(?:(\{)\s?|(\[)(?:\s?if)?\s?)([\p{L}]*)$/u.exec(text.slice(0, caret));
  if (begun === null) return null;
  const [whole, brace, , typed = ''] = begun;
  const sign = brace === undefined ? '[' : '{';
  const rest = (sign === '{' ? /^\p{L}*\}/u : /^\p{L}*\]/u).exec(text.slice(caret));
  return {
    sign,
    start: caret - whole.length,
    end: caret + (rest?.[0].length ?? 0),
    typed: sign === '[' && 'if'.startsWith(typed.toLowerCase()) ? '' : typed,
  };
}

/** A text after a placeholder was chosen, and where one goes on typing. */
export type ChosenMark = { readonly text: string; readonly caret: number };

/**
 * Puts a placeholder, or a condition on it, in the place of a stretch of a text. What the stretch held is said
 * where the condition is met.
 */
export function withMark(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  sign: TypedMark['sign'],
  name: Placeholder,
  inside = '',
): ChosenMark {
  const begin = sign === '{' ? `{${name}}` : `[if ${name}]${inside}`;
  const close = sign === '{' ? '' : '[end]';
  return {
    text: text.slice(0, start) + begin + close + text.slice(end),
    caret: start + begin.length,
  };
}

/**
 * Placeholders that fit what was typed, those whose name begins with it first.
 *
 * @param wordsOf - How a placeholder is called in the interface's language.
 */
export function fittingPlaceholders(
  typed: string,
  wordsOf: (name: Placeholder) => string,
): readonly Placeholder[] {
  const wanted = typed.toLowerCase();
  const starts = (name: Placeholder): boolean =>
    name.toLowerCase().startsWith(wanted) ||
    wordsOf(name)
      .toLowerCase()
      .split(/[\s-]+/u)
      .some((word) => word.startsWith(wanted));
  return PLACEHOLDERS.filter(starts);
}
