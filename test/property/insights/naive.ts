import type { Contact } from '@shared/domain/contacts/contact';
import type { InsightRows } from '@shared/domain/insights/insightRows';
import type { Refund } from '@shared/domain/purchases/purchase';

/*
 * The figures once more, as a patient person with a sheet of paper would work them out from the words of the
 * definitions: every row is looked at for every question, and nothing is shared with the code under test.
 */

/** `[numerator, denominator]`, the denominator above 0, not in lowest terms. */
export type Frac = readonly [bigint, bigint];

/** How it is asked. Days are `YYYY-MM-DD`. */
export type Ask = {
  readonly from: string;
  readonly to: string;
  readonly activeDays: number;
  readonly lifespanMonths: number | null;
  readonly marginPerMille: number | null;
  readonly currency: string | null;
};

/** What came out: a number, or the word that stands in its place. */
export type Told = {
  readonly state: 'value' | 'few' | 'no-data' | 'not-defined' | 'not-enough-history';
  readonly value: Frac | null;
  readonly n: number;
};

/** Everybody and everything that counts: all, or one group of a split. */
export type Naive = {
  readonly S: ReadonlySet<string>;
  readonly E: ReadonlySet<string>;
  readonly parts: Readonly<Record<string, ReadonlySet<string>>>;
  readonly purchases: number;
  /** Answers without a name in each of the parts that answers make: people too, whom nobody can list. */
  readonly nameless: Readonly<Record<string, number>>;
  readonly told: Readonly<Record<string, Told>>;
  /** Of each currency, or of the one that everything is converted into. */
  readonly money: ReadonlyMap<
    string,
    {
      readonly aov: Told;
      readonly clv: Told;
      readonly cac: Told;
      readonly revenue: Frac;
      /** Who paid in it, or in what could be converted into it. */
      readonly buyers: ReadonlySet<string>;
    }
  >;
  readonly leftOut: { readonly revenue: ReadonlySet<string>; readonly cost: ReadonlySet<string> };
};

const DIGITS: Readonly<Record<string, bigint>> = { EUR: 100n, USD: 100n, JPY: 1n, KWD: 1000n };

export const dayOf = (iso: string): number =>
  Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / 86_400_000;

export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const add = (a: Frac, b: Frac): Frac => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const mul = (a: Frac, b: Frac): Frac => [a[0] * b[0], a[1] * b[1]];
const over = (a: Frac, b: Frac): Frac => [a[0] * b[1], a[1] * b[0]];
const whole = (value: number): Frac => [BigInt(value), 1n];

/** What is left of a purchase: `null` where it never happened or everything went back. */
function left(
  purchase: InsightRows['purchases'][number],
  refunds: readonly Refund[],
): number | null {
  if (purchase.voidedAt !== null) return null;
  let money = purchase.amountMinor - purchase.pointsValueMinor;
  let points = purchase.pointsPaid;
  let isTouched = false;
  for (const refund of refunds) {
    if (refund.purchaseId !== purchase.id || refund.voidedAt !== null) continue;
    money -= refund.amountMinor;
    points -= refund.pointsReturned;
    isTouched = true;
  }
  if (isTouched && money <= 0 && points <= 0) return null;
  const worth =
    purchase.pointsPaid === 0
      ? 0
      : Math.floor((purchase.pointsValueMinor * Math.max(0, points)) / purchase.pointsPaid);
  return Math.max(0, money) + worth;
}

/** One unit of `from` in `to`, in minor units: the owner's latest word up to a day. */
function rateFor(rates: InsightRows['rates'], from: string, to: string, day: string): Frac | null {
  if (from === to) return [1n, 1n];
  const known = rates.filter(
    (rate) =>
      rate.on <= day &&
      ((rate.from === from && rate.to === to) || (rate.from === to && rate.to === from)),
  );
  if (known.length === 0) return null;
  const latest = known
    .map(({ on }) => on)
    .sort()
    .at(-1)!;
  const ofDay = known.filter(({ on }) => on === latest);
  const direct = ofDay.filter((rate) => rate.from === from);
  const used = (direct.length > 0 ? direct : ofDay).at(-1)!;
  const [units = '', decimals = ''] = used.rate.split('.');
  const typed: Frac = [BigInt(units + decimals), 10n ** BigInt(decimals.length)];
  const perUnit: Frac = used.from === from ? typed : [typed[1], typed[0]];
  return mul(perUnit, [DIGITS[to]!, DIGITS[from]!]);
}

