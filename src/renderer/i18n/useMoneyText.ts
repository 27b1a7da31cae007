import { useMemo } from 'react';
import { parseAmount } from '@shared/domain/money/amountText';
import { minorDigitsOf } from '@shared/domain/money/money';
import { useFormat } from './useFormat';

/** Why a text is no amount. */
export type MoneyTextRefusal = Extract<
  ReturnType<typeof parseAmount>,
  { readonly ok: false }
>['refusal'];

/** Amounts of one currency as people write them into a field. */
export type MoneyText = {
  /** Minor units as a text to edit, without the sign of the currency: `24,80`. */
  readonly show: (minor: number) => string;
  /** What a text means, with or without the sign: `24,80`, `24.8`, `24,80 €`. Empty texts are refused. */
  readonly read: (text: string) => ReturnType<typeof parseAmount>;
  /** The sign of the currency as the page writes it, for the end of the field: `€`. */
  readonly sign: string;
};

/** The sign between whole units and their parts in a locale's amounts of money; English in Germany writes them unlike other numbers. */
export function decimalSignOf(locale: string): '.' | ',' {
  const money = { style: 'currency', currency: 'EUR', numberingSystem: 'latn' } as const;
  const parts = new Intl.NumberFormat(locale, money).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/**
 * Minor units as a text to edit, in Western digits and without groups, so that it is read as it was written.
 *
 * @param currency - ISO 4217.
 */
export function moneyToText(minor: number, currency: string, decimalSign: '.' | ','): string {
  const decimals = minorDigitsOf(currency);
  // As text: dividing would bring floating-point arithmetic into money.
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = decimals > 0 ? `${decimalSign}${digits.slice(-decimals)}` : '';
  return `${minor < 0 ? '-' : ''}${whole}${rest}`;
}

/** The sign of a currency in a locale; its code where the locale has none or the code is unknown. */
export function currencySign(currency: string, locale: string): string {
  try {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    });
    return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
  } catch {
    return currency; // Written by hand or imported: not a code at all.
  }
}

/**
 * Shows and reads amounts of a currency in a text field, in the page's way of writing numbers.
 *
 * @param currency - ISO 4217.
 */
export function useMoneyText(currency: string): MoneyText {
  const { locale } = useFormat();
  return useMemo(() => {
    const decimalSign = decimalSignOf(locale);
    return {
      show: (minor) => moneyToText(minor, currency, decimalSign),
      read: (text) => parseAmount(text, currency, decimalSign),
      sign: currencySign(currency, locale),
    };
  }, [currency, locale]);
}
