import type { Brand } from '@shared/kernel/brand';
import type { Instant } from '../calendar/clock';

/** UUIDv7 of a product. */
export type ProductId = Brand<string, 'ProductId'>;

/** Something that the shop sells. A short list for lines, rules and suggestions, not a stock-keeping system. */
export type Product = {
  readonly id: ProductId;
  readonly name: string;
  /** May be empty. */
  readonly category: string;
  /** Usual price of one in minor units; `null` where it varies. */
  readonly priceMinor: number | null;
  /** ISO 4217. */
  readonly currency: string;
  /** What the owner says goes with it. */
  readonly goesWith: readonly ProductId[];
  /** No longer offered; old purchases keep it. */
  readonly isArchived: boolean;
  /** Came with the sample people, and goes with them. */
  readonly isSample: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
