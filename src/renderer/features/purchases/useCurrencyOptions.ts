import { useMemo } from 'react';
import { CURRENCIES } from '@shared/domain/money/currencyOfCountry';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useFormat } from '@renderer/i18n/useFormat';
import type { OptionGroup } from '@renderer/ui/Select';

/**
 * The currencies to choose from, the shop's own first.
 *
 * @param chosen - ISO 4217: offered even if no country has it.
 */
export function useCurrencyOptions(chosen: string): readonly OptionGroup[] {
  const format = useFormat();
  const { currency } = useShopSettings();
  return useMemo(() => {
    const optionOf = (code: string) => ({
      id: code,
      label: code,
      detail: format.currency(code),
      keywords: code,
    });
    const own = [...new Set([currency, chosen])];
    return [
      { options: own.map(optionOf) },
      { options: CURRENCIES.filter((code) => !own.includes(code)).map(optionOf) },
    ];
  }, [format, currency, chosen]);
}
