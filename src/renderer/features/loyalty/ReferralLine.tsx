import { useTranslation } from 'react-i18next';
import type { ReferralRule } from '@shared/domain/loyalty/programme';
import { useFormat } from '@renderer/i18n/useFormat';
import { Icon } from '@renderer/ui/Icon';
import styles from './Loyalty.module.css';

type ReferralLineProps = {
  readonly referral: ReferralRule;
  /** Referrals bring points alone. */
  readonly hasPoints: boolean;
};

/** What bringing somebody along is worth. */
export function ReferralLine({ referral, hasPoints }: ReferralLineProps) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const { referrerPoints, referredPoints, byCountry } = referral;
  const isAny = [referral, ...Object.values(byCountry)].some(
    (figures) => figures.referrerPoints + figures.referredPoints > 0,
  );
  if (!hasPoints || !isAny) return null;
  const isEven = referrerPoints === referredPoints;
  const countries = Object.keys(byCountry).map((code) => format.country(code));
  return (
    <div className={styles['referral']}>
      <Icon name="users" size={16} />
      <span>
        <b>
          {isEven
            ? t('referral.even', { points: t('points', { count: referrerPoints }) })
            : t('referral.uneven', { points: t('points', { count: referrerPoints }) })}
        </b>
        <br />
        <span className={styles['muted']}>
          {isEven
            ? t('referral.both')
            : t('referral.other', { points: t('points', { count: referredPoints }) })}
          {countries.length === 0
            ? null
            : ` ${t('referral.countries', { countries: format.list(countries) })}`}
        </span>
      </span>
    </div>
  );
}
