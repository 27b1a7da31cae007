import type { PurchaseLine } from '@shared/domain/purchases/purchase';
import { useFormat } from '@renderer/i18n/useFormat';

/** A line of a purchase in brief: `Sencha`, `2 × Sencha`, `0,25 × Sencha`. */
export function useLineText(): (line: PurchaseLine) => string {
  const format = useFormat();
  return ({ name, quantityMilli }) =>
    quantityMilli === 1000 ? name : `${format.number(quantityMilli / 1000)} × ${name}`;
}
