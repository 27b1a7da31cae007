import type { ContactId } from '@shared/domain/contacts/contact';
import {
  figureOf,
  FIGURE_KEYS,
  partAsked,
  valueOf,
  type Figure,
  type FigureKey,
  type Figures,
  type InputKey,
  type InsightQuery,
} from '@shared/domain/insights/figure';
import { figuresOf, peopleBehind, splitFiguresOf } from '@shared/domain/insights/figures';
import { factsOfRows } from '@shared/domain/insights/insightRows';
import { plus, ratio, ZERO, type Ratio } from '@shared/domain/insights/ratio';
import { yearsBefore } from '@shared/domain/insights/span';
import { askFor } from '@test/support/insights';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countingContacts,
  naiveCosts,
  naiveFigures,
  type Ask,
  type Frac,
  type Naive,
  type Told,
} from './naive';
import { asked, rowsOf, shopPlan, ZONES } from './randomShop';

/** A few shops in the gate; `REGULARS_SHOPS=20000` for a long look. */
const SHOPS = Number(process.env['REGULARS_SHOPS'] ?? 150);

type MoneyKey = 'aov' | 'clv' | 'cac';

const isMoney = (key: FigureKey): key is MoneyKey =>
  key === 'aov' || key === 'clv' || key === 'cac';

const queryOf = ({ from, to, ...settings }: Ask): InsightQuery => askFor(from, to, settings);

const currencyOf = ({ unit }: Figure): string => (unit.kind === 'money' ? unit.currency : '');

const lowestOf = ({ numerator, denominator }: Ratio): string => lowest([numerator, denominator]);

/** The state, the exact number and what it rests on, the same way for both. */
const told = ({ state, n }: Pick<Figure, 'state' | 'n'>) => ({
  state: state.kind,
  value: 'value' in state ? lowestOf(state.value) : null,
  n,
});

const expected = ({ state, value, n }: Told) => ({ state, value: value && lowest(value), n });

function lowest([numerator, denominator]: Frac): string {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return `${numerator / a}/${denominator / a}`;
}

/** What the paper says of a figure; of a currency that nobody paid in, that there is no data. */
function onPaper({ told: shares, money }: Naive, figure: Figure) {
  const { key, n } = figure;
  const sum = isMoney(key) ? money.get(currencyOf(figure))?.[key] : shares[key];
  return sum ? expected(sum) : { state: 'no-data', value: null, n };
}

function sameFigures(result: readonly Figure[], own: Naive): void {
  for (const figure of result) {
    const where = [figure.key, currencyOf(figure)];
    expect([...where, told(figure)]).toEqual([...where, onPaper(own, figure)]);
  }
  for (const key of FIGURE_KEYS) {
    const found = result.filter((figure) => figure.key === key);
    if (!isMoney(key)) expect([key, found.length]).toEqual([key, 1]);
    // Nobody may be left out either: each currency with a sum has its figure, and only one.
    expect(new Set(found.map(currencyOf)).size).toBe(found.length);
    for (const [currency, sums] of own.money) {
      if (!isMoney(key) || sums[key].value === null) continue;
      expect(found.map(currencyOf)).toContain(currency);
    }
  }
}

/** The numbers that are shown as put in are those that the figure was made of. */
function sameInputs(result: readonly Figure[], own: Naive): void {
  const { S, E, parts, purchases, money } = own;
  const N = parts['new']!.size + parts['won-back']!.size;
  const counts: Partial<Record<InputKey, number>> = {
    'active-at-start': S.size,
    'active-at-end': E.size,
    gained: N,
    new: parts['new']!.size,
    'won-back': parts['won-back']!.size,
    kept: E.size - N,
    lost: S.size - (E.size - N),
    customers: parts['customers']!.size,
    regulars: parts['regulars']!.size,
    'new-customers': parts['new-customers']!.size,
  };
  for (const figure of result) {
    const sums = money.get(currencyOf(figure));
    for (const { key, value } of figure.inputs) {
      const where = [figure.key, key];
      const says = lowestOf(value);
      const count = counts[key];
      if (count !== undefined) expect([...where, says]).toEqual([...where, `${count}/1`]);
      if (key === 'revenue') {
        expect([...where, says]).toEqual([...where, lowest(sums?.revenue ?? [0n, 1n])]);
      }
      if (key === 'purchases') {
        const bought = figure.key === 'aov' ? (sums?.aov.n ?? 0) : purchases;
        expect([...where, says]).toEqual([...where, `${bought}/1`]);
      }
      if (key === 'aov') expect(says).toBe(lowest(sums!.aov.value!));
    }
  }
}

