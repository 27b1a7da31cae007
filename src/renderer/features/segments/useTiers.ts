import type { Tier } from '@shared/domain/loyalty/programme';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';

const NONE: readonly Tier[] = [];

/** The tiers of the programme that holds today, lowest first. */
export function useTiers(): readonly Tier[] {
  const { programmes } = useRepositories();
  const today = useToday();
  const live = useLive(`segments/tiers/${today}`, () => programmes.at(today));
  return live.status === 'ready' ? live.value.rules.tiers : NONE;
}
