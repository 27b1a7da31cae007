import type { TFunction } from 'i18next';
import type {
  EarnCondition,
  EarnRule,
  ExpiryRule,
  StampCard,
  Tier,
} from '@shared/domain/loyalty/programme';
import type { ProductId } from '@shared/domain/purchases/product';
import type { Format } from './format';

/** What sentences about rules are made of. */
export type RuleWords = {
  readonly t: TFunction<'programme'>;
  readonly format: Format;
  /** The owner's name for a tier, or the usual one. */
  readonly tierName: (tier: Pick<Tier, 'id' | 'name'>) => string;
  /** The tiers that conditions name by id. */
  readonly tiers: readonly Tier[];
  /** The name of a product; empty for one that is gone. */
  readonly productName: (id: ProductId) => string;
};

/** `1 Punkt`, `1.200 Punkte`. */
export const pointsText = ({ t }: Pick<RuleWords, 't'>, count: number): string =>
  t('points', { count });

/** A text with a capital letter at its beginning, where the script has any. */
export function asSentence(text: string, { locale }: Pick<Format, 'locale'>): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

/** How points come about by one rule, with its conditions: `doppelte Punkte dienstags`. */
export function earnRuleText(rule: EarnRule, currency: string, words: RuleWords): string {
  const what = earnText(rule, currency, words);
  const when = conditionTexts(rule, currency, words);
  return when.length === 0
    ? what
    : words.t('earn.when', { what, when: words.format.series(when.map(({ text }) => text)) });
}

/** How points come about by one rule, whatever its conditions: `1 Punkt je 1,00 €`. */
export function earnText(rule: EarnRule, currency: string, words: RuleWords): string {
  const { t, format } = words;
  switch (rule.kind) {
    case 'per-amount':
      return t('earn.perAmount', {
        points: pointsText(words, rule.points),
        amount: format.money({ minor: rule.perMinor, currency }),
      });
    case 'per-visit':
      return t('earn.perVisit', { points: pointsText(words, rule.points) });
    case 'per-item':
      return t('earn.perItem', {
        points: pointsText(words, rule.points),
        piece: pieceText(rule, words),
      });
    case 'multiplier':
      if (rule.percent === 200) return t('earn.double');
      if (rule.percent === 300) return t('earn.triple');
      return t('earn.times', { percent: format.percent(rule.percent / 100) });
  }
}

/** What one piece is: of a product, of a category, or of anything. */
export function pieceText(
  { productId, category }: Pick<StampCard, 'productId' | 'category'>,
  { t, productName }: Pick<RuleWords, 't' | 'productName'>,
): string {
  if (productId !== null) {
    const name = productName(productId);
    return name === '' ? t('piece.gone') : t('piece.product', { name });
  }
  return category === '' ? t('piece.any') : t('piece.category', { name: category });
}

/** What a condition is about. */
export type ConditionKind = keyof EarnCondition | 'threshold';

/** One condition of a rule, in words. */
export type ConditionText = { readonly kind: ConditionKind; readonly text: string };

/** What must hold for a rule, one short text each, in the order in which people say it. */
export function conditionTexts(
  rule: EarnRule,
  currency: string,
  words: RuleWords,
): readonly ConditionText[] {
  const { t, format } = words;
  const { weekdays, season, tags, tiers, channels, isBirthday }: EarnCondition = rule.when;
  const either = (items: readonly string[]): string =>
    new Intl.ListFormat(format.locale, { type: 'disjunction' }).format(items);
  const texts: ConditionText[] = [];
  const add = (kind: ConditionKind, text: string): void => {
    texts.push({ kind, text });
  };
  if (rule.kind === 'per-amount' && rule.thresholdMinor > 0) {
    const amount = format.money({ minor: rule.thresholdMinor, currency });
    add('threshold', t('when.threshold', { amount }));
  }
  if (weekdays !== undefined) {
    add('weekdays', t('when.weekdays', { days: weekdaysText(weekdays, words) }));
  }
  if (isBirthday === true) add('isBirthday', t('when.birthday'));
  if (channels !== undefined) {
    add('channels', either(channels.map((channel) => t(`when.channel.${channel}`))));
  }
  if (tiers !== undefined) {
    const names = tiers.map((id) =>
      words.tierName(words.tiers.find((tier) => tier.id === id) ?? { id, name: '' }),
    );
    add('tiers', t('when.tiers', { tiers: either(names) }));
  }
  if (tags !== undefined) {
    const names = tags.map((tag) => t('quoted', { name: tag }));
    add('tags', t('when.tags', { tags: either(names) }));
  }
  if (season !== undefined) {
    const [from, to] = [seasonDay(season.from, format), seasonDay(season.to, format)];
    add('season', t('when.season', { from, to }));
  }
  return texts;
}

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days of the week as habits, three and more in a row as a stretch: `montags bis freitags`. */
export function weekdaysText(
  days: readonly number[],
  { t, format }: Pick<RuleWords, 't' | 'format'>,
): string {
  const name = (day: number): string => t(`when.weekday.${day as Weekday}`);
  const runs: number[][] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return format.list(
    runs.flatMap((run) =>
      run.length < 3
        ? run.map(name)
        : [t('when.weekdayRun', { from: name(run[0]!), to: name(run.at(-1)!) })],
    ),
  );
}

/** A day of every year, `MM-DD`, in words: `24. Dezember`. */
export const seasonDay = (monthDay: string, format: Format): string =>
  format.partialDate({
    year: null,
    month: Number(monthDay.slice(0, 2)),
    day: Number(monthDay.slice(3)),
  });

/** How long points or stamps live: `gültig 12 Monate`. */
export function expiryText(expiry: ExpiryRule, { t }: Pick<RuleWords, 't'>): string {
  switch (expiry.kind) {
    case 'never':
      return t('expiry.never');
    case 'months':
      return t('expiry.months', { count: expiry.months });
    case 'year-end':
      if (expiry.yearsAfter === 0) return t('expiry.thisYear');
      if (expiry.yearsAfter === 1) return t('expiry.nextYear');
      return t('expiry.years', { count: expiry.yearsAfter });
  }
}