/** Everything that a page could print of the figures is a number. */
function allNumbers(result: readonly Figure[]): void {
  for (const { interval, state, yearAgo, inputs, n } of result) {
    for (const number of [interval?.low ?? 0, interval?.high ?? 0, n, yearAgo?.n ?? 0]) {
      expect(Number.isFinite(number)).toBe(true);
    }
    const ratios = [valueOf(state), yearAgo?.change ?? null, ...inputs.map(({ value }) => value)];
    for (const value of ratios) expect(value === null || value.denominator > 0n).toBe(true);
    // An empty whole is no nought.
    if (n === 0) expect(valueOf(state)).toBeNull();
  }
}

function keptAndLostAreAll(figures: Pick<Figures, 'figures'>): void {
  const kept = valueOf(figureOf(figures, 'retention')!.state);
  const lost = valueOf(figureOf(figures, 'gross-churn')!.state);
  expect(kept === null).toBe(lost === null);
  if (kept && lost) expect(plus(kept, lost)).toEqual(ratio(1));
}

describe('figures of any shop', () => {
  it('are those that follow from the words of the definitions, with the same people behind them', () => {
    fc.assert(
      fc.property(shopPlan, asked, (plan, ask) => {
        const rows = rowsOf(plan);
        const { ids, isSample } = countingContacts(rows);
        const costs = naiveCosts(rows);
        const own = naiveFigures(rows, ask, ids, () => true, costs);
        const facts = factsOfRows(rows, plan.zone);
        const query = queryOf(ask);
        const result = figuresOf(facts, query);
        expect(result.isSample).toBe(isSample);
        sameFigures(result.figures, own);
        sameInputs(result.figures, own);
        allNumbers(result.figures);
        keptAndLostAreAll(result);
        for (const figure of result.figures) {
          const { key, rates, leftOut } = figure;
          if (key === 'aov') expect([...leftOut].sort()).toEqual([...own.leftOut.revenue].sort());
          if (key === 'cac') expect([...leftOut].sort()).toEqual([...own.leftOut.cost].sort());
          for (const { on, to } of rates) {
            expect(on <= ask.to).toBe(true);
            expect(to).toBe(ask.currency);
          }
        }

        const isListed = new Set(
          rows.contacts.filter(({ trashedAt }) => trashedAt === null).map(({ id }) => id as string),
        );
        for (const figure of result.figures) {
          const sums = own.money.get(currencyOf(figure));
          for (const { key, count, first } of figure.parts) {
            const people =
              key === 'customers' && figure.unit.kind === 'money'
                ? (sums?.buyers ?? new Set<string>())
                : own.parts[key]!;
            const where = `${figure.key} ${currencyOf(figure)}: ${key}`;
            expect([where, count]).toEqual([where, people.size + (own.nameless[key] ?? 0)]);
            const behind = peopleBehind(facts, query, partAsked(figure, key));
            const listed = [...people].filter((id) => isListed.has(id)).sort();
            expect([where, ...[...behind].sort()]).toEqual([where, ...listed]);
            expect(behind.slice(0, 12)).toEqual(first);
          }
        }
      }),
      { numRuns: SHOPS },
    );
  });

  it('compare with the same span a year before', () => {
    fc.assert(
      fc.property(shopPlan, asked, (plan, ask) => {
        const rows = rowsOf(plan);
        const { ids } = countingContacts(rows);
        const result = figuresOf(factsOfRows(rows, plan.zone), queryOf(ask));
        const { from, to } = yearsBefore(queryOf(ask).span);
        // The rates are those of the span itself: a change is one of the shop, not of the exchange.
        const lately = rows.rates.filter(({ on }) => on <= ask.to);
        const then = { ...rows, rates: lately.map((rate) => ({ ...rate })) };
        const own = naiveFigures(
          then,
          { ...ask, from, to },
          ids,
          () => true,
          naiveCosts(rows),
          ask.to,
        );
        for (const figure of result.figures) {
          if (figure.yearAgo === null) {
            // Nothing was bought or answered up to then.
            expect(own.parts['customers']!.size + own.told['csat']!.n + own.told['nps']!.n).toBe(0);
            continue;
          }
          const where = [figure.key, currencyOf(figure)];
          const { n } = figure.yearAgo;
          const paper = onPaper(own, { ...figure, n });
          expect([...where, told(figure.yearAgo)]).toEqual([...where, paper]);
        }
      }),
      { numRuns: SHOPS },
    );
  });

  it('of some people are those of a shop with nobody else, without its costs', () => {
    fc.assert(
      fc.property(shopPlan, asked, fc.bigInt({ min: 0n, max: 4095n }), (plan, ask, mask) => {
        const rows = rowsOf(plan);
        const { ids } = countingContacts(rows);
        const wanted = plan.people.flatMap((_one, at) =>
          (mask >> BigInt(at)) & 1n ? [`p-${String(at).padStart(3, '0')}` as ContactId] : [],
        );
        const some = new Set(wanted.filter((id) => ids.has(id)) as string[]);
        const isOne = (id: string | null): boolean => id !== null && some.has(id);
        const own = naiveFigures(rows, ask, some, isOne, null);
        const result = figuresOf(factsOfRows(rows, plan.zone), { ...queryOf(ask), people: wanted });
        sameFigures(result.figures, own);
        keptAndLostAreAll(result);
      }),
      { numRuns: SHOPS },
    );
  });

  it('do not depend on the zone: days of the books are days, and no instants', () => {
    fc.assert(
      fc.property(shopPlan, asked, fc.constantFrom(...ZONES), (plan, ask, zone) => {
        const rows = rowsOf(plan);
        const query = queryOf(ask);
        expect(figuresOf(factsOfRows(rows, zone), query)).toEqual(
          figuresOf(factsOfRows(rows, 'UTC'), query),
        );
      }),
      { numRuns: Math.ceil(SHOPS / 3) },
    );
  });
});

