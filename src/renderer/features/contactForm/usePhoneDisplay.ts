import { useCallback } from 'react';
import { formatPhone } from '@formats/phone';
import { useShopSettings } from '@renderer/data/useShopSettings';

/** Writes numbers as people of the shop's country read them. */
export function usePhoneDisplay(): (e164: string) => string {
  const { country } = useShopSettings();
  return useCallback((e164) => formatPhone(e164, country), [country]);
}
