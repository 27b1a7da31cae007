import { minorDigitsOf, minorPerUnit } from '@shared/domain/money/money';

/**
 * About how much it is: from ten units on in whole ones, `18 €`.
 *
 * @param currency - ISO 4217.
 */
export function roughMoney(minor: number, currency: string, locale: string): string {
  const unit = minorPerUnit(currency);
  const isWhole = minor >= 10 * unit;
  const rounded = isWhole ? Math.round(minor / unit) * unit : minor;
  const digits = isWhole ? 0 : minorDigitsOf(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(rounded / unit);
}
