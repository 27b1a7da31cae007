import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Products } from '@renderer/data/repositories/products';
import { useDesigners } from '@renderer/data/useDesigners';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import type { Product } from '@shared/domain/purchases/product';

/** The product list, archived ones too, and what can be done with it; `null` while it is read. */
export function useProducts(): {
  readonly list: readonly Product[] | null;
  readonly repository: Products;
  /** ISO 4217: what prices of new products are meant in. */
  readonly currency: string;
  /** Names of customers whose idea a product was, by its id. */
  readonly designers: ReadonlyMap<string, readonly string[]>;
} {
  const { products } = useRepositories();
  const { currency } = useShopSettings();
  const designers = useDesigners();
  const live = useLive('products', () => products.all(true));
  return {
    list: live.status === 'ready' ? live.value : null,
    repository: products,
    currency,
    designers,
  };
}
