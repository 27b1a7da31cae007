/** A language that the interface speaks. */
export type Language = {
  /** BCP 47; also the name of the folder in `resources/locales`. */
  readonly tag: string;
  /** The language's name for itself. */
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
  /** Share of the reference's keys that are translated, 0 to 1; offered from 0.85. */
  readonly completeness: number;
};

/** The reference: every key exists here. */
export const REFERENCE: Language = {
  tag: 'en',
  ownName: 'English',
  direction: 'ltr',
  completeness: 1,
};

/** The languages offered to people, in the order of their own names. */
export const LANGUAGES: readonly Language[] = [
  { tag: 'de', ownName: 'Deutsch', direction: 'ltr', completeness: 1 },
  REFERENCE,
];

/** Generated from the reference to find clipped or untranslated text and left-to-right assumptions. Never offered. */
export const PSEUDO_LANGUAGES: readonly Language[] = [
  { tag: 'en-XA', ownName: 'Éñĝļîšĥ', direction: 'ltr', completeness: 1 },
  { tag: 'ar-XB', ownName: 'hsilgnE', direction: 'rtl', completeness: 1 },
];

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The language of this tag, pseudo-languages included; `null` if there is none. */
export function findLanguage(tag: string): Language | null {
  return (
    [...LANGUAGES, ...PSEUDO_LANGUAGES].find(
      (language) => language.tag.toLowerCase() === tag.toLowerCase(),
    ) ?? null
  );
}

/**
 * The language to speak: the first wanted tag that is offered, exactly or by its base
 * (`de-AT` is answered with `de`); the reference if none is.
 *
 * @param wanted - BCP 47 tags, most wanted first.
 */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found =
      findLanguage(tag) ?? LANGUAGES.find((language) => language.tag === baseOf(tag)) ?? null;
    if (found) return found;
  }
  return REFERENCE;
}

/** The pseudo-language named by `?language=` in the address; `null` without one. */
export function pseudoLanguageIn(search: string): Language | null {
  const tag = new URLSearchParams(search).get('language');
  return PSEUDO_LANGUAGES.find((language) => language.tag === tag) ?? null;
}
