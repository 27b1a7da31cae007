import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { BookingDraft } from '@shared/domain/loyalty/booking';
import type { RewardId } from '@shared/domain/loyalty/reward';
import type { AmountRefusal } from '@shared/domain/money/amountText';
import type { Money } from '@shared/domain/money/money';
import { lineAmount, readQuantity } from '@shared/domain/purchases/lineAmount';
import type { ProductId } from '@shared/domain/purchases/product';
import type {
  PaymentMethod,
  PurchaseId,
  PurchaseLine,
  SalesChannel,
} from '@shared/domain/purchases/purchase';
import type { RenewalKind } from '@shared/domain/purchases/renewal';
import type { Result } from '@shared/kernel/result';

/** How people pay, in the order in which it is offered. */
export const PAYMENTS: readonly PaymentMethod[] = [
  'cash',
  'card',
  'mobile',
  'transfer',
  'invoice',
  'online',
  'voucher',
  'other',
];

/** Where people buy. */
export const CHANNELS: readonly SalesChannel[] = [
  'shop',
  'phone',
  'online',
  'visit',
  'fair',
  'other',
];

/** What comes round. */
export const RENEWAL_KINDS: readonly RenewalKind[] = ['renewal', 'warranty', 'service'];

/** One line as somebody is writing it. */
export type LineDraft = {
  readonly id: string;
  readonly productId: string | null;
  readonly name: string;
  readonly category: string;
  /** As typed; empty for one. */
  readonly quantity: string;
  /** The price of one, as typed. */
  readonly price: string;
};

/** A renewal as somebody is writing it. */
export type RenewalText = {
  readonly id: string;
  readonly kind: RenewalKind;
  readonly label: string;
  /** A day as typed. */
  readonly due: string;
  /** As typed; empty for the usual. */
  readonly leadDays: string;
  /** Months as typed; empty for once. */
  readonly everyMonths: string;
};

/** A purchase as somebody is writing it. */
export type PurchaseDraft = {
  /** Made once for a form: sent twice, it is booked once. */
  readonly purchaseId: string;
  /** As typed; with lines their sum counts instead. */
  readonly amount: string;
  /** ISO 4217; empty for the shop's. */
  readonly currency: string;
  /** A day as typed; empty for today. */
  readonly when: string;
  readonly payment: PaymentMethod | null;
  readonly channel: SalesChannel;
  readonly lines: readonly LineDraft[];
  readonly note: string;
  /** Points handed in, as typed. */
  readonly payPoints: string;
  readonly reward: string | null;
  readonly renewals: readonly RenewalText[];
};

/** Days of lead time where nobody said. */
export const USUAL_LEAD_DAYS = 14;

/** Nothing written yet. */
export const emptyPurchase = (purchaseId: string): PurchaseDraft => ({
  purchaseId,
  amount: '',
  currency: '',
  when: '',
  payment: null,
  channel: 'shop',
  lines: [],
  note: '',
  payPoints: '',
  reward: null,
  renewals: [],
});

/** Whether there is something that would be lost. */
export const isPurchaseWritten = (draft: PurchaseDraft): boolean =>
  draft.lines.length > 0 ||
  draft.renewals.length > 0 ||
  draft.reward !== null ||
  [draft.amount, draft.when, draft.note, draft.payPoints].some((text) => text.trim() !== '');

/** Reads texts of a draft in the page's way of writing. */
export type DraftReaders = {
  readonly amount: (text: string) => Result<Money, AmountRefusal>;
  /** A past day or today; `null` for what is none. */
  readonly pastDay: (text: string) => IsoDate | null;
  /** Any day; `null` for what is none. */
  readonly dueDay: (text: string) => IsoDate | null;
  readonly today: IsoDate;
};

/** What cannot be read of a draft, by the field it stands in. */
export type DraftProblem =
  | { readonly field: 'amount'; readonly refusal: AmountRefusal }
  | { readonly field: 'when' | 'payPoints' }
  | { readonly field: 'line'; readonly at: number; readonly part: 'name' | 'quantity' | 'size' }
  | {
      readonly field: 'line';
      readonly at: number;
      readonly part: 'price';
      readonly refusal: AmountRefusal;
    }
  | {
      readonly field: 'renewal';
      readonly at: number;
      readonly part: 'label' | 'due' | 'leadDays' | 'everyMonths';
    };

/** What a draft means, as far as it can be read. */
export type ReadPurchase = {
  readonly booking: BookingDraft;
  readonly problems: readonly DraftProblem[];
  /** Minor units per line; `null` where it cannot be read. */
  readonly lineMinors: readonly (number | null)[];
};

