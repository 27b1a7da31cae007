import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Product, ProductId } from '@shared/domain/purchases/product';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { creating, updating } from '@shared/domain/journal/write';
import { actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** A product as somebody fills it in. */
export type ProductDraft = Omit<
  Product,
  'id' | 'createdAt' | 'updatedAt' | 'isArchived' | 'isSample'
>;

/** The product list. */
export type Products = {
  /** By name; archived ones only if asked for. */
  readonly all: (withArchived?: boolean) => Promise<readonly Product[]>;
  readonly add: (draft: ProductDraft) => Saving<Product>;
  /** A pasted list, as one act. */
  readonly addMany: (drafts: readonly ProductDraft[]) => Saving<readonly Product[]>;
  readonly update: (id: ProductId, fields: Partial<ProductDraft>) => Saving<null>;
  readonly setArchived: (id: ProductId, isArchived: boolean) => Saving<null>;
  /**
   * Purchases from a day on that have lines and stand, at most the latest `limit` of them; for what is
   * bought together. Read once, not with `useLive`: it may be a year of purchases.
   */
  readonly soldSince: (day: IsoDate, limit: number) => Promise<readonly Purchase[]>;
};

/** The repository of products. */
export function createProducts({ db, door, clock, newId }: Dependencies): Products {
  const made = (draft: ProductDraft): Product => {
    const now = clock.now();
    return {
      ...draft,
      id: newId() as ProductId,
      isArchived: false,
      isSample: false,
      createdAt: now,
      updatedAt: now,
    };
  };
  return {
    all: async (withArchived = false) =>
      (await db.products.toArray())
        .filter(({ isArchived }) => withArchived || !isArchived)
        .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),

    add: (draft) =>
      save(door, () => {
        const product = made(draft);
        return Promise.resolve(
          doing(
            actOf('products.added', { label: product.name }),
            [creating('products', [product])],
            product,
          ),
        );
      }),

    addMany: (drafts) =>
      save(door, () => {
        const products = drafts.map(made);
        return Promise.resolve(
          doing(
            actOf('products.addedMany', { count: products.length }),
            products.length === 0 ? [] : [creating('products', products)],
            products,
          ),
        );
      }),

    update: (id, fields) =>
      save(door, async () => {
        const product = await db.products.get(id);
        if (!product) return gone();
        return doing(
          actOf('products.edited', { label: fields.name ?? product.name }),
          [updating('products', id, fields, product)],
          null,
        );
      }),

    setArchived: (id, isArchived) =>
      save(door, async () => {
        const product = await db.products.get(id);
        if (!product) return gone();
        return doing(
          actOf(isArchived ? 'products.archived' : 'products.offered', { label: product.name }),
          [updating('products', id, { isArchived }, product)],
          null,
        );
      }),

    soldSince: (day, limit) =>
      db.purchases
        .where('boughtOn')
        .aboveOrEqual(day)
        .reverse()
        .filter(({ lines, voidedAt }) => lines.length > 0 && voidedAt === null)
        .limit(limit)
        .toArray(),
  };
}
