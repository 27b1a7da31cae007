import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '@shared/domain/contacts/countryFacts';
import { CURRENCIES } from '@shared/domain/money/currencyOfCountry';
import { createFormat } from '@renderer/i18n/format';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { ComboBox } from '@renderer/ui/ComboBox';
import styles from './RegionLine.module.css';

type RegionLineProps = {
  /** ISO 3166-1 alpha-2; may be empty. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly onCountry: (code: string) => void;
  readonly onCurrency: (code: string) => void;
};

/** What was taken from the computer, in one line, with the way to change it. */
export function RegionLine({ country, currency, onCountry, onCurrency }: RegionLineProps) {
  const { t } = useTranslation(['firstRun', 'common', 'settings']);
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(country === '');
  // The week begins as it does in the country that is chosen here, not yet in the whole window.
  const { firstWeekday } = createFormat(format.locale.split('-')[0]!, country);

  if (!isOpen) {
    return (
      <p className={styles['line']}>
        <span>
          {t('regionFrom')}{' '}
          {t('region', {
            country: format.country(country),
            currency: format.currency(currency),
            weekday: format.weekdays[firstWeekday - 1],
          })}
        </span>
        <Button variant="link" size="sm" onPress={() => setIsOpen(true)}>
          {t('common:action.change')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles['fields']}>
      <ComboBox
        label={t('country')}
        value={country}
        options={COUNTRY_CODES.map((code) => ({
          id: code,
          label: format.country(code),
          keywords: code,
        })).sort((a, b) => format.compare(a.label, b.label))}
        emptyText={t('settings:language.nothingFits')}
        openLabel={t('settings:language.openList')}
        onChange={(code) => {
          if (code !== null) onCountry(code);
        }}
      />
      <ComboBox
        label={t('currency')}
        value={currency}
        options={CURRENCIES.map((code) => ({
          id: code,
          label: format.currency(code),
          detail: code,
          keywords: code,
        })).sort((a, b) => format.compare(a.label, b.label))}
        emptyText={t('settings:language.nothingFits')}
        openLabel={t('settings:language.openList')}
        onChange={(code) => {
          if (code !== null) onCurrency(code);
        }}
      />
      {country !== '' && (
        <Button onPress={() => setIsOpen(false)} className={styles['done']}>
          {t('regionDone')}
        </Button>
      )}
    </div>
  );
}
