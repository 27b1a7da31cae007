import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, isoDate } from '@shared/domain/calendar/isoDate';
import { accountOf } from '@shared/domain/loyalty/account';
import { earnedBy, type EarningBase, type EarningContext } from '@shared/domain/loyalty/earning';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import type { LedgerEntry, LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { EarnRule, ProgrammeRules } from '@shared/domain/loyalty/programme';
import { refundedParts } from '@shared/domain/purchases/refundedParts';
import { aLine, aReward, OPENED, plainRules, Till } from '@test/support/till';

const UNITS: readonly LoyaltyUnit[] = ['points', 'stamps'];

const anyWhen: fc.Arbitrary<EarnRule['when']> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.constant({ tags: ['tea'] }),
  fc.constant({ tiers: ['regular'] }),
  fc.constant({ channels: ['online'] as const }),
  fc.constant({ isBirthday: true as const }),
  fc.constant({ weekdays: [1, 3, 5] }),
);
const small = fc.integer({ min: 1, max: 7 });

const anyRule = (index: number): fc.Arbitrary<EarnRule> => {
  const id = `rule-${index}`;
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(anyWhen, small, fc.constantFrom(30, 100, 300), fc.constantFrom(0, 0, 500))
        .map(([when, points, perMinor, thresholdMinor]): EarnRule => ({
          ...{ id, when, kind: 'per-amount', points, perMinor, thresholdMinor },
        })),
    },
    fc
      .tuple(anyWhen, small)
      .map(([when, points]): EarnRule => ({ id, when, kind: 'per-visit', points })),
    fc.tuple(anyWhen, small).map(([when, points]): EarnRule => ({
      ...{ id, when, kind: 'per-item', points, productId: null, category: 'tea' },
    })),
    fc.tuple(anyWhen, fc.constantFrom(50, 150, 200)).map(([when, percent]): EarnRule => ({
      ...{ id, when, kind: 'multiplier', percent },
    })),
  );
};

const anyRules: fc.Arbitrary<ProgrammeRules> = fc
  .record({
    earn: fc.tuple(anyRule(1), anyRule(2), anyRule(3)),
    rounding: fc.constantFrom('down' as const, 'nearest' as const),
    expiry: fc.constantFrom<ProgrammeRules['expiry']>(
      { kind: 'never' },
      { kind: 'months', months: 1 },
      { kind: 'year-end', yearsAfter: 0 },
    ),
    basis: fc.constantFrom('points' as const, 'spend' as const, 'visits' as const),
    hasStamps: fc.boolean(),
    bonus: fc.constantFrom(0, 5),
  })
  .map(({ earn, rounding, expiry, basis, hasStamps, bonus }) => {
    const usual = plainRules();
    return {
      ...usual,
      ...{ earn, rounding, expiry, pointValue: { points: 2, minor: 30 } },
      bonuses: { welcome: bonus, birthday: bonus, review: 0, idea: 0 },
      referral: { referrerPoints: bonus, referredPoints: bonus, byCountry: {} },
      tiers: usual.tiers.map((tier, index) => ({
        ...tier,
        threshold: index * (basis === 'spend' ? 900 : 3),
      })),
      tierRule: { ...usual.tierRule, basis },
      stampCard: hasStamps
        ? {
            ...{ size: 3, reward: 'Ein Tee', per: 'item', productId: null, category: 'tea' },
            ...{ thresholdMinor: 0, expiry },
          }
        : null,
    };
  });

type Step =
  | {
      readonly kind: 'buy';
      readonly who: 'anna' | 'bo';
      readonly amounts: readonly number[];
      readonly pay: number;
      readonly withReward: boolean;
      readonly daysAgo: number;
      readonly isOnline: boolean;
    }
  | { readonly kind: 'refund'; readonly which: number; readonly part: number }
  | { readonly kind: 'void' | 'line'; readonly which: number }
  | { readonly kind: 'write-off' | 'tag' }
  | { readonly kind: 'rules'; readonly rules: ProgrammeRules }
  | { readonly kind: 'days'; readonly count: number };

const which = fc.nat({ max: 8 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('buy' as const),
      who: fc.constantFrom('anna' as const, 'bo' as const),
      amounts: fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 3 }),
      pay: fc.constantFrom(0, 0, 1, 4, 9),
      withReward: fc.constantFrom(false, false, true),
      daysAgo: fc.constantFrom(0, 0, 0, 2, 40),
      isOnline: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('refund' as const),
      which,
      part: fc.constantFrom(1, 1, 2, 3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('void' as const, 'line' as const, 'line' as const),
      which,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('write-off' as const, 'tag' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rules' as const), rules: anyRules }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('days' as const),
      count: fc.constantFrom(1, 2, 20, 35),
    }),
  },
);

