import { useShopSettings } from '@renderer/data/useShopSettings';

/** Names that others would try as a passphrase first. */
export function useKnownNames(): readonly string[] {
  const { shopName, ownerName } = useShopSettings();
  return [shopName, ownerName];
}
