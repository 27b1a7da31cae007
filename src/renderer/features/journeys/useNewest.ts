import { useMemo } from 'react';
import type { JourneyPlan } from '@shared/domain/care/journey';
import { asNewcomer, journeyPlanFor } from '@shared/domain/care/journeyPlanFor';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeople, usePeopleRows } from '@renderer/data/people/usePeople';
import { useShopSettings } from '@renderer/data/useShopSettings';

/** So many of the newest people are looked at. */
const LOOKED_AT = 40;

const QUERY = { sort: 'newest', limit: LOOKED_AT } as const;

/** Who would get which checklist: the newest people by the id of the checklist, `''` for those whom none fits. */
export function useNewest(
  plans: readonly JourneyPlan[],
): ReadonlyMap<string, readonly PersonSummary[]> {
  const list = usePeople(QUERY);
  const rows = usePeopleRows(list.status === 'ready' ? list.value : null, 0, LOOKED_AT);
  const { country } = useShopSettings();
  return useMemo(() => {
    const found = new Map<string, PersonSummary[]>();
    for (const person of rows) {
      if (person === null) continue;
      const id = journeyPlanFor(plans, asNewcomer(person, country))?.id ?? '';
      const same = found.get(id);
      if (same) same.push(person);
      else found.set(id, [person]);
    }
    return found;
  }, [rows, plans, country]);
}
