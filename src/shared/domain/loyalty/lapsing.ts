import type { IsoDate } from '../calendar/isoDate';
import { accountOf, type Lot } from './account';
import { causeKeys, nextCauseKey } from './causeKeys';
import type { LedgerEntry, LoyaltyUnit, Posting } from './ledgerEntry';

const UNITS: readonly LoyaltyUnit[] = ['points', 'stamps'];

/** The day on which what lies in a lot lapsed, or came back to it when it had; `null` if it never lapses. */
export const lapsedOn = ({ expiresOn, filledOn }: Lot): IsoDate | null =>
  expiresOn === null ? null : expiresOn > filledOn ? expiresOn : filledOn;

/**
 * What is to be written down about points and stamps that have lapsed: one expiration for each lot
 * that still holds some, dated on the day on which they lapsed. Nothing for what was written already.
 *
 * @param entries - One person's whole book, in any order.
 */
export function lapsedPostings(
  entries: readonly LedgerEntry[],
  today: IsoDate,
): readonly Posting[] {
  return UNITS.flatMap((unit) => {
    const { lots, movements } = accountOf(entries, unit, today);
    return lots
      .filter(({ isLapsed }) => isLapsed)
      .map((lot): Posting => {
        const { id: lotId, remaining, programmeId } = lot;
        return {
          contactId: movements.get(lotId)!.entry.contactId,
          unit,
          kind: 'expiration',
          points: -remaining,
          effectiveOn: lapsedOn(lot) ?? today,
          expiresOn: null,
          lotId,
          reversesId: null,
          programmeId,
          cause: { kind: 'lapse', lotId },
          causeKey: nextCauseKey(entries, causeKeys.lapse(lotId)),
          note: '',
        };
      });
  });
}
