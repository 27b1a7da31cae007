import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Reward } from '@shared/domain/loyalty/reward';
import { useFormat } from '@renderer/i18n/useFormat';
import { useTierName } from '@renderer/i18n/useTierName';
import { Button } from '@renderer/ui/Button';
import { CardHead } from '@renderer/ui/Card';
import { cx } from '@renderer/ui/cx';
import { Notice } from '@renderer/ui/Notice';
import { StampCard } from '@renderer/ui/Stamp';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Loyalty.module.css';
import { ReferralLine } from './ReferralLine';
import type { LoyaltyFacts, LoyaltyFigures } from './useLoyalty';

type RewardsCardProps = {
  readonly facts: LoyaltyFacts;
  readonly figures: LoyaltyFigures;
  readonly today: IsoDate;
  readonly onNew: () => void;
  readonly onEdit: (reward: Reward) => void;
  readonly onLapsing: () => void;
};

/** What points can be handed in for, the stamp card, referrals, and what lapses soon. */
export function RewardsCard({ facts, figures, today, onNew, onEdit, onLapsing }: RewardsCardProps) {
  const { t } = useTranslation('loyalty');
  const [isWithArchived, setIsWithArchived] = useState(false);
  const { rewards, programme, unit } = facts;
  const archived = rewards.filter(({ isArchived }) => isArchived).length;
  const shown = rewards.filter(({ isArchived }) => isWithArchived || !isArchived);
  const hasPoints = unit === 'points';
  return (
    <section className={styles['rewards']} aria-label={t('rewards.title')}>
      <div className={styles['rewardsScroll']}>
        {hasPoints ? (
          <>
            <CardHead
              headingLevel={2}
              title={t('rewards.title')}
              actions={
                <Button size="sm" variant="text" icon="plus" onPress={onNew}>
                  {t('rewards.new')}
                </Button>
              }
            />
            {shown.length === 0 ? (
              <p className={styles['rewardsEmpty']}>{t('rewards.empty')}</p>
            ) : (
              <>
                <div className={styles['rewardsHead']} aria-hidden="true">
                  {t('rewards.handedOut')}
                </div>
                <ul>
                  {shown.map((reward) => (
                    <RewardRow
                      key={reward.id}
                      reward={reward}
                      facts={facts}
                      today={today}
                      onEdit={onEdit}
                    />
                  ))}
                </ul>
              </>
            )}
            {archived === 0 ? null : (
              <Button
                size="sm"
                variant="text"
                onPress={() => {
                  setIsWithArchived(!isWithArchived);
                }}
              >
                {isWithArchived
                  ? t('rewards.hideArchived')
                  : t('rewards.showArchived', { count: archived })}
              </Button>
            )}
          </>
        ) : null}
        <CardOfStamps facts={facts} figures={figures} />
        <ReferralLine referral={programme.rules.referral} hasPoints={hasPoints} />
      </div>
      <LapsingNotice unit={unit} figures={figures} onLapsing={onLapsing} />
    </section>
  );
}

type RewardRowProps = Pick<RewardsCardProps, 'facts' | 'today' | 'onEdit'> & {
  readonly reward: Reward;
};

function RewardRow({ reward, facts, today, onEdit }: RewardRowProps) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const detail = useRewardDetail();
  const count = facts.handedOut.get(reward.id) ?? 0;
  return (
    <li className={cx(styles['reward'], reward.isArchived && styles['archived'])}>
      <button
        type="button"
        className={styles['rewardButton']}
        aria-haspopup="dialog"
        onClick={() => {
          onEdit(reward);
        }}
      >
        <span className={styles['rewardPoints']}>
          {format.number(reward.points)}
          <VisuallyHidden> {t('book.column.points')} </VisuallyHidden>
        </span>
        <span className={styles['rewardText']}>
          <bdi className={styles['rewardName']}>{reward.name}</bdi>
          <bdi className={styles['rewardDetail']}>{detail(reward, facts, today)}</bdi>
        </span>
        <span className={styles['rewardCount']}>
          <VisuallyHidden> {t('rewards.handedOut')} </VisuallyHidden>
          {format.number(count)}
        </span>
      </button>
    </li>
  );
}

/** The line below a reward's name: the owner's words, what is left, for whom and until when. */
function useRewardDetail(): (reward: Reward, facts: LoyaltyFacts, today: IsoDate) => string {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const tierName = useTierName();
  return (reward, { handedOut, programme }, today) => {
    const { stock, validFrom, validUntil, minTier } = reward;
    const parts: string[] = reward.isArchived ? [t('rewards.archived')] : [];
    if (reward.detail !== '') parts.push(reward.detail);
    if (stock !== null) {
      const left = Math.max(0, stock - (handedOut.get(reward.id) ?? 0));
      parts.push(left === 0 ? t('rewards.soldOut') : t('rewards.left', { count: left }));
    }
    if (minTier !== null) {
      const tier = programme.rules.tiers.find(({ id }) => id === minTier);
      parts.push(t('rewards.fromTier', { tier: tierName(tier ?? { id: minTier, name: '' }) }));
    }
    if (validFrom !== null && validFrom > today) {
      parts.push(t('rewards.from', { day: format.relativeDay(validFrom, today) }));
    }
    if (validUntil !== null) {
      const day = format.relativeDay(validUntil, today);
      parts.push(validUntil < today ? t('rewards.over', { day }) : t('rewards.until', { day }));
    }
    return parts.length === 0 ? t('rewards.always') : parts.join(' · ');
  };
}

function CardOfStamps({ facts, figures }: Pick<RewardsCardProps, 'facts' | 'figures'>) {
  const { t } = useTranslation('loyalty');
  const { stampCard } = facts.programme.rules;
  if (stampCard === null) return null;
  const { size, reward } = stampCard;
  return (
    <div className={styles['stampCard']}>
      <h3 className={styles['stampTitle']}>{t('stampCard.title')}</h3>
      {/* A picture of a full card; more places than these would be too small to see. */}
      {size <= 20 ? (
        <StampCard
          places={size}
          filled={size}
          size={26}
          label={t('stampCard.size', { count: size })}
        />
      ) : null}
      <p className={styles['stampText']}>
        {t('stampCard.size', { count: size })}
        {reward === '' ? null : (
          <>
            {': '}
            <bdi>{reward}</bdi>
          </>
        )}
      </p>
      {facts.unit === 'stamps' && figures.figures !== null ? (
        <p className={styles['quiet']}>
          {t('stampCard.full', { count: Math.floor(figures.figures.redeemed / size) })}
        </p>
      ) : null}
    </div>
  );
}

function LapsingNotice({
  unit,
  figures: { figures, lapsesUntil },
  onLapsing,
}: Pick<LoyaltyFacts, 'unit'> & Pick<RewardsCardProps, 'figures' | 'onLapsing'>) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  if (figures === null || figures.lapsingPeople === 0) return null;
  return (
    <Notice
      tone="warn"
      icon="hourglass"
      layout="inline"
      className={styles['lapsing']}
      actions={
        <Button variant="link" size="sm" onPress={onLapsing}>
          {t('lapsing.show')}
        </Button>
      }
    >
      {t(`lapsing.notice.${unit}`, {
        count: figures.lapsingPeople,
        points: t(unit === 'points' ? 'points' : 'stamps', { count: figures.lapsingPoints }),
        day: format.partialDate({
          year: null,
          month: Number(lapsesUntil.slice(5, 7)),
          day: Number(lapsesUntil.slice(8)),
        }),
      })}
    </Notice>
  );
}
