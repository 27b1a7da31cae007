import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { parseAmount } from '@shared/domain/money/amountText';
import type { PurchaseLine } from '@shared/domain/purchases/purchase';
import { keptPurchase } from '@renderer/features/purchases/keptDraft';
import {
  emptyPurchase,
  isPurchaseWritten,
  readPurchase,
  type DraftReaders,
  type PurchaseDraft,
} from '@renderer/features/purchases/purchaseDraft';
import {
  EMPTY_REFUND,
  readRefund,
  type RefundText,
} from '@renderer/features/purchases/refundDraft';
import { periodOf } from '@renderer/features/purchases/statementPeriod';
import { aPurchase, aRefund } from '@test/support/builders';
import { anEntry } from '@test/support/entries';

const TODAY = isoDate('2026-03-19');
const read: DraftReaders = {
  amount: (text) => parseAmount(text, 'EUR', ','),
  pastDay: (text) => (text === 'gestern' ? isoDate('2026-03-18') : null),
  dueDay: (text) => (text === '24. März' ? isoDate('2026-03-24') : null),
  today: TODAY,
};
const draft = (fields: Partial<PurchaseDraft> = {}): PurchaseDraft => ({
  ...emptyPurchase('p1'),
  currency: 'EUR',
  ...fields,
});
const aLineText = { id: 'l1', productId: null, name: 'Tee', category: '', quantity: '', price: '' };

describe('readPurchase', () => {
  it('reads an amount, a day and points', () => {
    const { booking, problems } = readPurchase(
      draft({ amount: '148,20 €', when: 'gestern', payPoints: '1.000' }),
      read,
    );
    expect(problems).toEqual([]);
    expect(booking).toMatchObject({
      purchaseId: 'p1',
      amountMinor: 14_820,
      boughtOn: '2026-03-18',
      payPoints: 1000,
      source: 'form',
    });
  });

  it('adds up lines whatever stands in the amount', () => {
    const { booking, lineMinors } = readPurchase(
      draft({
        amount: '999',
        lines: [
          { ...aLineText, quantity: '0,25', price: '40' },
          { ...aLineText, id: 'l2', price: '2,50' },
        ],
      }),
      read,
    );
    expect(lineMinors).toEqual([1000, 250]);
    expect(booking.amountMinor).toBe(1250);
    expect(booking.lines.map(({ quantityMilli }) => quantityMilli)).toEqual([250, 1000]);
  });

  it('names every field that cannot be read', () => {
    const { problems } = readPurchase(
      draft({
        when: 'übermorgen',
        payPoints: 'viele',
        lines: [{ ...aLineText, name: ' ', quantity: 'zwei', price: '1,234' }],
        renewals: [
          { id: 'r', kind: 'service', label: '', due: '', leadDays: '400', everyMonths: '0' },
        ],
      }),
      read,
    );
    expect(
      problems.map((problem) => ('part' in problem ? problem.part : problem.field)).sort(),
    ).toEqual(
      [
        'due',
        'everyMonths',
        'label',
        'leadDays',
        'name',
        'payPoints',
        'price',
        'quantity',
        'when',
      ].sort(),
    );
  });

  it('says what a line is that no purchase can hold', () => {
    const { problems } = readPurchase(
      draft({ lines: [{ ...aLineText, quantity: '1000000', price: '999999999' }] }),
      read,
    );
    expect(problems).toEqual([{ field: 'line', at: 0, part: 'size' }]);
  });
});

describe('a kept draft', () => {
  it('comes back as it was', () => {
    const written = draft({
      amount: '24,8o',
      reward: 'r1',
      payment: 'card',
      lines: [{ ...aLineText, productId: 'x' }],
      renewals: [
        { id: 'r', kind: 'warranty', label: 'Kanne', due: '', leadDays: '', everyMonths: '' },
      ],
    });
    expect(keptPurchase(structuredClone(written))).toEqual(written);
    expect(isPurchaseWritten(written)).toBe(true);
    expect(isPurchaseWritten(draft())).toBe(false);
  });

  it.each([null, 7, 'text', [], {}, { purchaseId: 5 }])('is none: %o', (kept) => {
    expect(keptPurchase(kept)).toBeNull();
  });

  it('leaves out what cannot be', () => {
    expect(
      keptPurchase({ purchaseId: 'p1', payment: 'gold', lines: [1, { name: 'Tee' }], amount: 3 }),
    ).toEqual({ ...emptyPurchase('p1'), lines: [{ ...aLineText, id: '0' }] });
  });
});

describe('readRefund', () => {
  const line = (id: string, amountMinor: number, quantityMilli: number): PurchaseLine => ({
    id,
    productId: null,
    name: id,
    category: '',
    quantityMilli,
    amountMinor,
    isVoided: false,
  });
  const purchase = aPurchase({
    amountMinor: 3000,
    lines: [line('tea', 1000, 2000), line('pot', 2000, 1000)],
  });
  const of = (text: Partial<RefundText>, refunds = [] as Parameters<typeof readRefund>[2]) =>
    readRefund({ ...EMPTY_REFUND, ...text }, purchase, refunds, read);

  it('gives back everything that is left, points handed in too', () => {
    const paid = aPurchase({ amountMinor: 3000, pointsPaid: 100, pointsValueMinor: 500 });
    const { draft: given } = readRefund(EMPTY_REFUND, paid, [], read);
    expect(given).toMatchObject({
      amountMinor: 2500,
      pointsReturned: 100,
      paidOn: TODAY,
      dueOn: null,
    });
    const earlier = aRefund({ amountMinor: 1000, paidOn: TODAY });
    expect(readRefund(EMPTY_REFUND, paid, [earlier], read).draft.amountMinor).toBe(1500);
  });

  it('follows the pieces until somebody types an amount', () => {
    expect(of({ extent: 'part', pieces: { tea: '1', pot: '0' } }).draft).toMatchObject({
      amountMinor: 500,
      lines: [{ lineId: 'tea', quantityMilli: 1000 }],
    });
    expect(of({ extent: 'part', pieces: { tea: '1' }, amount: '4,20' }).draft.amountMinor).toBe(
      420,
    );
    expect(of({ extent: 'part', pieces: { tea: 'eins' } }).problems).toEqual([
      { field: 'pieces', lineId: 'tea' },
    ]);
  });

  it('promises money by a day, and asks for one', () => {
    expect(of({ payment: 'promised', due: '24. März' }).draft).toMatchObject({
      dueOn: '2026-03-24',
      paidOn: null,
    });
    expect(of({ payment: 'promised' }).problems).toEqual([{ field: 'due' }]);
    // Without money there is nothing to promise.
    expect(of({ extent: 'part', payment: 'promised' }).problems).toEqual([]);
  });
});

describe('periodOf', () => {
  it.each([
    ['year', '2026-01-01', '2026-03-19'],
    ['lastYear', '2025-01-01', '2025-12-31'],
    ['twelveMonths', '2025-03-19', '2026-03-19'],
    ['all', '2024-02-29', '2026-03-19'],
  ] as const)('%s is %s to %s', (period, from, to) => {
    const entries = [anEntry(), anEntry({ id: 'e2', effectiveOn: isoDate('2024-02-29') })];
    expect(periodOf(period, entries, TODAY)).toEqual({ from, to });
  });
});
