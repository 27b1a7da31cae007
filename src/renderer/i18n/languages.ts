import { addedLanguages } from './addedLanguages';

/** Who is answerable for the sentences of a language. */
export type LanguageOrigin =
  /** Written and edited by people. */
  | 'edited'
  /** A first version made by a machine: the app says so wherever it is chosen. */
  | 'machine'
  /** Added by the owner from a file. */
  | 'added';

/** A language that the interface speaks. */
export type Language = {
  /** BCP 47; also the name of the folder in `resources/locales`. */
  readonly tag: string;
  /** The language's name for itself. */
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
  readonly origin: LanguageOrigin;
};

/** The reference: every key exists here. */
export const REFERENCE: Language = {
  tag: 'en',
  ownName: 'English',
  direction: 'ltr',
  origin: 'edited',
};

const machine = (tag: string, ownName: string, direction: 'ltr' | 'rtl' = 'ltr'): Language => ({
  tag,
  ownName,
  direction,
  origin: 'machine',
});

/** The languages that come with the app, in the order of their own names. */
export const LANGUAGES: readonly Language[] = [
  { tag: 'de', ownName: 'Deutsch', direction: 'ltr', origin: 'edited' },
  REFERENCE,
  machine('es', 'Español'),
  machine('fr', 'Français'),
  machine('it', 'Italiano'),
  machine('nl', 'Nederlands'),
  machine('pl', 'Polski'),
  machine('pt-BR', 'Português (Brasil)'),
  machine('tr', 'Türkçe'),
  machine('ar', 'العربية', 'rtl'),
  machine('ja', '日本語'),
];

/** Generated from the reference to find clipped or untranslated text and left-to-right assumptions. Never offered. */
export const PSEUDO_LANGUAGES: readonly Language[] = [
  { tag: 'en-XA', ownName: 'Éñĝļîšĥ', direction: 'ltr', origin: 'edited' },
  { tag: 'ar-XB', ownName: 'hsilgnE', direction: 'rtl', origin: 'edited' },
];

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The languages that can be chosen: those of the app, those that were added, and an added one in place of the app's own. */
export function offeredLanguages(): readonly Language[] {
  const added = addedLanguages().map(({ language }) => language);
  const own = LANGUAGES.filter(({ tag }) => !added.some((other) => other.tag === tag));
  return [...own, ...added].sort((a, b) => a.ownName.localeCompare(b.ownName, 'en'));
}

/** The language of this tag, pseudo-languages included; `null` if there is none. */
export function findLanguage(tag: string): Language | null {
  return (
    [...offeredLanguages(), ...PSEUDO_LANGUAGES].find(
      (language) => language.tag.toLowerCase() === tag.toLowerCase(),
    ) ?? null
  );
}

/**
 * The offered language nearest to a tag: itself, its base (`de` for `de-AT`), or the same language as another region
 * writes it (`pt-BR` for `pt-PT`: nearer than another language's words). `null` if there is none.
 */
export function nearestLanguage(tag: string): Language | null {
  const offered = offeredLanguages();
  return (
    findLanguage(tag) ??
    offered.find((language) => language.tag === baseOf(tag)) ??
    offered.find((language) => baseOf(language.tag) === baseOf(tag)) ??
    null
  );
}

/**
 * The language to speak: what is nearest to the first wanted tag that something is near to; the reference if none is.
 *
 * @param wanted - BCP 47 tags, most wanted first.
 */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = nearestLanguage(tag);
    if (found) return found;
  }
  return REFERENCE;
}

/** The pseudo-language named by `?language=` in the address; `null` without one. */
export function pseudoLanguageIn(search: string): Language | null {
  const tag = new URLSearchParams(search).get('language');
  return PSEUDO_LANGUAGES.find((language) => language.tag === tag) ?? null;
}
