import type { TFunction } from 'i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { minorPerUnit } from '@shared/domain/money/money';
import type { ExpiryRule, Programme, ProgrammeRules, Tier } from '@shared/domain/loyalty/programme';
import type { Format } from '@renderer/i18n/format';
import { thresholdText, type ProgrammeWords } from '@renderer/i18n/programmeText';
import { asSentence, conditionTexts, earnRuleText, earnText } from '@renderer/i18n/ruleText';

/** What the sentences of the page are made of. */
export type LoyaltyWords = {
  readonly t: TFunction<'loyalty'>;
  readonly format: Format;
  /** The words for rules, which the settings use too. */
  readonly rules: ProgrammeWords;
};

/** The rules in two or three sentences: *Ein Punkt je Euro. Punkte gelten 12 Monate, vor dem Verfall erinnern wir dich.* */
export function leadText(programme: Programme, today: IsoDate, words: LoyaltyWords): string {
  const { t, format } = words;
  const { rules, startsOn } = programme;
  if (rules.endsOn !== null && rules.endsOn < today) {
    return t('lead.ended', { day: format.day(rules.endsOn) });
  }
  const sentences = [
    ...(startsOn > today ? [t('lead.starts', { day: format.day(startsOn) })] : []),
    ...earnSentences(rules, words),
    ...(rules.endsOn === null ? [] : [t('lead.ends', { day: format.day(rules.endsOn) })]),
  ];
  return sentences.join(' ');
}

function earnSentences(rules: ProgrammeRules, words: LoyaltyWords): readonly string[] {
  const { t, format } = words;
  const base = rules.earn.filter(({ kind }) => kind !== 'multiplier');
  const sentences: string[] = [];
  if (base.length > 0) {
    const tiers = { ...words.rules, tiers: rules.tiers };
    const texts = base.map((rule) => earnRuleText(rule, rules.currency, tiers));
    sentences.push(
      isOnePerUnit(rules)
        ? t('lead.perUnit', { unit: unitName(rules.currency, format) })
        : t('lead.earn', { earn: asSentence(format.list(texts), format) }),
      expirySentence(rules.expiry, t),
    );
  }
  if (rules.stampCard !== null) {
    const { size, reward, expiry } = rules.stampCard;
    sentences.push(
      reward === ''
        ? t('lead.stampsUnnamed', { count: size })
        : t('lead.stamps', { count: size, reward }),
      ...(base.length === 0 ? [stampExpirySentence(expiry, t)] : []),
    );
  }
  return sentences.length === 0 ? [t('lead.nothing')] : sentences;
}

/** Whether the rules are the simplest of all: a point for each whole unit of money. */
function isOnePerUnit({ earn, currency }: ProgrammeRules): boolean {
  const base = earn.filter(({ kind }) => kind !== 'multiplier');
  const [rule] = base;
  return (
    base.length === 1 &&
    rule?.kind === 'per-amount' &&
    rule.points === 1 &&
    rule.perMinor === minorPerUnit(currency) &&
    rule.thresholdMinor === 0 &&
    Object.keys(rule.when).length === 0
  );
}

/** What one unit of a currency is called in a sentence: *Euro*, *US dollar*. */
export function unitName(currency: string, { locale }: Pick<Format, 'locale'>): string {
  try {
    const parts = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      maximumFractionDigits: 0,
    }).formatToParts(1);
    // Where a language is written in another's region there may be the sign as well, before the name.
    return parts.findLast(({ type }) => type === 'currency')?.value ?? currency;
  } catch {
    return currency; // Written by hand or imported: not a code at all.
  }
}

function expirySentence(expiry: ExpiryRule, t: LoyaltyWords['t']): string {
  switch (expiry.kind) {
    case 'never':
      return t('lead.expiry.never');
    case 'months':
      return t('lead.expiry.months', { count: expiry.months });
    case 'year-end':
      if (expiry.yearsAfter === 0) return t('lead.expiry.thisYear');
      if (expiry.yearsAfter === 1) return t('lead.expiry.nextYear');
      return t('lead.expiry.years', { count: expiry.yearsAfter });
  }
}

function stampExpirySentence(expiry: ExpiryRule, t: LoyaltyWords['t']): string {
  switch (expiry.kind) {
    case 'never':
      return t('lead.stampExpiry.never');
    case 'months':
      return t('lead.stampExpiry.months', { count: expiry.months });
    case 'year-end':
      if (expiry.yearsAfter === 0) return t('lead.stampExpiry.thisYear');
      if (expiry.yearsAfter === 1) return t('lead.stampExpiry.nextYear');
      return t('lead.stampExpiry.years', { count: expiry.yearsAfter });
  }
}

/** What a tier takes and brings: *ab 1.000 Punkten im Jahr, doppelte Punkte am Geburtstag*. */
export function tierDetail(rules: ProgrammeRules, tier: Tier, words: LoyaltyWords): string {
  const parts = [
    tier.threshold === 0 ? words.t('tiers.fromStart') : tierThreshold(rules, tier, words),
    ...(tier.benefits === '' ? tierAdvantages(rules, tier, words) : [tier.benefits]),
  ];
  return words.format.series(parts);
}

function tierThreshold(
  rules: ProgrammeRules,
  tier: Tier,
  { t, rules: words }: LoyaltyWords,
): string {
  const isFirst = !rules.tiers.some(({ threshold }) => threshold > 0 && threshold < tier.threshold);
  // What is counted, and over which stretch, the tier before has said.
  if (!isFirst && rules.tierRule.basis !== 'spend') {
    return t('tiers.from', { figure: words.format.number(tier.threshold) });
  }
  const from = thresholdText(rules, tier.threshold, words);
  const { window } = rules.tierRule;
  switch (window.kind) {
    case 'ever':
      return from;
    case 'calendar-year':
      return t('tiers.inCalendarYear', { from });
    case 'months':
      return window.months === 12
        ? t('tiers.inYear', { from })
        : t('tiers.inMonths', { from, count: window.months });
  }
}

/** What the rules give to this tier alone, where the owner wrote nothing of it. */
function tierAdvantages(
  rules: ProgrammeRules,
  { id }: Tier,
  { rules: words }: LoyaltyWords,
): string[] {
  return rules.earn
    .filter(({ when }) => when.tiers?.includes(id) === true)
    .map((rule) => {
      const own = { ...words, tiers: rules.tiers };
      const when = conditionTexts(rule, rules.currency, own).filter(({ kind }) => kind !== 'tiers');
      return [earnText(rule, rules.currency, own), ...when.map(({ text }) => text)].join(' ');
    });
}