describe('splits of any shop', () => {
  /** The group somebody belongs to, in plain words. */
  const groupOf = (
    rows: ReturnType<typeof rowsOf>,
    by: 'country' | 'owner' | 'source',
    id: string | null,
  ): string => {
    const contact = rows.contacts.find((one) => one.id === id);
    if (!contact) return '';
    if (by === 'country') return contact.country.toLowerCase();
    if (by === 'owner') return contact.owner.trim().toLowerCase();
    const isBrought = rows.links.some((link) => (link.fromId as string) === id);
    return isBrought ? '@recommended' : contact.source.detail.trim().toLowerCase();
  };

  it.each(['country', 'owner', 'source'] as const)('by %s are those of each group', (by) => {
    fc.assert(
      fc.property(shopPlan, asked, (plan, ask) => {
        const rows = rowsOf(plan);
        const { ids } = countingContacts(rows);
        const costs = naiveCosts(rows);
        const facts = factsOfRows(rows, plan.zone);
        const query = queryOf(ask);
        const whole = figuresOf(facts, query);
        const { groups } = splitFiguresOf(facts, query, by);
        const seen = new Set<string>();
        for (const { group, figures } of groups) {
          const name = group.kind === 'recommended' ? '@recommended' : group.label.toLowerCase();
          expect(seen.has(name)).toBe(false);
          seen.add(name);
          const own = new Set([...ids].filter((id) => groupOf(rows, by, id) === name));
          const spent =
            by === 'source' ? costs.filter(({ source }) => source.toLowerCase() === name) : null;
          const paper = naiveFigures(
            rows,
            ask,
            own,
            (id) => (id === null ? name === '' : own.has(id)),
            spent,
          );
          sameFigures(figures, paper);
          sameInputs(figures, paper);
          allNumbers(figures);
          keptAndLostAreAll({ figures });
          const byKey = { by, key: group.key };
          for (const figure of figures) {
            for (const { key, count, first } of figure.parts) {
              const behind = peopleBehind(facts, query, partAsked(figure, key), byKey);
              expect(behind.length).toBeLessThanOrEqual(count);
              expect(behind.slice(0, 12)).toEqual(first);
              for (const id of behind) expect(own.has(id)).toBe(true);
            }
          }
        }
        // Counts and sums of the groups are those of the whole.
        const inputs = (figures: readonly Figure[], figure: Figure, input: InputKey): Ratio =>
          figures
            .filter((one) => one.key === figure.key && currencyOf(one) === currencyOf(figure))
            .flatMap((one) => one.inputs)
            .filter(({ key }) => key === input)
            .reduce((sum, { value }) => plus(sum, value), ZERO);
        const means: readonly InputKey[] = [
          'aov',
          'frequency',
          'lifespan',
          'lifespan-years',
          'margin',
        ];
        for (const figure of whole.figures) {
          for (const { key, value } of figure.inputs) {
            if (means.includes(key) || (key === 'cost' && by !== 'source')) continue;
            // Of a cost in one currency only the groups that it was spent on speak.
            if (figure.key === 'cac' && key === 'new-customers') continue;
            const sum = groups.reduce(
              (all, { figures }) => plus(all, inputs(figures, figure, key)),
              ZERO,
            );
            const where = `${figure.key} ${currencyOf(figure)}: ${key}`;
            expect([where, sum]).toEqual([where, value]);
          }
        }
      }),
      { numRuns: Math.ceil(SHOPS / 3) },
    );
  });
});
