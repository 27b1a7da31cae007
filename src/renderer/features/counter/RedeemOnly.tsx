import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reachedTiersOf, rewardsInReach } from '@shared/domain/loyalty/rewardsInReach';
import type { RewardId } from '@shared/domain/loyalty/reward';
import { useToday } from '@renderer/hooks/useClock';
import { Button } from '@renderer/ui/Button';
import { Menu } from '@renderer/ui/Menu';
import styles from './Counter.module.css';
import type { Counter } from './useCounter';

type RedeemOnlyProps = { readonly counter: Counter };

/** Before an amount is typed: what the balance pays for as it is, for those who come for that alone. */
export function RedeemOnly({ counter: { line, plan, redeem } }: RedeemOnlyProps) {
  const { t } = useTranslation('counter');
  const today = useToday();
  const [picked, setPicked] = useState<RewardId | null>(null);
  const { facts, programme, standing } = plan;
  if (line.chosen === null || line.reading.amountText !== '') return null;
  if (facts === null || programme === null || standing === null) return null;
  const tiers = reachedTiersOf(programme.rules.tiers, standing.tier);
  const choices = rewardsInReach(facts, standing.points, tiers, today)
    .filter(({ missing, why }) => missing === 0 && why === null)
    .map(({ reward }) => reward);
  const reward = choices.find(({ id }) => id === picked) ?? choices[0];
  if (reward === undefined) return null;
  return (
    <div className={styles['reward']}>
      <div className={styles['rewardText']}>
        <b>{t('reward.still', { reward: reward.name })}</b>
        <div className={styles['rewardMore']}>{t('reward.price', { count: reward.points })}</div>
      </div>
      {choices.length < 2 ? null : (
        <Menu
          label={t('reward.chooseLabel')}
          trigger={
            <Button variant="text" size="sm" iconEnd="chevron-down">
              {t('reward.choose')}
            </Button>
          }
          groups={[
            choices.map((choice) => ({
              id: choice.id,
              label: choice.name,
              isChecked: choice.id === reward.id,
              onAction: () => setPicked(choice.id),
            })),
          ]}
        />
      )}
      <Button variant="gold" icon="gift" onPress={() => redeem(reward)}>
        {t('reward.only')}
      </Button>
    </div>
  );
}
