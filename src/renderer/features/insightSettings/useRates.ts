import { useTranslation } from 'react-i18next';
import type { ExchangeRate, RateDraft, RateId } from '@shared/domain/insights/rate';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useSaid } from './useSaid';

/** What currencies were worth, and what can be done with it. */
export type RateBook = {
  readonly rates: readonly ExchangeRate[];
  /** Answers whether it was saved. */
  readonly save: (id: RateId | null, draft: RateDraft) => Promise<boolean>;
  readonly remove: (id: RateId) => void;
};

/** The rates, kept current; `null` while they are read. */
export function useRates(): RateBook | null {
  const { t } = useTranslation('insightSettings');
  const { rates } = useRepositories();
  const say = useSaid();
  const live = useLive('rates', () => rates.all());
  if (live.status === 'loading') return null;
  return {
    rates: live.value,
    save: (id, draft) =>
      id === null
        ? say(rates.add(draft), t('rates.added'))
        : say(rates.update(id, draft), t('rates.edited')),
    remove: (id) => void say(rates.remove(id), t('rates.removed')),
  };
}
