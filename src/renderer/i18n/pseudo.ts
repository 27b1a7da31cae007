import type { Catalogue, Sentences } from './catalogue';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz'].map((letter, index) => [
    letter,
    [...'ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀɱÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž'][index]!,
  ]),
);

/** What a sentence holds besides words: placeholders, tags, references to other keys. */
const UNTOUCHED = /(\{\{.*?\}\}|<\/?[\w-]+\/?>|\$t\(.*?\))/;

const inWords = (sentence: string, change: (words: string) => string): string =>
  sentence
    .split(UNTOUCHED)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');

/** The sentence with accents and about a third longer, in brackets: what is clipped or not from the catalogue shows. */
export function lengthened(sentence: string): string {
  const accented = inWords(sentence, (words) =>
    [...words].map((letter) => ACCENTED[letter] ?? letter).join(''),
  );
  const filler = 'one two three four five six seven eight nine ten eleven twelve '.repeat(8);
  return `[${accented} ${filler.slice(0, Math.ceil(sentence.length * 0.35)).trim()}]`;
}

/** The sentence as if it were written from right to left: each run of words is turned by direction marks. */
export function mirrored(sentence: string): string {
  return inWords(sentence, (words) => words.replace(/\S+/gu, '\u202e$&\u202c'));
}

const ARABIC_PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** A catalogue changed sentence by sentence; a plural gets every category that Arabic asks for. */
export function pseudoCatalogue(
  reference: Catalogue,
  change: (sentence: string) => string,
): Catalogue {
  const through = (sentences: Sentences): Sentences =>
    Object.fromEntries(
      Object.entries(sentences).flatMap(([key, value]): [string, string | Sentences][] => {
        if (typeof value !== 'string') return [[key, through(value)]];
        const stem = /^(.*)_other$/.exec(key)?.[1];
        if (stem === undefined) return [[key, change(value)]];
        // English has `one` itself; what only Arabic has is filled from `other`.
        return ARABIC_PLURALS.filter((category) => !(`${stem}_${category}` in sentences))
          .map((category): [string, string] => [`${stem}_${category}`, change(value)])
          .concat([[key, change(value)]]);
      }),
    );
  return Object.fromEntries(
    Object.entries(reference).map(([namespace, sentences]) => [namespace, through(sentences)]),
  );
}
