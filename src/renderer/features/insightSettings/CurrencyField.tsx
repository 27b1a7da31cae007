import { useTranslation } from 'react-i18next';
import { CURRENCIES } from '@shared/domain/money/currencyOfCountry';
import { useFormat } from '@renderer/i18n/useFormat';
import { ComboBox } from '@renderer/ui/ComboBox';

type CurrencyFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The words for no currency of all, where that can be chosen. */
  readonly each?: string | undefined;
  /** ISO 4217, offered first. */
  readonly shopCurrency: string;
  readonly value: string | null;
  /** `null` only where there are words for it. */
  readonly onChange: (currency: string | null) => void;
};

const EACH = 'each';

/** A currency, found by its code or its name; the shop's own first. */
export function CurrencyField({
  each,
  shopCurrency,
  value,
  onChange,
  ...rest
}: CurrencyFieldProps) {
  const { t } = useTranslation('insightSettings');
  const format = useFormat();
  const codes = [...new Set([shopCurrency, ...(value === null ? [] : [value]), ...CURRENCIES])];
  return (
    <ComboBox
      {...rest}
      options={[
        ...(each === undefined ? [] : [{ id: EACH, label: each }]),
        ...codes
          .filter((code) => code !== '')
          .map((code) => ({ id: code, label: code, detail: format.currency(code) })),
      ]}
      value={value ?? (each === undefined ? null : EACH)}
      emptyText={t('currency.nothingFits')}
      openLabel={t('currency.openList')}
      onChange={(id) => {
        // An emptied field is somebody who is about to type.
        if (id !== null) onChange(id === EACH ? null : id);
      }}
    />
  );
}
