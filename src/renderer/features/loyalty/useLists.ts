import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { LapsingPerson, TierPerson } from '@shared/domain/loyalty/bookAnswers';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import { useLapsing, useTierPeople } from '@renderer/data/loyalty/useShopBook';

/** Who stands in a tier; `null` while they are looked up. */
export function useTierList(rules: ProgrammeRules, tierId: string): readonly TierPerson[] | null {
  const live = useTierPeople(rules, tierId);
  return live.status === 'ready' ? live.value : null;
}

/** Who loses something up to a day, included; `null` while they are looked up. */
export function useLapsingList(unit: LoyaltyUnit, until: IsoDate): readonly LapsingPerson[] | null {
  const live = useLapsing(unit, until);
  return live.status === 'ready' ? live.value : null;
}
