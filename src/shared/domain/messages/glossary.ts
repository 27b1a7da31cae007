import { foldText } from '../people/folding';
import { baseLanguage } from './chooseTemplate';

/** A word of the shop: how it is said in each language, and what is not said instead. */
export type GlossaryTerm = {
  readonly id: string;
  /** The word as the owner says it: what it is called in the list. */
  readonly term: string;
  /** A name that is the same in every language. `words` then holds only what is not said instead. */
  readonly isKept: boolean;
  /** Why it is said so, or where; may be empty. */
  readonly note: string;
  /** By language without region. A language in which nothing was agreed is missing, or its `say` is empty. */
  readonly words: Readonly<
    Record<string, { readonly say: string; readonly doNotSay: readonly string[] }>
  >;
};

/** What the shop says for a term in a language; empty where nothing was agreed. */
export const sayingOf = (
  { term, isKept, words }: Pick<GlossaryTerm, 'term' | 'isKept' | 'words'>,
  language: string,
): string => (isKept ? term : (words[baseLanguage(language)]?.say ?? '')).trim();

/** A word in a text that the shop does not say. Positions in UTF-16 units. */
export type GlossaryFinding = {
  readonly termId: string;
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly found: string;
  /** What the shop says; empty where it only avoids the other. */
  readonly say: string;
};

/**
 * Words in a text that the shop does not say, in their order, whole words only, whatever the case. Of two that
 * begin at one place the longer one counts. In languages without spaces between words every place counts.
 *
 * @param language - BCP 47 of the text.
 */
export function glossaryFindings(
  text: string,
  language: string,
  terms: readonly GlossaryTerm[],
): readonly GlossaryFinding[] {
  const base = baseLanguage(language);
  return inOrder(
    terms.flatMap((term) => {
      const say = sayingOf(term, base);
      return (term.words[base]?.doNotSay ?? []).flatMap((avoided) =>
        placesOf(avoided, text, base, 0).map((place) => ({ termId: term.id, ...place, say })),
      );
    }),
  );
}

/**
 * Where the words of the shop stand in a text, in their order. A word that takes an ending still counts; what
 * stands in braces is a placeholder and no word.
 *
 * @param language - BCP 47 of the text.
 */
export function glossaryPlaces(
  text: string,
  language: string,
  terms: readonly GlossaryTerm[],
): readonly GlossaryFinding[] {
  const base = baseLanguage(language);
  const bare = text.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]/g, (mark) => ' '.repeat(mark.length));
  return inOrder(
    terms.flatMap((term) => {
      const say = sayingOf(term, base);
      return placesOf(say, bare, base, endingOf(base)).map((place) => ({
        termId: term.id,
        ...place,
        say,
      }));
    }),
  );
}

/** A term of the text that is read whose agreed word is missing in the text that is written. */
export type LackingTerm = {
  readonly termId: string;
  /** As it stands in the text that is read. */
  readonly found: string;
  /** What was agreed for it in the language that is written. */
  readonly say: string;
};

/**
 * Which words of the shop a text lacks, compared with the text it is written after, in their order there.
 *
 * @param source - The text that is read, and its language.
 * @param written - The text that is written, and its language.
 */
export function lackingTerms(
  source: { readonly text: string; readonly language: string },
  written: { readonly text: string; readonly language: string },
  terms: readonly GlossaryTerm[],
): readonly LackingTerm[] {
  const base = baseLanguage(written.language);
  const lacking = new Map<string, LackingTerm>();
  for (const { termId, found } of glossaryPlaces(source.text, source.language, terms)) {
    const term = terms.find(({ id }) => id === termId);
    if (term === undefined || lacking.has(termId)) continue;
    const say = sayingOf(term, base);
    if (say === '' || hasWord(say, written.text, base)) continue;
    lacking.set(termId, { termId, found, say });
  }
  return [...lacking.values()];
}

/** Whether a text has a word in any of its endings; accents do not count, for they change with endings. */
const hasWord = (word: string, text: string, base: string): boolean =>
  placesOf(word, text, base, endingOf(base)).length > 0 ||
  placesOf(foldText(word), foldText(text), base, endingOf(base)).length > 0;

type Place = { readonly start: number; readonly end: number; readonly found: string };

/** Where a word stands as a whole word, with at most so many letters after it. */
function placesOf(wanted: string, text: string, base: string, ending: number): readonly Place[] {
  const word = wanted.trim();
  if (word === '') return [];
  // Short words with an ending are other words: *Tee* and *Teer*.
  const most = word.length < 4 ? Math.min(ending, 1) : ending;
  // In Arabic the article and short words are written to the next.
  const before = base === 'ar' && ending > 0 ? '\\p{L}{0,3}' : '';
  const pattern = WITHOUT_SPACES.has(base)
    ? literal(word)
    : `(?<!${LETTER})${before}${literal(word)}\\p{L}{0,${most}}(?!${LETTER})`;
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    found,
  }));
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';

const WITHOUT_SPACES: ReadonlySet<string> = new Set(['ja', 'zh', 'th']);

/** How many letters an ending has at most: Turkish puts several one behind another. */
const endingOf = (base: string): number => (base === 'tr' ? 8 : 3);

/** In the order of the text; of two that begin at one place the longer one, and none inside another. */
function inOrder(found: readonly GlossaryFinding[]): readonly GlossaryFinding[] {
  let read = 0;
  return found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      if (start < read) return false;
      read = end;
      return true;
    });
}

/** A text with what the shop says in the place of what it does not, where there is something to say. */
export function withGlossary(text: string, findings: readonly GlossaryFinding[]): string {
  let done = '';
  let read = 0;
  for (const { start, end, say } of findings) {
    if (say === '') continue;
    done += text.slice(read, start) + say;
    read = end;
  }
  return done + text.slice(read);
}

const literal = (word: string): string =>
  word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replaceAll(/\s+/gu, '\\s+');
