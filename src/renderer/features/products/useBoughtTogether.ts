import { useEffect, useMemo, useState } from 'react';
import { addDays } from '@shared/domain/calendar/isoDate';
import { goesWith } from '@shared/domain/purchases/goesTogether';
import type { Product, ProductId } from '@shared/domain/purchases/product';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useClock } from '@renderer/hooks/useClock';

/** So many people bought both, of so many who bought the first. */
export type BoughtTogether = {
  readonly id: ProductId;
  readonly both: number;
  readonly buyers: number;
};

/** A year of purchases, and of a busy shop the latest of them: what goes together shows in far fewer. */
const DAYS = 365;
const MOST = 10_000;

/** Said of one product. */
const SHOWN = 2;

const NOTHING: ReadonlyMap<ProductId, readonly BoughtTogether[]> = new Map();

/**
 * What people who bought a product also bought, by product, apart from what the owner says anyway. The
 * purchases are read once, when the section opens.
 */
export function useBoughtTogether(
  list: readonly Product[] | null,
): ReadonlyMap<ProductId, readonly BoughtTogether[]> {
  const { products } = useRepositories();
  const clock = useClock();
  const [purchases, setPurchases] = useState<readonly Purchase[] | null>(null);
  useEffect(() => {
    let isOver = false;
    void products.soldSince(addDays(clock.today(), -DAYS), MOST).then((sold) => {
      if (!isOver) setPurchases(sold);
    });
    return () => {
      isOver = true;
    };
  }, [products, clock]);

  return useMemo(() => {
    if (list === null || purchases === null || purchases.length === 0) return NOTHING;
    return new Map(
      list
        .filter(({ isArchived }) => !isArchived)
        .map((product) => [product.id, togetherWith(product, purchases, list)]),
    );
  }, [list, purchases]);
}

const togetherWith = (
  product: Product,
  purchases: readonly Purchase[],
  list: readonly Product[],
): readonly BoughtTogether[] =>
  goesWith(product, purchases, list)
    .flatMap(({ product: other, because }) =>
      because === 'owner' ? [] : [{ id: other.id, both: because.buyers, buyers: because.ofBuyers }],
    )
    .slice(0, SHOWN);
