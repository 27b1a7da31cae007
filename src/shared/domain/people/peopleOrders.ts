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
  readonly rows: (
    sort: ListSort,
    direction: 'ascending' | 'descending',
  ) => Uint32Array<ArrayBuffer>;
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

  const roughly = (a: number, b: number): number => {
    const [one, other] = [foldedOf(a), foldedOf(b)];
    return one < other ? -1 : Number(one > other);
  };

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
        return Number(one === null) - Number(other === null) || byName(a, b);
      }
      const difference =
        sort === 'place' && typeof one === 'string' && typeof other === 'string'
          ? settings.compare(one, other)
          : one < other
            ? -1
            : Number(one > other);
      return sign * difference || byName(a, b);
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
    rows: (sort, direction) => {
      const name = `${sort}/${direction}`;
      let order = orders.get(name);
      if (!order) {
        const sign = direction === 'ascending' ? 1 : -1;
        order = createSortedRows(compareBy(sort, sign), isAlive, sign === 1 ? roughly : undefined);
        for (const row of rows) order.touch(row);
        orders.set(name, order);
      }
      return order.rows();
    },
  };
}
