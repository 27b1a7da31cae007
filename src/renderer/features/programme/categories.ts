import type { Product } from '@shared/domain/purchases/product';

/** The categories of products in alphabetical order, each once. */
export const categoriesOf = (products: readonly Pick<Product, 'category'>[]): readonly string[] =>
  [...new Set(products.map(({ category }) => category).filter((name) => name !== ''))].sort(
    (a, b) => a.localeCompare(b),
  );
