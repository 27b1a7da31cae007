import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Ratio } from './ratio';
import type { Span } from './span';

/**
 * The nine figures; churn comes in its two forms, gross and net, under two names. What each of them is,
 * with formula, source and states: `docs/insights.md`.
 *
 * - `csat`: answers of 4 and 5 ÷ answers, scale 1 to 5
 * - `nps`: share of 9-10 less share of 0-6, scale 0 to 10, as points -100 to 100
 * - `retention`: (E - N) ÷ S
 * - `gross-churn`: lost ÷ S, lost = S - (E - N); with retention it makes 100 %, always
 * - `net-churn`: (S - E) ÷ S: below 0 where the shop has grown; new people hide losses in it
 * - `repeat-rate`: people with two or more purchases ÷ people with a purchase
 * - `frequency`: purchases ÷ people with a purchase, in the span
 * - `aov`: revenue ÷ purchases
 * - `clv`: aov × frequency × lifespan, both in the same unit of time
 * - `cac`: cost of acquisition ÷ people who bought for the first time ever
 */
export type FigureKey =
  | 'csat'
  | 'nps'
  | 'retention'
  | 'gross-churn'
  | 'net-churn'
  | 'repeat-rate'
  | 'frequency'
  | 'aov'
  | 'clv'
  | 'cac';

/** The figures that are amounts. */
export type MoneyFigureKey = Extract<FigureKey, 'aov' | 'clv' | 'cac'>;

/** Every figure once, in the order of the page: do they come back, are they happy, what are they worth, what do they cost. */
export const FIGURE_KEYS: readonly FigureKey[] = [
  'retention',
  'gross-churn',
  'net-churn',
  'repeat-rate',
  'frequency',
  'nps',
  'csat',
  'aov',
  'clv',
  'cac',
];

/** Answers or people below which a share is told as its raw counts and interval, and not as a figure. Source: decisions. */
export const ENOUGH = 20;

/** What a number counts. */
export type Unit =
  | { readonly kind: 'people' | 'purchases' | 'answers' }
  /** A part of 1, shown as a percentage with one decimal. Net churn may be below 0. */
  | { readonly kind: 'share' }
  /** Points of the NPS, -100 to 100, shown with their sign. */
  | { readonly kind: 'points' }
  /** Minor units of a currency; a mean is seldom a whole number of them. */
  | { readonly kind: 'money'; readonly currency: string }
  /** Purchases of one person in one span of this length. */
  | { readonly kind: 'per-span'; readonly days: number }
  /** How many spans of this length something lasts: *7.7 times 90 days*. */
  | { readonly kind: 'spans'; readonly days: number }
  | { readonly kind: 'years' };

/** An exact number with what it counts. */
export type Quantity = { readonly value: Ratio; readonly unit: Unit };

/** What goes into the formulas. */
export type InputKey =
  // csat, nps
  | 'answers'
  | 'content'
  | 'promoters'
  | 'passives'
  | 'detractors'
  // retention and churn: S, N (of which new, won back), E, E - N, S - (E - N)
  | 'active-at-start'
  | 'gained'
  | 'new'
  | 'won-back'
  | 'active-at-end'
  | 'kept'
  | 'lost'
  // repeat rate, frequency, aov
  | 'customers'
  | 'regulars'
  | 'purchases'
  | 'revenue'
  // clv
  | 'aov'
  | 'frequency'
  | 'lifespan'
  /** The same lifespan in years. */
  | 'lifespan-years'
  /** Only where the owner has said a margin: then the value is what is left of it. */
  | 'margin'
  // cac
  | 'cost'
  | 'new-customers';

/** A number that was put into a formula. */
export type FigureInput = Quantity & { readonly key: InputKey };

/** A group of people behind a figure. */
export type PartKey =
  // csat: 4 and 5; 3; 1 and 2. nps: 9-10, 7-8, 0-6. By the latest answer of each person in the span.
  | 'content'
  | 'neutral'
  | 'unhappy'
  | 'promoters'
  | 'passives'
  | 'detractors'
  /** Active at the start and at the end. */
  | 'kept'
  /** Active at the start and not at the end. */
  | 'lost'
  /** Bought for the first time ever in the span, and active at its end. */
  | 'new'
  /** Bought before, not active at the start, active at the end. */
  | 'won-back'
  /** Two purchases or more in the span. */
  | 'regulars'
  /** One purchase in the span. */
  | 'once'
  /** At least one purchase in the span. */
  | 'customers'
  /** Bought for the first time ever in the span, active at its end or not. */
  | 'new-customers';

