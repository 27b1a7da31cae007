import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import type { EarnRule, ProgrammeRules } from '@shared/domain/loyalty/programme';
import { MAX_RULE_POINTS, programmeProblems } from '@shared/domain/loyalty/programmeChecks';
import { CURRENCIES } from '@shared/domain/money/currencyOfCountry';
import { aCard, OPENED, perAmount, plainRules } from '@test/support/till';

const codes = (rest: Partial<ProgrammeRules>): readonly string[] =>
  programmeProblems(plainRules(rest), OPENED).map(({ code }) => code.replace('programme/', ''));

const earn = (...rules: readonly EarnRule[]): Partial<ProgrammeRules> => ({ earn: rules });
const item = (category: string): EarnRule => ({
  ...{ id: 'i', when: {}, kind: 'per-item', points: 1, productId: null, category },
});
const times = (percent: number): EarnRule => ({ id: 'x', when: {}, kind: 'multiplier', percent });
const tiers = plainRules().tiers;
const card = aCard();
const { tierRule, bonuses, referral } = plainRules();

describe('rules that a person wrote', () => {
  it('hold at the beginning, in every currency', () => {
    for (const currency of CURRENCIES) {
      expect(programmeProblems(firstProgramme(currency, OPENED).rules, OPENED)).toEqual([]);
    }
  });

  it.each<[string, Partial<ProgrammeRules>, readonly string[]]>([
    ['a currency of no country', { currency: 'XXX' }, ['currency-unknown']],
    ['an end before the start', { endsOn: isoDate('2025-12-31') }, ['ends-before-start']],
    ['an end on the first day', { endsOn: OPENED }, []],
    ['no rules', earn(), []],
    ['a rule twice', earn(perAmount(1, 100), perAmount(1, 100)), ['rule-twice']],
    ['no points', earn(perAmount(0, 100)), ['rule-points']],
    ['half points', earn(perAmount(1.5, 100)), ['rule-points']],
    ['the most points', earn(perAmount(MAX_RULE_POINTS, 100)), []],
    ['too many points', earn(perAmount(MAX_RULE_POINTS + 1, 100)), ['rule-points']],
    ['for nothing', earn(perAmount(1, 0)), ['rule-amount']],
    ['a threshold below nothing', earn(perAmount(1, 100, -1)), ['rule-threshold']],
    ['pieces of nothing', earn(item(' ')), ['rule-item']],
    ['pieces of something', earn(item('tea')), []],
    ['no multiplier', earn(times(0)), ['rule-percent']],
    ['a huge multiplier', earn(times(1001)), ['rule-percent']],
    ['no weekdays', earn(perAmount(1, 100, 0, { weekdays: [] })), ['condition-weekdays']],
    ['an eighth day', earn(perAmount(1, 100, 0, { weekdays: [8] })), ['condition-weekdays']],
    [
      'a season that never is',
      earn(perAmount(1, 100, 0, { season: { from: '02-30', to: '03-01' } })),
      ['condition-season'],
    ],
    [
      'a season from a leap day over New Year',
      earn(perAmount(1, 100, 0, { season: { from: '12-01', to: '02-29' } })),
      [],
    ],
    ['no tags', earn(perAmount(1, 100, 0, { tags: [] })), ['condition-tags']],
    ['a tier that is not there', earn(perAmount(1, 100, 0, { tiers: ['x'] })), ['condition-tiers']],
    ['no channels', earn(perAmount(1, 100, 0, { channels: [] })), ['condition-channels']],
    ['points of no months', { expiry: { kind: 'months', months: 0 } }, ['expiry-months']],
    ['points of 121 months', { expiry: { kind: 'months', months: 121 } }, ['expiry-months']],
    ['points of 11 years', { expiry: { kind: 'year-end', yearsAfter: 11 } }, ['expiry-years']],
    ['a bonus below nothing', { bonuses: { ...bonuses, idea: -1 } }, ['bonus-points']],
    [
      'a recommendation of parts',
      { referral: { ...referral, referrerPoints: 0.5 } },
      ['referral-points'],
    ],
    [
      'a country that is not there',
      { referral: { ...referral, byCountry: { QQ: { referrerPoints: 1, referredPoints: -1 } } } },
      ['referral-country', 'referral-points'],
    ],
    ['a lowest tier above nothing', { tiers: tiers.slice(1) }, ['tier-thresholds']],
    ['tiers that do not rise', { tiers: [tiers[0]!, tiers[2]!, tiers[1]!] }, ['tier-thresholds']],
    ['a tier twice', { tiers: [tiers[0]!, { ...tiers[1]!, id: 'guest' }] }, ['tier-twice']],
    ['an own tier without a name', { tiers: [{ ...tiers[0]!, id: 'mine' }] }, ['tier-name']],
    ['no tiers', { tiers: [] }, []],
    [
      'a stretch of no months',
      { tierRule: { ...tierRule, window: { kind: 'months', months: 0 } } },
      ['tier-window'],
    ],
    [
      'a fall after no months',
      { tierRule: { ...tierRule, downgrade: { kind: 'months', months: 0 } } },
      ['tier-downgrade'],
    ],
    ['points worth nothing', { pointValue: { points: 100, minor: 0 } }, ['point-value']],
    ['points worth something', { pointValue: { points: 100, minor: 500 } }, []],
    ['a card', { stampCard: card }, []],
    ['a card without stamps', { stampCard: { ...card, size: 0 } }, ['stamp-size']],
    ['a card for nothing', { stampCard: { ...card, reward: ' ' } }, ['stamp-reward']],
    ['a card for no pieces', { stampCard: { ...card, per: 'item' } }, ['stamp-item']],
    [
      'a card for pieces from an amount on',
      { stampCard: { ...card, per: 'item', category: 'tea', thresholdMinor: 1 } },
      ['stamp-threshold'],
    ],
    [
      'stamps of no months',
      { stampCard: { ...card, expiry: { kind: 'months', months: 0 } } },
      ['expiry-months'],
    ],
  ])('%s', (_case, rest, expected) => {
    expect(codes(rest)).toEqual(expected);
  });
});
