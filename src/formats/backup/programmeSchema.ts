import type {
  EarnCondition,
  EarnRule,
  ExpiryRule,
  Programme,
  ProgrammeId,
  StampCard,
  Tier,
  TierRule,
} from '@shared/domain/loyalty/programme';
import type { ProductId } from '@shared/domain/purchases/product';
import type { SalesChannel } from '@shared/domain/purchases/purchase';
import * as v from 'valibot';
import { day, id, instant, oneOf, type RowSchema } from './schemaParts';

/** Where somebody bought. */
export const salesChannel = oneOf<SalesChannel>({
  shop: true,
  phone: true,
  online: true,
  visit: true,
  fair: true,
  other: true,
});

const productId = v.nullable(id<ProductId>());

const condition: RowSchema<EarnCondition> = v.object({
  weekdays: v.exactOptional(v.array(v.number())),
  season: v.exactOptional(v.object({ from: v.string(), to: v.string() })),
  tags: v.exactOptional(v.array(v.string())),
  tiers: v.exactOptional(v.array(v.string())),
  channels: v.exactOptional(v.array(salesChannel)),
  isBirthday: v.exactOptional(v.literal(true)),
});

const ruleParts = { id: id(), when: condition };

const earnRule: RowSchema<EarnRule> = v.variant('kind', [
  v.object({
    ...ruleParts,
    kind: v.literal('per-amount'),
    points: v.number(),
    perMinor: v.number(),
    thresholdMinor: v.number(),
  }),
  v.object({ ...ruleParts, kind: v.literal('per-visit'), points: v.number() }),
  v.object({
    ...ruleParts,
    kind: v.literal('per-item'),
    points: v.number(),
    productId,
    category: v.string(),
  }),
  v.object({ ...ruleParts, kind: v.literal('multiplier'), percent: v.number() }),
]);

const expiry: RowSchema<ExpiryRule> = v.variant('kind', [
  v.object({ kind: v.literal('never') }),
  v.object({ kind: v.literal('months'), months: v.number() }),
  v.object({ kind: v.literal('year-end'), yearsAfter: v.number() }),
]);

const tier: RowSchema<Tier> = v.object({
  id: id(),
  name: v.string(),
  benefits: v.string(),
  threshold: v.number(),
  stamp: oneOf<Tier['stamp']>({ outline: true, leaf: true, heart: true }),
});

const tierRule: RowSchema<TierRule> = v.object({
  basis: oneOf<TierRule['basis']>({ points: true, spend: true, visits: true }),
  window: v.variant('kind', [
    v.object({ kind: v.literal('months'), months: v.number() }),
    v.object({ kind: v.literal('calendar-year') }),
    v.object({ kind: v.literal('ever') }),
  ]),
  downgrade: v.variant('kind', [
    v.object({ kind: v.literal('never') }),
    v.object({ kind: v.literal('months'), months: v.number() }),
    v.object({ kind: v.literal('year-end') }),
  ]),
});

const referralPoints = { referrerPoints: v.number(), referredPoints: v.number() };

const stampCard: RowSchema<StampCard> = v.object({
  size: v.number(),
  reward: v.string(),
  per: oneOf<StampCard['per']>({ purchase: true, item: true }),
  productId,
  category: v.string(),
  thresholdMinor: v.number(),
  expiry,
});

/** One version of the rules, schema version 2. */
export const programme: RowSchema<Programme> = v.object({
  id: id<ProgrammeId>(),
  number: v.number(),
  startsOn: day,
  rules: v.object({
    currency: v.string(),
    endsOn: v.nullable(day),
    earn: v.array(earnRule),
    rounding: oneOf<Programme['rules']['rounding']>({ down: true, nearest: true }),
    expiry,
    bonuses: v.object({
      welcome: v.number(),
      birthday: v.number(),
      review: v.number(),
      idea: v.number(),
    }),
    referral: v.object({
      ...referralPoints,
      byCountry: v.record(v.string(), v.object(referralPoints)),
    }),
    tiers: v.array(tier),
    tierRule,
    pointValue: v.nullable(v.object({ points: v.number(), minor: v.number() })),
    stampCard: v.nullable(stampCard),
  }),
  createdAt: instant,
});
