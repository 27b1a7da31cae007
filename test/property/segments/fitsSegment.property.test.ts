import { addDays } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { fitsSegment, segmentTest } from '@shared/domain/segments/fitsSegment';
import type { SegmentCondition } from '@shared/domain/segments/segment';
import { conditionProblem, readableMembers } from '@shared/domain/segments/segmentProblems';
import type { SegmentPerson } from '@shared/domain/segments/segmentPerson';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSegmentPerson, TODAY } from '../../unit/segments/aPerson';

const RUNS = { numRuns: 150 };

const anyPurchase = fc.record({
  ago: fc.integer({ min: -5, max: 400 }),
  minor: fc.integer({ min: 0, max: 50_000 }),
  currency: fc.constantFrom('EUR', 'JPY', 'USD'),
});

const anyPerson: fc.Arbitrary<SegmentPerson> = fc
  .record({
    tags: fc.subarray(['Regular', 'Wholesale']),
    country: fc.constantFrom('', 'DE', 'JP'),
    owner: fc.constantFrom('', 'Tom'),
    bought: fc.array(anyPurchase, { maxLength: 8 }),
    points: fc.integer({ min: -50, max: 500 }),
  })
  .map(({ tags, country, owner, bought, points }) =>
    aSegmentPerson({
      tags,
      country,
      owner,
      points,
      // The shop's currency is the euro.
      purchases: bought.map(({ ago, minor, currency }) => ({
        on: addDays(TODAY, -ago),
        amountMinor: currency === 'EUR' ? minor : 0,
        ...(currency !== 'EUR' && { foreign: { minor, currency } }),
      })),
    }),
  );

const anyShop = fc
  .array(anyPerson, { maxLength: 12 })
  .map((people) => people.map((person, at) => ({ ...person, id: `p${at}` as ContactId })));

const anyDays = fc.integer({ min: 0, max: 400 });
const anyLeast = fc.constantFrom('at-least' as const, 'at-most' as const);

const anyCondition: fc.Arbitrary<SegmentCondition> = fc.oneof(
  fc.record({
    field: fc.constant('tag' as const),
    is: fc.constantFrom('any' as const, 'none' as const),
    tags: fc.subarray(['regular', 'Wholesale']),
  }),
  fc.record({
    field: fc.constant('owner' as const),
    owner: fc.constantFrom(null, 'tom'),
  }),
  fc.record({
    field: fc.constantFrom('last-purchase' as const, 'first-purchase' as const),
    is: fc.constantFrom('within' as const, 'not-within' as const),
    days: anyDays,
  }),
  fc.record({
    field: fc.constantFrom('purchases' as const, 'spent' as const, 'points' as const),
    is: anyLeast,
    amount: fc.integer({ min: 0, max: 60_000 }),
    days: fc.option(anyDays),
  }),
  fc.record({
    field: fc.constant('top-spent' as const),
    percent: fc.integer({ min: 1, max: 100 }),
    days: anyDays,
  }),
);

const only = (condition: SegmentCondition) =>
  ({ kind: 'rule', match: 'all', conditions: [condition] }) as const;

describe('who is in a group', () => {
  it('is who fits every condition, or any of them, one by one', () => {
    fc.assert(
      fc.property(anyShop, fc.array(anyCondition, { maxLength: 4 }), (shop, conditions) => {
        for (const person of shop) {
          const each = conditions.map((one) => fitsSegment(only(one), person, TODAY, shop));
          const all = { kind: 'rule', match: 'all', conditions } as const;
          expect(fitsSegment(all, person, TODAY, shop)).toBe(!each.includes(false));
          const any = { ...all, match: 'any' } as const;
          expect(fitsSegment(any, person, TODAY, shop)).toBe(each.includes(true));
        }
      }),
      RUNS,
    );
  });

  it('is told by amounts of one currency alone', () => {
    fc.assert(
      fc.property(
        anyPerson,
        fc.constantFrom('EUR', 'JPY', 'USD'),
        fc.option(anyDays),
        (person, currency, days) => {
          const spent = person.purchases
            .filter(({ on }) => on <= TODAY && (days === null || on >= addDays(TODAY, -days)))
            .filter(({ foreign }) => (foreign?.currency ?? 'EUR') === currency)
            .reduce((sum, { amountMinor, foreign }) => sum + (foreign?.minor ?? amountMinor), 0);
          const least = (amount: number) =>
            fitsSegment(
              only({
                field: 'spent',
                is: 'at-least',
                amount,
                days,
                ...(currency !== 'EUR' && { currency }),
              }),
              person,
              TODAY,
            );
          expect([least(spent), least(spent + 1)]).toEqual([true, false]);
        },
      ),
      RUNS,
    );
  });

  it('spent more than everybody who is not among those who spent most', () => {
    fc.assert(
      fc.property(anyShop, fc.integer({ min: 1, max: 100 }), (shop, percent) => {
        const days = 180;
        const spentBy = ({ purchases }: SegmentPerson): number =>
          purchases
            .filter(({ on }) => on <= TODAY && on >= addDays(TODAY, -days))
            .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        const fits = segmentTest(only({ field: 'top-spent', percent, days }), TODAY, shop);
        const top = shop.filter(fits).map(spentBy);
        const rest = shop.filter((person) => !fits(person)).map(spentBy);
        const buyers = shop.filter((person) => spentBy(person) > 0).length;
        expect(top.every((amount) => amount > 0)).toBe(true);
        for (const amount of top) expect(rest.every((other) => other < amount)).toBe(true);
        expect(top.length).toBeGreaterThanOrEqual(Math.ceil((buyers * percent) / 100));
        // More than the share only where several spent the same.
        const least = Math.min(...top);
        expect(top.filter((amount) => amount > least).length).toBeLessThanOrEqual(
          Math.ceil((buyers * percent) / 100),
        );
      }),
      RUNS,
    );
  });

  it('does not change by conditions that say nothing yet', () => {
    const unfinished: SegmentCondition = { field: 'tag', is: 'any', tags: [] };
    fc.assert(
      fc.property(anyPerson, fc.array(anyCondition, { maxLength: 3 }), (person, conditions) => {
        const whole = conditions.filter((one) => conditionProblem(one) === null);
        const members = { kind: 'rule', match: 'all', conditions: whole } as const;
        const written = { ...members, conditions: [...whole, unfinished] };
        expect(fitsSegment(readableMembers(written), person, TODAY)).toBe(
          fitsSegment(members, person, TODAY),
        );
      }),
      RUNS,
    );
  });
});