/** The people behind a part of a figure. */
export type FigurePart = {
  readonly key: PartKey;
  /** Everybody, those too who cannot be listed any more because they were erased or lie in the trash. */
  readonly count: number;
  /**
   * Up to twelve of those who can be listed, whoever has bought most often first: faces to show beside the number.
   * All of them: `InsightsClient.people`, in the domain `peopleBehind`.
   */
  readonly first: readonly ContactId[];
};

/**
 * What came out.
 *
 * - `value`: a number, exact.
 * - `few`: there are fewer than `ENOUGH` answers or people. Show the raw counts of `inputs` and the interval in
 *   its place; `value` is for whoever asks for it all the same, such as the table and the export.
 * - `no-data`: the denominator is empty. `missing` says of what: never shown as 0.
 * - `not-defined`: there was a cost and nobody new. The cost is among the inputs.
 * - `not-enough-history`: no lifespan can be told, because nobody was active at the start (`nobody-active`)
 *   or nobody was lost (`nobody-lost`): 1 ÷ 0 is not for ever.
 */
export type FigureState<Missing extends string = InputKey> =
  | { readonly kind: 'value'; readonly value: Ratio }
  | { readonly kind: 'few'; readonly value: Ratio }
  | { readonly kind: 'no-data'; readonly missing: Missing }
  | { readonly kind: 'not-defined'; readonly because: 'nobody-new' }
  | {
      readonly kind: 'not-enough-history';
      readonly because: 'nobody-active' | 'nobody-lost';
    };

/**
 * Where the true value lies with 95 % confidence, in the unit of the figure, both ends included.
 *
 * - `wilson`: of shares. Source: Wilson 1927; score interval without continuity correction.
 * - `nps`: NPS ± 1.96 × √((P + D - (P - D)²) ÷ n) × 100, where P and D are the shares of promoters and detractors:
 *   the variance of scores of +1, 0 and -1. Where all answers fall into one group, it is what Wilson's bound
 *   leaves to the others: a single answer is no certainty.
 */
export type Interval = {
  readonly low: number;
  readonly high: number;
  readonly method: 'wilson' | 'nps';
};

/** A rate that amounts were converted with, and its day: shown beside the figure. */
export type UsedRate = {
  readonly from: string;
  readonly to: string;
  /** One unit of `from` in units of `to`, as the owner typed it; of an inverse one, as it was typed for the other direction. */
  readonly rate: string;
  readonly isInverse: boolean;
  readonly on: IsoDate;
};

/** The same figure a year before. */
export type YearAgo = {
  readonly span: Span;
  readonly n: number;
  readonly state: FigureState;
  /** Value now less value then, in the unit of the figure; `null` unless both have a number (`value` or `few`). */
  readonly change: Ratio | null;
};

/** What the owner wants a figure to be. */
export type Target = {
  /** In the unit of the figure. */
  readonly value: Ratio;
  /** Of churn and cost less is better. */
  readonly is: 'at-least' | 'at-most';
  /** `null` while the figure has no number. */
  readonly isReached: boolean | null;
};

/** One figure over one span, with everything that is needed to show its sum and lead to its people. */
export type Figure = {
  readonly key: FigureKey;
  readonly span: Span;
  readonly unit: Unit;
  readonly state: FigureState;
  /** What it rests on: answers (csat, nps), people active at the start (retention, churn), people with a purchase
   * (repeat rate, frequency, clv), purchases (aov), new people (cac). */
  readonly n: number;
  /** In the order of the formula. */
  readonly inputs: readonly FigureInput[];
  readonly parts: readonly FigurePart[];
  /** Of csat and nps: how often each score of the scale was given, the highest first; else empty. */
  readonly scores: readonly { readonly score: number; readonly count: number }[];
  /** Of shares and the NPS; `null` of others and without data. */
  readonly interval: Interval | null;
  /** `null` if the shop has nothing from then: no arrow. */
  readonly yearAgo: YearAgo | null;
  readonly target: Target | null;
  /**
   * ISO 4217: the owner has set a target in this currency, and the figure is in another, in which amounts come first.
   * The two are not compared. Absent: there is no such target.
   */
  readonly targetElsewhere?: string;
  /** Days of the activity window, of figures that depend on it (retention, churn, clv by churn); else `null`. */
  readonly activeDays: number | null;
  readonly rates: readonly UsedRate[];
  /** Currencies of which amounts were left out, because no rate was entered. */
  readonly leftOut: readonly string[];
};

