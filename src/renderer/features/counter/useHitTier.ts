import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Tier } from '@shared/domain/loyalty/programme';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import { useToday } from '@renderer/hooks/useClock';
import { standingOf } from './standing';
import { useFacts } from './useFacts';

/** The tier somebody stands in today; `null` until known, and where there are none. */
export function useHitTier(id: ContactId): Tier | null {
  const today = useToday();
  const facts = useFacts(id);
  const value = facts.status === 'ready' ? facts.value : null;
  return useMemo(
    () =>
      value === null
        ? null
        : standingOf(value, programmeOn(value.programmes, today).rules, today).tier,
    [value, today],
  );
}
