import { addDays } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { accountOf } from '../loyalty/account';
import type { LedgerEntry, LoyaltyUnit } from '../loyalty/ledgerEntry';
import { addToTotals, noTotals, type LedgerTotals } from '../loyalty/ledgerTotals';
import type { FigureState } from './figure';
import { ratio } from './ratio';
import type { Span } from './span';

/** What became of points, or stamps, in a span. */
export type PointsFigures = {
  /** Given less taken back, handed in less given back, lapsed: in the span. */
  readonly issued: bigint;
  readonly redeemed: bigint;
  readonly expired: bigint;
  /** What can be spent at the end of the span, and what people owe then. */
  readonly outstanding: bigint;
  readonly owed: bigint;
  /** Breakage: lapsed ÷ given in the span; no data where none were given. It can pass 1, because old points lapse too. */
  readonly breakage: FigureState<'issued'>;
};

/**
 * Points over a span.
 *
 * @param books - The entries of one person each, both units.
 */
export function pointsFiguresOf(
  books: Iterable<readonly LedgerEntry[]>,
  unit: LoyaltyUnit,
  { from, to }: Span,
): PointsFigures {
  const [before, after] = [noTotals(), noTotals()];
  const eve = addDays(from, -1);
  for (const entries of books) {
    addToTotals(before, accountOf(entries, unit, eve), eve);
    addToTotals(after, accountOf(entries, unit, to), to);
  }
  const issued = after.issued - before.issued;
  const expired = after.expired - before.expired;
  return {
    issued,
    redeemed: after.redeemed - before.redeemed,
    expired,
    outstanding: after.outstanding,
    owed: after.owed,
    breakage:
      issued > 0n
        ? { kind: 'value', value: ratio(expired, issued) }
        : { kind: 'no-data', missing: 'issued' },
  };
}

/** What points are told of: each leads to its people. */
export type PointsPart = keyof LedgerTotals;

/** Who was given points in the span, handed some in, or let some lapse; who has some at its end, or owes some. Most first. */
export function pointsPeopleOf(
  books: Iterable<readonly [ContactId, readonly LedgerEntry[]]>,
  unit: LoyaltyUnit,
  { from, to }: Span,
  part: PointsPart,
): readonly ContactId[] {
  const eve = addDays(from, -1);
  const isOfSpan = part === 'issued' || part === 'redeemed' || part === 'expired';
  const found: { readonly id: ContactId; readonly amount: bigint }[] = [];
  for (const [id, entries] of books) {
    const totals = noTotals();
    addToTotals(totals, accountOf(entries, unit, to), to);
    const before = noTotals();
    if (isOfSpan) addToTotals(before, accountOf(entries, unit, eve), eve);
    const amount = totals[part] - before[part];
    // What was taken back on balance concerns them, too.
    if (amount !== 0n) found.push({ id, amount });
  }
  return found
    .sort((a, b) => (a.amount === b.amount ? (a.id < b.id ? -1 : 1) : a.amount > b.amount ? -1 : 1))
    .map(({ id }) => id);
}
