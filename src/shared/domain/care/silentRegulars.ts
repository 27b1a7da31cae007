import { addDays, daysBetween, type IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { CareRegular } from './careBoard';
import type { CareSettings } from './careRules';

/** Somebody who used to come, and has not been seen for long by their own measure. */
export type SilentRegular = {
  readonly contactId: ContactId;
  /** Their own median gap in days. */
  readonly everyDays: number;
  /** Whole days since their last visit. */
  readonly daysSinceVisit: number;
  /** The last visit or exchange, from which the silence counts. */
  readonly since: IsoDate;
  /** The first day on which they were silent. */
  readonly silentOn: IsoDate;
};

/**
 * Regulars who stay away: with enough visits, and more than so many times their own gap and more than
 * so many days without a visit or any exchange. Any contact restarts the count; somebody who said
 * that they leave is let go until they come again.
 *
 * @param touchedOn - The day of the latest exchange of any kind with somebody; `null` if there is none.
 * @param leftOn - The day on which somebody said that they leave; `null` if they never did.
 */
export function silentRegulars(
  regulars: readonly CareRegular[],
  { visits, gaps, days }: CareSettings['silent'],
  today: IsoDate,
  touchedOn: (contactId: ContactId) => IsoDate | null = () => null,
  leftOn: (contactId: ContactId) => IsoDate | null = () => null,
): readonly SilentRegular[] {
  return regulars.flatMap((regular): readonly SilentRegular[] => {
    const { contactId, everyDays, lastOn } = regular;
    if (regular.visits < visits) return [];
    const left = leftOn(contactId);
    if (left !== null && left >= lastOn) return [];
    const touched = touchedOn(contactId);
    const since = touched !== null && touched > lastOn ? touched : lastOn;
    const patience = Math.max(Math.floor(gaps * everyDays), Math.floor(days));
    if (daysBetween(since, today) <= patience) return [];
    return [
      {
        contactId,
        everyDays,
        since,
        daysSinceVisit: daysBetween(lastOn, today),
        silentOn: addDays(since, patience + 1),
      },
    ];
  });
}
