import { foldText } from './folding';
import type { PeopleSort } from './peopleQuery';
import type { PersonSummary } from './personSummary';
import { createSortedRows, type SortedRows } from './sortedRows';

/** The orders in which people can be listed, each made when it is first asked for and then kept. */
export type PeopleOrders = {
  /** The person came, went or changed. */
  readonly touch: (row: number) => void;
  /** All orders anew, for another language or day. */
  readonly configure: (settings: OrderSettings) => void;
  /** By row, its place in the order of names. */
  readonly places: () => Uint32Array;
  readonly rows: (
    sort: ListSort,
    direction: 'ascending' | 'descending',
  ) => Uint32Array<ArrayBuffer>;
  /** Takes everybody, who are in the order of names already: nobody may have been told to it before. */
  readonly restore: (byName: Uint32Array<ArrayBuffer>) => void;
};

type ListSort = Exclude<PeopleSort, 'relevance'>;

type OrderSettings = {
  readonly compare: (one: string, other: string) => number;
  readonly offsetOf: (zone: string) => number | null;
};

export function createPeopleOrders(
  personOf: (row: number) => PersonSummary | undefined,
  initial: OrderSettings,
): PeopleOrders {
  let settings = initial;
  const orders = new Map<string, SortedRows>();
  const rows = new Set<number>();
  /** Folded names: a cheap order that is nearly that of the language. */
  let folded = new Map<number, string>();
  let offsets = new Map<string, number | null>();

  const isAlive = (row: number): boolean => personOf(row) !== undefined;

  const offsetOf = (zone: string): number | null => {
    let offset = offsets.get(zone);
    if (offset === undefined) {
      offset = zone === '' ? null : settings.offsetOf(zone);
      offsets.set(zone, offset);
    }
    return offset;
  };

  const foldedOf = (row: number): string => {
    let name = folded.get(row);
    if (name === undefined) {
      name = foldText(personOf(row)!.name);
      folded.set(row, name);
    }
    return name;
  };

  const byFolded = (a: number, b: number): number => {
    const [one, other] = [foldedOf(a), foldedOf(b)];
    return one < other ? -1 : Number(one > other);
  };

  /** By row, its place in the order of names; up to date with `placed`. */
  let places = new Uint32Array(1024);
  let placed: Uint32Array | null = null;
  const byPlace = (a: number, b: number): number => places[a]! - places[b]!;

  /** By name; those without one last; of the same name, the one who came first. */
  const byName = (a: number, b: number, sign = 1): number => {
    const [one, other] = [personOf(a)!, personOf(b)!];
    const unnamed = Number(one.name === '') - Number(other.name === '');
    if (unnamed !== 0) return unnamed;
    return (
      sign * settings.compare(one.name, other.name) ||
      (one.id < other.id ? -1 : Number(one.id > other.id))
    );
  };

  /** The value that a list is sorted by, smaller first; `null` comes last in both directions. */
  const valueOf = (sort: ListSort, person: PersonSummary): string | number | null => {
    switch (sort) {
      case 'name':
        return null;
      case 'place':
        return person.place === '' ? null : person.place;
      case 'local-time':
        return offsetOf(person.timeZone);
      case 'last-contact':
        return person.lastContactAt;
      case 'occasion':
        return person.occasion?.on ?? null;
      case 'newest':
        return -person.createdAt;
    }
  };

  const compareBy =
    (sort: ListSort, sign: 1 | -1) =>
    (a: number, b: number): number => {
      if (sort === 'name') return byName(a, b, sign);
      const [one, other] = [valueOf(sort, personOf(a)!), valueOf(sort, personOf(b)!)];
      if (one === null || other === null) {
        return Number(one === null) - Number(other === null) || places[a]! - places[b]!;
      }
      const difference =
        sort === 'place' && typeof one === 'string' && typeof other === 'string'
          ? settings.compare(one, other)
          : one < other
            ? -1
            : Number(one > other);
      return sign * difference || places[a]! - places[b]!;
    };

  const orderOf = (sort: ListSort, direction: 'ascending' | 'descending'): SortedRows => {
    const name = `${sort}/${direction}`;
    let order = orders.get(name);
    if (!order) {
      const roughly = sort === 'name' ? byFolded : byPlace;
      order = createSortedRows(
        compareBy(sort, direction === 'ascending' ? 1 : -1),
        isAlive,
        roughly,
      );
      for (const row of rows) order.touch(row);
      orders.set(name, order);
    }
    return order;
  };

  /** Brings the places up to date with the order of names. */
  const place = (): void => {
    const order = orderOf('name', 'ascending').rows();
    if (order === placed) return;
    placed = order;
    const last = order.reduce((most, row) => Math.max(most, row), 0);
    if (places.length <= last) places = new Uint32Array((last + 1) * 2);
    for (let i = 0; i < order.length; i += 1) places[order[i]!] = i;
  };

  return {
    touch: (row) => {
      if (isAlive(row)) rows.add(row);
      else rows.delete(row);
      folded.delete(row);
      for (const order of orders.values()) order.touch(row);
    },
    configure: (next) => {
      settings = next;
      offsets = new Map();
      folded = new Map();
      orders.clear();
    },
    places: () => {
      place();
      return places;
    },
    rows: (sort, direction) => {
      // The other orders put people of the same value in the order of names.
      if (sort !== 'name') place();
      return orderOf(sort, direction).rows();
    },
    restore: (order) => {
      for (const row of order) rows.add(row);
      orders.clear();
      orderOf('name', 'ascending').restore(order);
    },
  };
}
