import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '@shared/domain/calendar/addMonths';
import {
  RECOMMENDED_SOURCE,
  type Cost,
  type CostDraft,
  type CostId,
} from '@shared/domain/insights/cost';
import { DEFAULT_INSIGHT_SETTINGS } from '@shared/domain/insights/figure';
import { useInsight } from '@renderer/data/insights/useFigures';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';
import { useSaid } from './useSaid';

/** What a campaign is chosen by. */
export type CampaignChoice = { readonly id: string; readonly name: string };

/** What was spent on winning people, and what can be done with it. */
export type CostBook = {
  readonly costs: readonly Cost[];
  readonly campaigns: readonly CampaignChoice[];
  /** Answers whether it was saved. */
  readonly save: (id: CostId | null, draft: CostDraft) => Promise<boolean>;
  readonly remove: (id: CostId) => void;
};

/** The costs and the campaigns, kept current; `null` while they are read. */
export function useCosts(): CostBook | null {
  const { t } = useTranslation('insightSettings');
  const { costs, campaigns } = useRepositories();
  const say = useSaid();
  const all = useLive('costs', () => costs.all());
  const known = useLive('campaigns', () => campaigns.all());
  if (all.status === 'loading' || known.status === 'loading') return null;
  return {
    costs: all.value,
    campaigns: known.value.map(({ id, name }) => ({ id, name })),
    save: (id, draft) =>
      id === null
        ? say(costs.add(draft), t('costs.added'))
        : say(costs.update(id, draft), t('costs.edited')),
    remove: (id) => void say(costs.remove(id), t('costs.removed')),
  };
}

/** So far back people are looked at for where they came from. */
const YEARS = 10;

/** Where people came from so far, in the owner's words: of those who bought something, and of costs. */
export function useSources(costs: readonly Cost[]): readonly string[] {
  const today = useToday();
  const query = useMemo(
    () => ({
      span: { from: addMonths(today, -12 * YEARS), to: today },
      settings: DEFAULT_INSIGHT_SETTINGS,
      people: null,
    }),
    [today],
  );
  const split = useInsight<'split'>({ ask: 'split', query, by: 'source' });
  const groups = split.status === 'ready' ? split.value.value.groups : null;
  return useMemo(() => {
    const named = groups?.flatMap(({ group }) => (group.kind === 'named' ? [group.label] : []));
    const spent = costs.map(({ source }) => source);
    return [...new Set([...(named ?? []), ...spent])].filter(
      (source) => source !== '' && source !== RECOMMENDED_SOURCE,
    );
  }, [groups, costs]);
}
