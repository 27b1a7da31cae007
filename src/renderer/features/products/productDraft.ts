import type { Product } from '@shared/domain/purchases/product';

/** A product as somebody fills it in. */
export type ProductDraft = Pick<
  Product,
  'name' | 'category' | 'priceMinor' | 'currency' | 'goesWith'
>;

/** An empty form. */
export const freshProduct = (currency: string): ProductDraft => ({
  name: '',
  category: '',
  priceMinor: null,
  currency,
  goesWith: [],
});

/** Whether another product that is offered has this name already, in any case. */
export const isNameTaken = (
  name: string,
  list: readonly Pick<Product, 'id' | 'name' | 'isArchived'>[],
  except: Product['id'] | null,
): boolean =>
  list.some(
    (product) =>
      product.id !== except &&
      !product.isArchived &&
      product.name.toLocaleLowerCase() === name.trim().toLocaleLowerCase(),
  );
