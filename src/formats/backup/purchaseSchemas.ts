import type { ContactId } from '@shared/domain/contacts/contact';
import type { Product, ProductId } from '@shared/domain/purchases/product';
import type {
  PaymentMethod,
  Purchase,
  PurchaseId,
  PurchaseLine,
  Refund,
  RefundId,
} from '@shared/domain/purchases/purchase';
import type { Renewal, RenewalId, RenewalKind } from '@shared/domain/purchases/renewal';
import * as v from 'valibot';
import { salesChannel } from './programmeSchema';
import { day, id, instant, oneOf, type RowSchema } from './schemaParts';

const contactId = id<ContactId>();
const purchaseId = id<PurchaseId>();
const productId = id<ProductId>();

/** Something that the shop sells, schema version 2. */
export const product: RowSchema<Product> = v.object({
  id: productId,
  name: v.string(),
  category: v.string(),
  priceMinor: v.nullable(v.number()),
  currency: v.string(),
  goesWith: v.array(productId),
  isArchived: v.boolean(),
  isSample: v.boolean(),
  createdAt: instant,
  updatedAt: instant,
});

const line: RowSchema<PurchaseLine> = v.object({
  id: v.string(),
  productId: v.nullable(productId),
  name: v.string(),
  category: v.string(),
  quantityMilli: v.number(),
  amountMinor: v.number(),
  isVoided: v.boolean(),
});

/** What somebody bought, schema version 2. */
export const purchase: RowSchema<Purchase> = v.object({
  id: purchaseId,
  contactId,
  boughtOn: day,
  boughtAt: instant,
  amountMinor: v.number(),
  currency: v.string(),
  pointsPaid: v.number(),
  pointsValueMinor: v.number(),
  paymentMethod: v.nullable(
    oneOf<PaymentMethod>({
      cash: true,
      card: true,
      mobile: true,
      transfer: true,
      invoice: true,
      online: true,
      voucher: true,
      other: true,
    }),
  ),
  channel: salesChannel,
  lines: v.array(line),
  note: v.string(),
  source: oneOf<Purchase['source']>({ counter: true, form: true, import: true, sample: true }),
  voidedAt: v.nullable(instant),
  createdAt: instant,
  updatedAt: instant,
});

/** What was given back, schema version 2. */
export const refund: RowSchema<Refund> = v.object({
  id: id<RefundId>(),
  purchaseId,
  contactId,
  refundedOn: day,
  refundedAt: instant,
  amountMinor: v.number(),
  pointsReturned: v.number(),
  lines: v.array(v.object({ lineId: v.string(), quantityMilli: v.number() })),
  reason: v.string(),
  dueOn: v.nullable(day),
  paidOn: v.nullable(day),
  voidedAt: v.nullable(instant),
  createdAt: instant,
  updatedAt: instant,
});

/** What comes round, schema version 2. */
export const renewal: RowSchema<Renewal> = v.object({
  id: id<RenewalId>(),
  contactId,
  purchaseId: v.nullable(purchaseId),
  kind: oneOf<RenewalKind>({ renewal: true, warranty: true, service: true }),
  label: v.string(),
  dueOn: day,
  leadDays: v.number(),
  everyMonths: v.nullable(v.number()),
  status: oneOf<Renewal['status']>({ open: true, done: true, dropped: true }),
  resolvedAt: v.nullable(instant),
  createdAt: instant,
  updatedAt: instant,
});
