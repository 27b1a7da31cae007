import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { bonusesFor } from '@renderer/features/purchases/bonuses';
import { pointsView } from '@renderer/features/purchases/pointsView';
import { aContact } from '@test/support/builders';
import { anEntry } from '@test/support/entries';
import { aCard, aReward } from '@test/support/till';

const TODAY = isoDate('2026-03-19');

const facts = (rest: Partial<LoyaltyFacts> = {}): LoyaltyFacts => ({
  contact: aContact(),
  entries: [],
  purchases: [],
  refunds: [],
  programmes: [firstProgramme('EUR', isoDate('2026-01-01'))],
  rewards: [],
  handedOut: new Map(),
  referrer: null,
  ...rest,
});
const withRules = (rules: object): Pick<LoyaltyFacts, 'programmes'> => {
  const programme = firstProgramme('EUR', isoDate('2026-01-01'));
  return { programmes: [{ ...programme, rules: { ...programme.rules, ...rules } }] };
};

describe('pointsView', () => {
  it('tells how far it is to the next reward, and what is in reach, the dearest first', () => {
    const { next, reachable, spendable } = pointsView(
      facts({
        entries: [anEntry({ points: 1486 })],
        rewards: [aReward(400), aReward(800), aReward(1600), aReward(3000)],
      }),
      TODAY,
    );
    expect(spendable).toBe(1486);
    expect(next?.reward.points).toBe(1600);
    expect(next?.missing).toBe(114);
    expect(next?.share).toBeCloseTo(0.92875);
    expect(reachable.map(({ points }) => points)).toEqual([800, 400]);
  });

  it('counts what is owed against the next reward, and puts nothing into reach', () => {
    const { points, spendable, next } = pointsView(
      facts({
        entries: [anEntry({ kind: 'adjustment', points: -60, cause: { kind: 'correction' } })],
        rewards: [aReward(100)],
      }),
      TODAY,
    );
    expect([points.owed, spendable, next?.missing]).toEqual([60, 0, 160]);
  });

  it('leaves out rewards that cannot be had', () => {
    const { next, reachable } = pointsView(
      facts({
        entries: [anEntry({ points: 500 })],
        rewards: [
          aReward(100, { isArchived: true }),
          aReward(200, { validUntil: isoDate('2026-03-18') }),
          aReward(600, { minTier: 'honoured' }),
        ],
      }),
      TODAY,
    );
    expect(reachable).toEqual([]);
    expect(next).toBeNull();
  });

  it('adds up what lapses on the same day within sixty days', () => {
    const until = (id: string, points: number, expiresOn: string) =>
      anEntry({ id, points, expiresOn: isoDate(expiresOn) });
    const { lapsing } = pointsView(
      facts({
        entries: [
          until('a', 10, '2026-04-05'),
          until('b', 5, '2026-04-05'),
          until('c', 7, '2026-03-25'),
          until('d', 9, '2026-05-19'),
          until('e', 1, '2026-03-19'),
        ],
      }),
      TODAY,
    );
    expect(lapsing).toEqual([
      { on: '2026-03-25', points: 7 },
      { on: '2026-04-05', points: 15 },
    ]);
  });

  it('fills the stamp card no further than full', () => {
    const view = (points: number) =>
      pointsView(
        facts({
          ...withRules({ stampCard: aCard() }),
          entries: [anEntry({ unit: 'stamps', points })],
        }),
        TODAY,
      ).card;
    expect(view(9)).toMatchObject({ filled: 9, isFull: false });
    expect(view(12)).toMatchObject({ filled: 10, isFull: true });
    expect(pointsView(facts(), TODAY).card).toBeNull();
  });
});

describe('bonusesFor', () => {
  const rules = (bonuses: object) => ({
    ...firstProgramme('EUR', TODAY).rules,
    bonuses: { welcome: 0, birthday: 0, review: 0, idea: 0, ...bonuses },
  });

  it('offers what the rules have points for', () => {
    expect(bonusesFor(facts(), rules({}), TODAY)).toEqual([]);
    expect(bonusesFor(facts(), rules({ review: 10, idea: 20 }), TODAY)).toEqual(['review', 'idea']);
  });

  it('offers a birthday only where one is known, and a welcome only once', () => {
    const given = rules({ birthday: 5, welcome: 5 });
    expect(bonusesFor(facts(), given, TODAY)).toEqual(['welcome']);
    const born = { year: null, month: 8, day: 30 };
    expect(bonusesFor(facts({ contact: aContact({ birthday: born }) }), given, TODAY)).toEqual([
      'birthday',
      'welcome',
    ]);
    const welcomed = anEntry({
      cause: { kind: 'bonus', bonus: 'welcome', purchaseId: null },
      causeKey: 'bonus:welcome:c1',
    });
    expect(bonusesFor(facts({ entries: [welcomed] }), given, TODAY)).toEqual([]);
  });
});