/** Years of a span: twelfths where it is whole months, else days of a mean Gregorian year. */
function yearsIn(from: string, to: string): Frac {
  const isWhole = from.endsWith('-01') && isoOf(dayOf(to) + 1).endsWith('-01');
  if (!isWhole) return [BigInt(dayOf(to) - dayOf(from) + 1) * 10_000n, 3_652_425n];
  const months = (iso: string): number => +iso.slice(0, 4) * 12 + +iso.slice(5, 7);
  return [BigInt(months(to) - months(from) + 1), 12n];
}

const few = (n: number): 'few' | 'value' => (n < 20 ? 'few' : 'value');

const share = (part: number, n: number, scale = 1): Told =>
  n === 0
    ? { state: 'no-data', value: null, n }
    : { state: few(n), value: [BigInt(part * scale), BigInt(n)], n };

/**
 * Who counts: real people who are there or whose purchases are in the books; the sample people who are there where
 * there is nobody else.
 */
export function countingContacts(rows: InsightRows): {
  readonly isSample: boolean;
  readonly ids: ReadonlySet<string>;
} {
  const isThere = new Map(
    rows.contacts.map(({ id, trashedAt }) => [id as string, trashedAt === null]),
  );
  const samples = new Set(
    rows.contacts.filter(({ isSample }) => isSample).map(({ id }) => id as string),
  );
  const buyers = new Set<string>(
    rows.purchases
      .filter((purchase) => left(purchase, rows.refunds) !== null)
      .map(({ contactId }) => contactId),
  );
  const all = new Set([...isThere.keys(), ...buyers]);
  const real = [...all].filter((id) => !samples.has(id));
  const isRealShop = real.some((id) => isThere.get(id) === true || buyers.has(id));
  const shown = [...samples].filter((id) => isThere.get(id));
  const isSample = !isRealShop && shown.length > 0;
  return { isSample, ids: new Set(isSample ? shown : real) };
}

/**
 * The figures of some people.
 *
 * @param who - Whom to count, of those who count at all.
 * @param answerOf - Whether an answer of somebody, or without a name, belongs to them.
 * @param costs - What was spent on winning them; `null`: cannot be told.
 * @param rateDay - The last day whose rates count.
 */
