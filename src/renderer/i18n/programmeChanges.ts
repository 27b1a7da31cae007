import type { ProgrammeRules, Tier } from '@shared/domain/loyalty/programme';
import {
  BONUSES,
  referralText,
  tierRuleText,
  tierText,
  topicText,
  type ProgrammeWords,
  type RuleTopic,
} from './programmeText';
import { asSentence, earnRuleText, pointsText } from './ruleText';

/** What other rules say, and what they said; `null` on the side where there was nothing. */
type Pair = readonly [before: string | null, after: string | null];

/**
 * What differs between two versions of the rules, one sentence each: `Neu: doppelte Punkte dienstags`,
 * `Gültigkeit: 6 Monate (bisher 12 Monate)`. Empty for rules that say the same.
 */
export function programmeChanges(
  before: ProgrammeRules,
  after: ProgrammeRules,
  words: ProgrammeWords,
): readonly string[] {
  const { t, format } = words;
  const said = (topic: string, [was, is]: Pair): readonly string[] => {
    if (was === is) return [];
    if (was === null) return [t('changes.new', { text: is ?? '' })];
    if (is === null) return [t('changes.gone', { text: was })];
    return [t('changes.changed', { topic, before: was, after: is })];
  };
  const topicSaid = (topic: RuleTopic): readonly string[] =>
    said(t(`topic.${topic}`), [topicText(before, topic, words), topicText(after, topic, words)]);
  // What a shop may do without comes and goes under its name.
  const optional = (topic: 'stampCard' | 'pointValue'): readonly string[] => {
    if ((before[topic] === null) === (after[topic] === null)) return topicSaid(topic);
    const named = (rules: ProgrammeRules): string | null =>
      rules[topic] === null
        ? null
        : t('topicText', { topic: t(`topic.${topic}`), text: topicText(rules, topic, words) });
    return said('', [named(before), named(after)]);
  };
  const earn = paired(before.earn, after.earn, ({ id }) => id).flatMap(([was, is]) =>
    said(t('topic.earn'), [
      was && earnRuleText(was, before.currency, { ...words, tiers: before.tiers }),
      is && earnRuleText(is, after.currency, { ...words, tiers: after.tiers }),
    ]),
  );
  const bonuses = BONUSES.flatMap((bonus) =>
    said(t(`bonus.title.${bonus}`), [
      pointsText(words, before.bonuses[bonus]),
      pointsText(words, after.bonuses[bonus]),
    ]),
  );
  const countries = [
    ...new Set([
      ...Object.keys(before.referral.byCountry),
      ...Object.keys(after.referral.byCountry),
    ]),
  ].flatMap((country) => {
    const inCountry = ({ referral }: ProgrammeRules): string | null => {
      const figures = referral.byCountry[country];
      if (figures === undefined) return null;
      return t('referral.inCountry', {
        country: format.country(country),
        figures: referralText(figures, words),
      });
    };
    return said(t('topic.referral'), [inCountry(before), inCountry(after)]);
  });

  const sentences = [
    ...said(t('frame.currency'), [
      format.currency(before.currency),
      format.currency(after.currency),
    ]),
    ...earn,
    ...topicSaid('rounding'),
    ...topicSaid('expiry'),
    ...optional('stampCard'),
    ...bonuses,
    ...said(t('topic.referral'), [
      referralText(before.referral, words),
      referralText(after.referral, words),
    ]),
    ...countries,
    ...paired(before.tiers, after.tiers, ({ id }) => id).flatMap(([was, is]) => [
      ...said(t('topic.tiers'), [
        was && tierText(before, was, words),
        is && tierText(after, is, words),
      ]),
      ...(was && is ? tierDetails(was, is, words) : []),
    ]),
    ...said(t('topic.tiers'), [
      tierRuleText(before.tierRule, words),
      tierRuleText(after.tierRule, words),
    ]),
    ...optional('pointValue'),
    ...said(t('frame.end'), [endText(before, words), endText(after, words)]),
  ];
  return sentences.map((sentence) => asSentence(sentence, format));
}

function tierDetails(was: Tier, is: Tier, { t, tierName }: ProgrammeWords): readonly string[] {
  const name = tierName(is);
  return [
    ...(was.benefits === is.benefits ? [] : [t('changes.benefits', { name })]),
    ...(was.stamp === is.stamp ? [] : [t('changes.stamp', { name })]),
  ];
}

const endText = ({ endsOn }: ProgrammeRules, { t, format }: ProgrammeWords): string =>
  endsOn === null ? t('frame.endless') : format.day(endsOn);

/** The items of both lists side by side, by their ids: those of `before` in their order, then what is new. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => string,
): readonly (readonly [was: T | null, is: T | null])[] {
  const now = new Map(after.map((item) => [idOf(item), item]));
  const then = new Set(before.map(idOf));
  return [
    ...before.map((item) => [item, now.get(idOf(item)) ?? null] as const),
    ...after.filter((item) => !then.has(idOf(item))).map((item) => [null, item] as const),
  ];
}
