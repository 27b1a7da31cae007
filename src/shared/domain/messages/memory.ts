import { foldText } from '../people/folding';
import type { AddressedAs } from './message';
import type { Template, TemplateText } from './template';

/** A sentence in one language and what it was written as in another. */
export type SentencePair = { readonly from: string; readonly to: string };

/** A pair that fits a sentence, and how well: 1 is the same sentence. */
export type RememberedSentence = SentencePair & { readonly likeness: number };

/** Below this share of common words two sentences say different things. */
const LIKE_ENOUGH = 0.6;

/** One text in the language that is read and in the one that is written. */
export type TextInTwo = { readonly here: string; readonly there: string };

/**
 * What own templates already say in two languages, sentence by sentence.
 *
 * @param from - The language that is read, without region.
 * @param to - The language that is written.
 * @param form - Only what is said in this form of address; in a language without forms what is said in the only one.
 */
export function sentencePairs(
  templates: readonly Template[],
  from: string,
  to: string,
  form?: AddressedAs,
): readonly SentencePair[] {
  return pairsOf(textsInTwo(templates, from, to, form));
}

/** Subjects and bodies of own templates that are written in both languages in one form. */
export function textsInTwo(
  templates: readonly Template[],
  from: string,
  to: string,
  form?: AddressedAs,
): readonly TextInTwo[] {
  const wanted = form === undefined ? FORMS : [form];
  return templates.flatMap(({ origin, texts }) => {
    if (origin !== 'own') return [];
    return wanted.flatMap((one): readonly TextInTwo[] => {
      const [here, there] = [inForm(texts[from], one), inForm(texts[to], one)];
      if (here === undefined || there === undefined) return [];
      return [
        { here: here.subject, there: there.subject },
        { here: here.body, there: there.body },
      ];
    });
  });
}

/** News that were told in both languages. */
export function newsInTwo(
  news: readonly Readonly<Record<string, string>>[],
  from: string,
  to: string,
): readonly TextInTwo[] {
  return news.flatMap((told) => {
    const [here = '', there = ''] = [told[from], told[to]];
    return here.trim() === '' || there.trim() === '' ? [] : [{ here, there }];
  });
}

/**
 * Texts in two languages, sentence by sentence. Paragraphs are compared one by one;
 * only where both have as many sentences is it certain which belongs to which.
 */
export function pairsOf(texts: readonly TextInTwo[]): readonly SentencePair[] {
  const pairs = new Map<string, SentencePair>();
  for (const { here, there } of texts) {
    for (const pair of aligned(paragraphs(here), paragraphs(there))) {
      pairs.set(`${pair.from}\u0000${pair.to}`, pair);
    }
  }
  return [...pairs.values()];
}

/** A sentence of the text that is read, with what was written for it or one like it before, best first. */
export type RememberedFor = {
  readonly sentence: string;
  readonly remembered: readonly RememberedSentence[];
};

/**
 * What is known for the sentences of a text, in their order. What is written already needs no offering.
 *
 * @param source - In the language that is read.
 * @param written - So far, in the language that is written.
 */
export function rememberedFor(
  source: string,
  written: string,
  pairs: readonly SentencePair[],
  limit = 3,
): readonly RememberedFor[] {
  const done = plainOf(written);
  return paragraphs(source)
    .flatMap((paragraph) => sentencesOf(paragraph))
    .flatMap((part) => {
      const sentence = whole(part);
      const found = remembered(sentence, pairs, limit);
      const isDone = found.some(({ to }) => done.includes(plainOf(to)));
      return isDone || found.length === 0 ? [] : [{ sentence, remembered: found }];
    });
}

const FORMS: readonly AddressedAs[] = ['formal', 'informal'];

/** Of a language without forms what is written serves both. */
const inForm = (
  forms: Template['texts'][string] | undefined,
  form: AddressedAs,
): TemplateText | undefined =>
  forms?.[form] ?? (forms?.informal === undefined ? forms?.formal : undefined);

/** What was written for this sentence or one like it before, the most alike first, at most `limit`. */
export function remembered(
  sentence: string,
  pairs: readonly SentencePair[],
  limit = 3,
): readonly RememberedSentence[] {
  const wanted = wordsOf(sentence);
  if (wanted.size === 0) return [];
  return pairs
    .map((pair) => ({ ...pair, likeness: likeness(wanted, wordsOf(pair.from)) }))
    .filter((pair) => pair.likeness >= LIKE_ENOUGH)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, limit);
}

/** The sentences of a text, with their full stops. Placeholders and conditions stay in them. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…]["»“”)\]]{0,3})\s+|(?<=[。！？]["」』]{0,3})/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

function aligned(here: readonly string[], there: readonly string[]): readonly SentencePair[] {
  if (here.length !== there.length) return [];
  return here.flatMap((paragraph, i) => {
    const [from, to] = [sentencesOf(paragraph), sentencesOf(there[i] ?? '')];
    // A paragraph that is told in more or fewer sentences is still the same paragraph.
    const pairs =
      from.length === to.length ? from.map((one, j) => [one, to[j]]) : [[paragraph, there[i]]];
    return pairs.flatMap(([one = '', other = '']) =>
      // What is only placeholders needs no memory.
      /\p{L}/u.test(one.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]/g, '')) && other !== ''
        ? [{ from: whole(one), to: whole(other) }]
        : [],
    );
  });
}

/** `[if …]`, `[else]` and `[end]`. */
const CONDITION = /\[\s*(?:(if)\s+[^[\]\s]+|(else)|(end))\s*\]/giu;

/** A sentence without the halves of conditions that began or ended elsewhere: such a half can stand nowhere else. */
function whole(sentence: string): string {
  let depth = 0;
  let isLoose = false;
  for (const [, begins, , ends] of sentence.matchAll(CONDITION)) {
    if (begins !== undefined) depth += 1;
    else if (depth === 0) isLoose = true;
    else if (ends !== undefined) depth -= 1;
  }
  const isWhole = !isLoose && depth === 0;
  return (
    isWhole ? sentence : sentence.replaceAll(CONDITION, ' ').replaceAll(/ {2,}/g, ' ')
  ).trim();
}

/** Only what is read aloud: signs, spaces and case do not count. */
const plainOf = (text: string): string => wordList(text).join(' ');

const wordsOf = (text: string): ReadonlySet<string> => new Set(wordList(text));

const wordList = (text: string): readonly string[] =>
  foldText(text.replaceAll(CONDITION, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of common words in all words of both. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
