import { useTranslation } from 'react-i18next';
import { TagField } from '@renderer/ui/TagField';
import type { SectionProps } from './section';
import { useLanguageOptions } from '@renderer/i18n/useLanguageOptions';

/**
 * The languages of a contact, the preferred one first. Shown and typed by name; a name that is no
 * known language is kept as it was written.
 */
export function LanguageField({ form: { draft, set } }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const options = useLanguageOptions(draft.country);
  const nameOf = (tag: string): string => options.find(({ id }) => id === tag)?.label ?? tag;
  const tagOf = (name: string): string => {
    const wanted = name.toLocaleLowerCase();
    const found = options.find(
      ({ label, keywords }) =>
        label.toLocaleLowerCase() === wanted ||
        keywords.toLocaleLowerCase().split(' ').includes(wanted),
    );
    return found?.id ?? name;
  };
  return (
    <TagField
      label={t('contacts:field.languages')}
      listLabel={t('contacts:field.languages')}
      value={draft.languages.map(nameOf)}
      onChange={(names) => {
        set('languages', names.map(tagOf));
      }}
      suggestions={options.map(({ label }) => label)}
      hint={t('languagesHint')}
      placeholder={t('addLanguage')}
      removeLabel={(tag) => t('removeTag', { tag })}
    />
  );
}
