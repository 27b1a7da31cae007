import { useTranslation } from 'react-i18next';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { Icon } from '@renderer/ui/Icon';
import styles from './Purchase.module.css';

type PointsChangeProps = {
  readonly before: Readonly<Record<LoyaltyUnit, number>>;
  readonly after: Readonly<Record<LoyaltyUnit, number>>;
};

/** What an act does to points and stamps, in words; a debt is said as one. */
export function PointsChange({ before, after }: PointsChangeProps) {
  const { t } = useTranslation(['purchases', 'programme']);
  const units = (['points', 'stamps'] as const).filter((unit) => before[unit] !== after[unit]);
  return (
    <div className={styles['change']} aria-live="polite">
      <Icon name="stamp" size={16} />
      <span>
        {units.length === 0
          ? t('change.none')
          : units
              .map((unit) => {
                const change = after[unit] - before[unit];
                const moved = t(`programme:${unit}`, { count: Math.abs(change) });
                const left =
                  after[unit] < 0
                    ? t(`change.owes.${unit}`, { count: -after[unit] })
                    : t('change.left', { balance: t(`programme:${unit}`, { count: after[unit] }) });
                return `${t(change < 0 ? 'change.taken' : 'change.given', { moved })} ${left}`;
              })
              .join(' ')}
      </span>
    </div>
  );
}
