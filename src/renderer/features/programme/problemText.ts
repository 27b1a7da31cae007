import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { ProgrammeProblem } from '@shared/domain/loyalty/programmeChecks';
import type { ProgrammeWords } from '@renderer/i18n/programmeText';
import { asSentence, earnRuleText } from '@renderer/i18n/ruleText';

/** What is wrong and where, in one sentence. */
export function problemText(
  problem: ProgrammeProblem,
  rules: ProgrammeRules,
  words: ProgrammeWords,
): string {
  const { t, format } = words;
  const ruleName = (id: string): string => {
    const rule = rules.earn.find((one) => one.id === id);
    const text = rule && earnRuleText(rule, rules.currency, { ...words, tiers: rules.tiers });
    return text === undefined ? '' : asSentence(text, format);
  };
  const tierName = (id: string): string => {
    const tier = rules.tiers.find((one) => one.id === id);
    return tier ? words.tierName(tier) : '';
  };
  const money = (minor: number): string => format.money({ minor, currency: rules.currency });
  switch (problem.code) {
    case 'programme/currency-unknown':
      return t('refusal.currency', { currency: problem.currency });
    case 'programme/ends-before-start':
      return t('refusal.ends', { day: format.day(problem.startsOn) });
    case 'programme/too-many-rules':
      return t('refusal.tooManyRules', { max: format.number(problem.max) });
    case 'programme/too-many-tiers':
      return t('refusal.tooManyTiers', { max: format.number(problem.max) });
    case 'programme/rule-points':
    case 'programme/rule-percent':
      return t('refusal.figure', {
        what: ruleName(problem.ruleId),
        max: format.number(problem.max),
      });
    case 'programme/rule-amount':
    case 'programme/rule-threshold':
      return t('refusal.figure', {
        what: ruleName(problem.ruleId),
        max: money(problem.maxMinor),
      });
    case 'programme/rule-item':
      return t('refusal.item', { what: ruleName(problem.ruleId) });
    case 'programme/condition-tiers':
      return t('refusal.conditionTiers', { what: ruleName(problem.ruleId) });
    case 'programme/rule-twice':
    case 'programme/condition-weekdays':
    case 'programme/condition-season':
    case 'programme/condition-tags':
    case 'programme/condition-channels':
      return t('refusal.condition', { what: ruleName(problem.ruleId) });
    case 'programme/expiry-months':
    case 'programme/expiry-years':
      return t('refusal.figure', { what: t('topic.expiry'), max: format.number(problem.max) });
    case 'programme/bonus-points':
      return t('refusal.figure', {
        what: t(`bonus.title.${problem.bonus}`),
        max: format.number(problem.max),
      });
    case 'programme/referral-points':
      return t('refusal.figure', {
        what: problem.country === null ? t('topic.referral') : format.country(problem.country),
        max: format.number(problem.max),
      });
    case 'programme/referral-country':
      return t('refusal.country', { country: problem.country });
    case 'programme/tier-twice':
    case 'programme/tier-name':
      return t('refusal.tierName');
    case 'programme/tier-thresholds':
      return rules.tiers[0]?.id === problem.tierId
        ? t('refusal.lowestTier', { name: tierName(problem.tierId) })
        : t('refusal.thresholds', { name: tierName(problem.tierId) });
    case 'programme/tier-window':
    case 'programme/tier-downgrade':
      return t('refusal.figure', { what: t('topic.tiers'), max: format.number(problem.max) });
    case 'programme/point-value':
      return t('refusal.pointValue');
    case 'programme/stamp-size':
      return t('refusal.figure', { what: t('topic.stampCard'), max: format.number(problem.max) });
    case 'programme/stamp-reward':
      return t('refusal.stampReward');
    case 'programme/stamp-item':
      return t('refusal.stampItem');
    case 'programme/stamp-threshold':
      return t('refusal.figure', { what: t('topic.stampCard'), max: money(problem.maxMinor) });
  }
}
