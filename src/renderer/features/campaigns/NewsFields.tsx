import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NEWS } from '@shared/domain/campaigns/campaignForm';
import type { MissingLanguage } from '@shared/domain/campaigns/toldLanguages';
import type { Campaign } from '@shared/domain/segments/campaign';
import { WritingField } from '@renderer/hooks/WritingField';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { Menu } from '@renderer/ui/Menu';
import styles from './Campaigns.module.css';

type NewsFieldsProps = {
  readonly news: Campaign['news'];
  /** Without region: those with a letter to put the news into. */
  readonly offered: readonly string[];
  /** What people would like to read, the most wanted first. */
  readonly missing: readonly MissingLanguage[];
  /** The language to begin with. */
  readonly first: string;
  /** The language that the owner reads, without region. */
  readonly own: string;
  readonly hint: string;
  readonly onChange: (news: Campaign['news']) => void;
};

/** What is told, language by language; a language with an empty text is not told. */
export function NewsFields({
  news,
  offered,
  missing,
  first,
  own,
  hint,
  onChange,
}: NewsFieldsProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const [chosen, setChosen] = useState(first);
  const shown = useMemo(() => {
    const all = Object.keys(news);
    return all.includes(chosen) ? all : [...all, chosen];
  }, [news, chosen]);
  const wanted = new Map(missing.map(({ language, count }) => [language, count]));
  const rest = offered
    .filter((language) => !shown.includes(language))
    .toSorted(
      (a, b) =>
        (wanted.get(b) ?? 0) - (wanted.get(a) ?? 0) ||
        format.compare(format.language(a), format.language(b)),
    );
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['partTitle']}>{t('form.news')}</legend>
      <div className={styles['tabs']}>
        <ChipGroup label={t('form.newsLanguages')} isWrapping>
          {shown.map((language) => (
            <ToggleChip
              key={language}
              look="soft"
              isSelected={language === chosen}
              icon={(news[language] ?? '').trim() === '' ? undefined : 'check'}
              onChange={() => setChosen(language)}
            >
              {format.language(language)}
            </ToggleChip>
          ))}
        </ChipGroup>
        {rest.length === 0 ? null : (
          <Menu
            label={t('form.addLanguage')}
            placement="bottom start"
            trigger={
              <Button size="sm" variant="quiet" icon="plus">
                {t('form.addLanguage')}
              </Button>
            }
            groups={[
              rest.map((language) => {
                const count = wanted.get(language) ?? 0;
                const name = format.language(language);
                return {
                  id: language,
                  label: count === 0 ? name : t('form.languageFor', { language: name, count }),
                  onAction: () => {
                    onChange({ ...news, [language]: news[language] ?? '' });
                    setChosen(language);
                  },
                };
              }),
            ]}
          />
        )}
      </div>
      <WritingField
        key={chosen}
        label={t('form.newsIn', { language: format.language(chosen) })}
        isLabelHidden
        hint={hint}
        language={chosen}
        source={sourceOf(news, chosen, own)}
        minRows={4}
        maxRows={10}
        maxLength={MAX_NEWS}
        value={news[chosen] ?? ''}
        onChange={(text) => onChange({ ...news, [chosen]: text })}
      />
    </fieldset>
  );
}

/** What news in a language are written after: those in the owner's, else the first that are told. */
function sourceOf(
  news: Campaign['news'],
  language: string,
  own: string,
): { readonly text: string; readonly language: string } | null {
  if (language === own) return null;
  const found = [own, ...Object.keys(news)].find(
    (tag) => tag !== language && (news[tag] ?? '').trim() !== '',
  );
  return found === undefined ? null : { text: news[found] ?? '', language: found };
}
