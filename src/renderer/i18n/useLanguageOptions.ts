import { useMemo } from 'react';
import { COUNTRY_CODES, languagesOf } from '@shared/domain/contacts/countryFacts';
import { useFormat } from './useFormat';

/** A language to choose, in the interface's words, found by its own name too. */
export type LanguageOption = {
  readonly id: string;
  readonly label: string;
  readonly keywords: string;
};

const ALL_LANGUAGES: readonly string[] = [...new Set(COUNTRY_CODES.flatMap(languagesOf))].filter(
  (tag) => tag !== '',
);

/** The main languages of all countries; those of the given country first. */
export function useLanguageOptions(country: string): readonly LanguageOption[] {
  const format = useFormat();
  return useMemo(() => {
    const own = languagesOf(country);
    const options = ALL_LANGUAGES.map((id) => ({
      id,
      label: format.language(id),
      keywords: `${id} ${ownName(id)}`,
    })).sort((a, b) => format.compare(a.label, b.label));
    return [
      ...options.filter(({ id }) => own.includes(id)),
      ...options.filter(({ id }) => !own.includes(id)),
    ];
  }, [format, country]);
}

function ownName(tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // A tag that the engine does not know.
  }
}
