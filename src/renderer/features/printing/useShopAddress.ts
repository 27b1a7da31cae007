import type { ShopSettings } from '@shared/domain/settings/setting';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useShopSettings } from '@renderer/data/useShopSettings';

/** Who letters come from, and how to change the address; answers the batch that takes it back. */
export function useShopAddress(): {
  readonly shop: ShopSettings;
  readonly lines: readonly string[];
  readonly change: (shopAddress: string) => Promise<string | null>;
} {
  const shop = useShopSettings();
  const { settings } = useRepositories();
  return {
    shop,
    lines: shop.shopAddress
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    change: async (shopAddress) => {
      const saved = await settings.set({ shopAddress });
      return saved.ok ? saved.value.batchId : null;
    },
  };
}
