import { useTranslation } from 'react-i18next';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { ComboBox } from '@renderer/ui/ComboBox';
import { IconButton } from '@renderer/ui/IconButton';
import type { EditingProps } from './editing';
import { PointsField } from './PointsField';
import styles from './Programme.module.css';
import { useCountryOptions } from '@renderer/i18n/useCountryOptions';

type Figures = { readonly referrerPoints: number; readonly referredPoints: number };

/** What both sides get for a recommendation, and other figures for single countries. */
export function ReferralFields({ form }: Pick<EditingProps, 'form'>) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const options = useCountryOptions();
  const { referral } = form.rules;
  const { byCountry } = referral;
  const setCountry = (country: string, figures: Figures) =>
    form.set({ referral: { ...referral, byCountry: { ...byCountry, [country]: figures } } });
  return (
    <>
      <p className={styles['hint']}>{t('referral.hint')}</p>
      <div className={styles['pair']}>
        <FigureFields
          value={referral}
          onChange={(figures) => form.set({ referral: { ...referral, ...figures } })}
        />
      </div>
      {Object.entries(byCountry).map(([country, figures]) => {
        const name = format.country(country);
        return (
          <div key={country} className={styles['item']} role="group" aria-label={name}>
            <h4 className={styles['itemTitle']}>{name}</h4>
            <div className={styles['pair']}>
              <FigureFields value={figures} onChange={(next) => setCountry(country, next)} />
            </div>
            <IconButton
              icon="x"
              label={t('referral.removeCountry', { country: isolate(name) })}
              onPress={() =>
                form.set({
                  referral: {
                    ...referral,
                    byCountry: Object.fromEntries(
                      Object.entries(byCountry).filter(([code]) => code !== country),
                    ),
                  },
                })
              }
            />
          </div>
        );
      })}
      <ComboBox
        // Empty again after each choice.
        key={Object.keys(byCountry).join(' ')}
        label={t('referral.addCountry')}
        hint={t('referral.addCountryHint')}
        options={options.filter(({ id }) => byCountry[id] === undefined)}
        value={null}
        placeholder={t('piece.choose')}
        emptyText={t('nothingFits')}
        openLabel={t('openList')}
        onChange={(country) => {
          if (country !== null) {
            const { referrerPoints, referredPoints } = referral;
            setCountry(country, { referrerPoints, referredPoints });
          }
        }}
      />
    </>
  );
}

function FigureFields({
  value,
  onChange,
}: {
  readonly value: Figures;
  readonly onChange: (value: Figures) => void;
}) {
  const { t } = useTranslation('programme');
  const { referrerPoints, referredPoints } = value;
  return (
    <>
      <PointsField
        label={t('referral.referrer')}
        value={referrerPoints}
        onChange={(points) => onChange({ referrerPoints: points, referredPoints })}
      />
      <PointsField
        label={t('referral.referred')}
        value={referredPoints}
        onChange={(points) => onChange({ referrerPoints, referredPoints: points })}
      />
    </>
  );
}