const balancesOf = (till: Till, who: string) => ({
  points: till.balance(who, 'points'),
  stamps: till.balance(who, 'stamps'),
});

/** Lets one thing happen, and compares what was planned with what came about. What is refused does not happen. */
function happen(till: Till, step: Step): void {
  const purchase =
    'which' in step ? till.purchases[step.which % Math.max(1, till.purchases.length)] : undefined;
  const check = (who: string, act: () => { before: object; after: object }): void => {
    const before = balancesOf(till, who);
    const plan = act();
    expect(plan.before).toEqual(before);
    expect(plan.after).toEqual(balancesOf(till, who));
  };
  switch (step.kind) {
    case 'days':
      till.today = addDays(till.today, step.count);
      return;
    case 'rules':
      till.rules(step.rules);
      return;
    case 'tag':
      till.person('anna', { tags: till.people.get('anna')!.tags.length > 0 ? [] : ['tea'] });
      return;
    case 'write-off':
      for (const who of till.people.keys()) till.writeOff(who);
      return;
    case 'buy': {
      const lines = step.amounts.map((amount, at) =>
        aLine(String(at), amount, {
          category: at === 1 ? 'tea' : '',
          quantityMilli: 700 * (at + 1),
        }),
      );
      const amount = step.amounts.reduce((sum, one) => sum + one, 0);
      const sale = {
        ...{ who: step.who, lines, payPoints: step.pay },
        reward: step.withReward ? till.rewards[0]!.id : null,
        boughtOn: addDays(till.today, -step.daysAgo),
        channel: step.isOnline ? ('online' as const) : ('shop' as const),
      };
      if (till.preview(amount, sale).ok) check(step.who, () => till.buy(amount, sale));
      return;
    }
    case 'refund': {
      if (!purchase || purchase.voidedAt !== null) return;
      const left = refundedParts(purchase, till.refunds);
      const amount = Math.ceil(left.moneyLeftMinor / step.part);
      const pointsReturned = Math.ceil(left.pointsLeft / step.part);
      if (amount + pointsReturned === 0) return;
      check(purchase.contactId, () => till.refund(purchase, amount, { pointsReturned }));
      return;
    }
    case 'void':
      if (purchase?.voidedAt === null) check(purchase.contactId, () => till.void(purchase));
      return;
    case 'line': {
      const line = purchase?.lines[step.which % purchase.lines.length];
      if (!purchase || !line || purchase.voidedAt !== null) return;
      if (refundedParts(purchase, till.refunds).hasRefunds) return;
      // The last line that costs anything stays.
      if (!line.isVoided && line.amountMinor === purchase.amountMinor && line.amountMinor > 0)
        return;
      check(purchase.contactId, () => till.void(purchase, line.id, !line.isVoided));
    }
  }
}

function tillOf(rules: ProgrammeRules, steps: readonly Step[]): Till {
  const till = new Till(rules, addDays(OPENED, 45));
  till.rewards = [aReward(6)];
  till.person('anna', { tags: ['tea'], birthday: { year: null, month: 2, day: 15 } });
  till.person('bo');
  till.broughtBy.set('bo', 'anna');
  for (const step of steps) happen(till, step);
  return till;
}

const anyTill = fc
  .tuple(anyRules, fc.array(anyStep, { minLength: 1, maxLength: 14 }))
  .map(([rules, steps]) => tillOf(rules, steps));

/** What reversals have left of a line. */
const netOf = (entry: LedgerEntry, all: readonly LedgerEntry[]): number =>
  all
    .filter(({ reversesId }) => reversesId === entry.id)
    .reduce((sum, reversal) => sum + netOf(reversal, all), entry.points);

