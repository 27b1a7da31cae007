import type { ProgrammeRules, Tier, TierRule } from '@shared/domain/loyalty/programme';
import {
  asSentence,
  earnRuleText,
  expiryText,
  pieceText,
  pointsText,
  type RuleWords,
} from './ruleText';

/** Parts of the rules that are read, changed and compared as one. */
export const RULE_TOPICS = [
  'earn',
  'rounding',
  'expiry',
  'stampCard',
  'bonuses',
  'referral',
  'tiers',
  'pointValue',
  'frame',
] as const;

export type RuleTopic = (typeof RULE_TOPICS)[number];

export const BONUSES = ['welcome', 'birthday', 'review', 'idea'] as const;

/** Where words about rules come from, without the tiers: those are in the rules themselves. */
export type ProgrammeWords = Omit<RuleWords, 'tiers'>;

const within = (rules: ProgrammeRules, words: ProgrammeWords): RuleWords => ({
  ...words,
  tiers: rules.tiers,
});

/** What one part of the rules says, in one sentence without a full stop. */
export function topicText(rules: ProgrammeRules, topic: RuleTopic, words: ProgrammeWords): string {
  const { t, format } = words;
  switch (topic) {
    case 'earn':
      return rules.earn.length === 0
        ? t('earn.none')
        : format.list(rules.earn.map((rule) => ruleText(rules, rule, words)));
    case 'rounding':
      return t(`rounding.${rules.rounding}`);
    case 'expiry':
      return expiryText(rules.expiry, words);
    case 'bonuses': {
      const given = BONUSES.filter((bonus) => rules.bonuses[bonus] > 0);
      if (given.length === 0) return t('bonus.none');
      return format.list(
        given.map((bonus) =>
          t(`bonus.${bonus}`, { points: pointsText(words, rules.bonuses[bonus]) }),
        ),
      );
    }
    case 'referral': {
      const { byCountry, ...everywhere } = rules.referral;
      return [
        referralText(everywhere, words),
        ...Object.entries(byCountry).map(([country, figures]) =>
          t('referral.inCountry', {
            country: format.country(country),
            figures: referralText(figures, words),
          }),
        ),
      ].join('; ');
    }
    case 'tiers':
      if (rules.tiers.length === 0) return t('tiers.none');
      return t('tiers.text', {
        tiers: format.list(rules.tiers.map((tier) => tierText(rules, tier, words))),
        rule: tierRuleText(rules.tierRule, words),
      });
    case 'pointValue':
      return rules.pointValue === null
        ? t('pointValue.none')
        : t('pointValue.text', {
            points: pointsText(words, rules.pointValue.points),
            amount: format.money({ minor: rules.pointValue.minor, currency: rules.currency }),
          });
    case 'stampCard':
      return stampCardText(rules, words);
    case 'frame':
      return t('frame.text', {
        currency: format.currency(rules.currency),
        end:
          rules.endsOn === null
            ? t('frame.endless')
            : t('frame.endsOn', { day: format.day(rules.endsOn) }),
      });
  }
}

const ruleText = (
  rules: ProgrammeRules,
  rule: ProgrammeRules['earn'][number],
  words: ProgrammeWords,
): string => earnRuleText(rule, rules.currency, within(rules, words));

/**
 * The rules as a few sentences, the most important first: `1 Punkt je 1,00 €, abgerundet, gültig 12
 * Monate`. What a shop does not use is left out.
 */
