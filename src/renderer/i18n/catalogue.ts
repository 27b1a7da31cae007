import type { Catalogue, Sentences } from '@shared/domain/languages/sentences';

export type { Catalogue, Sentences };

/** The catalogue of a folder's files: `…/de/people.json` becomes the namespace `people`. */
export function catalogueOf(files: Readonly<Record<string, unknown>>): Catalogue {
  return Object.fromEntries(
    Object.entries(files).map(([path, sentences]) => [
      path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
      sentences as Sentences,
    ]),
  );
}

const FORMAL = /_formal(?=_(?:zero|one|two|few|many|other)$|$)/;

/**
 * The catalogue as it speaks to an owner who wants to be addressed formally: a sentence with the
 * context `_formal` takes the place of the one without. Languages without the difference have none.
 */
export function formally(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([namespace, sentences]) => [namespace, fold(sentences)]),
  );
}

function fold(sentences: Sentences): Sentences {
  const entries = Object.entries(sentences).map(
    ([key, value]) => [key, typeof value === 'string' ? value : fold(value)] as const,
  );
  const plain = entries.filter(([key]) => !FORMAL.test(key));
  const formal = entries.filter(([key]) => FORMAL.test(key));
  return Object.fromEntries([
    ...plain,
    ...formal.map(([key, value]) => [key.replace(FORMAL, ''), value] as const),
  ]);
}
