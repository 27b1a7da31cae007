import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { useTierName } from '@renderer/i18n/useTierName';
import { CardSection } from '@renderer/ui/Card';
import { StampCard } from '@renderer/ui/Stamp';
import { Text } from '@renderer/ui/Text';
import styles from './PointsCard.module.css';
import { pointsView, STAMPS } from './pointsView';
import { useFactsOf } from './useFacts';

/** A person's points in short, for the preview beside the list. Nothing before the first purchase or point. */
export function PointsPeek({ id }: { readonly id: ContactId }) {
  const { t } = useTranslation(['purchases', 'programme']);
  const format = useFormat();
  const tierName = useTierName();
  const today = useToday();
  const live = useFactsOf(id);
  const facts = live.status === 'ready' ? live.value : null;
  const view = useMemo(
    () =>
      facts === null || (facts.entries.length === 0 && facts.purchases.length === 0)
        ? null
        : pointsView(facts, today),
    [facts, today],
  );
  if (view === null) return null;
  const { next, reachable, standing, points } = view;
  const towards =
    next === null
      ? reachable[0] === undefined
        ? ''
        : t('peek.enoughFor', { reward: reachable[0].name })
      : t('peek.toNext', { missing: format.number(next.missing), reward: next.reward.name });
  return (
    <CardSection>
      <div className={styles['peek']}>
        <strong>{t('programme:points', { count: points.available })}</strong>
        {standing.tier === null ? null : (
          <Text size={3} ink="quiet">
            {tierName(standing.tier)}
          </Text>
        )}
      </div>
      {towards === '' ? null : (
        <>
          <StampCard
            places={STAMPS}
            filled={next === null ? STAMPS : next.share * STAMPS}
            layout="row"
            size={22}
            label={towards}
          />
          <Text size={3} ink="quiet" as="p">
            {towards}
          </Text>
        </>
      )}
    </CardSection>
  );
}
