import type { Brand } from '@shared/kernel/brand';
import type { Instant } from '../calendar/clock';
import { daysBetween, type IsoDate } from '../calendar/isoDate';
import type { Campaign } from '../segments/campaign';
import { plus, ratio, ZERO, type Ratio } from './ratio';
import { daysOf, type Span } from './span';

/** UUIDv7 of a cost. */
export type CostId = Brand<string, 'CostId'>;

/** The source of a cost for people who were recommended, such as rewards for whoever brings somebody. */
export const RECOMMENDED_SOURCE = '@recommended';

/** What was spent on winning people, over some days. */
export type Cost = {
  readonly id: CostId;
  /** The days it is for, both included: it counts for each of them equally. `from` is not after `to`. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Where these people come from, in the owner's words as with contacts, or `RECOMMENDED_SOURCE`; may be empty. */
  readonly source: string;
  /** The campaign it was spent on; `null` for none. It stands in place of what the campaign itself says. */
  readonly campaignId: string | null;
  /** Minor units of `currency`, 0 or more. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** May be empty. */
  readonly note: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** What is typed in. */
export type CostDraft = Omit<Cost, 'id' | 'createdAt' | 'updatedAt'>;

/** A cost as far as figures need it. */
export type CostFact = Pick<
  Cost,
  'from' | 'to' | 'source' | 'campaignId' | 'amountMinor' | 'currency'
>;

/** What a campaign needs to say of its cost. */
export type CampaignCost = Pick<
  Campaign,
  'id' | 'name' | 'from' | 'to' | 'costMinor' | 'currency' | 'goal'
>;

/**
 * All costs of winning people: those that were entered, and those that campaigns for winning people (`acquire`)
 * name themselves where nobody entered one for them. A campaign without an end counts on its first day, and its
 * name is the source where nobody said another.
 */
export function costsOf(
  costs: readonly CostFact[],
  campaigns: readonly CampaignCost[],
): readonly CostFact[] {
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  const entered = new Set(costs.map(({ campaignId }) => campaignId));
  const named = costs.map((cost) =>
    cost.source.trim() !== '' || cost.campaignId === null
      ? cost
      : { ...cost, source: names.get(cost.campaignId) ?? '' },
  );
  const own = campaigns.flatMap(({ id, name, from, to, costMinor, currency, goal }): CostFact[] => {
    if (goal !== 'acquire' || costMinor === null || entered.has(id)) return [];
    const until = to === null || to < from ? from : to;
    return [{ from, to: until, source: name, campaignId: id, amountMinor: costMinor, currency }];
  });
  return [...named, ...own];
}

/** The part of a cost that falls on a span, by days, in minor units; `null` if it has no day in it. */
export function costWithin({ from, to, amountMinor }: CostFact, span: Span): Ratio | null {
  const first = from > span.from ? from : span.from;
  const last = to < span.to ? to : span.to;
  if (first > last) return null;
  return ratio(BigInt(amountMinor) * BigInt(daysBetween(first, last) + 1), daysOf({ from, to }));
}

/** The costs of a span in each currency, in minor units. A currency without a cost is not in it. */
export function costsWithin(costs: readonly CostFact[], span: Span): ReadonlyMap<string, Ratio> {
  const sums = new Map<string, Ratio>();
  for (const cost of costs) {
    const part = costWithin(cost, span);
    if (part !== null) sums.set(cost.currency, plus(sums.get(cost.currency) ?? ZERO, part));
  }
  return sums;
}
