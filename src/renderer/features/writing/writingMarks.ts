import type { GlossaryFinding } from '@shared/domain/messages/glossary';
import type { TemplateError } from '@shared/domain/messages/templateSyntax';
import type { WritingMark } from '@renderer/ui/WritingArea';

const TOKEN = /\{[^{}]*\}|\[\s*(?:if\s+[^[\]\s]+|else|end)\s*\]/giu;

/**
 * What is marked in a text, the weightier first: what cannot stay, words that should be others, words as agreed, and
 * what is filled in later.
 */
export function writingMarks(
  text: string,
  found: {
    readonly errors: readonly TemplateError[];
    readonly unwanted: readonly GlossaryFinding[];
    readonly agreed: readonly GlossaryFinding[];
    readonly isTemplate: boolean;
  },
): readonly WritingMark[] {
  const marks: WritingMark[] = [];
  const add = (start: number, end: number, look: WritingMark['look']): void => {
    if (marks.every((mark) => mark.end <= start || mark.start >= end)) {
      marks.push({ start, end, look });
    }
  };
  for (const { at, word } of found.errors) add(at, at + word.length, 'wrong');
  for (const { start, end } of found.unwanted) add(start, end, 'unwanted');
  for (const { start, end } of found.agreed) add(start, end, 'agreed');
  if (found.isTemplate) {
    for (const match of text.matchAll(TOKEN)) {
      add(match.index, match.index + match[0].length, 'filled');
    }
  }
  return marks;
}

/** On which line of a text a place is, from 1. */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** A text after a sentence was taken over, and where one goes on typing. */
export type TakenOver = { readonly text: string; readonly caret: number };

const WITHOUT_SPACES: ReadonlySet<string> = new Set(['ja', 'zh', 'th']);

/**
 * Puts a sentence into a text: where one was writing, or before the closing, or at the end.
 *
 * @param chosen - Where one was writing; `null` where nobody wrote yet.
 * @param beginsParagraph - Whether it begins a paragraph in the text that is read.
 */
export function withSentence(
  text: string,
  sentence: string,
  chosen: { readonly start: number; readonly end: number } | null,
  language: string,
  beginsParagraph: boolean,
): TakenOver {
  const closing = closingAt(text);
  // A caret behind the closing would write under the signature.
  const start = chosen === null || chosen.start > closing ? closing : chosen.start;
  const end = chosen === null || chosen.start > closing ? closing : chosen.end;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const space = WITHOUT_SPACES.has(language) ? '' : ' ';
  const isAtBegin = before === '' || /\s$/u.test(before);
  const gap = isAtBegin ? '' : beginsParagraph || before.endsWith('{opening}') ? '\n\n' : space;
  const follows = after === '' || /^[\s.,;:!?]/u.test(after) ? '' : space;
  const head = before + gap + sentence;
  return { text: head + follows + after, caret: head.length };
}

const CLOSING = '{closing}';

/** Where the closing begins that a text ends with, with the space before it; its end where it has none. */
function closingAt(text: string): number {
  const whole = text.trimEnd();
  return whole.endsWith(CLOSING) ? whole.slice(0, -CLOSING.length).trimEnd().length : text.length;
}

/** Whether a sentence begins a paragraph of a text. */
export const beginsParagraph = (text: string, sentence: string): boolean =>
  text.split(/\n\s*\n/u).some((paragraph) => paragraph.trim().startsWith(sentence));
