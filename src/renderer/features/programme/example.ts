import { addDays, weekdayOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import { earnedBy, type Earned } from '@shared/domain/loyalty/earning';
import { FIRST_PROGRAMME_ID, type ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { Reward } from '@shared/domain/loyalty/reward';
import type { Product } from '@shared/domain/purchases/product';
import type { SalesChannel } from '@shared/domain/purchases/purchase';
import type { Pieces } from './PieceSelect';

/** A purchase that never happened, to see what rules make of it. */
export type ExamplePurchase = {
  readonly amountMinor: number;
  readonly boughtOn: IsoDate;
  readonly tierId: string | null;
  readonly tag: string | null;
  readonly channel: SalesChannel;
  readonly isBirthday: boolean;
  /** What was bought of what the rules name; `null` for something else. */
  readonly pieces: (Pieces & { readonly count: number }) | null;
};

/** What a purchase would earn by rules, whenever they begin. */
export function exampleOf(
  rules: ProgrammeRules,
  purchase: ExamplePurchase,
  products: readonly Product[],
): Earned {
  const { amountMinor, boughtOn, tierId, tag, channel, isBirthday, pieces } = purchase;
  const product = products.find(({ id }) => id === pieces?.productId);
  return earnedBy(
    {
      boughtOn,
      currency: rules.currency,
      channel,
      moneyMinor: amountMinor,
      lines:
        pieces === null
          ? []
          : [
              {
                productId: pieces.productId,
                category: product?.category ?? pieces.category,
                quantityMilli: pieces.count * 1000,
                amountMinor,
              },
            ],
    },
    { id: FIRST_PROGRAMME_ID, number: 1, startsOn: boughtOn, rules, createdAt: 0 },
    { tags: tag === null ? [] : [tag], tierId, isBirthday, earlierThatDay: [] },
  );
}

/** The next such day of the week from a day on, 1 (Monday) to 7. */
export const nextWeekday = (today: IsoDate, weekday: number): IsoDate =>
  addDays(today, (weekday - weekdayOf(today) + 7) % 7);

/** The next such day of a year, `MM-DD`, from a day on. */
export function nextMonthDay(today: IsoDate, monthDay: string): IsoDate {
  for (let day = today; ; day = addDays(day, 1)) {
    if (day.slice(5) === monthDay) return day;
    // 29 February comes within eight years; what never comes is no day.
    if (day > addDays(today, 3000)) return today;
  }
}

/** What points are worth: as a means of payment, or by the cheapest reward whose value is known. */
export type PointWorth =
  | { readonly kind: 'payment'; readonly minorPerPoint: number }
  | { readonly kind: 'reward'; readonly minorPerPoint: number; readonly reward: Reward };

/** What a point is worth by the rules and rewards; `null` where nobody can say. */
export function pointWorth(rules: ProgrammeRules, rewards: readonly Reward[]): PointWorth | null {
  const { pointValue, currency } = rules;
  if (pointValue !== null && pointValue.points > 0) {
    return { kind: 'payment', minorPerPoint: pointValue.minor / pointValue.points };
  }
  const [cheapest] = rewards
    .filter((reward) => !reward.isArchived && reward.currency === currency && reward.points > 0)
    .filter(({ valueMinor }) => valueMinor !== null && valueMinor > 0)
    .sort((a, b) => a.points - b.points);
  if (cheapest === undefined) return null;
  return {
    kind: 'reward',
    minorPerPoint: (cheapest.valueMinor ?? 0) / cheapest.points,
    reward: cheapest,
  };
}

/** Whether rules look at more than amount and day, so that the example has to ask for it. */
export function asksFor(rules: ProgrammeRules) {
  const { earn, stampCard } = rules;
  const conditions = earn.map(({ when }) => when);
  const pieces: Pieces[] = [
    ...earn.flatMap((rule) => (rule.kind === 'per-item' ? [rule] : [])),
    ...(stampCard?.per === 'item' ? [stampCard] : []),
  ].map(({ productId, category }) => ({ productId, category }));
  return {
    tiers: conditions.some(({ tiers }) => tiers !== undefined),
    channels: conditions.some(({ channels }) => channels !== undefined),
    isBirthday: conditions.some(({ isBirthday }) => isBirthday === true),
    tags: [...new Set(conditions.flatMap(({ tags }) => tags ?? []))],
    seasons: [...new Set(conditions.flatMap(({ season }) => (season ? [season.from] : [])))],
    /** Each once, without what was not chosen yet. */
    pieces: [...new Map(pieces.map((piece) => [keyOf(piece), piece])).values()].filter(
      ({ productId, category }) => productId !== null || category !== '',
    ),
  };
}

/** One text for what is counted. */
export const keyOf = ({ productId, category }: Pieces): string =>
  productId === null ? `category:${category}` : `product:${productId}`;
