import type { ShopSettings } from '../settings/setting';

/** Who signs: the owner and the shop, as far as they have names. */
export const senderOf = ({
  ownerName,
  shopName,
}: Pick<ShopSettings, 'ownerName' | 'shopName'>): string =>
  [ownerName, shopName]
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join(', ');
