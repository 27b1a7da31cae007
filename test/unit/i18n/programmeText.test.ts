import { describe, expect, it } from 'vitest';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { EarnRule, ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { ProductId } from '@shared/domain/purchases/product';
import { createFormat } from '@renderer/i18n/format';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { programmeChanges } from '@renderer/i18n/programmeChanges';
import { rulesText, topicText, type ProgrammeWords } from '@renderer/i18n/programmeText';
import { earnRuleText, expiryText, weekdaysText } from '@renderer/i18n/ruleText';

async function wordsOf(language: 'de' | 'en', region: string): Promise<ProgrammeWords> {
  const { i18n } = await createSpeech(findLanguage(language)!, 'informal');
  const usual =
    language === 'de'
      ? ['Gast', 'Stammgast', 'Ehrengast']
      : ['Guest', 'Regular', 'Guest of honour'];
  const ids = ['guest', 'regular', 'honoured'];
  return {
    t: i18n.getFixedT(language, 'programme'),
    format: createFormat(language, region),
    tierName: ({ id, name }) => (name === '' ? (usual[ids.indexOf(id)] ?? '?') : name),
    productName: (id) => (id === 'p1' ? 'Sencha' : ''),
  };
}

const german = await wordsOf('de', 'DE');
const english = await wordsOf('en', 'GB');

const first: ProgrammeRules = firstProgramme('EUR', isoDate('2026-03-01')).rules;
/** Spaces that do not break are as good as others. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const perEuro: EarnRule = first.earn[0]!;
const doubled: EarnRule = { id: 'x', when: {}, kind: 'multiplier', percent: 200 };

describe('one rule as a sentence', () => {
  it.each<[EarnRule, string, string]>([
    [perEuro, '1 Punkt je 1,00 €', '1 point for every €1.00'],
    [
      { ...perEuro, points: 5, thresholdMinor: 2000 } as EarnRule,
      '5 Punkte je 1,00 € ab einem Einkauf von 20,00 €',
      '5 points for every €1.00 from a purchase of €20.00',
    ],
    [
      { id: 'v', when: { channels: ['shop', 'fair'] }, kind: 'per-visit', points: 10 },
      '10 Punkte je Besuch im Laden oder auf Markt und Messe',
      '10 points per visit in the shop or at markets and fairs',
    ],
    [
      {
        id: 'i',
        when: {},
        kind: 'per-item',
        points: 3,
        productId: 'p1' as ProductId,
        category: '',
      },
      '3 Punkte je „Sencha“',
      '3 points per “Sencha”',
    ],
    [
      { id: 'i', when: {}, kind: 'per-item', points: 3, productId: null, category: 'Grüntee' },
      '3 Punkte je Stück aus „Grüntee“',
      '3 points per piece from “Grüntee”',
    ],
    [
      { ...doubled, when: { weekdays: [2] } },
      'doppelte Punkte dienstags',
      'double points on Tuesdays',
    ],
    [
      { ...doubled, percent: 150, when: { weekdays: [5, 1, 3, 2, 4], isBirthday: true } },
      '150 % der Punkte montags bis freitags, am Geburtstag',
      '150% of the points on Mondays to Fridays, on their birthday',
    ],
    [
      { ...doubled, percent: 300, when: { tiers: ['regular', 'honoured'], tags: ['Stammtisch'] } },
      'dreifache Punkte als Stammgast oder Ehrengast, für Menschen mit „Stammtisch“',
      'triple points as Regular or Guest of honour, for people tagged “Stammtisch”',
    ],
    [
      { ...doubled, when: { season: { from: '12-24', to: '01-06' } } },
      'doppelte Punkte vom 24. Dezember bis 6. Januar',
      'double points from 24 December to 6 January',
    ],
  ])('%#', (rule, inGerman, inEnglish) => {
    expect(plain(earnRuleText(rule, 'EUR', { ...german, tiers: first.tiers }))).toBe(inGerman);
    expect(plain(earnRuleText(rule, 'EUR', { ...english, tiers: first.tiers }))).toBe(inEnglish);
  });

  it('says amounts with the decimals of their currency', () => {
    const words = { ...german, tiers: [] };
    expect(plain(earnRuleText({ ...perEuro, perMinor: 100 } as EarnRule, 'JPY', words))).toBe(
      '1 Punkt je 100 ¥',
    );
    expect(plain(earnRuleText({ ...perEuro, perMinor: 1000 } as EarnRule, 'KWD', words))).toBe(
      '1 Punkt je 1,000 KWD',
    );
  });

  it.each([
    [[2], 'dienstags'],
    [[6, 7], 'samstags und sonntags'],
    [[1, 2, 3], 'montags bis mittwochs'],
    [[1, 2, 3, 6], 'montags bis mittwochs und samstags'],
    [[7, 1, 7], 'montags und sonntags'],
  ])('%j are %s', (days, text) => {
    expect(weekdaysText(days, german)).toBe(text);
  });

  it.each([
    [{ kind: 'never' } as const, 'gültig für immer'],
    [{ kind: 'months', months: 1 } as const, 'gültig 1 Monat'],
    [{ kind: 'months', months: 12 } as const, 'gültig 12 Monate'],
    [{ kind: 'year-end', yearsAfter: 0 } as const, 'gültig bis zum Jahresende'],
    [{ kind: 'year-end', yearsAfter: 2 } as const, 'gültig bis zum Jahresende in 2 Jahren'],
  ])('%j is %s', (rule, text) => {
    expect(expiryText(rule, german)).toBe(text);
  });
});

describe('a whole programme', () => {
  it('is said in a few sentences, and what is not used is not said', () => {
    expect(rulesText(first, german).map(plain)).toEqual([
      '1 Punkt je 1,00 €, abgerundet, gültig 12 Monate',
      'Doppelte Punkte am Geburtstag, als Ehrengast',
      'Empfehlung: 50 Punkte für beide, beim ersten Einkauf des neuen Gastes',
      'Stufen: Gast von Anfang an, Stammgast ab 300 Punkten und Ehrengast ab 1.000 Punkten. Es zählen gesammelte Punkte der letzten 12 Monate; eine Stufe bleibt bis zum Ende des nächsten Jahres',
    ]);
  });

  it('says that there are no points where there is nothing', () => {
    const nothing: ProgrammeRules = {
      ...first,
      earn: [],
      referral: { referrerPoints: 0, referredPoints: 0, byCountry: {} },
      tiers: [],
    };
    expect(rulesText(nothing, german)).toEqual(['Keine Punkte']);
  });

  it('tells both sides of a referral apart, and countries', () => {
    const rules: ProgrammeRules = {
      ...first,
      referral: {
        referrerPoints: 50,
        referredPoints: 20,
        byCountry: { AT: { referrerPoints: 80, referredPoints: 80 } },
      },
    };
    expect(topicText(rules, 'referral', german)).toBe(
      '50 Punkte fürs Weitersagen, 20 Punkte für den neuen Gast, bei dessen erstem Einkauf; Österreich: 80 Punkte für beide, beim ersten Einkauf des neuen Gastes',
    );
  });

  it('says thresholds of tiers by what counts', () => {
    const spend: ProgrammeRules = {
      ...first,
      tiers: [first.tiers[0]!, { ...first.tiers[1]!, threshold: 50000 }],
      tierRule: { basis: 'spend', window: { kind: 'ever' }, downgrade: { kind: 'never' } },
    };
    expect(plain(topicText(spend, 'tiers', german))).toBe(
      'Gast von Anfang an und Stammgast ab 500,00 €. Es zählen Ausgaben seit Beginn; eine Stufe bleibt für immer',
    );
  });
});

describe('what differs between two versions', () => {
  const changes = (after: Partial<ProgrammeRules>, words = german) =>
    programmeChanges(first, { ...first, ...after }, words).map(plain);

  it('is nothing between equal rules', () => {
    expect(programmeChanges(first, structuredClone(first), german)).toEqual([]);
  });

  it.each<[Partial<ProgrammeRules>, readonly string[]]>([
    [
      { earn: [...first.earn, { ...doubled, when: { weekdays: [2] } }] },
      ['Neu: doppelte Punkte dienstags'],
    ],
    [{ earn: [perEuro] }, ['Nicht mehr: doppelte Punkte am Geburtstag, als Ehrengast']],
    [
      { earn: [{ ...perEuro, points: 2 } as EarnRule, first.earn[1]!] },
      ['Punkte sammeln: 2 Punkte je 1,00 € (bisher 1 Punkt je 1,00 €)'],
    ],
    [
      { expiry: { kind: 'months', months: 6 } },
      ['Gültigkeit: gültig 6 Monate (bisher gültig 12 Monate)'],
    ],
    [
      { bonuses: { ...first.bonuses, birthday: 30 } },
      ['Zum Geburtstag: 30 Punkte (bisher 0 Punkte)'],
    ],
    [
      {
        referral: {
          ...first.referral,
          byCountry: { CH: { referrerPoints: 9, referredPoints: 9 } },
        },
      },
      ['Neu: Schweiz: 9 Punkte für beide, beim ersten Einkauf des neuen Gastes'],
    ],
    [
      { tiers: [first.tiers[0]!, { ...first.tiers[1]!, benefits: 'Ein Tee', stamp: 'heart' }] },
      [
        'Stammgast: andere Vorteile',
        'Stammgast: anderer Stempel',
        'Nicht mehr: Ehrengast ab 1.000 Punkten',
      ],
    ],
    [
      { pointValue: { points: 100, minor: 500 } },
      ['Neu: Mit Punkten bezahlen: 100 Punkte sind 5,00 € wert'],
    ],
    [{ endsOn: isoDate('2026-12-31') }, ['Ende: 31. Dezember 2026 (bisher ohne Ende)']],
  ])('%#', (after, sentences) => {
    expect(changes(after)).toEqual(sentences);
  });

  it('says everything that can differ: no part of the rules changes in silence', () => {
    const other: ProgrammeRules = {
      currency: 'CHF',
      endsOn: isoDate('2027-01-01'),
      earn: [doubled],
      rounding: 'nearest',
      expiry: { kind: 'never' },
      bonuses: { welcome: 1, birthday: 2, review: 3, idea: 4 },
      referral: { referrerPoints: 1, referredPoints: 2, byCountry: {} },
      tiers: [],
      tierRule: { basis: 'visits', window: { kind: 'ever' }, downgrade: { kind: 'never' } },
      pointValue: { points: 1, minor: 1 },
      stampCard: {
        size: 9,
        reward: 'Tee',
        per: 'purchase',
        productId: null,
        category: '',
        thresholdMinor: 0,
        expiry: { kind: 'never' },
      },
    };
    for (const key of Object.keys(first) as (keyof ProgrammeRules)[]) {
      const after = { ...first, [key]: other[key] };
      expect([key, programmeChanges(first, after, english).length]).not.toEqual([key, 0]);
    }
  });
});
