import { addDays, daysBetween, type IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { CareBond } from './careBoard';
import type { CareSettings } from './careRules';
import type { KeepInTouch } from './keepInTouch';

/** Somebody who has not heard from the shop for as long as was wished for. */
export type KeepInTouchDue = {
  readonly contactId: ContactId;
  readonly everyDays: number;
  /** Whole days since the latest contact. */
  readonly days: number;
  /** `yellow`: it is time. `red`: it has been far too long. */
  readonly tone: 'yellow' | 'red';
  readonly since: IsoDate;
  /** The first day on which it was time. */
  readonly dueOn: IsoDate;
};

/** What an interval belongs to. */
export const keepInTouchId = (of: 'person' | 'tag' | 'segment', id: string): string =>
  `${of}:${id}`;

/** An interval, and what it belongs to: the person, one of their tags, or one of their segments. */
export type IntervalSource = {
  readonly of: 'person' | 'tag' | 'segment';
  /** The tag, or the id of the person or the segment. */
  readonly id: string;
  readonly everyDays: number;
};

/**
 * The interval of somebody with where it comes from: their own, else the shortest of their tags, else the
 * shortest of their segments; `null` where nobody wished for one.
 *
 * @param everyDays - Days of an interval by its id.
 */
export function intervalFor(
  { contactId, tags, segments }: Pick<CareBond, 'contactId' | 'tags' | 'segments'>,
  everyDays: ReadonlyMap<string, number>,
): IntervalSource | null {
  const shortest = (
    of: IntervalSource['of'],
    ids: readonly string[],
  ): IntervalSource | undefined => {
    let found: IntervalSource | undefined;
    for (const id of ids) {
      const days = everyDays.get(keepInTouchId(of, id));
      if (days === undefined || (found && found.everyDays <= days)) continue;
      found = { of, id, everyDays: days };
    }
    return found;
  };
  return (
    shortest('person', [contactId]) ??
    shortest('tag', tags) ??
    shortest('segment', segments) ??
    null
  );
}

/** The days of {@link intervalFor}. */
export const intervalOf = (
  bond: Pick<CareBond, 'contactId' | 'tags' | 'segments'>,
  everyDays: ReadonlyMap<string, number>,
): number | null => intervalFor(bond, everyDays)?.everyDays ?? null;

/**
 * With whom it is time to be in touch again. Any exchange of any kind restarts the interval.
 *
 * @param touchedOn - A later day of contact than that of the bond, where one is known.
 */
export function keepInTouchDue(
  bonds: readonly CareBond[],
  intervals: readonly KeepInTouch[],
  { yellow, red }: Pick<CareSettings['rhythm'], 'yellow' | 'red'>,
  today: IsoDate,
  touchedOn: (contactId: ContactId) => IsoDate | null = () => null,
): readonly KeepInTouchDue[] {
  const everyDays = new Map(intervals.map((interval) => [interval.id, interval.everyDays]));
  return bonds.flatMap((bond): readonly KeepInTouchDue[] => {
    const every = intervalOf(bond, everyDays);
    if (every === null) return [];
    const touched = touchedOn(bond.contactId);
    const since = touched !== null && touched > bond.since ? touched : bond.since;
    const days = daysBetween(since, today);
    const patience = Math.max(1, Math.ceil(every * yellow));
    if (days < patience) return [];
    return [
      {
        contactId: bond.contactId,
        everyDays: every,
        days,
        since,
        tone: days >= every * red ? 'red' : 'yellow',
        dueOn: addDays(since, patience),
      },
    ];
  });
}
