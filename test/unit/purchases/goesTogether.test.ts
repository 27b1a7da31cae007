import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import { goesWith } from '@shared/domain/purchases/goesTogether';
import type { Product, ProductId } from '@shared/domain/purchases/product';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { aLine, Till } from '@test/support/till';

const product = (id: string, rest: Partial<Product> = {}): Product => ({
  ...{ id: id as ProductId, name: id, category: '', priceMinor: null, currency: 'EUR' },
  ...{ goesWith: [], isArchived: false, isSample: false, createdAt: 0, updatedAt: 0 },
  ...rest,
});

/** One purchase of these products by somebody. */
const by = (who: string, ...products: readonly string[]): Purchase => ({
  ...new Till().buy(100 * products.length, {
    lines: products.map((id, at) => aLine(String(at), 100, { productId: id as ProductId })),
  }).purchase,
  contactId: who as ContactId,
});

const tea = product('tea');
const shelf = [tea, product('pot'), product('cup'), product('old', { isArchived: true })];
const seen = (of: Product, purchases: readonly Purchase[], products = shelf) =>
  goesWith(of, purchases, products).map((found) => [found.product.id, found.because]);

describe('what goes with a product', () => {
  it('is what three people and a third of its buyers also bought, at one time or another', () => {
    const purchases = [
      by('a', 'tea', 'pot', 'cup'),
      by('b', 'tea'),
      by('b', 'pot', 'cup'),
      by('c', 'tea', 'pot'),
      by('c', 'tea', 'pot'),
      by('d', 'tea'),
    ];
    expect(seen(tea, purchases)).toEqual([['pot', { buyers: 3, ofBuyers: 4 }]]);
    const many = Array.from({ length: 6 }, (_, at) => by(`x${at}`, 'tea'));
    expect(seen(tea, [...purchases, ...many])).toEqual([]);
  });

  it('is first what the owner says, and then not said twice', () => {
    const said = product('tea', { goesWith: ['cup', 'old', 'gone', 'tea'] as ProductId[] });
    const purchases = ['a', 'b', 'c'].map((who) => by(who, 'tea', 'pot', 'cup', 'old'));
    expect(seen(said, purchases)).toEqual([
      ['cup', 'owner'],
      ['pot', { buyers: 3, ofBuyers: 3 }],
    ]);
  });

  it('leaves out what never happened', () => {
    const purchases = ['a', 'b', 'c'].map((who) => by(who, 'tea', 'pot'));
    expect(
      seen(
        tea,
        purchases.map((one) => ({ ...one, voidedAt: 1 })),
      ),
    ).toEqual([]);
    const struck = purchases.map((one) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, isVoided: line.productId === 'pot' })),
    }));
    expect(seen(tea, struck)).toEqual([]);
  });
});
