import type { InsightFacts } from './facts';
import type { InsightQuery, UsedRate } from './figure';
import { conversionOf } from './rate';
import { plus, times, ZERO, type Ratio } from './ratio';
import { revenueOf, type MoneyTally, type Tally } from './tally';

/**
 * How amounts of several currencies are shown: each for itself, or all in one by the owner's rates of the last
 * day of the span. The year before is converted with the same rates, so that a change is one of the shop
 * and not of the exchange.
 */
export type MoneyPlan = {
  /** The currency that everything is converted into; `null`: each for itself. */
  readonly into: string | null;
  readonly shopCurrency: string;
  /** Currencies that can be converted, `into` among them; `null` where nothing is. */
  readonly convertible: ReadonlySet<string> | null;
  readonly factors: ReadonlyMap<string, Ratio>;
  readonly used: ReadonlyMap<string, UsedRate>;
};

/** The plan of a query. */
export function moneyPlanOf(facts: InsightFacts, { settings, span }: InsightQuery): MoneyPlan {
  const { shopCurrency } = facts;
  const into = settings.currency;
  const factors = new Map<string, Ratio>();
  const used = new Map<string, UsedRate>();
  if (into === null) return { into, shopCurrency, convertible: null, factors, used };
  const currencies = new Set([into, ...facts.rates.flatMap(({ from, to }) => [from, to])]);
  for (const currency of currencies) {
    const conversion = conversionOf(facts.rates, currency, into, span.to);
    if (conversion === null) continue;
    factors.set(currency, conversion.factor);
    if (conversion.used) used.set(currency, conversion.used);
  }
  return { into, shopCurrency, convertible: new Set(factors.keys()), factors, used };
}

/** What was bought in one currency, or in all that could be converted into it. */
export type MoneySum = {
  readonly currency: string;
  readonly purchases: number;
  readonly customers: number;
  readonly revenue: Ratio;
  readonly rates: readonly UsedRate[];
  readonly leftOut: readonly string[];
};

/** The currencies whose amounts go into a figure in `currency`: itself, or all that can be converted into it. */
export const currenciesInto = (plan: MoneyPlan, currency: string): ReadonlySet<string> =>
  plan.convertible ?? new Set([currency]);

const NOTHING: MoneyTally = { purchases: 0, customers: 0, low: 0, high: 0n };

/** The currencies that purchases, or costs, are shown in: the shop's own first. Never none. */
export function currenciesOf(plan: MoneyPlan, found: Iterable<string>): readonly string[] {
  if (plan.into !== null) return [plan.into];
  const all = [...new Set(found)].sort();
  if (all.length === 0) return [plan.shopCurrency];
  return all.includes(plan.shopCurrency)
    ? [plan.shopCurrency, ...all.filter((currency) => currency !== plan.shopCurrency)]
    : all;
}

/** What a tally says of one of the currencies of `currenciesOf`. */
export function moneySumOf(plan: MoneyPlan, tally: Tally, currency: string): MoneySum {
  if (plan.into === null) {
    const money = tally.money.get(currency) ?? NOTHING;
    const { purchases, customers } = money;
    return { currency, purchases, customers, revenue: revenueOf(money), rates: [], leftOut: [] };
  }
  let [purchases, revenue] = [0, ZERO];
  const [rates, leftOut]: [UsedRate[], string[]] = [[], []];
  for (const [from, money] of tally.money) {
    const factor = plan.factors.get(from);
    if (!factor) leftOut.push(from);
    else {
      purchases += money.purchases;
      revenue = plus(revenue, times(revenueOf(money), factor));
      const rate = plan.used.get(from);
      if (rate) rates.push(rate);
    }
  }
  return {
    currency,
    purchases,
    customers: tally.convertibleCustomers,
    revenue,
    rates: rates.sort((a, b) => (a.from < b.from ? -1 : 1)),
    leftOut: leftOut.sort(),
  };
}

/** Costs in one of the currencies; `cost` is `null` where there is none. */
export function costSumOf(
  plan: MoneyPlan,
  costs: ReadonlyMap<string, Ratio>,
  currency: string,
): { readonly cost: Ratio | null } & Pick<MoneySum, 'rates' | 'leftOut'> {
  if (plan.into === null) return { cost: costs.get(currency) ?? null, rates: [], leftOut: [] };
  let cost: Ratio | null = null;
  const [rates, leftOut]: [UsedRate[], string[]] = [[], []];
  for (const [from, amount] of costs) {
    const factor = plan.factors.get(from);
    if (!factor) leftOut.push(from);
    else {
      cost = plus(cost ?? ZERO, times(amount, factor));
      const rate = plan.used.get(from);
      if (rate) rates.push(rate);
    }
  }
  return { cost, rates, leftOut: leftOut.sort() };
}
