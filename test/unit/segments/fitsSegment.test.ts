import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { fitsSegment, neededFor } from '@shared/domain/segments/fitsSegment';
import type { SegmentCondition } from '@shared/domain/segments/segment';
import type { SegmentPerson } from '@shared/domain/segments/segmentPerson';
import { describe, expect, it } from 'vitest';
import { aSegmentPerson, bought, TODAY } from './aPerson';

const fits = (
  condition: SegmentCondition,
  person: Partial<SegmentPerson>,
  everybody: readonly SegmentPerson[] = [],
): boolean =>
  fitsSegment(
    { kind: 'rule', match: 'all', conditions: [condition] },
    aSegmentPerson(person),
    TODAY,
    everybody,
  );

const texts = aSegmentPerson().texts;
const weekly = ['2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22'].map((on) => bought(on));

describe('one condition', () => {
  it.each<[string, SegmentCondition, Partial<SegmentPerson>, boolean]>([
    ['a tag', { field: 'tag', is: 'any', tags: ['Vip'] }, { tags: ['VIP'] }, true],
    ['no such tag', { field: 'tag', is: 'none', tags: ['VIP'] }, { tags: [] }, true],
    ['a country', { field: 'country', is: 'any', countries: ['JP'] }, { country: 'JP' }, true],
    ['no country', { field: 'country', is: 'any', countries: ['JP'] }, {}, false],
    [
      'a language of whatever region',
      { field: 'language', is: 'any', languages: ['de'] },
      { languages: ['de-AT'] },
      true,
    ],
    ['companies', { field: 'kind', kind: 'organisation' }, { kind: 'organisation' }, true],
    ['nobody cares', { field: 'owner', owner: null }, { owner: '' }, true],
    ['Tom cares', { field: 'owner', owner: 'tom' }, { owner: 'Tom' }, true],
    ['where they came from', { field: 'source', text: 'fair' }, { source: 'Tea fair' }, true],
    [
      'what they like',
      { field: 'text', of: 'likes', text: 'green tea' },
      { texts: { ...texts, likes: 'Green Tea\nCats' } },
      true,
    ],
    [
      'what they do not like is another thing',
      { field: 'text', of: 'dislikes', text: 'tea' },
      { texts: { ...texts, likes: 'Tea' } },
      false,
    ],
    [
      'any place at all',
      { field: 'text', of: 'place', text: '' },
      { texts: { ...texts, place: 'Kyoto' } },
      true,
    ],
    [
      'a birthday soon',
      { field: 'birthday', withinDays: 7 },
      { birthdayOn: isoDate('2026-03-26') },
      true,
    ],
    [
      'a birthday later',
      { field: 'birthday', withinDays: 7 },
      { birthdayOn: isoDate('2026-03-27') },
      false,
    ],
    ['this month', { field: 'birthday-month', month: 0 }, { birthdayMonths: [3] }, true],
    ['another month', { field: 'birthday-month', month: 4 }, { birthdayMonths: [3] }, false],
    [
      'written down lately',
      { field: 'added', is: 'within', days: 30 },
      { addedOn: isoDate('2026-02-17') },
      true,
    ],
    [
      'written down long ago',
      { field: 'added', is: 'not-within', days: 30 },
      { addedOn: isoDate('2026-02-16') },
      true,
    ],
    [
      'bought first lately',
      { field: 'first-purchase', is: 'within', days: 30 },
      { purchases: [bought('2026-03-01'), bought('2026-03-10')] },
      true,
    ],
    [
      'bought lately, but not first',
      { field: 'first-purchase', is: 'within', days: 30 },
      { purchases: [bought('2026-03-10'), bought('2025-03-01')] },
      false,
    ],
    [
      'never bought: no first purchase long ago either',
      { field: 'first-purchase', is: 'not-within', days: 30 },
      {},
      false,
    ],
    [
      'spent enough',
      { field: 'spent', is: 'at-least', amount: 2000, days: null },
      { purchases: [bought('2020-01-01'), bought('2026-01-01')] },
      true,
    ],
    [
      'spent enough, but not lately',
      { field: 'spent', is: 'at-least', amount: 2000, days: 365 },
      { purchases: [bought('2020-01-01'), bought('2026-01-01')] },
      false,
    ],
    ['stays away', { field: 'silent', gaps: 2.5 }, { purchases: weekly }, true],
    [
      'stays away, but somebody called',
      { field: 'silent', gaps: 2.5 },
      { purchases: weekly, lastContactOn: isoDate('2026-03-10') },
      false,
    ],
    ['came too seldom', { field: 'silent', gaps: 2.5 }, { purchases: weekly.slice(1) }, false],
    [
      'a budget',
      { field: 'custom-number', fieldId: 'budget', is: 'at-least', amount: 500 },
      { custom: { budget: '1.200 €' } },
      true,
    ],
    [
      'no budget known',
      { field: 'custom-number', fieldId: 'budget', is: 'at-most', amount: 500 },
      { custom: {} },
      false,
    ],
    ['a tier', { field: 'tier', tiers: ['gold'] }, { tier: 'gold' }, true],
    [
      'no consent',
      { field: 'consent', purpose: 'newsletter', isGiven: false },
      { consents: new Set(['email']) },
      true,
    ],
  ])('%s', (_what, condition, person, expected) => {
    expect(fits(condition, person)).toBe(expected);
  });
});

