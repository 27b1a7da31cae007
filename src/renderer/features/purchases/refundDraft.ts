import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { RefundDraft } from '@shared/domain/loyalty/refunding';
import type { AmountRefusal } from '@shared/domain/money/amountText';
import type { Money } from '@shared/domain/money/money';
import { readQuantity } from '@shared/domain/purchases/lineAmount';
import type { Purchase, Refund } from '@shared/domain/purchases/purchase';
import {
  refundedParts,
  refundShareOf,
  type RefundShare,
} from '@shared/domain/purchases/refundedParts';
import type { Result } from '@shared/kernel/result';
import { readCount } from './purchaseDraft';

/** A refund as somebody is writing it. */
export type RefundText = {
  readonly extent: 'whole' | 'part';
  /** Pieces per line that come back, as typed; absent for none. */
  readonly pieces: Readonly<Record<string, string>>;
  /** As typed; `null` while it follows from the pieces. */
  readonly amount: string | null;
  /** Points handed in as payment that go back, as typed; `null` while they follow. */
  readonly points: string | null;
  /** The money is handed over at once, or promised. */
  readonly payment: 'now' | 'promised';
  /** The day by which it is promised, as typed. */
  readonly due: string;
  /** A day as typed; empty for today. */
  readonly when: string;
  readonly reason: string;
};

/** Everything goes back, at once. */
export const EMPTY_REFUND: RefundText = {
  extent: 'whole',
  pieces: {},
  amount: null,
  points: null,
  payment: 'now',
  due: '',
  when: '',
  reason: '',
};

/** What cannot be read of a refund. */
export type RefundProblem =
  | { readonly field: 'amount'; readonly refusal: AmountRefusal }
  | { readonly field: 'points' | 'due' | 'when' }
  | { readonly field: 'pieces'; readonly lineId: string };

/** What a refund means, as far as it can be read. */
export type ReadRefund = {
  readonly draft: RefundDraft;
  /** What would go back if nobody typed an amount. */
  readonly share: RefundShare;
  readonly problems: readonly RefundProblem[];
};

/** Reads texts in the page's way of writing. */
export type RefundReaders = {
  readonly amount: (text: string) => Result<Money, AmountRefusal>;
  readonly pastDay: (text: string) => IsoDate | null;
  readonly dueDay: (text: string) => IsoDate | null;
  readonly today: IsoDate;
};

/** Reads a refund; whether it can be given is for `planRefund` to say. */
export function readRefund(
  text: RefundText,
  purchase: Purchase,
  refunds: readonly Refund[],
  read: RefundReaders,
): ReadRefund {
  const problems: RefundProblem[] = [];
  const left = refundedParts(purchase, refunds);
  const isWhole = text.extent === 'whole';

  const lines = purchase.lines.flatMap((line) => {
    const rest = left.quantityLeft.get(line.id) ?? 0;
    if (isWhole) return rest > 0 ? [{ lineId: line.id, quantityMilli: rest }] : [];
    const typed = (text.pieces[line.id] ?? '').trim();
    if (typed === '' || /^0+$/.test(typed)) return [];
    const quantityMilli = readQuantity(typed);
    if (quantityMilli === null) {
      problems.push({ field: 'pieces', lineId: line.id });
      return [];
    }
    return [{ lineId: line.id, quantityMilli }];
  });
  const share = isWhole
    ? { amountMinor: left.moneyLeftMinor, pointsReturned: left.pointsLeft }
    : lines.length > 0
      ? refundShareOf(purchase, refunds, lines)
      : { amountMinor: 0, pointsReturned: 0 };

  const amount = isWhole || text.amount === null ? null : read.amount(text.amount);
  if (amount?.ok === false && amount.refusal.code !== 'money/amount-missing') {
    problems.push({ field: 'amount', refusal: amount.refusal });
  }
  const points = isWhole || text.points === null ? null : text.points.trim();
  const pointsReturned =
    points === null ? share.pointsReturned : points === '' ? 0 : readCount(points);
  if (pointsReturned === null) problems.push({ field: 'points' });

  const refundedOn = text.when.trim() === '' ? read.today : read.pastDay(text.when);
  if (refundedOn === null) problems.push({ field: 'when' });
  const amountMinor = amount === null ? share.amountMinor : amount.ok ? amount.value.minor : 0;
  const isPromised = text.payment === 'promised' && amountMinor > 0;
  const dueOn = isPromised ? read.dueDay(text.due) : null;
  if (isPromised && dueOn === null) problems.push({ field: 'due' });

  return {
    problems,
    share,
    draft: {
      purchaseId: purchase.id,
      refundedOn: refundedOn ?? read.today,
      amountMinor,
      pointsReturned: pointsReturned ?? 0,
      lines,
      reason: text.reason.trim(),
      dueOn,
      paidOn: isPromised ? null : (refundedOn ?? read.today),
    },
  };
}
