import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Reward } from '@shared/domain/loyalty/reward';
import { Button } from '@renderer/ui/Button';
import { Menu } from '@renderer/ui/Menu';
import type { PointsView } from './pointsView';
import { usePointsActs } from './usePointsActs';
import { useTell } from './useTell';

type RedeemMenuProps = {
  readonly contactId: ContactId;
  readonly name: string;
  readonly view: PointsView;
};

/** Hands out a reward that is paid for, or what a full stamp card promises. Nothing if there is none. */
export function RedeemMenu({ contactId, name, view: { reachable, card } }: RedeemMenuProps) {
  const { t } = useTranslation(['purchases', 'programme']);
  const acts = usePointsActs(contactId);
  const tell = useTell();
  const isCardFull = card?.isFull ?? false;
  if (reachable.length === 0 && !isCardFull) return null;

  const redeem = async (reward: Reward): Promise<void> => {
    tell(await acts.redeem(reward.id), 'redeemed', { reward: reward.name, name });
  };
  const redeemCard = async (): Promise<void> => {
    const reward = card?.rule.reward ?? '';
    tell(await acts.redeemCard(), reward === '' ? 'cardRedeemedPlain' : 'cardRedeemed', {
      reward,
      name,
    });
  };
  return (
    <Menu
      label={t('points.redeem')}
      placement="bottom start"
      trigger={
        <Button variant="gold" size="sm" icon="gift" iconEnd="chevron-down">
          {t('points.redeem')}
        </Button>
      }
      groups={[
        isCardFull
          ? [
              {
                id: 'card',
                icon: 'stamp',
                label:
                  card === null || card.rule.reward === ''
                    ? t('points.redeemCard')
                    : t('points.redeemCardFor', { reward: card.rule.reward }),
                onAction: () => void redeemCard(),
              },
            ]
          : [],
        reachable.map((reward) => ({
          id: reward.id,
          icon: 'gift' as const,
          label: t('points.redeemFor', {
            reward: reward.name,
            points: t('programme:points', { count: reward.points }),
          }),
          onAction: () => void redeem(reward),
        })),
      ]}
    />
  );
}
