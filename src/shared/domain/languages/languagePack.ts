import { refuse, ok, type Result } from '@shared/kernel/result';
import { createReference, meaningOf, type Catalogue, type Sentences } from './sentences';

/** Marks a file as a language for Regulars; the number grows when the form of the file changes. */
export const PACK_FORMAT = 1;

/** From this share of the reference's sentences on a language is worth offering, 0 to 1. */
export const LEAST_COMPLETENESS = 0.1;

/** A language that somebody added from a file. */
export type LanguagePack = {
  /** BCP 47. */
  readonly tag: string;
  /** The language's name for itself. */
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
  /** Only sentences that fit the reference; what is missing is said in the reference's language. */
  readonly catalogue: Catalogue;
  /** Share of the reference's meanings that it has, 0 to 1. */
  readonly completeness: number;
};

/** A language as it was read, and the sentences that could not be used. */
export type ReadPack = {
  readonly pack: LanguagePack;
  /** `people:action.save`: unknown, or filled with other values than the reference. */
  readonly leftOut: readonly string[];
};

/** Why a file is no language to add. */
export type PackRefusal =
  /** Something else than a language for Regulars. */
  | { readonly code: 'language/foreign' }
  /** Written for a newer release. */
  | { readonly code: 'language/too-new' }
  /** The tag names no language. */
  | { readonly code: 'language/bad-tag'; readonly tag: string }
  /** The reference itself stays as it is. */
  | { readonly code: 'language/reference' }
  /** Nearly nothing is translated. */
  | { readonly code: 'language/empty' };

/** The file for a translator: every sentence of the reference, or of a language to go on from. */
export type PackFile = {
  readonly regularsLanguage: typeof PACK_FORMAT;
  readonly tag: string;
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
  readonly sentences: Catalogue;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The tag as BCP 47 writes it; `null` if it is none. */
function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * Reads a language from a file. A sentence that is unknown, empty, or filled with other values than the reference's is
 * left out: no screen may miss a name or an amount for a slip in a translation.
 *
 * @param value - What the file holds, parsed.
 * @param reference - Every sentence of the reference.
 * @param referenceTag - BCP 47; it cannot be replaced.
 */
export function readLanguagePack(
  value: unknown,
  reference: Catalogue,
  referenceTag: string,
): Result<ReadPack, PackRefusal> {
  if (!isRecord(value) || !isRecord(value['sentences']))
    return refuse({ code: 'language/foreign' });
  const format = value['regularsLanguage'];
  if (typeof format !== 'number') return refuse({ code: 'language/foreign' });
  if (format > PACK_FORMAT) return refuse({ code: 'language/too-new' });
  const said = typeof value['tag'] === 'string' ? value['tag'].trim() : '';
  const tag = canonicalTag(said);
  if (tag === null) return refuse({ code: 'language/bad-tag', tag: said.slice(0, 40) });
  if (tag === referenceTag) return refuse({ code: 'language/reference' });

  const leftOut: string[] = [];
  const catalogue: Record<string, Sentences> = {};
  let known = 0;
  let total = 0;
  for (const [namespace, sentences] of Object.entries(reference)) {
    const { meanings, fits } = createReference(sentences);
    total += meanings.size;
    const own = value['sentences'][namespace];
    if (!isRecord(own)) continue;
    const found = new Set<string>();
    const kept = pruned(own, '', (key, sentence) => {
      if (sentence.trim() === '') return false;
      const isGood = fits(key, sentence);
      if (isGood) found.add(meaningOf(key));
      else leftOut.push(`${namespace}:${key}`);
      return isGood;
    });
    catalogue[namespace] = kept;
    known += found.size;
  }
  const completeness = total === 0 ? 0 : known / total;
  if (completeness < LEAST_COMPLETENESS) return refuse({ code: 'language/empty' });
  const ownName = typeof value['ownName'] === 'string' ? value['ownName'].trim().slice(0, 60) : '';
  return ok({
    pack: {
      tag,
      ownName: ownName || tag,
      direction: value['direction'] === 'rtl' ? 'rtl' : 'ltr',
      catalogue,
      completeness,
    },
    leftOut,
  });
}

/** The sentences for which `isGood` holds, in their nesting; deeper than any of ours is no sentence. */
function pruned(
  tree: Readonly<Record<string, unknown>>,
  path: string,
  isGood: (key: string, sentence: string) => boolean,
  depth = 0,
): Sentences {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]): readonly [string, string | Sentences][] => {
      const whole = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') return isGood(whole, value) ? [[key, value]] : [];
      if (!isRecord(value) || depth >= 8) return [];
      return [[key, pruned(value, whole, isGood, depth + 1)]];
    }),
  );
}

/** The file that a translator starts from. */
export const packFileOf = (
  language: Pick<LanguagePack, 'tag' | 'ownName' | 'direction'>,
  sentences: Catalogue,
): PackFile => ({
  regularsLanguage: PACK_FORMAT,
  tag: language.tag,
  ownName: language.ownName,
  direction: language.direction,
  sentences,
});
