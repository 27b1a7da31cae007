/** Sentences by key; keys may be nested. */
export type Sentences = { readonly [key: string]: string | Sentences };

/** The sentences of one language by namespace. */
export type Catalogue = Readonly<Record<string, Sentences>>;

/** Ends of keys that name a plural category (Unicode CLDR). */
const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

/** Ends of keys that speak formally to the owner, before the plural category. */
const FORMAL = /_formal(?=_(?:zero|one|two|few|many|other)$|$)/u;

/** A key without what languages may differ in: plural category and form of address. */
export const meaningOf = (key: string): string => key.replace(FORMAL, '').replace(PLURAL, '');

/** Every sentence by its whole key, `people.action.save`. */
export function flattened(sentences: Sentences): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const visit = (tree: Sentences, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      const whole = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') flat.set(whole, value);
      else visit(value, whole);
    }
  };
  visit(sentences, '');
  return flat;
}

/** What a sentence is filled with and which of its parts are marked, as one text to compare by. */
function needsOf(sentence: string, isPlural: boolean): string {
  const values = [...sentence.matchAll(/\{\{\s*([\w.]+)/gu)]
    .map(([, name]) => name!)
    // A form for one exact number may say it in words; a figure of the sentence's own, `{{30, number}}`, is none that is given.
    .filter((name) => !(isPlural && name === 'count') && !/^\d+$/u.test(name))
    .sort();
  const marks = [...sentence.matchAll(/<(\w+)>/gu)].map(([, name]) => name!).sort();
  return `${values.join(',')} ${marks.join(',')}`;
}

/**
 * Looks up what the reference says where another language says something.
 *
 * @param reference - The reference's sentences of a namespace.
 */
export function createReference(reference: Sentences): {
  /** Every meaning there is. */
  readonly meanings: ReadonlySet<string>;
  /** Whether this sentence can stand for the reference's: the same values, the same marks. */
  readonly fits: (key: string, sentence: string) => boolean;
} {
  const exact = flattened(reference);
  const general = new Map<string, string>();
  for (const [key, sentence] of exact) {
    const meaning = meaningOf(key);
    if (!general.has(meaning) || key.endsWith('_other')) general.set(meaning, sentence);
  }
  return {
    meanings: new Set(general.keys()),
    fits: (key, sentence) => {
      // The same plural category where the reference has it, else the one for all the rest.
      const wanted = exact.get(key.replace(FORMAL, '')) ?? general.get(meaningOf(key));
      const isPlural = PLURAL.test(key);
      return wanted !== undefined && needsOf(sentence, isPlural) === needsOf(wanted, isPlural);
    },
  };
}
