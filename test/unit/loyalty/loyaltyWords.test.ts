import { isoDate } from '@shared/domain/calendar/isoDate';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import type { Programme, ProgrammeRules, StampCard } from '@shared/domain/loyalty/programme';
import { daysOf } from '@renderer/features/loyalty/bookMemory';
import { leadText, tierDetail, type LoyaltyWords } from '@renderer/features/loyalty/loyaltyWords';
import { endOfNextMonth } from '@renderer/features/loyalty/useLoyalty';
import { createFormat } from '@renderer/i18n/format';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { describe, expect, it } from 'vitest';

const TODAY = isoDate('2026-03-19');

async function wordsOf(language: 'de' | 'en', region: string): Promise<LoyaltyWords> {
  const { i18n } = await createSpeech(findLanguage(language)!, 'informal');
  const format = createFormat(language, region);
  const t = i18n.getFixedT(language, 'loyalty');
  return {
    t,
    format,
    rules: {
      t: i18n.getFixedT(language, 'programme'),
      format,
      tierName: ({ id, name }) => name || id,
      productName: () => '',
    },
  };
}

const german = await wordsOf('de', 'DE');
const english = await wordsOf('en', 'US');

const first = firstProgramme('EUR', isoDate('2026-01-01'));
const withRules = (rules: Partial<ProgrammeRules>): Programme => ({
  ...first,
  rules: { ...first.rules, ...rules },
});
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const lead = (programme: Programme, words = german): string =>
  plain(leadText(programme, TODAY, words));

const card: StampCard = {
  size: 9,
  reward: 'Espresso',
  per: 'purchase',
  productId: null,
  category: '',
  thresholdMinor: 0,
  expiry: { kind: 'never' },
};

describe('the rules in a sentence', () => {
  it('names the unit of money where a point is given for one', () => {
    expect(lead(first)).toBe(
      'Ein Punkt je Euro. Punkte gelten 12 Monate; was bald verfällt, steht hier.',
    );
    expect(lead(firstProgramme('USD', TODAY), english)).toBe(
      'One point per US dollar. Points last 12 months; what lapses soon stands here.',
    );
  });

  it('gives the figures of other rules', () => {
    const [perAmount] = first.rules.earn;
    expect(lead(firstProgramme('JPY', TODAY))).toMatch(/^1 Punkt je 100 ¥\. /);
    expect(
      lead(
        withRules({
          earn: [
            { ...perAmount!, kind: 'per-amount', points: 1, perMinor: 100, thresholdMinor: 500 },
            { id: 'v', when: {}, kind: 'per-visit', points: 3 },
          ],
          expiry: { kind: 'never' },
        }),
      ),
    ).toBe(
      '1 Punkt je 1,00 € ab einem Einkauf von 5,00 € und 3 Punkte je Besuch. Punkte verfallen nicht.',
    );
  });

  it('speaks of the end of the year', () => {
    const until = (yearsAfter: number): string =>
      lead(withRules({ expiry: { kind: 'year-end', yearsAfter } })).replace(
        /^.*?\. |; was .*/g,
        '',
      );
    expect([0, 1, 3].map(until)).toEqual([
      'Punkte gelten bis zum Jahresende',
      'Punkte gelten bis zum Ende des nächsten Jahres',
      'Punkte gelten bis zum Jahresende in 3 Jahren',
    ]);
  });

  it('tells of a beginning and an end', () => {
    expect(lead({ ...first, startsOn: isoDate('2026-04-01') })).toMatch(
      /^Punkte gibt es ab 1\. April 2026\. Ein Punkt je Euro\./,
    );
    expect(lead(withRules({ endsOn: isoDate('2026-12-31') }))).toMatch(
      /Punkte gibt es bis 31\. Dezember 2026\.$/,
    );
    expect(lead(withRules({ endsOn: isoDate('2026-03-18') }))).toBe(
      'Neue Punkte gab es bis 18. März 2026. Was gesammelt ist, lässt sich weiter einlösen.',
    );
  });

  it('speaks of stamps where there are any', () => {
    expect(lead(withRules({ earn: [], stampCard: card }))).toBe(
      '9 Stempel füllen eine Karte: Espresso. Stempel verfallen nicht.',
    );
    expect(lead(withRules({ stampCard: { ...card, reward: '' } }))).toMatch(
      /^Ein Punkt je Euro\. .* 9 Stempel füllen eine Karte\.$/,
    );
    expect(lead(withRules({ earn: [] }))).toBe('Gerade gibt es keine Punkte.');
  });
});

describe('what a tier takes and brings', () => {
  const details = (rules: Partial<ProgrammeRules> = {}): readonly string[] => {
    const all = { ...first.rules, ...rules };
    return all.tiers.map((tier) => plain(tierDetail(all, tier, german)));
  };

  it('says the measure once, and what the rules give to a tier alone', () => {
    expect(details()).toEqual([
      'vom ersten Besuch an',
      'ab 300 Punkten im Jahr',
      'ab 1.000, doppelte Punkte am Geburtstag',
    ]);
  });

  it('prefers the words of the owner', () => {
    const tiers = first.rules.tiers.map((tier) => ({ ...tier, benefits: 'ein Keks' }));
    expect(details({ tiers })[2]).toBe('ab 1.000, ein Keks');
  });

  it('measures in money and over other stretches', () => {
    const { tierRule } = first.rules;
    expect(
      details({ tierRule: { ...tierRule, basis: 'spend', window: { kind: 'ever' } } })[1],
    ).toBe('ab 3,00 €');
    expect(
      details({ tierRule: { ...tierRule, basis: 'visits', window: { kind: 'calendar-year' } } })[1],
    ).toBe('ab 300 Besuchen im Kalenderjahr');
    expect(details({ tierRule: { ...tierRule, window: { kind: 'months', months: 6 } } })[1]).toBe(
      'ab 300 Punkten in 6 Monaten',
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-03-19', '2026-04-30'],
    ['2026-01-31', '2026-02-28'],
    ['2027-12-01', '2028-01-31'],
    ['2028-01-15', '2028-02-29'],
  ])('after %s the next month ends on %s', (day, end) => {
    expect(endOfNextMonth(isoDate(day))).toBe(end);
  });

  it.each([
    ['all', null, null],
    ['today', '2026-03-19', '2026-03-19'],
    ['week', '2026-03-13', '2026-03-19'],
    ['month', '2026-03-01', '2026-03-19'],
    ['year', '2026-01-01', '2026-03-19'],
    ['last-year', '2025-01-01', '2025-12-31'],
  ] as const)('%s is from %s to %s', (period, from, to) => {
    expect(daysOf(period, TODAY)).toEqual({ from, to });
  });
});