/** A part of a figure as it is asked for: its people are one click away. */
export type PartAsked = {
  readonly figure: FigureKey;
  readonly part: PartKey;
  /** That of the figure, where it is one of money: its customers are those who paid in it. */
  readonly currency?: string | null;
};

/** What to ask for the people behind a part of a figure. */
export const partAsked = (
  { key, unit }: Pick<Figure, 'key' | 'unit'>,
  part: PartKey,
): PartAsked => ({
  figure: key,
  part,
  currency: unit.kind === 'money' ? unit.currency : null,
});

/** What every figure is split by. */
export type SplitBy = 'country' | 'segment' | 'source' | 'owner';

/**
 * One group of a split. `key` is unique within the split.
 *
 * `country`: ISO 3166-1 alpha-2. `owner`: the name, as most often written. `segment`: its id; `label` is its name.
 * `source`: the owner's words; where somebody has recommended people, `recommended`; the file that they came from,
 * `file`. `kind` `unknown` gathers those of whom nothing is known, answers without a name, and with segments those
 * who are in none; its label is empty. Somebody can be in several segments: there the groups overlap.
 */
export type SplitGroup = {
  readonly key: string;
  readonly kind: 'named' | 'recommended' | 'file' | 'unknown';
  readonly label: string;
  /** People with at least one purchase up to the end of the span. */
  readonly customers: number;
};

/** What figures are asked for. Plain data. */
export type InsightQuery = {
  readonly span: Span;
  /** The owner's choices that figures depend on. */
  readonly settings: InsightSettings;
  /** Only these people, such as a segment; `null` for everybody. */
  readonly people: readonly ContactId[] | null;
};

/** The owner's choices that figures depend on: `ShopSettings.insights`. */
export type InsightSettings = {
  /** Days of the activity window, 1 to 3,660; 180 unless the owner says otherwise. */
  readonly activeDays: number;
  /** How long somebody stays a customer, in whole months, 1 to 1,200; `null`: 1 ÷ churn of the span. */
  readonly lifespanMonths: number | null;
  /** What is left of revenue, in thousandths, 1 to 1,000, for the CLV; `null`: of revenue. */
  readonly marginPerMille: number | null;
  /** ISO 4217: everything is converted into it with the owner's rates; `null`: each currency for itself. */
  readonly currency: string | null;
  /**
   * What the owner wants, as decimal text in the unit that is shown: percent of shares, points of the NPS, times,
   * units of money of its currency. A figure that is not named has no target.
   */
  readonly targets: Readonly<Partial<Record<FigureKey, string>>>;
  /**
   * ISO 4217: what targets in money were meant in; they are compared with no other currency. One that is not named is
   * in the currency of the figures, as targets were before this was kept.
   */
  readonly targetCurrencies?: Readonly<Partial<Record<MoneyFigureKey, string>>>;
};

/** What a shop that has not said anything gets. */
export const DEFAULT_INSIGHT_SETTINGS: InsightSettings = {
  activeDays: 180,
  lifespanMonths: null,
  marginPerMille: null,
  currency: null,
  targets: {},
};

/** All figures over a span. */
export type Figures = {
  readonly span: Span;
  /**
   * In the order of `FIGURE_KEYS`. Figures of money come once per currency that there are amounts in, that of the shop
   * first, or once where everything is converted; their `unit.currency` tells them apart.
   */
  readonly figures: readonly Figure[];
  /** Whether these are sample people: they count only where there is nobody else. */
  readonly isSample: boolean;
  /** The first day of which there is a purchase or an answer; `null` for an empty shop. */
  readonly since: IsoDate | null;
};

/** The figure of a key; of money in the first currency, or in the one that is named. */
export const figureOf = (
  { figures }: Pick<Figures, 'figures'>,
  key: FigureKey,
  currency?: string,
): Figure | undefined =>
  figures.find(
    (figure) =>
      figure.key === key &&
      (currency === undefined || figure.unit.kind !== 'money' || figure.unit.currency === currency),
  );

/** The number of a figure, `value` or `few`; `null` where there is none. */
export const valueOf = (state: FigureState<string>): Ratio | null =>
  state.kind === 'value' || state.kind === 'few' ? state.value : null;
