import type { PartKey } from './figure';
import { currencyAt, type InsightPerson } from './facts';
import { ratio, type Ratio } from './ratio';

/** A span as day numbers, with the activity window. */
export type TallySpan = {
  /** First and last day, both included. */
  readonly from: number;
  readonly to: number;
  /** Days of the activity window. */
  readonly window: number;
};

/** What was bought in one currency. */
export type MoneyTally = {
  purchases: number;
  customers: number;
  /** Minor units; `high` holds what is beyond exact numbers. */
  low: number;
  high: bigint;
};

/** The parts that purchases make. */
export const BUYING_PARTS = [
  'kept',
  'lost',
  'new',
  'won-back',
  'regulars',
  'once',
  'customers',
  'new-customers',
] as const satisfies readonly PartKey[];

export type BuyingPart = (typeof BUYING_PARTS)[number];

/** What some people bought, counted. */
export type Tally = {
  activeAtStart: number;
  activeAtEnd: number;
  purchases: number;
  /** People with a purchase up to the end of the span. */
  customersEver: number;
  /** People in each part. */
  readonly counts: Record<BuyingPart, number>;
  /** The people themselves; `null` where only numbers are asked for. */
  readonly people: Record<BuyingPart, InsightPerson[]> | null;
  readonly money: Map<string, MoneyTally>;
  /** People who bought in one of the currencies that can be converted. */
  convertibleCustomers: number;
};

const perPart = <T>(make: () => T): Record<BuyingPart, T> =>
  Object.fromEntries(BUYING_PARTS.map((part) => [part, make()])) as Record<BuyingPart, T>;

/** Nothing counted yet. */
export const emptyTally = (withPeople: boolean): Tally => ({
  activeAtStart: 0,
  activeAtEnd: 0,
  purchases: 0,
  customersEver: 0,
  counts: perPart(() => 0),
  people: withPeople ? perPart(() => []) : null,
  money: new Map(),
  convertibleCustomers: 0,
});

/** The first place in an ascending list whose day is not before `day`. */
export function placeOf(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether somebody bought within the window that ends on `day`, that day included. */
export function isActiveOn(days: readonly number[], day: number, window: number): boolean {
  const at = placeOf(days, day + 1) - 1;
  return at >= 0 && days[at]! > day - window;
}

/** What a span says of one person. */
export type SpanStanding = {
  /** The places of the purchases of the span among all of theirs: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  readonly wasActive: boolean;
  readonly isActive: boolean;
};

/**
 * How somebody stands to a span: what they bought in it, and whether they were active at its beginning (the end of
 * the day before) and at its end. Later purchases are as if they had not been; `null` for somebody without others.
 */
export function standingIn(
  { days }: InsightPerson,
  { from, to, window }: TallySpan,
): SpanStanding | null {
  const first = placeOf(days, from);
  const end = placeOf(days, to + 1);
  if (end === 0) return null;
  return {
    first,
    end,
    wasActive: first > 0 && days[first - 1]! > from - 1 - window,
    isActive: days[end - 1]! > to - window,
  };
}

/** Calls back with each part that somebody is in. */
export function eachPartOf(
  { first, end, wasActive, isActive }: SpanStanding,
  put: (part: BuyingPart) => void,
): void {
  const isNew = first === 0;
  const count = end - first;
  if (wasActive) put(isActive ? 'kept' : 'lost');
  else if (isActive) put(isNew ? 'new' : 'won-back');
  if (isNew) put('new-customers');
  if (count === 0) return;
  put('customers');
  put(count > 1 ? 'regulars' : 'once');
}

/**
 * Counts one person into tallies by how they stand to the span.
 *
 * @param convertible - Currencies that amounts can be converted from; `null` where nothing is converted.
 * @param sign - -1 takes somebody out again who was counted just so; only of tallies without people.
 */
export function addToTallies(
  tallies: readonly Tally[],
  person: InsightPerson,
  span: TallySpan,
  convertible: ReadonlySet<string> | null,
  sign: 1 | -1 = 1,
): void {
  const standing = standingIn(person, span);
  if (standing === null) return;
  const { first, end, wasActive, isActive } = standing;
  for (const tally of tallies) {
    tally.customersEver += sign;
    tally.purchases += sign * (end - first);
    if (wasActive) tally.activeAtStart += sign;
    if (isActive) tally.activeAtEnd += sign;
    eachPartOf(standing, (part) => {
      tally.counts[part] += sign;
      tally.people?.[part].push(person);
    });
    if (end === first) continue;
    addMoney(tally, person, standing, sign);
    if (convertible !== null && buysIn(person, first, end, convertible)) {
      tally.convertibleCustomers += sign;
    }
  }
}

function addMoney(
  tally: Tally,
  { minors, currencies }: InsightPerson,
  { first, end }: SpanStanding,
  sign: 1 | -1,
): void {
  if (typeof currencies === 'string') {
    const money = moneyIn(tally, currencies);
    money.customers += sign;
    money.purchases += sign * (end - first);
    for (let at = first; at < end; at += 1) addMinor(money, sign * minors[at]!);
    // Nobody is left: as if the currency had never been seen.
    if (money.customers === 0) tally.money.delete(currencies);
    return;
  }
  const seen = new Set<string>();
  for (let at = first; at < end; at += 1) {
    const currency = currencies[at]!;
    const money = moneyIn(tally, currency);
    if (!seen.has(currency)) money.customers += sign;
    seen.add(currency);
    money.purchases += sign;
    addMinor(money, sign * minors[at]!);
  }
  for (const currency of seen) {
    if (tally.money.get(currency)!.customers === 0) tally.money.delete(currency);
  }
}

const EXACT = 2 ** 52;

function addMinor(money: MoneyTally, minor: number): void {
  money.low += minor;
  if (Math.abs(money.low) < EXACT) return;
  money.high += BigInt(money.low);
  money.low = 0;
}

function moneyIn(tally: Tally, currency: string): MoneyTally {
  let money = tally.money.get(currency);
  if (!money) {
    money = { purchases: 0, customers: 0, low: 0, high: 0n };
    tally.money.set(currency, money);
  }
  return money;
}

/** The sum of what was bought in one currency, in minor units. */
export const revenueOf = ({ low, high }: MoneyTally): Ratio => ratio(high + BigInt(low));

/** Whether somebody bought in one of some currencies, on days of a span. */
export const boughtIn = (
  person: InsightPerson,
  { from, to }: Pick<TallySpan, 'from' | 'to'>,
  currencies: ReadonlySet<string>,
): boolean => buysIn(person, placeOf(person.days, from), placeOf(person.days, to + 1), currencies);

function buysIn(
  person: InsightPerson,
  first: number,
  end: number,
  currencies: ReadonlySet<string>,
): boolean {
  for (let at = first; at < end; at += 1) {
    if (currencies.has(currencyAt(person, at))) return true;
  }
  return false;
}