export function rulesText(rules: ProgrammeRules, words: ProgrammeWords): readonly string[] {
  const { t, format } = words;
  const base = rules.earn.filter(({ kind }) => kind !== 'multiplier');
  const more = rules.earn.filter(({ kind }) => kind === 'multiplier');
  const hasBonus = BONUSES.some((bonus) => rules.bonuses[bonus] > 0);
  const hasReferral = [rules.referral, ...Object.values(rules.referral.byCountry)].some(
    ({ referrerPoints, referredPoints }) => referrerPoints + referredPoints > 0,
  );
  const named = (topic: RuleTopic): string =>
    t('topicText', { topic: t(`topic.${topic}`), text: topicText(rules, topic, words) });
  const sentences = [
    ...(base.length === 0
      ? []
      : [
          t('headline', {
            earn: format.list(base.map((rule) => ruleText(rules, rule, words))),
            rounding: t(`rounding.${rules.rounding}`),
            expiry: expiryText(rules.expiry, words),
          }),
        ]),
    ...(base.length === 0 && rules.stampCard === null ? [t('earn.none')] : []),
    ...more.map((rule) => ruleText(rules, rule, words)),
    ...(rules.stampCard === null ? [] : [named('stampCard')]),
    ...(hasBonus ? [topicText(rules, 'bonuses', words)] : []),
    ...(hasReferral ? [named('referral')] : []),
    ...(rules.tiers.length === 0 ? [] : [named('tiers')]),
    ...(rules.pointValue === null ? [] : [topicText(rules, 'pointValue', words)]),
    ...(rules.endsOn === null ? [] : [t('frame.endsOn', { day: format.day(rules.endsOn) })]),
  ];
  return sentences.map((sentence) => asSentence(sentence, format));
}

/** What both sides of a referral get. */
export function referralText(
  figures: { readonly referrerPoints: number; readonly referredPoints: number },
  words: Pick<ProgrammeWords, 't'>,
): string {
  const { referrerPoints, referredPoints } = figures;
  if (referrerPoints === 0 && referredPoints === 0) return words.t('referral.none');
  if (referrerPoints === referredPoints) {
    return words.t('referral.both', { points: pointsText(words, referrerPoints) });
  }
  return words.t('referral.text', {
    referrer: pointsText(words, referrerPoints),
    referred: pointsText(words, referredPoints),
  });
}

/** A tier and what it takes: `Stammgast ab 300 Punkten`. */
export function tierText(rules: ProgrammeRules, tier: Tier, words: ProgrammeWords): string {
  return words.t('tiers.tier', {
    name: words.tierName(tier),
    from: thresholdText(rules, tier.threshold, words),
  });
}

/** What a tier takes, by the basis of the rules: `ab 300 Punkten`, `von Anfang an`. */
export function thresholdText(
  { tierRule, currency }: Pick<ProgrammeRules, 'tierRule' | 'currency'>,
  threshold: number,
  { t, format }: Pick<ProgrammeWords, 't' | 'format'>,
): string {
  if (threshold === 0) return t('tiers.fromStart');
  return tierRule.basis === 'spend'
    ? t('tiers.fromSpend', { amount: format.money({ minor: threshold, currency }) })
    : t(`tiers.from.${tierRule.basis}`, { count: threshold });
}

/** What counts for tiers, and how long one is kept. */
export function tierRuleText(
  { basis, window, downgrade }: TierRule,
  { t }: Pick<ProgrammeWords, 't'>,
): string {
  return t('tiers.rule', {
    basis: t(`tiers.counted.${basis}`),
    window:
      window.kind === 'months'
        ? t('tiers.window.months', { count: window.months })
        : t(`tiers.window.${window.kind}`),
    downgrade:
      downgrade.kind === 'months'
        ? t('tiers.kept.months', { count: downgrade.months })
        : t(`tiers.kept.${downgrade.kind}`),
  });
}

function stampCardText({ stampCard, currency }: ProgrammeRules, words: ProgrammeWords): string {
  const { t, format } = words;
  if (stampCard === null) return t('stampCard.none');
  const { size, reward, per, thresholdMinor } = stampCard;
  return t('stampCard.text', {
    stamps: t('stamps', { count: size }),
    reward: reward === '' ? t('stampCard.unnamed') : reward,
    per:
      per === 'item'
        ? t('stampCard.perPiece', { piece: pieceText(stampCard, words) })
        : thresholdMinor > 0
          ? t('stampCard.perPurchaseFrom', {
              amount: format.money({ minor: thresholdMinor, currency }),
            })
          : t('stampCard.perPurchase'),
    expiry: expiryText(stampCard.expiry, words),
  });
}
