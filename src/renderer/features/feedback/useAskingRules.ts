import type { AskingRules } from '@shared/domain/feedback/askingRules';
import { useShopSettings } from '@renderer/data/useShopSettings';

/** How seldom the shop asks somebody what they think. */
export const useAskingRules = (): AskingRules => useShopSettings().asking;
