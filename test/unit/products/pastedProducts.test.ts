import { describe, expect, it } from 'vitest';
import { parseAmount } from '@shared/domain/money/amountText';
import { readPastedProducts } from '@renderer/features/products/pastedProducts';

const read = (text: string, known: readonly string[] = []) =>
  readPastedProducts(
    text,
    (cell) => {
      const reading = parseAmount(cell, 'EUR', ',');
      return reading.ok ? reading.value : null;
    },
    known,
  );

const euros = (minor: number) => ({ minor, currency: 'EUR' });

describe('a pasted list of products', () => {
  it.each([
    ['Sencha; Grüntee; 8,90', { name: 'Sencha', category: 'Grüntee', price: euros(890) }],
    ['Sencha\tGrüntee\t8,90 €', { name: 'Sencha', category: 'Grüntee', price: euros(890) }],
    ['Sencha | 8.90', { name: 'Sencha', category: '', price: euros(890) }],
    ['Sencha; 8,90; Grüntee', { name: 'Sencha', category: 'Grüntee', price: euros(890) }],
    ['  Sencha   100 g ', { name: 'Sencha 100 g', category: '', price: null }],
    ['Tee, lose; Grüntee', { name: 'Tee, lose', category: 'Grüntee', price: null }],
    // A name that reads as a number is still the name: it stands first.
    ['4711; Duft', { name: '4711', category: 'Duft', price: null }],
  ])('%j', (line, product) => {
    expect(read(line)).toEqual({ products: [product], known: 0 });
  });

  it('takes each name once and leaves out what is on the list', () => {
    const { products, known } = read('Sencha\r\nsencha; 5\n\n;;\nGyokuro', ['GYOKURO']);
    expect(products.map(({ name }) => name)).toEqual(['Sencha']);
    expect(known).toBe(2);
  });

  it('stops at more than a short list has', () => {
    const lines = Array.from({ length: 900 }, (_, index) => `Tea ${index}`).join('\n');
    expect(read(lines).products.length).toBe(500);
  });
});
