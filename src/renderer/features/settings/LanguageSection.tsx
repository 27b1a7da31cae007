import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '@shared/domain/contacts/countryFacts';
import { CURRENCIES } from '@shared/domain/money/currencyOfCountry';
import type { ShopSettings } from '@shared/domain/settings/setting';
import { useToday } from '@renderer/hooks/useClock';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useToasts } from '@renderer/hooks/useToasts';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLanguages } from '@renderer/i18n/useLanguages';
import { Card } from '@renderer/ui/Card';
import { ComboBox } from '@renderer/ui/ComboBox';
import { Notice } from '@renderer/ui/Notice';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { Select } from '@renderer/ui/Select';
import styles from './sections.module.css';
import { useShopSettings } from './useShopSettings';

/** Stands for *as the computer* among the tags of languages. */
const SYSTEM = 'system';

type LanguageSectionProps = {
  /** The language the computer asks for, by its own name. */
  readonly systemLanguage: string;
  /** ISO 3166-1 alpha-2: holds until a country is chosen. */
  readonly systemCountry: string;
};

/** Which language is spoken here, and whose dates, numbers and money. */
export function LanguageSection({ systemLanguage, systemCountry }: LanguageSectionProps) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const languages = useLanguages();
  const format = useFormat();
  const today = useToday();
  const toasts = useToasts();
  const [preferences, choose] = usePreferences();
  const { settings, change } = useShopSettings();
  if (settings === null) return null;
  const spoken = languages.find(({ tag }) => tag === i18n.language);

  const save = async (changes: Partial<ShopSettings>) => {
    const batchId = await change(changes);
    if (batchId !== null) toasts.show({ text: t('saved'), batchId });
  };
  const byLabel = <T extends { readonly label: string }>(options: readonly T[]): readonly T[] =>
    options.toSorted((a, b) => format.compare(a.label, b.label));

  return (
    <Card className={styles['form'] ?? ''}>
      <Select
        label={t('language.language')}
        placeholder={t('language.language')}
        value={preferences.language ?? SYSTEM}
        options={[
          { id: SYSTEM, label: t('language.system', { language: systemLanguage }) },
          ...languages.map(({ tag, ownName, origin }) => ({
            id: tag,
            label: ownName,
            lang: tag,
            ...(origin === 'machine' && { detail: t('common:machineMade.option') }),
          })),
        ]}
        onChange={(tag) => choose({ language: tag === SYSTEM ? null : tag })}
      />
      {spoken?.origin === 'machine' ? (
        <Notice tone="warn">{t('common:machineMade.text')}</Notice>
      ) : null}
      <RadioGroup
        label={t('language.address')}
        hint={t('language.addressHint')}
        orientation="horizontal"
        value={settings.ownerAddress}
        options={[
          { id: 'informal', label: t('language.informal') },
          { id: 'formal', label: t('language.formal') },
        ]}
        onChange={(ownerAddress) => void save({ ownerAddress })}
      />
      <div className={styles['pair']}>
        <ComboBox
          label={t('language.country')}
          hint={t('language.countryHint')}
          value={settings.country || systemCountry}
          options={byLabel(
            COUNTRY_CODES.map((code) => ({
              id: code,
              label: format.country(code),
              keywords: code,
            })),
          )}
          emptyText={t('language.nothingFits')}
          openLabel={t('language.openList')}
          onChange={(country) => {
            if (country !== null && country !== settings.country) void save({ country });
          }}
        />
        <ComboBox
          label={t('language.currency')}
          value={settings.currency}
          options={byLabel(
            CURRENCIES.map((code) => ({
              id: code,
              label: format.currency(code),
              detail: code,
              keywords: code,
            })),
          )}
          emptyText={t('language.nothingFits')}
          openLabel={t('language.openList')}
          onChange={(currency) => {
            if (currency !== null && currency !== settings.currency) void save({ currency });
          }}
        />
      </div>
      <p className={styles['example']}>
        {t('language.example', {
          day: format.day(today),
          number: format.number(12345.6),
          money: format.money({ minor: 2480, currency: settings.currency }),
          weekday: format.weekdays[format.firstWeekday - 1],
        })}
      </p>
    </Card>
  );
}
