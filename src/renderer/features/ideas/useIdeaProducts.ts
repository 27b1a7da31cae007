import type { Product } from '@shared/domain/purchases/product';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

const NONE: readonly Product[] = [];

/** The products that an idea may have become, archived ones too, by name. */
export function useIdeaProducts(): readonly Product[] {
  const { products } = useRepositories();
  const live = useLive('products/all', () => products.all(true));
  return live.status === 'ready' ? live.value : NONE;
}
