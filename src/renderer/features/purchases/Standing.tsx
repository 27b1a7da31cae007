import { useMemo } from 'react';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import { tierOn } from '@shared/domain/loyalty/tiers';
import { useToday } from '@renderer/hooks/useClock';
import { useTierName } from '@renderer/i18n/useTierName';
import { useFacts } from './useFacts';

/** The tier of the person of this page, in a word; nothing for somebody who never bought and has no points. */
export function Standing() {
  const today = useToday();
  const tierName = useTierName();
  const facts = useFacts();
  const tier = useMemo(() => {
    if (facts === null || (facts.purchases.length === 0 && facts.entries.length === 0)) return null;
    const { rules } = programmeOn(facts.programmes, today);
    return tierOn(facts.entries, facts.purchases, facts.refunds, rules, today).tier;
  }, [facts, today]);
  return tier === null ? null : <>{tierName(tier)}</>;
}