describe('any history of a till', () => {
  it('comes about as it was planned, and no line takes back more than was given', () => {
    fc.assert(
      fc.property(anyTill, (till) => {
        for (const entry of till.entries) {
          const net = netOf(entry, till.entries);
          expect(net * Math.sign(entry.points)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(net)).toBeLessThanOrEqual(Math.abs(entry.points));
        }
        for (const who of till.people.keys()) {
          for (const unit of UNITS) {
            const account = accountOf(till.facts(who).entries, unit, isoDate('9999-12-31'));
            for (const { misfit } of account.movements.values()) expect(misfit).toBe(0);
            expect(account.unplaced).toEqual([]);
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('in which everything is given back in the end leaves nothing out of nothing', () => {
    fc.assert(
      fc.property(anyTill, fc.boolean(), (till, byVoid) => {
        for (const { id } of till.purchases) {
          const purchase = till.purchases.find((one) => one.id === id)!;
          if (purchase.voidedAt !== null) continue;
          const { moneyLeftMinor, pointsLeft, isFullyRefunded, quantityLeft } = refundedParts(
            purchase,
            till.refunds,
          );
          if (isFullyRefunded) continue;
          if (byVoid) till.void(purchase);
          else {
            const pieces = [...quantityLeft].filter(([, quantityMilli]) => quantityMilli > 0);
            if (moneyLeftMinor + pointsLeft + pieces.length === 0) continue;
            const lines = pieces.map(([lineId, quantityMilli]) => ({ lineId, quantityMilli }));
            till.refund(purchase, moneyLeftMinor, { pointsReturned: pointsLeft, lines });
          }
        }
        for (const who of till.people.keys()) {
          till.writeOff(who);
          // What lapsed had been given; nothing else is left, and nobody is left with more than nothing.
          expect(till.balance(who, 'points')).toBeLessThanOrEqual(0);
          expect(till.balance(who, 'stamps')).toBeLessThanOrEqual(0);
          const { entries } = till.facts(who);
          for (const entry of entries.filter(({ kind }) => kind === 'accrual')) {
            const lapsed = entries
              .filter(({ lotId, kind }) => kind === 'expiration' && lotId === entry.id)
              .reduce((sum, expiration) => sum - netOf(expiration, entries), 0);
            // All of it was taken back or has lapsed.
            expect(netOf(entry, entries)).toBeLessThanOrEqual(lapsed);
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('without lapsing ends where it began when everything is given back', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyStep, { minLength: 1, maxLength: 14 }), (rules, steps) => {
        const never = { kind: 'never' } as const;
        const lasting = (one: ProgrammeRules): ProgrammeRules => ({
          ...one,
          expiry: never,
          stampCard: one.stampCard && { ...one.stampCard, expiry: never },
        });
        const till = tillOf(
          lasting(rules),
          steps.map((step) =>
            step.kind === 'rules' ? { ...step, rules: lasting(step.rules) } : step,
          ),
        );
        for (const { id } of till.purchases) {
          const purchase = till.purchases.find((one) => one.id === id)!;
          if (purchase.voidedAt === null) till.void(purchase);
        }
        for (const who of till.people.keys()) {
          expect(balancesOf(till, who)).toEqual({ points: 0, stamps: 0 });
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe('earning', () => {
  const anyContext: fc.Arbitrary<EarningContext> = fc.record({
    tags: fc.constantFrom([], ['tea']),
    tierId: fc.constantFrom(null, 'guest', 'regular'),
    isBirthday: fc.boolean(),
    earlierThatDay: fc.constantFrom([], ['shop' as const]),
  });
  const anyMoney = fc.oneof(
    fc.integer({ min: 0, max: 3000 }),
    fc.integer({ min: 0, max: 100_000_000_000 }),
  );
  const baseOf = (moneyMinor: number): EarningBase => ({
    ...{ boughtOn: isoDate('2026-03-18'), currency: 'EUR', channel: 'shop', moneyMinor },
    lines: [aLine('a', 1, { category: 'tea', quantityMilli: 2500 })],
  });

  it('never gives less for more money', () => {
    fc.assert(
      fc.property(anyRules, anyContext, anyMoney, anyMoney, (rules, context, a, b) => {
        const programme = { ...firstProgramme('EUR', OPENED), rules };
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((money) =>
          earnedBy(baseOf(money), programme, context),
        );
        expect(more!.points).toBeGreaterThanOrEqual(less!.points);
        expect(more!.stamps).toBeGreaterThanOrEqual(less!.stamps);
      }),
      { numRuns: 500 },
    );
  });

  it('gives whole points, and explains them to the last thousandth', () => {
    fc.assert(
      fc.property(anyRules, anyContext, anyMoney, (rules, context, money) => {
        const earned = earnedBy(
          baseOf(money),
          { ...firstProgramme('EUR', OPENED), rules },
          context,
        );
        for (const unit of UNITS) {
          expect(Number.isSafeInteger(earned[unit])).toBe(true);
          const explained = earned.explanation
            .filter((line) => line.unit === unit)
            .reduce((sum, { pointsMilli }) => sum + pointsMilli, 0);
          expect(explained).toBe(earned[unit] * 1000);
        }
      }),
      { numRuns: 500 },
    );
  });
});
