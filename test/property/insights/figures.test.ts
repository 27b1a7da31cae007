import { addMonths } from '@shared/domain/calendar/addMonths';
import { addDays, daysBetween, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { cohortsOf } from '@shared/domain/insights/cohorts';
import {
  figureOf,
  partAsked,
  valueOf,
  type Figure,
  type FigureKey,
  type InputKey,
} from '@shared/domain/insights/figure';
import { figuresOf, peopleBehind, splitFiguresOf } from '@shared/domain/insights/figures';
import {
  compareRatios,
  decimalText,
  minus,
  plus,
  ratio,
  times,
} from '@shared/domain/insights/ratio';
import { trendSpans, wholeMonthsOf, yearsBefore } from '@shared/domain/insights/span';
import { anAnswer, askFor, buyer, shopOf } from '@test/support/insights';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const START = isoDate('2024-06-01');
const day = fc.nat({ max: 700 }).map((after) => addDays(START, after));

/** A purchase: when, for how much, in what, and how much of it was given back. */
const purchase = fc.record({
  on: day,
  minor: fc.integer({ min: 1, max: 50_000 }),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
  back: fc.constantFrom(0, 0, 0, 0.5, 1),
});

const person = fc.record({
  country: fc.constantFrom('', 'DE', 'AT', 'JP'),
  isListed: fc.boolean(),
  purchases: fc.array(purchase, { maxLength: 7 }),
});

const shop = fc.array(person, { maxLength: 12 });

const asked = fc
  .tuple(day, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 250 }))
  .map(([from, length, activeDays]) => ({
    from,
    to: addDays(from, length - 1),
    activeDays,
  }));

type Shop = typeof shop extends fc.Arbitrary<infer T> ? T : never;

const factsFor = (people: Shop) =>
  shopOf(
    people.map(({ country, isListed, purchases }, at) =>
      buyer(
        `p${String(at).padStart(2, '0')}`,
        purchases.map(({ on, minor, currency }) => [on, minor, currency] as const),
        { country, isListed },
        Object.fromEntries(
          purchases.flatMap(({ minor, back }, place) =>
            back === 0 ? [] : [[place, Math.ceil(minor * back)]],
          ),
        ),
      ),
    ),
  );

/** What is asked of the figures, worked out anew from the purchases as they were made, in floating-point numbers. */
function naive(people: Shop, from: IsoDate, to: IsoDate, activeDays: number) {
  const standing = people.map(({ purchases }) =>
    purchases
      .map(({ on, minor, currency, back }) => ({
        on,
        currency,
        left: minor - (back === 0 ? 0 : Math.ceil(minor * back)),
      }))
      .filter(({ left }) => left > 0),
  );
  const isActive = (own: (typeof standing)[number], at: IsoDate): boolean =>
    own.some(({ on }) => on <= at && daysBetween(on, at) < activeDays);
  const eve = addDays(from, -1);
  const sum = { S: 0, E: 0, kept: 0, new: 0, wonBack: 0, customers: 0, regulars: 0 };
  const all = { purchases: 0, newEver: 0, euros: 0, euroPurchases: 0 };
  for (const own of standing) {
    const [was, is] = [isActive(own, eve), isActive(own, to)];
    const inSpan = own.filter(({ on }) => on >= from && on <= to);
    const boughtBefore = own.some(({ on }) => on < from);
    if (was) sum.S += 1;
    if (is) sum.E += 1;
    if (was && is) sum.kept += 1;
    if (!was && is && boughtBefore) sum.wonBack += 1;
    if (!was && is && !boughtBefore) sum.new += 1;
    if (inSpan.length > 0) sum.customers += 1;
    if (inSpan.length > 1) sum.regulars += 1;
    if (inSpan.length > 0 && !boughtBefore) all.newEver += 1;
    all.purchases += inSpan.length;
    for (const { currency, left } of inSpan) {
      if (currency !== 'EUR') continue;
      all.euros += left;
      all.euroPurchases += 1;
    }
  }
  return { ...sum, ...all };
}

const input = (figure: Figure | undefined, key: InputKey): number =>
  Number(figure?.inputs.find((one) => one.key === key)?.value.numerator ?? NaN);

