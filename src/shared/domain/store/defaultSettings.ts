import type { ShopSettings } from '../settings/setting';

/** The settings of a shop that has not said anything yet. */
export const DEFAULT_SETTINGS: ShopSettings = {
  ownerName: '',
  shopName: '',
  country: '',
  currency: 'EUR',
  ownerAddress: 'informal',
  firstRunDoneAt: null,
  importMappings: {},
};
