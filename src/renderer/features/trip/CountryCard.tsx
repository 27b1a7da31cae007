import { useTranslation } from 'react-i18next';
import { hrefOf } from '@renderer/hooks/route';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import styles from './Trip.module.css';
import type { CountryText } from './useCountryText';

/** What one wants to know of a country before a trip. */
export function CountryCard({ text }: { readonly text: CountryText }) {
  const { t } = useTranslation('trip');
  const language = bilingualOf(useFormat().locale);
  return (
    <Card title={text.name} icon="globe">
      <dl className={styles['facts']}>
        {text.rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {text.note === '' ? null : (
        <p className={styles['note']} dir="auto">
          {text.note}
        </p>
      )}
      {text.hints.length === 0 ? null : (
        <>
          <ul className={styles['hints']} lang={language}>
            {text.hints.map((hint) => (
              <li key={hint.en} dir="auto">
                {hint[language]}
              </li>
            ))}
          </ul>
          <a
            className={styles['more']}
            href={hrefOf({ place: 'countries', country: text.country })}
          >
            {t('country.more')}
          </a>
        </>
      )}
    </Card>
  );
}
