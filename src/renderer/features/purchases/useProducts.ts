import type { Product } from '@shared/domain/purchases/product';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useDesigners } from '@renderer/data/useDesigners';
import { useLive } from '@renderer/data/useLive';

const NONE: readonly Product[] = [];

/** The products on offer, by name. */
export function useProducts(): readonly Product[] {
  const { products } = useRepositories();
  const live = useLive('products', () => products.all());
  return live.status === 'ready' ? live.value : NONE;
}

/** Names of the customers whose ideas products came of, by the product's id. */
export function useDesignedBy(): ReadonlyMap<string, readonly string[]> {
  return useDesigners();
}
