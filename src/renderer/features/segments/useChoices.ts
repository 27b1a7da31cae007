import { useMemo } from 'react';
import type { CustomField } from '@shared/domain/contacts/customField';
import { COUNTRY_CODES, languagesOf } from '@shared/domain/contacts/countryFacts';
import { useKnownTags } from '@renderer/data/people/useKnownTags';
import { useCustomFields } from '@renderer/data/useCustomFields';
import { useFormat } from '@renderer/i18n/useFormat';
import { useOwners } from './useOwners';

/** What conditions choose among. */
export type Choices = {
  readonly tags: readonly string[];
  readonly owners: readonly string[];
  readonly languages: readonly { readonly id: string; readonly label: string }[];
  readonly fields: readonly CustomField[];
};

/** Languages without region: a condition holds for every region. */
const LANGUAGES = [
  ...new Set(COUNTRY_CODES.flatMap(languagesOf).map((tag) => tag.split('-')[0] ?? '')),
].filter((tag) => tag !== '');

/** Tags and people in use, languages by name, the owner's own fields. */
export function useChoices(): Choices {
  const format = useFormat();
  const tags = useKnownTags();
  const owners = useOwners();
  const fields = useCustomFields();
  const languages = useMemo(
    () =>
      LANGUAGES.map((id) => ({ id, label: format.language(id) })).sort((a, b) =>
        format.compare(a.label, b.label),
      ),
    [format],
  );
  return { tags, owners, languages, fields };
}
