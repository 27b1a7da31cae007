import { useTranslation } from 'react-i18next';
import type { ShopFigures } from '@shared/domain/loyalty/bookAnswers';
import { liabilityOf } from '@shared/domain/loyalty/liability';
import { useFormat } from '@renderer/i18n/useFormat';
import styles from './Loyalty.module.css';
import type { LoyaltyFacts } from './useLoyalty';

type OpenPointsProps = { readonly facts: LoyaltyFacts; readonly figures: ShopFigures };

/** What the shop still owes its people: in points, in money, and what that rests on. */
export function OpenPoints({ facts, figures }: OpenPointsProps) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const { unit, programme, rewards } = facts;
  const { outstanding, owed } = figures;
  if (unit === 'stamps') {
    const size = programme.rules.stampCard?.size ?? 1;
    return (
      <div className={styles['open']}>
        <p>{t('open.stamps', { count: outstanding })}</p>
        <p className={styles['muted']}>
          {t('open.cards', { count: Math.floor(outstanding / size) })}
        </p>
      </div>
    );
  }
  const liability = liabilityOf(outstanding, programme.rules, rewards);
  const points = t('points', { count: outstanding });
  return (
    <div className={styles['open']}>
      <p>
        {liability === null
          ? t('open.points', { points })
          : t('open.worth', { points, money: format.money(liability.money) })}
      </p>
      <p className={styles['muted']}>
        {liability === null ? (
          t('open.unknown')
        ) : liability.reward === null ? (
          t('open.byValue')
        ) : (
          <>
            {t('open.byReward')} <bdi>{liability.reward.name}</bdi>
          </>
        )}
      </p>
      {owed === 0 ? null : (
        <p className={styles['muted']}>
          {t('open.owed', { points: t('points', { count: owed }) })}
        </p>
      )}
    </div>
  );
}