describe('amounts in several currencies', () => {
  const mixed = {
    purchases: [
      bought('2026-03-01', 1500),
      { ...bought('2026-03-02', 0), foreign: { minor: 9000, currency: 'JPY' } },
      { ...bought('2026-03-03', 0), foreign: { minor: 700, currency: 'USD' } },
    ],
  };

  it('are never added', () => {
    const least = (amount: number, currency?: string): boolean =>
      fits(
        {
          field: 'spent',
          is: 'at-least',
          amount,
          days: null,
          ...(currency !== undefined && { currency }),
        },
        mixed,
      );
    expect([least(1500), least(1501)]).toEqual([true, false]);
    expect([least(9000, 'JPY'), least(9001, 'JPY')]).toEqual([true, false]);
    expect([least(700, 'USD'), least(701, 'USD')]).toEqual([true, false]);
    expect(least(1, 'CHF')).toBe(false);
  });

  it('are all purchases all the same', () => {
    expect(fits({ field: 'purchases', is: 'at-least', amount: 3, days: null }, mixed)).toBe(true);
  });
});

describe('who spent most', () => {
  const shop = [0, 0, 100, 200, 300, 400, 500].map((amount, at) =>
    aSegmentPerson({
      id: `p${at}` as ContactId,
      purchases: amount === 0 ? [] : [bought('2026-03-01', amount)],
    }),
  );
  const top = (percent: number, days = 180): readonly string[] =>
    shop
      .filter((person) => fits({ field: 'top-spent', percent, days }, person, shop))
      .map(({ id }) => id);

  it('is a share of those who bought', () => {
    expect(top(20)).toEqual(['p6']);
    expect(top(40)).toEqual(['p5', 'p6']);
    expect(top(100)).toEqual(['p2', 'p3', 'p4', 'p5', 'p6']);
  });

  it('is nobody where nobody bought lately, or with nobody to compare', () => {
    expect(top(20, 10)).toEqual([]);
    expect(fits({ field: 'top-spent', percent: 50, days: 180 }, shop[6]!)).toBe(false);
  });

  it('counts those who spent the same alike', () => {
    const same = shop.slice(2).map((person) => ({ ...person, purchases: [bought('2026-03-01')] }));
    const found = same.filter((one) =>
      fits({ field: 'top-spent', percent: 20, days: 9 }, one, same),
    );
    expect(found).toHaveLength(0);
    const within = same.filter((one) =>
      fits({ field: 'top-spent', percent: 20, days: 180 }, one, same),
    );
    expect(within).toHaveLength(same.length);
  });
});

describe('several conditions', () => {
  const country: SegmentCondition = { field: 'country', is: 'any', countries: ['JP'] };
  const company: SegmentCondition = { field: 'kind', kind: 'organisation' };
  const person = aSegmentPerson({ country: 'JP' });
  it.each([
    ['all', [country, company], false],
    ['any', [country, company], true],
    ['all', [], true],
    ['any', [], false],
  ] as const)('%s of %j', (match, conditions, expected) => {
    expect(fitsSegment({ kind: 'rule', match, conditions }, person, TODAY)).toBe(expected);
  });
});

it('asks only for what the conditions are about', () => {
  const needed = neededFor({
    kind: 'rule',
    match: 'all',
    conditions: [{ field: 'silent', gaps: 2 }],
  });
  expect(needed).toEqual({
    contacts: true,
    purchases: true,
    points: false,
    tiers: false,
    consents: false,
  });
});
