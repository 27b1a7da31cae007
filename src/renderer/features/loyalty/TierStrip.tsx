import { useTranslation } from 'react-i18next';
import type { Tier } from '@shared/domain/loyalty/programme';
import { useFormat } from '@renderer/i18n/useFormat';
import { useTierName } from '@renderer/i18n/useTierName';
import { Stamp } from '@renderer/ui/Stamp';
import styles from './Loyalty.module.css';
import { tierDetail, type LoyaltyWords } from './loyaltyWords';
import type { LoyaltyFacts, LoyaltyFigures } from './useLoyalty';

type TierStripProps = {
  readonly facts: LoyaltyFacts;
  readonly figures: LoyaltyFigures;
  readonly words: LoyaltyWords;
  readonly onOpen: (tier: Tier) => void;
};

/** The tiers with how many people stand in each; a press leads to the people. */
export function TierStrip({ facts, figures, words, onOpen }: TierStripProps) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const tierName = useTierName();
  const { rules } = facts.programme;
  if (rules.tiers.length === 0) return null;
  return (
    <section className={styles['tiers']} aria-label={t('tiers.label')}>
      {rules.tiers.map((tier) => {
        const count = figures.figures?.tiers[tier.id];
        return (
          <button
            key={tier.id}
            type="button"
            className={styles['tier']}
            aria-haspopup="dialog"
            disabled={count === undefined || count === 0}
            onClick={() => {
              onOpen(tier);
            }}
          >
            <TierStamp stamp={tier.stamp} id={tier.id} />
            <span className={styles['tierText']}>
              <b>{tierName(tier)}</b>
              <span className={styles['tierDetail']}>{tierDetail(rules, tier, words)}</span>
            </span>
            <span className={styles['tierCount']}>
              {count === undefined ? '' : format.number(count)}
            </span>
          </button>
        );
      })}
    </section>
  );
}

/** The stamp of a tier: a free place, a leaf, a heart. */
export function TierStamp({
  stamp,
  id,
  size = 44,
}: Pick<Tier, 'stamp' | 'id'> & { readonly size?: number }) {
  if (stamp === 'outline') return <Stamp look="dashed" size={size} />;
  const color = stamp === 'leaf' ? 'fir' : 'gold';
  return <Stamp look="stamped" icon={stamp} color={color} size={size} id={id} />;
}