/** Whole numbers from 0; `null` for anything else. */
export const readCount = (text: string, max = 999_999_999): number | null => {
  const digits = text.trim().replace(/[\s.,'’]/g, '');
  return /^\d{1,10}$/.test(digits) && Number(digits) <= max ? Number(digits) : null;
};

/** Reads a draft. Names and amounts that are missing are problems; whether it can be booked is for `planBooking` to say. */
export function readPurchase(draft: PurchaseDraft, read: DraftReaders): ReadPurchase {
  const problems: DraftProblem[] = [];
  const lineMinors: (number | null)[] = [];

  const lines = draft.lines.map((line, at): PurchaseLine => {
    const quantityMilli = line.quantity.trim() === '' ? 1000 : readQuantity(line.quantity);
    const price = read.amount(line.price);
    if (line.name.trim() === '') problems.push({ field: 'line', at, part: 'name' });
    if (quantityMilli === null) problems.push({ field: 'line', at, part: 'quantity' });
    if (!price.ok) problems.push({ field: 'line', at, part: 'price', refusal: price.refusal });
    const amountMinor =
      quantityMilli === null || !price.ok ? null : lineAmount(price.value.minor, quantityMilli);
    if (quantityMilli !== null && price.ok && amountMinor === null) {
      problems.push({ field: 'line', at, part: 'size' });
    }
    lineMinors.push(amountMinor);
    return {
      id: line.id,
      productId: line.productId as ProductId | null,
      name: line.name.trim(),
      category: line.category.trim(),
      quantityMilli: quantityMilli ?? 1000,
      amountMinor: amountMinor ?? 0,
      isVoided: false,
    };
  });

  const typed = draft.lines.length > 0 ? null : read.amount(draft.amount);
  if (typed?.ok === false) problems.push({ field: 'amount', refusal: typed.refusal });
  const amountMinor =
    typed === null
      ? lines.reduce((sum, line) => sum + line.amountMinor, 0)
      : typed.ok
        ? typed.value.minor
        : 0;

  const boughtOn = draft.when.trim() === '' ? read.today : read.pastDay(draft.when);
  if (boughtOn === null) problems.push({ field: 'when' });
  const payPoints = draft.payPoints.trim() === '' ? 0 : readCount(draft.payPoints);
  if (payPoints === null) problems.push({ field: 'payPoints' });

  const renewals = draft.renewals.map((renewal, at) => {
    const wrong = (part: 'label' | 'due' | 'leadDays' | 'everyMonths'): void => {
      problems.push({ field: 'renewal', at, part });
    };
    const answer = readRenewal(renewal, read);
    answer.wrong.forEach(wrong);
    return answer.value;
  });

  return {
    problems,
    lineMinors,
    booking: {
      purchaseId: draft.purchaseId as PurchaseId,
      boughtOn: boughtOn ?? read.today,
      amountMinor,
      currency: draft.currency,
      paymentMethod: draft.payment,
      channel: draft.channel,
      lines,
      note: draft.note.trim(),
      source: 'form',
      payPoints: payPoints ?? 0,
      reward: draft.reward as RewardId | null,
      renewals,
    },
  };
}

/** Reads a renewal as it was typed, and names what cannot be read. */
export function readRenewal(
  renewal: Omit<RenewalText, 'id'>,
  read: Pick<DraftReaders, 'dueDay' | 'today'>,
): {
  readonly value: BookingDraft['renewals'][number];
  readonly wrong: readonly ('label' | 'due' | 'leadDays' | 'everyMonths')[];
} {
  const dueOn = read.dueDay(renewal.due);
  const leadDays =
    renewal.leadDays.trim() === '' ? USUAL_LEAD_DAYS : readCount(renewal.leadDays, 365);
  const isOnce = renewal.everyMonths.trim() === '';
  const everyMonths = isOnce ? null : readCount(renewal.everyMonths, 120);
  return {
    value: {
      kind: renewal.kind,
      label: renewal.label.trim(),
      dueOn: dueOn ?? read.today,
      leadDays: leadDays ?? USUAL_LEAD_DAYS,
      everyMonths: everyMonths === 0 ? null : everyMonths,
    },
    wrong: [
      ...(renewal.label.trim() === '' ? (['label'] as const) : []),
      ...(dueOn === null ? (['due'] as const) : []),
      ...(leadDays === null ? (['leadDays'] as const) : []),
      ...(!isOnce && (everyMonths === null || everyMonths === 0) ? (['everyMonths'] as const) : []),
    ],
  };
}
