import { isIsoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { readPlace } from '@shared/domain/trips/tripPlace';

/** Where a trip goes, and when. */
export type Trip = {
  /** Places (`placeKey`), each once. */
  readonly where: readonly string[];
  /** Both days included; `null` while nobody said. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** People who are seen besides those who live there. */
  readonly ids: readonly ContactId[];
};

/** Whom to see on a trip. */
export type TripRoute = Trip & { readonly place: 'trip' };

/** What is printed to take along on a trip, about those who are seen. */
export type TripPrintRoute = Trip & {
  readonly place: 'print';
  readonly what: 'trip';
  /** With the notes that are only for the owner. */
  readonly withPrivate: boolean;
};

/** A trip of which nothing is said yet. */
export const NO_TRIP: TripRoute = { place: 'trip', where: [], from: null, to: null, ids: [] };

/** No place is named with it. */
const BETWEEN = '|';

/** The address of a trip. */
export function tripHref(trip: TripRoute | TripPrintRoute): string {
  const { where, from, to, ids } = trip;
  const path = trip.place === 'trip' ? '#/trip' : '#/print/trip';
  const query = new URLSearchParams({
    ...(where.length > 0 && { where: where.join(BETWEEN) }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(ids.length > 0 && { ids: ids.join(' ') }),
    ...(trip.place === 'print' && trip.withPrivate && { private: '1' }),
  }).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The trip of an address; what cannot be read is left out. */
export function tripOf(query: URLSearchParams): Trip {
  const day = (name: string): IsoDate | null => {
    const text = query.get(name) ?? '';
    return isIsoDate(text) ? text : null;
  };
  const [from, to] = [day('from'), day('to')];
  return {
    where: [...new Set((query.get('where') ?? '').split(BETWEEN))].filter(
      (key) => readPlace(key) !== null,
    ),
    from,
    to: from !== null && to !== null && to < from ? null : to,
    ids: (query.get('ids') ?? '').split(' ').filter((id) => id !== '') as ContactId[],
  };
}
