import type { ShopSettings } from '@shared/domain/settings/setting';
import { useShopSettings } from '@renderer/data/useShopSettings';

/** Whose paper it is. */
export function usePrintedShop(): Pick<ShopSettings, 'shopName' | 'ownerName' | 'country'> {
  return useShopSettings();
}
