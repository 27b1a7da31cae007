import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { freshRepositories, granted } from '@test/support/testDatabase';

const draft = (name: string) => ({
  name,
  category: '',
  priceMinor: null,
  currency: 'EUR',
  goesWith: [],
});

const line = (id: string) => ({
  id,
  productId: null,
  name: id,
  category: '',
  quantityMilli: 1000,
  amountMinor: 500,
  isVoided: false,
});

describe('a pasted list', () => {
  it('is one act that is taken back as one', async () => {
    const data = await freshRepositories();
    const { value } = granted(await data.products.addMany([draft('B'), draft('A')]));
    expect(value.map(({ name }) => name)).toEqual(['B', 'A']);
    expect((await data.products.all()).map(({ name }) => name)).toEqual(['A', 'B']);
    granted(await data.journal.undoLast());
    expect(await data.products.all()).toEqual([]);
  });

  it('writes nothing for an empty one', async () => {
    const data = await freshRepositories();
    expect(granted(await data.products.addMany([])).batchId).toBeNull();
  });
});

describe('what was sold lately', () => {
  it('is what has lines and stands, from a day on, the latest first and no more than asked for', async () => {
    const data = await freshRepositories();
    const { id } = await aCustomer(data);
    const book = async (name: string, day: string, lines = [line('x')]) =>
      granted(
        await data.purchases.book(id, aBooking(name, 500, { boughtOn: isoDate(day), lines })),
      );
    await book('old', '2025-12-31');
    await book('first', '2026-01-01');
    await book('second', '2026-02-01');
    await book('plain', '2026-02-02', []);
    await book('slip', '2026-02-03');
    granted(await data.purchases.void('slip' as PurchaseId, 'a slip'));

    const sold = async (limit: number) =>
      (await data.products.soldSince(isoDate('2026-01-01'), limit)).map((one) => one.id);
    expect(await sold(10)).toEqual(['second', 'first']);
    expect(await sold(1)).toEqual(['second']);
  });
});
