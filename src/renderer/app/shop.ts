import { createContext, useContext } from 'react';
import type { ShopSettings } from '@shared/domain/settings/setting';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';

/** The shop's settings, there from the first paint on: no page waits for them. */
export const ShopContext = createContext<ShopSettings>(DEFAULT_SETTINGS);

/** Whose shop this is, kept current. */
export function useShop(): ShopSettings {
  return useContext(ShopContext);
}
