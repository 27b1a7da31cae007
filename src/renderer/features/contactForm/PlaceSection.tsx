import { useTranslation } from 'react-i18next';
import { Card } from '@renderer/ui/Card';
import { ComboBox } from '@renderer/ui/ComboBox';
import styles from './ContactForm.module.css';
import { LanguageField } from './LanguageField';
import type { SectionProps } from './section';
import { useCountryOptions } from '@renderer/i18n/useCountryOptions';
import { useRegionOptions, useZoneOptions } from './usePlaceOptions';

/** Where a contact is, what time it is there, and in which language they like to be spoken to. */
export function PlaceSection({ form }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const { draft, set } = form;
  const countries = useCountryOptions();
  const regions = useRegionOptions(draft.country);
  const zones = useZoneOptions(draft.country);

  return (
    <Card title={t('section.place')}>
      <div className={styles['fields']}>
        <div className={styles['pair']}>
          <ComboBox
            label={t('contacts:field.country')}
            options={countries}
            value={draft.country === '' ? null : draft.country}
            onChange={(code) => {
              set('country', code ?? '');
            }}
            placeholder={t('choose')}
            emptyText={t('noMatch')}
            openLabel={t('openList')}
          />
          <ComboBox
            label={t('contacts:field.region')}
            options={regions}
            value={draft.region === '' ? null : draft.region}
            onChange={(code) => {
              set('region', code ?? '');
            }}
            placeholder={t('choose')}
            emptyText={t('noMatch')}
            openLabel={t('openList')}
            isDisabled={regions.length === 0}
            hint={t('regionHint')}
          />
        </div>
        <ComboBox
          label={t('contacts:field.timeZone')}
          options={zones}
          value={draft.timeZone === '' ? null : draft.timeZone}
          onChange={(zone) => {
            set('timeZone', zone ?? '');
          }}
          placeholder={t('choose')}
          emptyText={t('noMatch')}
          openLabel={t('openList')}
          hint={t('zoneHint')}
        />
        <LanguageField form={form} />
      </div>
    </Card>
  );
}
