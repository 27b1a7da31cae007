import { useTranslation } from 'react-i18next';
import { Sentence } from '@renderer/i18n/Sentence';
import type { Booked } from './counterTypes';

type BookedSentenceProps = { readonly booked: Booked };

/** `24 Punkte für Mehmet Yıldız`, or what else came of it. */
export function BookedSentence({ booked: { person, plan, reward } }: BookedSentenceProps) {
  const { t } = useTranslation(['counter', 'common']);
  const { points, stamps } = plan.earned;
  const name = person.name || t('common:untitled');
  if (reward !== null) {
    return (
      <Sentence
        say={(values) => t('booked.pointsReward', { ...values, count: points })}
        values={{ name, reward: reward.name }}
      />
    );
  }
  if (points > 0) {
    return (
      <Sentence
        say={(values) => t('booked.points', { ...values, count: points })}
        values={{ name }}
      />
    );
  }
  if (stamps > 0) {
    return (
      <Sentence
        say={(values) => t('booked.stamps', { ...values, count: stamps })}
        values={{ name }}
      />
    );
  }
  return <Sentence say={(values) => t('booked.purchase', values)} values={{ name }} />;
}