export function naiveFigures(
  rows: InsightRows,
  ask: Ask,
  who: ReadonlySet<string>,
  answerOf: (contactId: string | null) => boolean,
  costs:
    | readonly {
        readonly from: string;
        readonly to: string;
        readonly amountMinor: number;
        readonly currency: string;
      }[]
    | null,
  rateDay = ask.to,
): Naive {
  const first = dayOf(ask.from);
  const last = dayOf(ask.to);
  const bought = rows.purchases.flatMap((purchase) => {
    const amount = left(purchase, rows.refunds);
    if (amount === null || !who.has(purchase.contactId)) return [];
    return [
      {
        by: purchase.contactId,
        on: dayOf(purchase.boughtOn),
        amount,
        currency: purchase.currency,
      },
    ];
  });
  const those = (is: (id: string) => boolean): ReadonlySet<string> => new Set([...who].filter(is));
  const days = (id: string): number[] => bought.filter(({ by }) => by === id).map(({ on }) => on);
  const activeOn =
    (day: number) =>
    (id: string): boolean =>
      days(id).some((on) => on <= day && on > day - ask.activeDays);
  const S = those(activeOn(first - 1));
  const E = those(activeOn(last));
  const inSpan = bought.filter(({ on }) => on >= first && on <= last);
  const times = (id: string): number => inSpan.filter(({ by }) => by === id).length;
  const before = those((id) => days(id).some((on) => on < first));
  const customers = those((id) => times(id) > 0);
  const regulars = those((id) => times(id) > 1);
  const fresh = those((id) => customers.has(id) && !before.has(id));
  const newAtEnd = those((id) => E.has(id) && fresh.has(id));
  const wonBack = those((id) => E.has(id) && before.has(id) && !S.has(id));
  const N = newAtEnd.size + wonBack.size;
  const kept = E.size - N;
  const lost = S.size - kept;

  const contacts = new Map(rows.contacts.map((contact) => [contact.id as string, contact]));
  const isThere = (contact: Contact | undefined): boolean =>
    contact !== undefined && contact.trashedAt === null;
  const { isSample } = countingContacts(rows);
  const answers = rows.answers.filter(
    ({ contactId, answeredOn, isSample: isOfSample }) =>
      answerOf(contactId) &&
      dayOf(answeredOn) >= first &&
      dayOf(answeredOn) <= last &&
      (contactId === null
        ? isOfSample === isSample
        : who.has(contactId) && isThere(contacts.get(contactId))),
  );
  const of = (kind: string, low: number, high: number): number =>
    answers.filter((one) => one.kind === kind && one.score >= low && one.score <= high).length;
  const [csatN, npsN] = [of('csat', 1, 5), of('nps', 0, 10)];

  /** Everybody stands where their latest answer is. */
  const standing = (kind: string, low: number, high: number): ReadonlySet<string> =>
    those((id) => {
      const own = answers.filter((one) => one.kind === kind && one.contactId === id);
      const day = own
        .map(({ answeredOn }) => answeredOn as string)
        .sort()
        .at(-1);
      const score = own.filter(({ answeredOn }) => answeredOn === day).at(-1)?.score;
      return score !== undefined && score >= low && score <= high;
    });

  const nameless = (kind: string, low: number, high: number): number =>
    answers.filter(
      (one) => one.contactId === null && one.kind === kind && one.score >= low && one.score <= high,
    ).length;

  const told: Record<string, Told> = {
    retention: share(kept, S.size),
    'gross-churn': share(lost, S.size),
    'net-churn': share(S.size - E.size, S.size),
    'repeat-rate': share(regulars.size, customers.size),
    frequency:
      customers.size === 0
        ? { state: 'no-data', value: null, n: 0 }
        : {
            state: 'value',
            value: [BigInt(inSpan.length), BigInt(customers.size)],
            n: customers.size,
          },
    csat: share(of('csat', 4, 5), csatN),
    nps: share(of('nps', 9, 10) - of('nps', 0, 6), npsN, 100),
  };

  const leftOut = { revenue: new Set<string>(), cost: new Set<string>() };
  const factor = (currency: string, missing: Set<string>): Frac | null => {
    const found =
      ask.currency === null
        ? ([1n, 1n] as const)
        : rateFor(rows.rates, currency, ask.currency, rateDay);
    if (found === null) missing.add(currency);
    return found;
  };
  const inWhich = (currency: string): string => ask.currency ?? currency;
  const money = new Map<
    string,
    Naive['money'] extends ReadonlyMap<string, infer One> ? One : never
  >();
  const spent = (costs ?? []).flatMap((cost) => {
    const [a, b] = [Math.max(first, dayOf(cost.from)), Math.min(last, dayOf(cost.to))];
    if (a > b) return [];
    const by = factor(cost.currency, leftOut.cost);
    const part: Frac = [
      BigInt(cost.amountMinor) * BigInt(b - a + 1),
      BigInt(dayOf(cost.to) - dayOf(cost.from) + 1),
    ];
    return by === null ? [] : [{ currency: inWhich(cost.currency), amount: mul(part, by) }];
  });
  const sold = inSpan.flatMap(({ by, amount, currency }) => {
    const rate = factor(currency, leftOut.revenue);
    return rate === null
      ? []
      : [{ by, currency: inWhich(currency), amount: mul(whole(amount), rate) }];
  });
  for (const currency of new Set([...sold, ...spent].map((one) => one.currency))) {
    const own = sold.filter((one) => one.currency === currency);
    const buyers = new Set(own.map(({ by }) => by));
    const revenue = own.reduce<Frac>((sum, { amount }) => add(sum, amount), [0n, 1n]);
    const aov: Told =
      own.length === 0
        ? { state: 'no-data', value: null, n: 0 }
        : { state: 'value', value: over(revenue, whole(own.length)), n: own.length };
    money.set(currency, {
      revenue,
      buyers,
      aov,
      clv: clv(revenue, own.length, buyers.size, S.size, lost, ask),
      cac: cac(
        spent.filter((one) => one.currency === currency).map(({ amount }) => amount),
        fresh.size,
      ),
    });
  }
  return {
    S,
    E,
    purchases: inSpan.length,
    nameless: {
      content: nameless('csat', 4, 5),
      neutral: nameless('csat', 3, 3),
      unhappy: nameless('csat', 1, 2),
      promoters: nameless('nps', 9, 10),
      passives: nameless('nps', 7, 8),
      detractors: nameless('nps', 0, 6),
    },
    told,
    money,
    leftOut,
    parts: {
      kept: those((id) => S.has(id) && E.has(id)),
      lost: those((id) => S.has(id) && !E.has(id)),
      new: newAtEnd,
      'won-back': wonBack,
      customers,
      regulars,
      once: those((id) => times(id) === 1),
      'new-customers': fresh,
      content: standing('csat', 4, 5),
      neutral: standing('csat', 3, 3),
      unhappy: standing('csat', 1, 2),
      promoters: standing('nps', 9, 10),
      passives: standing('nps', 7, 8),
      detractors: standing('nps', 0, 6),
    },
  };
}