const share = (figure: Figure | undefined): number | null => {
  const value = figure ? valueOf(figure.state) : null;
  return value && Number(value.numerator) / Number(value.denominator);
};

describe('figures of any shop', () => {
  it('are those of the simplest reckoning', () => {
    fc.assert(
      fc.property(shop, asked, (people, { from, to, activeDays }) => {
        const result = figuresOf(factsFor(people), askFor(from, to, { activeDays }));
        const figure = (key: FigureKey) => figureOf(result, key);
        const own = naive(people, from, to, activeDays);
        const retention = figure('retention');
        expect(input(retention, 'active-at-start')).toBe(own.S);
        expect(input(retention, 'active-at-end')).toBe(own.E);
        expect(input(retention, 'new')).toBe(own.new);
        expect(input(retention, 'won-back')).toBe(own.wonBack);
        expect(input(retention, 'kept')).toBe(own.kept);
        expect(share(retention)).toBe(own.S === 0 ? null : own.kept / own.S);
        expect(share(figure('net-churn'))).toBe(own.S === 0 ? null : (own.S - own.E) / own.S);
        expect(share(figure('repeat-rate'))).toBe(
          own.customers === 0 ? null : own.regulars / own.customers,
        );
        expect(share(figure('frequency'))).toBe(
          own.customers === 0 ? null : own.purchases / own.customers,
        );
        expect(input(figure('cac'), 'new-customers')).toBe(own.newEver);
        if (own.euroPurchases > 0) {
          expect(share(figureOf(result, 'aov', 'EUR'))).toBeCloseTo(
            own.euros / own.euroPurchases,
            6,
          );
          const clv = figureOf(result, 'clv', 'EUR')!;
          expect(valueOf(clv.state) === null).toBe(own.S === 0 || own.S === own.kept);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep and lose 100 % together, exactly, and never say NaN', () => {
    fc.assert(
      fc.property(shop, asked, (people, { from, to, activeDays }) => {
        const result = figuresOf(factsFor(people), askFor(from, to, { activeDays }));
        const kept = valueOf(figureOf(result, 'retention')!.state);
        const lost = valueOf(figureOf(result, 'gross-churn')!.state);
        expect(kept === null).toBe(lost === null);
        if (kept && lost) expect(plus(kept, lost)).toEqual(ratio(1));
        for (const { interval, state } of result.figures) {
          if (!interval) continue;
          const value = Number(decimalText(valueOf(state)!, 12));
          expect(interval.low).toBeLessThanOrEqual(value + 1e-9);
          expect(interval.high).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('add up over the countries', () => {
    fc.assert(
      fc.property(shop, asked, (people, { from, to, activeDays }) => {
        const facts = factsFor(people);
        const query = askFor(from, to, { activeDays });
        const whole = figuresOf(facts, query);
        const { groups } = splitFiguresOf(facts, query, 'country');
        const keys: readonly InputKey[] = ['active-at-start', 'new', 'won-back', 'kept'];
        for (const key of keys) {
          const sum = groups.reduce(
            (total, group) => total + input(figureOf(group, 'retention'), key),
            0,
          );
          expect(sum).toBe(input(figureOf(whole, 'retention'), key));
        }
        for (const currency of ['EUR', 'USD']) {
          const revenue = (from_: { readonly figures: readonly Figure[] }) => {
            const aov = from_.figures.find(
              ({ key, unit }) =>
                key === 'aov' && unit.kind === 'money' && unit.currency === currency,
            );
            return aov ? input(aov, 'revenue') : 0;
          };
          expect(groups.reduce((total, group) => total + revenue(group), 0)).toBe(revenue(whole));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lead to as many people as they count, those apart who cannot be listed', () => {
    fc.assert(
      fc.property(shop, asked, (people, { from, to, activeDays }) => {
        const facts = factsFor(people);
        const query = askFor(from, to, { activeDays });
        for (const { key, unit, parts } of figuresOf(facts, query).figures) {
          for (const { key: part, count, first } of parts) {
            const ids = peopleBehind(facts, query, partAsked({ key, unit }, part));
            expect(ids.slice(0, 12)).toEqual(first);
            expect(ids.length).toBeLessThanOrEqual(count);
            for (const id of ids) expect(facts.people.get(id)?.isListed).toBe(true);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('do not depend on what is bought later, nor on the order of purchases', () => {
    fc.assert(
      fc.property(shop, asked, (people, { from, to, activeDays }) => {
        const query = askFor(from, to, { activeDays });
        const before = people.map((one) => ({
          ...one,
          purchases: one.purchases.filter(({ on }) => on <= to),
        }));
        const turned = people.map((one) => ({ ...one, purchases: one.purchases.toReversed() }));
        const sums = (given: Shop) =>
          figuresOf(factsFor(given), query).figures.map(({ key, state, n }) => [key, state, n]);
        expect(sums(before)).toEqual(sums(people));
        expect(sums(turned)).toEqual(sums(people));
      }),
      { numRuns: 80 },
    );
  });

  it('count everybody who began in one cohort', () => {
    fc.assert(
      fc.property(shop, asked, (people, { from, to }) => {
        const facts = factsFor(people);
        const months = cohortsOf(facts, askFor(`${from.slice(0, 7)}-01`, to));
        const first = `${from.slice(0, 7)}-01`;
        const began = [...facts.people.values()].filter(({ days }) => {
          if (days.length === 0) return false;
          const on = addDays(isoDate('1970-01-01'), days[0]!);
          return on >= first && on <= to;
        });
        expect(months.reduce((sum, { size }) => sum + size, 0)).toBe(began.length);
        for (const { size, cells } of months) {
          for (const { returned } of cells) expect(returned).toBeLessThanOrEqual(size);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('NPS of any answers', () => {
  it('lies between -100 and 100, and within its interval', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10 }), { minLength: 1, maxLength: 60 }), (scores) => {
        const facts = shopOf([], { answers: scores.map((score) => anAnswer('nps', score)) });
        const nps = figureOf(figuresOf(facts, askFor('2026-01-01', '2026-03-31')), 'nps')!;
        const expected =
          (100 * (scores.filter((s) => s > 8).length - scores.filter((s) => s < 7).length)) /
          scores.length;
        expect(Number(decimalText(valueOf(nps.state)!, 9))).toBeCloseTo(expected, 6);
        expect(nps.state.kind).toBe(scores.length < 20 ? 'few' : 'value');
        expect(nps.interval!.low).toBeLessThanOrEqual(expected + 1e-9);
        expect(nps.interval!.high).toBeGreaterThanOrEqual(expected - 1e-9);
        expect(Math.abs(nps.interval!.low)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 200 },
    );
  });
});

describe('exact numbers', () => {
  const some = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
    )
    .map(([numerator, denominator]) => ratio(numerator, denominator));

  it('add, subtract and multiply without losing anything', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(times(plus(a, b), c)).toEqual(plus(times(a, c), times(b, c)));
        expect(compareRatios(a, b)).toBe(-compareRatios(b, a) + 0);
      }),
      { numRuns: 200 },
    );
  });

  it('are told rounded half away from zero', () => {
    expect(decimalText(ratio(1, 8), 2)).toBe('0.13');
    expect(decimalText(ratio(-1, 8), 2)).toBe('-0.13');
    expect(decimalText(ratio(-1, 1000), 2)).toBe('0.00');
    expect(decimalText(ratio(5, 2), 0)).toBe('3');
    expect(() => ratio(1, 0)).toThrow(RangeError);
  });
});

describe('spans', () => {
  it('stay whole months, a year before and along a trend', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 18 }), (on, months) => {
        const from = `${on.slice(0, 7)}-01` as IsoDate;
        const span = { from, to: addDays(addMonths(from, months), -1) };
        expect(wholeMonthsOf(span)).toBe(months);
        expect(wholeMonthsOf(yearsBefore(span))).toBe(months);
        const trend = trendSpans(span, 12);
        expect(trend.map(wholeMonthsOf)).toEqual(Array.from({ length: 12 }, () => months));
        expect(trend.at(-1)).toEqual(span);
        expect(new Set(trend.map(({ to }) => to)).size).toBe(12);
      }),
      { numRuns: 60 },
    );
  });

  it('of other days have a day a year before', () => {
    expect(yearsBefore({ from: isoDate('2028-02-29'), to: isoDate('2028-03-05') })).toEqual({
      from: '2027-02-28',
      to: '2027-03-05',
    });
  });
});
