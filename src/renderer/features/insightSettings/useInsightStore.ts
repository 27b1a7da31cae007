import { useTranslation } from 'react-i18next';
import type { InsightSettings, MoneyFigureKey } from '@shared/domain/insights/figure';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useSaid } from './useSaid';

/** The owner's choices for the figures, and how they are changed. */
export type InsightStore = {
  readonly insights: InsightSettings;
  /** ISO 4217, of the shop. */
  readonly shopCurrency: string;
  /** Changes what holds at that moment, as one act that is said with a way back. */
  readonly change: (update: (now: InsightSettings) => Partial<InsightSettings>) => void;
};

const MONEY_KEYS: readonly MoneyFigureKey[] = ['aov', 'clv', 'cac'];

/** The choices, kept current; `null` while they are read. */
export function useInsightStore(): InsightStore | null {
  const { t } = useTranslation('insightSettings');
  const { settings } = useRepositories();
  const say = useSaid();
  const live = useLive('settings', () => settings.get());
  if (live.status === 'loading') return null;
  return {
    insights: live.value.insights,
    shopCurrency: live.value.currency,
    change: (update) =>
      void say(
        settings.get().then(({ insights: stored, currency }) => {
          const now = withCurrencies(stored, currency);
          return settings.set({ insights: { ...now, ...update(now) } });
        }),
        t('saved'),
      ),
  };
}

/** Names the currency of every target in money, before it can become another one's. */
function withCurrencies(insights: InsightSettings, shopCurrency: string): InsightSettings {
  const { targets, targetCurrencies: known } = insights;
  const currency = insights.currency ?? shopCurrency;
  const named = MONEY_KEYS.flatMap((key) =>
    targets[key] === undefined ? [] : [[key, known?.[key] ?? currency] as const],
  );
  return named.length === 0
    ? insights
    : { ...insights, targetCurrencies: Object.fromEntries(named) };
}
