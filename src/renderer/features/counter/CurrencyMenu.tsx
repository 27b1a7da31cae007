import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currencySign } from '@renderer/i18n/useMoneyText';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Menu } from '@renderer/ui/Menu';
import styles from './Counter.module.css';
import type { Counter } from './useCounter';

type CurrencyMenuProps = { readonly counter: Counter };

/** What travellers bring to a till, besides the shop's own and what this person paid with before. */
const USUAL = ['EUR', 'USD', 'GBP', 'CHF', 'PLN', 'CZK', 'DKK', 'SEK', 'JPY', 'TRY'];

/** The sign of the currency; a press changes it. */
export function CurrencyMenu({ counter: { currency, setCurrency, plan } }: CurrencyMenuProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const { facts, programme } = plan;
  const own = programme?.rules.currency;
  const groups = useMemo(() => {
    const known = new Set([
      currency,
      ...(own === undefined ? [] : [own]),
      ...(facts?.purchases.map((purchase) => purchase.currency) ?? []),
    ]);
    return [[...known], USUAL.filter((code) => !known.has(code))];
  }, [currency, own, facts]);
  return (
    <Menu
      label={t('line.currencies')}
      trigger={
        <Button
          variant="quiet"
          className={styles['currency']}
          label={t('line.currency', { currency: format.currency(currency) })}
        >
          {currencySign(currency, format.locale)}
        </Button>
      }
      groups={groups.map((codes) =>
        codes.map((code) => ({
          id: code,
          label: `${format.currency(code)} (${code})`,
          isChecked: code === currency,
          onAction: () => setCurrency(code),
        })),
      )}
    />
  );
}
