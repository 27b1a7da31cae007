import { minorDigitsOf } from '../money/money';
import type { InsightPerson } from './facts';
import type {
  Figure,
  FigureInput,
  FigureKey,
  FigureState,
  InputKey,
  InsightSettings,
  Interval,
  PartKey,
  Target,
  Unit,
  UsedRate,
} from './figure';
import type { FigureSources } from './figureParts';
import { changeBetween } from './formulas';
import { partOf } from './partPeople';
import { compareRatios, dividedBy, ratio, ratioOfText, times, type Ratio } from './ratio';
import { yearsBefore } from './span';

/** What one figure consists of, before the parts that all have in common. */
export type FigureDraft = {
  readonly key: FigureKey;
  readonly unit: Unit;
  readonly state: FigureState;
  readonly n: number;
  readonly inputs: readonly FigureInput[];
  readonly parts: readonly PartKey[];
  /** Of a figure of money: who paid in its currency; `null` where everybody did. */
  readonly paid?: ((person: InsightPerson) => boolean) | null;
  readonly scores?: Figure['scores'];
  readonly then: { readonly state: FigureState; readonly n: number };
  readonly interval?: Interval | null;
  /** Whether it depends on the activity window. */
  readonly isOfWindow?: boolean;
  readonly rates?: readonly UsedRate[];
  readonly leftOut?: readonly string[];
};

/** A figure with its people, the year before and its target. */
export function makeFigure(
  { counted, query, plan, hasYearAgo }: FigureSources,
  draft: FigureDraft,
): Figure {
  const { key, unit, state, n, inputs, then } = draft;
  return {
    key,
    span: query.span,
    unit,
    state,
    n,
    inputs,
    parts: draft.parts.map((part) =>
      counted.partOf
        ? counted.partOf(part, draft.paid && unit.kind === 'money' ? unit.currency : null)
        : partOf(counted, part, draft.paid),
    ),
    scores: draft.scores ?? [],
    interval: draft.interval ?? null,
    yearAgo: hasYearAgo
      ? {
          span: yearsBefore(query.span),
          n: then.n,
          state: then.state,
          change: changeBetween(state, then.state),
        }
      : null,
    target: targetOf(query.settings, key, unit, state, plan.into ?? plan.shopCurrency),
    ...elsewhere(query.settings, key, unit, plan.into ?? plan.shopCurrency),
    activeDays: draft.isOfWindow === true ? query.settings.activeDays : null,
    rates: draft.rates ?? [],
    leftOut: draft.leftOut ?? [],
  };
}

/** A whole number that goes into a formula. */
export const countInput = (
  key: InputKey,
  count: number,
  kind: 'people' | 'purchases' | 'answers' = 'people',
): FigureInput => ({ key, value: ratio(count), unit: { kind } });

/** An amount that goes into a formula, in minor units. */
export const moneyInput = (key: InputKey, value: Ratio, currency: string): FigureInput => ({
  key,
  value,
  unit: { kind: 'money', currency },
});

/** Of churn and cost less is better. */
export const LESS_IS_BETTER: ReadonlySet<FigureKey> = new Set(['gross-churn', 'net-churn', 'cac']);

/** The currency that a target was meant in; `null` of those that are no amounts. */
export const targetCurrencyOf = (
  { targetCurrencies }: Pick<InsightSettings, 'targetCurrencies'>,
  key: FigureKey,
  currency: string,
): string | null =>
  key === 'aov' || key === 'clv' || key === 'cac' ? (targetCurrencies?.[key] ?? currency) : null;

/** That there is a target in another currency, at the figure whose amounts come first. */
function elsewhere(
  settings: Pick<InsightSettings, 'targets' | 'targetCurrencies'>,
  key: FigureKey,
  unit: Unit,
  currency: string,
): Pick<Figure, 'targetElsewhere'> {
  if (settings.targets[key] === undefined || unit.kind !== 'money') return {};
  const meant = targetCurrencyOf(settings, key, currency);
  const isFirst = unit.currency === currency;
  return meant !== null && meant !== currency && isFirst ? { targetElsewhere: meant } : {};
}

/**
 * What the owner wants of a figure.
 *
 * @param currency - That of the figures: a target that names none is in it. It is compared with amounts in its currency alone.
 */
export function targetOf(
  settings: Pick<InsightSettings, 'targets' | 'targetCurrencies'>,
  key: FigureKey,
  unit: Unit,
  state: FigureState,
  currency: string,
): Target | null {
  const text = settings.targets[key];
  const shown = text === undefined ? null : ratioOfText(text);
  if (shown === null) return null;
  if (unit.kind === 'money' && unit.currency !== targetCurrencyOf(settings, key, currency)) {
    return null;
  }
  const value =
    unit.kind === 'share'
      ? dividedBy(shown, ratio(100))
      : unit.kind === 'money'
        ? times(shown, ratio(10n ** BigInt(minorDigitsOf(unit.currency))))
        : shown;
  const is = LESS_IS_BETTER.has(key) ? 'at-most' : 'at-least';
  if (state.kind !== 'value' && state.kind !== 'few') return { value, is, isReached: null };
  const order = compareRatios(state.value, value);
  return { value, is, isReached: is === 'at-least' ? order >= 0 : order <= 0 };
}