/** AOV × frequency × lifespan (× margin); by churn where nobody said how long somebody stays. */
function clv(
  revenue: Frac,
  purchases: number,
  buyers: number,
  S: number,
  lost: number,
  { from, to, lifespanMonths, marginPerMille }: Ask,
): Told {
  if (buyers === 0) return { state: 'no-data', value: null, n: 0 };
  const aov = over(revenue, whole(purchases));
  const years = yearsIn(from, to);
  const perYear = over([BigInt(purchases), BigInt(buyers)], years);
  const margin: Frac = marginPerMille === null ? [1n, 1n] : [BigInt(marginPerMille), 1000n];
  if (lifespanMonths !== null) {
    const value = mul(mul(mul(aov, perYear), [BigInt(lifespanMonths), 12n]), margin);
    return { state: 'value', value, n: buyers };
  }
  if (S === 0 || lost === 0) return { state: 'not-enough-history', value: null, n: buyers };
  const churnPerYear = over([BigInt(lost), BigInt(S)], years);
  const value = mul(mul(mul(aov, perYear), over([1n, 1n], churnPerYear)), margin);
  return { state: few(S), value, n: buyers };
}

function cac(spent: readonly Frac[], fresh: number): Told {
  if (spent.length === 0) return { state: 'no-data', value: null, n: fresh };
  const cost = spent.reduce(add);
  // Nothing for nobody: there is not even a cost to show.
  if (fresh === 0) return { state: cost[0] === 0n ? 'no-data' : 'not-defined', value: null, n: 0 };
  return { state: 'value', value: over(cost, whole(fresh)), n: fresh };
}

/** All costs: those entered, and campaigns for winning people for which nobody entered one. */
export function naiveCosts(rows: Pick<InsightRows, 'costs' | 'campaigns'>): readonly {
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly amountMinor: number;
  readonly currency: string;
}[] {
  const entered = rows.costs.map(({ from, to, source, campaignId, amountMinor, currency }) => {
    const campaign = rows.campaigns.find(({ id }) => id === campaignId);
    return { from, to, source: source.trim() || (campaign?.name ?? ''), amountMinor, currency };
  });
  const own = rows.campaigns
    .filter(
      ({ id, goal, costMinor }) =>
        goal === 'acquire' &&
        costMinor !== null &&
        !rows.costs.some(({ campaignId }) => campaignId === id),
    )
    .map(({ from, to, name, costMinor, currency }) => ({
      from,
      to: to === null || to < from ? from : to,
      source: name,
      amountMinor: costMinor!,
      currency,
    }));
  return [...entered, ...own];
}
