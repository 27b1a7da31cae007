import type { ContactId } from '@shared/domain/contacts/contact';
import type { Card } from '@shared/domain/loyalty/card';
import type {
  Bonus,
  LedgerCause,
  LedgerEntry,
  LedgerEntryId,
  LedgerEntryKind,
  LoyaltyUnit,
} from '@shared/domain/loyalty/ledgerEntry';
import type { ProgrammeId } from '@shared/domain/loyalty/programme';
import type { Reward, RewardId, RewardKind } from '@shared/domain/loyalty/reward';
import type { PurchaseId, RefundId } from '@shared/domain/purchases/purchase';
import * as v from 'valibot';
import { day, id, instant, oneOf, type RowSchema } from './schemaParts';

const contactId = id<ContactId>();
const purchaseId = id<PurchaseId>();

/** Something that points can be handed in for, schema version 2. */
export const reward: RowSchema<Reward> = v.object({
  id: id<RewardId>(),
  name: v.string(),
  kind: oneOf<RewardKind>({ saving: true, gift: true, access: true, service: true }),
  points: v.number(),
  valueMinor: v.nullable(v.number()),
  currency: v.string(),
  detail: v.string(),
  validFrom: v.nullable(day),
  validUntil: v.nullable(day),
  stock: v.nullable(v.number()),
  minTier: v.nullable(v.string()),
  isArchived: v.boolean(),
  isSample: v.boolean(),
  createdAt: instant,
  updatedAt: instant,
});

/** A customer card, schema version 2. */
export const card: RowSchema<Card> = v.object({
  id: id(),
  contactId,
  origin: oneOf<Card['origin']>({ issued: true, linked: true }),
  issuedAt: instant,
  blockedAt: v.nullable(instant),
});

const kindOf = <Kind extends LedgerCause['kind']>(kind: Kind) => v.literal(kind);

const cause: RowSchema<LedgerCause> = v.variant('kind', [
  v.object({ kind: kindOf('purchase'), purchaseId }),
  v.object({
    kind: kindOf('bonus'),
    bonus: oneOf<Bonus>({ welcome: true, birthday: true, review: true, idea: true }),
    purchaseId: v.nullable(purchaseId),
  }),
  v.object({
    kind: kindOf('referral'),
    role: oneOf<'referrer' | 'referred'>({ referrer: true, referred: true }),
    otherId: contactId,
    purchaseId,
  }),
  v.object({ kind: kindOf('opening'), source: v.string() }),
  v.object({
    kind: kindOf('reward'),
    rewardId: id<RewardId>(),
    name: v.string(),
    purchaseId: v.nullable(purchaseId),
  }),
  v.object({ kind: kindOf('full-card'), name: v.string(), purchaseId: v.nullable(purchaseId) }),
  v.object({ kind: kindOf('payment'), purchaseId }),
  v.object({ kind: kindOf('lapse'), lotId: id<LedgerEntryId>() }),
  v.object({ kind: kindOf('correction') }),
  v.object({ kind: kindOf('refund'), refundId: id<RefundId>(), purchaseId }),
  v.object({ kind: kindOf('void'), purchaseId }),
  v.object({ kind: kindOf('taken-back') }),
  v.object({ kind: kindOf('merge'), otherId: contactId }),
]);

/**
 * A line of the book, schema version 2. Only its form is looked at: whether its figures, its place in
 * the chain and its cause are right, the verification of the book says line by line.
 */
export const ledgerEntry: RowSchema<LedgerEntry> = v.object({
  id: id<LedgerEntryId>(),
  contactId,
  unit: oneOf<LoyaltyUnit>({ points: true, stamps: true }),
  kind: oneOf<LedgerEntryKind>({
    accrual: true,
    redemption: true,
    expiration: true,
    adjustment: true,
    reversal: true,
    transfer: true,
  }),
  points: v.number(),
  effectiveOn: day,
  expiresOn: v.nullable(day),
  lotId: v.nullable(id<LedgerEntryId>()),
  reversesId: v.nullable(id<LedgerEntryId>()),
  programmeId: v.nullable(id<ProgrammeId>()),
  cause,
  causeKey: v.string(),
  note: v.string(),
  postedAt: instant,
  noteDigest: v.string(),
  device: v.string(),
  seq: v.number(),
  previousHash: v.string(),
  hash: v.string(),
});
