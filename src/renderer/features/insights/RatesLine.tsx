import { useTranslation } from 'react-i18next';
import type { Figure } from '@shared/domain/insights/figure';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './Figures.module.css';

/** Beside an amount that was converted: each rate with its day, and the currencies that were left out for want of one. */
export function RatesLine({ figure: { rates, leftOut } }: { readonly figure: Figure }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  return (
    <>
      {rates.map(({ from, to, rate, on, isInverse }) => (
        <p key={`${from}${to}`} className={styles['quiet']}>
          {t('rate', {
            from: isInverse ? to : from,
            to: isInverse ? from : to,
            rate,
            day: format.day(on),
          })}
        </p>
      ))}
      {leftOut.length > 0 && (
        <p className={styles['quiet']}>{t('leftOut', { currencies: format.list(leftOut) })}</p>
      )}
    </>
  );
}
