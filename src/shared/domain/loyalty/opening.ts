import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { causeKeys } from './causeKeys';
import { expiryDayOf } from './expiryDay';
import type { Posting } from './ledgerEntry';
import { programmeOn } from './programmeOn';
import type { Programme } from './programme';

/** Points that somebody brings along from another program. */
export type Opening = {
  readonly contactId: ContactId;
  /** Whole points, 1 or more. */
  readonly points: number;
};

/**
 * The first entry of a book that begins with points from elsewhere. They live as long as points that
 * are earned on that day would.
 *
 * @param source - The name of the file that told of them.
 * @param batch - What makes this bringing along different from any other, such as the import's id.
 */
export function openingPosting(
  { contactId, points }: Opening,
  source: string,
  batch: string,
  programmes: readonly Programme[],
  day: IsoDate,
): Posting {
  const { id, rules } = programmeOn(programmes, day);
  return {
    contactId,
    unit: 'points',
    kind: 'accrual',
    points,
    effectiveOn: day,
    expiresOn: expiryDayOf(rules.expiry, day),
    lotId: null,
    reversesId: null,
    programmeId: id,
    cause: { kind: 'opening', source },
    causeKey: causeKeys.opening(contactId, 'points', batch),
    note: '',
  };
}
