import type { Cost, CostId } from '@shared/domain/insights/cost';
import type { FigureKey, InsightSettings } from '@shared/domain/insights/figure';
import type { ExchangeRate, RateId } from '@shared/domain/insights/rate';
import * as v from 'valibot';
import { day, id, instant, type RowSchema } from './schemaParts';

const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** A cost of winning people, schema version 5. */
export const cost: RowSchema<Cost> = v.object({
  id: id<CostId>(),
  from: day,
  to: day,
  source: v.string(),
  campaignId: v.nullable(v.string()),
  amountMinor: amount,
  currency: v.string(),
  note: v.string(),
  createdAt: instant,
  updatedAt: instant,
});

/** An exchange rate, schema version 5. */
export const rate: RowSchema<ExchangeRate> = v.object({
  id: id<RateId>(),
  from: v.string(),
  to: v.string(),
  rate: v.string(),
  on: day,
  note: v.string(),
  createdAt: instant,
  updatedAt: instant,
});

const target = v.exactOptional(v.string());
const targets: { readonly [Key in FigureKey]: typeof target } = {
  csat: target,
  nps: target,
  retention: target,
  'gross-churn': target,
  'net-churn': target,
  'repeat-rate': target,
  frequency: target,
  aov: target,
  clv: target,
  cac: target,
};

/** The choices that figures depend on, as a backup holds them. */
export const insightSettings: RowSchema<InsightSettings> = v.object({
  activeDays: count,
  lifespanMonths: v.nullable(count),
  marginPerMille: v.nullable(count),
  currency: v.nullable(v.string()),
  targets: v.object(targets),
  targetCurrencies: v.exactOptional(v.object({ aov: target, clv: target, cac: target })),
});
