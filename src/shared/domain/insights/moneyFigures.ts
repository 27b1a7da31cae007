import { ENOUGH, type Figure, type FigureInput, type FigureState } from './figure';
import { flowOf } from './buyingFigures';
import { dayNumber, type InsightPerson } from './facts';
import type { FigureSources } from './figureParts';
import { cacOf, clvOf, lostOf, meanState, spansByChurn } from './formulas';
import { countInput, makeFigure, moneyInput } from './makeFigure';
import { costSumOf, currenciesInto, currenciesOf, moneySumOf, type MoneySum } from './moneyPlan';
import { dividedBy, ratio, times, type Ratio } from './ratio';
import {
  daysOf,
  frequencyPer,
  lifespanIn,
  yearsBefore,
  yearsOf,
  type Lifespan,
  type Span,
} from './span';
import { boughtIn, type Tally } from './tally';

/** AOV, CLV and CAC in every currency that there is something in. */
export function moneyFigures(sources: FigureSources): readonly Figure[] {
  const { counted, plan } = sources;
  const bought = currenciesOf(plan, counted.now.money.keys());
  const spent = currenciesOf(plan, counted.costs.keys());
  return [
    ...bought.flatMap((currency) => [aovIn(sources, currency), clvIn(sources, currency)]),
    ...spent.map((currency) => cacIn(sources, currency)),
  ];
}

/** Who paid in the currency of a sum; `null` where every customer did. */
function whoPaid(
  { counted, query: { span }, plan }: FigureSources,
  { currency, customers }: MoneySum,
): ((person: InsightPerson) => boolean) | null {
  if (customers === counted.now.counts.customers) return null;
  const days = { from: dayNumber(span.from), to: dayNumber(span.to) };
  const currencies = currenciesInto(plan, currency);
  return (person) => boughtIn(person, days, currencies);
}

function aovIn(sources: FigureSources, currency: string): Figure {
  const { counted, plan } = sources;
  const [now, then] = [
    moneySumOf(plan, counted.now, currency),
    moneySumOf(plan, counted.then, currency),
  ];
  return makeFigure(sources, {
    key: 'aov',
    unit: { kind: 'money', currency },
    state: meanState(now.revenue, now.purchases, 'purchases'),
    n: now.purchases,
    inputs: [
      moneyInput('revenue', now.revenue, currency),
      countInput('purchases', now.purchases, 'purchases'),
    ],
    parts: ['customers'],
    paid: whoPaid(sources, now),
    then: { state: meanState(then.revenue, then.purchases, 'purchases'), n: then.purchases },
    rates: now.rates,
    leftOut: now.leftOut,
  });
}

/** What a lifespan rests on. */
type Life =
  | { readonly kind: 'life'; readonly span: Lifespan<'year'>; readonly isFew: boolean }
  | { readonly kind: 'none'; readonly because: 'nobody-active' | 'nobody-lost' };

/** As the owner has set it, or 1 ÷ gross churn of the span. */
function lifeOf({ query }: FigureSources, tally: Tally, span: Span): Life {
  const { lifespanMonths } = query.settings;
  if (lifespanMonths !== null) {
    const months: Lifespan<'month'> = { unit: 'month', length: ratio(lifespanMonths) };
    return { kind: 'life', span: lifespanIn(months, 'year'), isFew: false };
  }
  const flow = flowOf(tally);
  const spans = spansByChurn(lostOf(flow), flow.S);
  if (spans === null) {
    return { kind: 'none', because: flow.S === 0 ? 'nobody-active' : 'nobody-lost' };
  }
  const length = times(spans, yearsOf(span));
  return { kind: 'life', span: { unit: 'year', length }, isFew: flow.S < ENOUGH };
}

function clvState(
  sources: FigureSources,
  { revenue, purchases, customers }: MoneySum,
  tally: Tally,
  span: Span,
): { readonly state: FigureState; readonly life: Life } {
  const life = lifeOf(sources, tally, span);
  if (customers === 0) return { state: { kind: 'no-data', missing: 'customers' }, life };
  if (life.kind === 'none') {
    return { state: { kind: 'not-enough-history', because: life.because }, life };
  }
  const { query } = sources;
  const aov = dividedBy(revenue, ratio(purchases));
  const inSpan = ratio(purchases, customers);
  const perYear = { per: 'year', times: dividedBy(inSpan, yearsOf(span)) } as const;
  const value = clvOf(aov, frequencyPer(perYear, 'year'), life.span);
  const { marginPerMille } = query.settings;
  const left = marginPerMille === null ? value : times(value, ratio(marginPerMille, 1000));
  return { state: { kind: life.isFew ? 'few' : 'value', value: left }, life };
}

function clvIn(sources: FigureSources, currency: string): Figure {
  const { counted, plan, query } = sources;
  const now = moneySumOf(plan, counted.now, currency);
  const then = moneySumOf(plan, counted.then, currency);
  const { state, life } = clvState(sources, now, counted.now, query.span);
  // A year with a leap day in it is longer than the one before.
  const before = clvState(sources, then, counted.then, yearsBefore(query.span));
  const days = daysOf(query.span);
  const { marginPerMille, lifespanMonths } = query.settings;
  const inputs: FigureInput[] = [];
  if (now.purchases > 0) {
    inputs.push(moneyInput('aov', dividedBy(now.revenue, ratio(now.purchases)), currency), {
      key: 'frequency',
      value: ratio(now.purchases, now.customers),
      unit: { kind: 'per-span', days },
    });
  }
  if (life.kind === 'life') inputs.push(...lifeInputs(life.span.length, yearsOf(query.span), days));
  if (marginPerMille !== null) {
    inputs.push({ key: 'margin', value: ratio(marginPerMille, 1000), unit: { kind: 'share' } });
  }
  return makeFigure(sources, {
    key: 'clv',
    unit: { kind: 'money', currency },
    state,
    n: now.customers,
    inputs,
    parts: ['customers'],
    paid: whoPaid(sources, now),
    then: { state: before.state, n: then.customers },
    isOfWindow: lifespanMonths === null,
    rates: now.rates,
    leftOut: now.leftOut,
  });
}

const lifeInputs = (years: Ratio, spanYears: Ratio, days: number): readonly FigureInput[] => [
  { key: 'lifespan', value: dividedBy(years, spanYears), unit: { kind: 'spans', days } },
  { key: 'lifespan-years', value: years, unit: { kind: 'years' } },
];

function cacIn(sources: FigureSources, currency: string): Figure {
  const { counted, plan } = sources;
  const now = costSumOf(plan, counted.costs, currency);
  const then = costSumOf(plan, counted.costsThen, currency);
  const newNow = counted.now.counts['new-customers'];
  const newThen = counted.then.counts['new-customers'];
  return makeFigure(sources, {
    key: 'cac',
    unit: { kind: 'money', currency },
    state: cacOf(now.cost, newNow),
    n: newNow,
    inputs: [
      ...(now.cost === null ? [] : [moneyInput('cost', now.cost, currency)]),
      countInput('new-customers', newNow),
    ],
    parts: ['new-customers'],
    then: { state: cacOf(then.cost, newThen), n: newThen },
    rates: now.rates,
    leftOut: now.leftOut,
  });
}
