import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { causeKeys, isBooked } from '@shared/domain/loyalty/causeKeys';
import type { Bonus } from '@shared/domain/loyalty/ledgerEntry';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';

/** Bonuses in the order in which they are offered. */
export const BONUSES: readonly Bonus[] = ['review', 'idea', 'birthday', 'welcome'];

/** The bonuses that the rules have points for and that this person can still be given. */
export function bonusesFor(
  { contact, entries }: LoyaltyFacts,
  rules: ProgrammeRules,
  today: IsoDate,
): readonly Bonus[] {
  return BONUSES.filter((bonus) => {
    if (rules.bonuses[bonus] === 0) return false;
    if (bonus === 'welcome') return !isBooked(entries, causeKeys.welcome(contact.id));
    if (bonus !== 'birthday') return true;
    const year = Number(today.slice(0, 4));
    return contact.birthday !== null && !isBooked(entries, causeKeys.birthday(contact.id, year));
  });
}
