import { baseLanguage, languagesOfPurpose } from '../messages/chooseTemplate';
import type { Template } from '../messages/template';
import type { Campaign } from '../segments/campaign';

/** What a campaign can be told in. */
export type ToldLanguages = {
  /** Without region: those with news and with a template around them. */
  readonly told: readonly string[];
  /** Used in this order where somebody reads none of them. */
  readonly fallbacks: readonly string[];
};

/** In which language somebody gets it. `used` is `null` where it can be told in none. */
export type LanguageChoice = {
  readonly used: string | null;
  /** Whether they read it, as far as anybody knows. */
  readonly isOwn: boolean;
};

/** A language that is missing, how many people would like it, and what they get instead. */
export type MissingLanguage = {
  /** `null` for people whose language nobody knows. */
  readonly language: string | null;
  readonly count: number;
  /** `null` where they get nothing. */
  readonly used: string | null;
  /** Whether there are news in it, and only the letter around them has no text yet. */
  readonly lacksTemplate: boolean;
};

/** Languages with words in them. */
export const languagesOfNews = (news: Campaign['news']): readonly string[] =>
  Object.entries(news).flatMap(([language, text]) => (text.trim() === '' ? [] : [language]));

/** Languages in which a campaign can be told: there are news, and a letter to put them into. */
export function languagesTold(
  news: Campaign['news'],
  templates: readonly Template[],
): readonly string[] {
  const framed = new Set(languagesOfPurpose(templates, 'announcement'));
  return languagesOfNews(news).filter((language) => framed.has(language));
}

/** In which language somebody gets it: the first of their own that is told, else the first fallback. */
export function languageFor(
  own: readonly string[],
  { told, fallbacks }: ToldLanguages,
): LanguageChoice {
  const found = own.find((language) => told.includes(language));
  if (found !== undefined) return { used: found, isOwn: true };
  const used = fallbacks.map(baseLanguage).find((language) => told.includes(language));
  return { used: used ?? null, isOwn: false };
}

/**
 * Which languages are missing for whom, the one that most people would like first; those whose language nobody
 * knows last.
 *
 * @param people - Who gets it.
 */
export function missingLanguages(
  people: readonly { readonly languages: readonly string[] }[],
  news: Campaign['news'],
  languages: ToldLanguages,
): readonly MissingLanguage[] {
  const written = languagesOfNews(news);
  const missing = new Map<string, MissingLanguage>();
  for (const { languages: own } of people) {
    const { used, isOwn } = languageFor(own, languages);
    if (isOwn) continue;
    const [language = null] = own;
    const key = language ?? '';
    const known = missing.get(key);
    missing.set(key, {
      language,
      used,
      lacksTemplate: language !== null && written.includes(language),
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...missing.values()].sort(
    (one, other) =>
      Number(one.language === null) - Number(other.language === null) ||
      other.count - one.count ||
      ((one.language ?? '') < (other.language ?? '') ? -1 : 1),
  );
}

/** Whether two campaigns tell the same: in one language at least their words are the same. */
export function isSameNews(one: Campaign['news'], other: Campaign['news']): boolean {
  return languagesOfNews(one).some((language) => {
    const text = other[language];
    return text !== undefined && plain(text) === plain(one[language] ?? '');
  });
}

/** Words without what nobody sees. */
const plain = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');
