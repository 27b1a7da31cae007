import { useMemo } from 'react';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useFormat } from '@renderer/i18n/useFormat';

/** The shop's currency, and all that the engine knows, the shop's first. */
export function useCurrencies(): {
  readonly shop: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
} {
  const { currency: shop } = useShopSettings();
  const format = useFormat();
  const options = useMemo(() => {
    const others = Intl.supportedValuesOf('currency').filter((code) => code !== shop);
    const named = (id: string) => ({ id, label: `${id} ${format.currency(id)}` });
    return [shop, ...others].map(named);
  }, [shop, format]);
  return { shop, options };
}
