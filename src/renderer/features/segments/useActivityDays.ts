import { useShopSettings } from '@renderer/data/useShopSettings';

/** For how many days somebody counts as active after a purchase: the same window as in the figures. */
export const useActivityDays = (): number => useShopSettings().insights.activeDays;
