import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '@shared/domain/purchases/product';
import { useFormat } from '@renderer/i18n/useFormat';
import { useProgrammeWords } from '@renderer/i18n/useProgrammeWords';
import type { LoyaltyWords } from './loyaltyWords';

/** The words of the page. @param products - Steady between renders. */
export function useLoyaltyWords(products: readonly Product[]): LoyaltyWords {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const rules = useProgrammeWords(products);
  return useMemo(() => ({ t, format, rules }), [t, format, rules]);
}
