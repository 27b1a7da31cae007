import type { ContactId } from '../contacts/contact';
import type { Product, ProductId } from './product';
import type { Purchase } from './purchase';

/** A product that goes with another, and why it is said. */
export type GoesWith = {
  readonly product: Product;
  readonly because:
    | 'owner'
    /** So many people bought both, of so many who bought the first. */
    | { readonly buyers: number; readonly ofBuyers: number };
};

/** People who must have bought both before it is said. */
export const PAIR_BUYERS = 3;

/** Share of the buyers of one product who must have bought the other too. */
export const PAIR_SHARE = 1 / 3;

/**
 * What goes with a product: first what the owner says, in the owner's order; then what people who
 * bought it usually also bought, at one time or another, the most of them first. At least three people,
 * and a third of its buyers. Nothing that is archived.
 *
 * @param purchases - Of everybody, in any order; voided ones and struck-out lines do not count.
 */
export function goesWith(
  product: Product,
  purchases: readonly Purchase[],
  products: readonly Product[],
): readonly GoesWith[] {
  const offered = new Map(
    products
      .filter(({ isArchived, id }) => !isArchived && id !== product.id)
      .map((other) => [other.id, other]),
  );
  const said = new Set(product.goesWith);
  const byOwner = [...said].flatMap((id): readonly GoesWith[] => {
    const other = offered.get(id);
    return other ? [{ product: other, because: 'owner' }] : [];
  });
  const buyers = buyersOf(purchases);
  const own = buyers.get(product.id) ?? new Set();
  const byPeople = [...offered.values()]
    .filter(({ id }) => !said.has(id))
    .map((other) => {
      const both = [...(buyers.get(other.id) ?? [])].filter((person) => own.has(person)).length;
      return { product: other, because: { buyers: both, ofBuyers: own.size } };
    })
    .filter(
      ({ because }) =>
        because.buyers >= PAIR_BUYERS && because.buyers >= PAIR_SHARE * because.ofBuyers,
    )
    .sort((a, b) => b.because.buyers - a.because.buyers || (a.product.id < b.product.id ? -1 : 1));
  return [...byOwner, ...byPeople];
}

function buyersOf(purchases: readonly Purchase[]): ReadonlyMap<ProductId, ReadonlySet<ContactId>> {
  const buyers = new Map<ProductId, Set<ContactId>>();
  for (const { contactId, lines, voidedAt } of purchases) {
    if (voidedAt !== null) continue;
    for (const { productId, isVoided } of lines) {
      if (productId === null || isVoided) continue;
      const known = buyers.get(productId);
      if (known) known.add(contactId);
      else buyers.set(productId, new Set([contactId]));
    }
  }
  return buyers;
}
