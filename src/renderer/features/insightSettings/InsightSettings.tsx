import { useTranslation } from 'react-i18next';
import { Skeleton } from '@renderer/ui/Skeleton';
import { CostsCard } from './CostsCard';
import { CountingCard } from './CountingCard';
import { RatesCard } from './RatesCard';
import { TargetsCard } from './TargetsCard';
import { useInsightStore } from './useInsightStore';

/** What the figures are worked out with: costs, choices, targets, rates. */
export function InsightSettings() {
  const { t } = useTranslation('common');
  const store = useInsightStore();
  if (store === null) return <Skeleton label={t('loading')} shape="card" />;
  return (
    <>
      <CostsCard shopCurrency={store.shopCurrency} />
      <CountingCard store={store} />
      <TargetsCard store={store} />
      <RatesCard shopCurrency={store.shopCurrency} into={store.insights.currency} />
    </>
  );
}
