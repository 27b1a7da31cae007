import { oneOrAll, type InsightPerson, type StandingSale } from './facts';

/** Room for so many at first; it doubles when it is full. */
const ROOM = 4096;

/** Sales of somebody, in the order of days. */
export type PersonSales = Pick<InsightPerson, 'days' | 'minors' | 'currencies'>;

/**
 * What was sold to whom, as it is read: a few numbers for each sale, and no object. Whoever has read everything takes it out
 * person by person.
 */
export type SalesColumns = {
  /** @param person - Their number, 0 or more; numbers should have no gaps. */
  readonly add: (person: number, sale: StandingSale) => void;
  /** All that was added, by person. To be asked once everything was added. */
  readonly byPerson: () => (person: number) => PersonSales;
};

const NONE: PersonSales = { days: [], minors: [], currencies: '' };

/** Columns without sales. */
export function createSalesColumns(): SalesColumns {
  let count = 0;
  let people = new Int32Array(ROOM);
  let days = new Int32Array(ROOM);
  let minors = new Float64Array(ROOM);
  let currencies = new Uint16Array(ROOM);
  const names: string[] = [];
  const numbers = new Map<string, number>();

  const numberOf = (currency: string): number => {
    let number = numbers.get(currency);
    if (number === undefined) {
      number = names.push(currency) - 1;
      numbers.set(currency, number);
    }
    return number;
  };

  const grow = (): void => {
    const room = people.length * 2;
    const larger = <Column extends Int32Array | Float64Array | Uint16Array>(
      column: Column,
      next: Column,
    ): Column => {
      next.set(column);
      return next;
    };
    people = larger(people, new Int32Array(room));
    days = larger(days, new Int32Array(room));
    minors = larger(minors, new Float64Array(room));
    currencies = larger(currencies, new Uint16Array(room));
  };

  return {
    add: (person, { day, minor, currency }) => {
      if (count === people.length) grow();
      people[count] = person;
      days[count] = day;
      minors[count] = minor;
      currencies[count] = numberOf(currency);
      count += 1;
    },

    byPerson: () => {
      // Counted, then dealt out: each person's sales stand together, in the order in which they came.
      let most = -1;
      for (let at = 0; at < count; at += 1) most = Math.max(most, people[at]!);
      const starts = new Int32Array(most + 2);
      for (let at = 0; at < count; at += 1) starts[people[at]! + 1]! += 1;
      for (let at = 0; at <= most; at += 1) starts[at + 1]! += starts[at]!;
      const order = new Int32Array(count);
      const next = starts.slice();
      for (let at = 0; at < count; at += 1) {
        const person = people[at]!;
        order[next[person]!] = at;
        next[person]! += 1;
      }
      return (person) => {
        if (person > most || starts[person] === starts[person + 1]) return NONE;
        const own = Array.from(order.subarray(starts[person], starts[person + 1]));
        own.sort((a, b) => days[a]! - days[b]!);
        return {
          days: own.map((at) => days[at]!),
          minors: own.map((at) => minors[at]!),
          currencies: oneOrAll(own.map((at) => names[currencies[at]!]!)),
        };
      };
    },
  };
}
