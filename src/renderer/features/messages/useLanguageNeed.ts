import { useMemo } from 'react';
import type { SegmentCondition } from '@shared/domain/segments/segment';
import { useSegmentSizes } from '@renderer/data/care/useSegmentSizes';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useLanguageOptions } from '@renderer/i18n/useLanguageOptions';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';

/** A language in which a text is missing, and how many people speak it and none in which the text is written. */
export type NeededLanguage = { readonly language: string; readonly count: number };

/** What is missing for people in texts that are written in some languages; `null` while it is counted. */
export type LanguageNeed = (written: readonly string[]) => readonly NeededLanguage[] | null;

/**
 * Which languages people would need, for texts written in each of these sets of languages. Counted beside the
 * window, and kept current.
 *
 * @param sets - The languages of each text, without region.
 */
export function useLanguageNeed(sets: readonly (readonly string[])[]): LanguageNeed {
  const { country } = useShopSettings();
  const options = useLanguageOptions(country);
  const all = useMemo(() => [...new Set(options.map(({ id }) => baseLanguage(id)))], [options]);
  const spoken = useSegmentSizes(
    all.map((language) =>
      asked(language, [{ field: 'language', is: 'any', languages: [language] }]),
    ),
  );
  const theirs = useMemo(
    () =>
      spoken.status === 'ready'
        ? spoken.value.flatMap(({ id, count }) => (count === 0 ? [] : [id]))
        : [],
    [spoken],
  );
  const keys = [...new Set(sets.map(keyOf))];
  const counted = useSegmentSizes(
    keys.flatMap((key) => {
      const written = key.split(' ');
      return theirs
        .filter((language) => !written.includes(language))
        .map((language) =>
          asked(`${language}/${key}`, [
            { field: 'language', is: 'any', languages: [language] },
            { field: 'language', is: 'none', languages: written },
          ]),
        );
    }),
  );
  return (written) => {
    if (spoken.status !== 'ready' || counted.status !== 'ready') return null;
    const key = keyOf(written);
    return counted.value
      .flatMap(({ id, count }) => {
        const [language = '', of] = id.split('/');
        return of === key && count > 0 ? [{ language, count }] : [];
      })
      .toSorted((a, b) => b.count - a.count || (a.language < b.language ? -1 : 1));
  };
}

const keyOf = (languages: readonly string[]): string => [...languages].sort().join(' ');

const asked = (id: string, conditions: readonly SegmentCondition[]) => ({
  id,
  members: { kind: 'rule', match: 'all', conditions } as const,
});
