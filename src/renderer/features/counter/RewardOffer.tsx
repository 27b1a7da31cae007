import { useTranslation } from 'react-i18next';
import { reachedTiersOf, rewardsInReach } from '@shared/domain/loyalty/rewardsInReach';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Menu } from '@renderer/ui/Menu';
import { Stamp } from '@renderer/ui/Stamp';
import styles from './Counter.module.css';
import type { Counter } from './useCounter';

type RewardOfferProps = { readonly counter: Counter };

/** What the new balance pays for, said before booking. */
export function RewardOffer({ counter }: RewardOfferProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const today = useToday();
  const { plan, reward, setReward } = counter;
  const { facts, standing } = plan;
  if (reward === null || plan.plan === null || facts === null) return null;
  const { after, tierAfter, programme, isNewlyInReach, inReach } = plan.plan;
  const tiers = reachedTiersOf(programme.rules.tiers, tierAfter);
  const choices = rewardsInReach(facts, after.points, tiers, today)
    .filter(({ missing, why }) => missing === 0 && why === null)
    .map((reach) => reach.reward);
  const lapsing = standing?.lapsing ?? null;
  return (
    <div className={styles['reward']}>
      <Stamp look="stamped" icon="gift" size={40} id={reward.id} />
      <div className={styles['rewardText']}>
        <b>
          {isNewlyInReach && reward.id === inReach?.id
            ? t('reward.now', { reward: reward.name })
            : t('reward.still', { reward: reward.name })}
        </b>
        <div className={styles['rewardMore']}>
          {t('reward.price', { count: reward.points })}{' '}
          {lapsing === null
            ? null
            : t('reward.lapse', { count: lapsing.points, day: format.day(lapsing.on) })}
        </div>
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
              onAction: () => setReward(choice),
            })),
          ]}
        />
      )}
    </div>
  );
}
