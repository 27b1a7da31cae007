import { useMemo } from 'react';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import type { CareRow } from '@shared/domain/care/careBoard';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import {
  inTripOrder,
  isDue,
  NEAR_DAYS,
  type TripBar,
  type TripCandidate,
} from '@shared/domain/trips/tripOrder';
import { useCareBoard } from '@renderer/data/care/useCareBoard';
import { useLivingAt, usePeopleByIds, usePersonDays } from '@renderer/data/people/usePeople';
import { useRestricted } from '@renderer/data/privacy/useRestricted';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useMinute, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';

/** Somebody who lives where the trip goes, with why they should be seen. */
export type TripPerson = TripCandidate & {
  readonly person: PersonSummary;
  /** Their row of Today; `null` where they have none. */
  readonly care: CareRow | null;
  /** Their days in or near the dates. */
  readonly days: readonly PersonDay[];
  readonly isDue: boolean;
};

/** Of more people than these, the first by what lists know of them are looked at closely. */
export const MOST_PEOPLE = 200;

const NOBODY: readonly never[] = [];

/**
 * Who lives in some places, whom to see first; kept current. `null` while it is read.
 *
 * @param places - `placeKey`.
 * @param extra - People who are seen besides them.
 * @param from - `null` while the dates are open: then those around today count.
 */
export function useTripPeople(
  places: readonly string[],
  extra: readonly ContactId[],
  from: IsoDate | null,
  to: IsoDate | null,
): readonly TripPerson[] | null {
  const { contacts, customs } = useRepositories();
  const today = useToday();
  const { compare } = useFormat();
  const board = useCareBoard(today, useMinute());
  const living = useLivingAt(places);
  const asked = usePeopleByIds(extra);
  const first = from ?? today;
  const days = usePersonDays(addDays(first, -NEAR_DAYS), addDays(to ?? first, NEAR_DAYS));
  const said = useLive('customs/all', () => customs.all());
  const blocked = useRestricted();

  const found = useMemo(() => {
    if (living.status !== 'ready' || asked.status !== 'ready') return null;
    const others = asked.value.filter((person) => person !== null && !person.isTrashed);
    return [
      ...new Map(
        [...living.value, ...(others as readonly PersonSummary[])].map((one) => [one.id, one]),
      ).values(),
    ];
  }, [living, asked]);

  const roughly = useMemo(() => {
    if (found === null || board === null || days.status !== 'ready' || said.status !== 'ready') {
      return null;
    }
    const rows = new Map(
      [...board.later, ...board.shown].map((row) => [row.contactId, row] as const),
    );
    const alone = new Set(
      said.value.flatMap(({ id, leaveAloneUntil }) =>
        leaveAloneUntil !== null && leaveAloneUntil > first ? id : [],
      ),
    );
    const candidates = found.map((person): TripPerson => {
      const care = rows.get(person.id) ?? null;
      const own = days.value.filter(({ contactId }) => contactId === person.id);
      const bar: TripBar | null = blocked.has(person.id)
        ? 'blocked'
        : alone.has(person.id)
          ? 'left-alone'
          : null;
      return withDue({
        id: person.id,
        name: person.name,
        reason: care?.reason ?? null,
        hasPromise: person.openPromises > 0,
        dayOn: own[0]?.on ?? null,
        lastContactAt: person.lastContactAt,
        bar,
        person,
        care,
        days: own,
        isDue: false,
      });
    });
    return inTripOrder(candidates, compare).slice(0, MOST_PEOPLE);
  }, [found, board, days, said, blocked, first, compare]);

  const ids = useMemo(() => roughly?.map(({ id }) => id) ?? NOBODY, [roughly]);
  const closely = useLive(`trip/contacts/${ids.join(' ')}`, () => contacts.many(ids));

  return useMemo(() => {
    if (roughly === null || closely.status !== 'ready') return null;
    const closed = new Set(
      closely.value.flatMap((contact) => (contact && isClosed(contact) ? contact.id : [])),
    );
    return inTripOrder(
      roughly.map((one) =>
        one.bar === null && closed.has(one.id)
          ? withDue({ ...one, bar: 'do-not-contact' as const })
          : one,
      ),
      compare,
    );
  }, [roughly, closely, compare]);
}

const withDue = (one: TripPerson): TripPerson => ({ ...one, isDue: isDue(one) });

/** There are ways to reach them, and none of them may be used. */
function isClosed({ phones, emails, addresses, handles }: Contact): boolean {
  const ways = [...phones, ...emails, ...addresses, ...handles];
  return ways.length > 0 && ways.every(({ doNotUse }) => doNotUse);
}
