import { useTranslation } from 'react-i18next';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { TierStanding } from '@shared/domain/loyalty/tiers';
import { useFormat } from '@renderer/i18n/useFormat';
import { useTierName } from '@renderer/i18n/useTierName';
import { Text } from '@renderer/ui/Text';
import styles from './PointsCard.module.css';

type TierLineProps = { readonly standing: TierStanding; readonly rules: ProgrammeRules };

/** Since when somebody stands where they stand, how long that is kept, and what is missing to the next tier. */
export function TierLine({ standing, rules }: TierLineProps) {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  const tierName = useTierName();
  const { tier, reachedOn, keptUntil, next } = standing;
  if (tier === null) return null;
  const missing =
    next === null
      ? null
      : rules.tierRule.basis === 'spend'
        ? format.money({ minor: next.missing, currency: rules.currency })
        : t(`tier.missing.${rules.tierRule.basis}`, { count: next.missing });
  const parts = [
    reachedOn === null || tier.threshold === 0
      ? null
      : keptUntil === null
        ? t('tier.since', { tier: tierName(tier), day: format.day(reachedOn) })
        : t('tier.sinceUntil', {
            tier: tierName(tier),
            day: format.day(reachedOn),
            until: format.day(keptUntil),
          }),
    next === null || missing === null
      ? null
      : t('tier.next', { missing, tier: tierName(next.tier) }),
    tier.benefits === '' ? null : t('tier.benefits', { benefits: tier.benefits }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <div className={styles['tier']}>
      <Text size={2} ink="quiet" as="p">
        {parts.join(' ')}
      </Text>
    </div>
  );
}
