import { useTranslation } from 'react-i18next';
import { stampCardsOf } from '@shared/domain/loyalty/stamps';
import { Button } from '@renderer/ui/Button';
import { StampCard } from '@renderer/ui/Stamp';
import styles from './Counter.module.css';
import type { Counter } from './useCounter';

type StampRowProps = { readonly counter: Counter };

/** The stamp card as it will be, and what a full one brings. */
export function StampRow({ counter: { plan, handInCard } }: StampRowProps) {
  const { t } = useTranslation('counter');
  const card = plan.programme?.rules.stampCard ?? null;
  if (card === null || plan.standing === null) return null;
  const before = plan.standing.stamps;
  const after = plan.plan?.after.stamps ?? before;
  const { full, onCurrent } = stampCardsOf(after, card.size);
  // A card that has just become full is shown full, not as an empty new one.
  const shown = full > 0 && onCurrent === 0 ? card.size : onCurrent;
  const state = t('stamps.state', { count: shown, size: card.size });
  return (
    <div className={styles['stamps']}>
      <StampCard
        places={card.size}
        filled={shown}
        label={state}
        layout={card.size > 12 ? 'grid' : 'row'}
        icon="heart"
      />
      <p className={styles['stampText']}>
        {full > 0 ? (
          <b>
            {card.reward === ''
              ? t('stamps.full')
              : t('stamps.fullReward', { reward: card.reward })}
          </b>
        ) : (
          state
        )}
      </p>
      {before >= card.size ? (
        <Button variant="gold" icon="gift" onPress={handInCard}>
          {t('stamps.handIn')}
        </Button>
      ) : null}
    </div>
  );
}
