import { useTranslation } from 'react-i18next';
import type { BookingRefusal, SpendingRefusal } from '@shared/domain/loyalty/booking';
import type { ByHandRefusal } from '@shared/domain/loyalty/byHand';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { RefundRefusal } from '@shared/domain/loyalty/refunding';
import type { AmountRefusal } from '@shared/domain/money/amountText';
import { useFormat } from './useFormat';

/** Every "no" about amounts, points and refunds, and those that any write may answer. */
export type LoyaltyRefusal =
  | AmountRefusal
  | BookingRefusal
  | SpendingRefusal
  | ByHandRefusal
  | RefundRefusal
  | { readonly code: 'data/gone' | 'data/cancelled' }
  | { readonly code: 'data/photo-too-large'; readonly maxBytes: number };

/**
 * Says why something about amounts, points or refunds is not possible, with its figures, days and money
 * as the page writes them.
 *
 * @param unit - What is short, where it is not points.
 */
export function useLoyaltyRefusal(): (refusal: LoyaltyRefusal, unit?: LoyaltyUnit) => string {
  const { t } = useTranslation('errors');
  const format = useFormat();

  return (refusal, unit = 'points') => {
    const { code } = refusal;
    switch (code) {
      case 'money/letter': {
        const { letter } = refusal;
        const suggestion = format.amount(refusal.suggestion);
        return t(`${code}_${refusal.place}`, { letter, suggestion });
      }
      case 'money/not-an-amount':
        return t(code, { example: format.amount({ minor: 2480, currency: 'EUR' }) });
      case 'money/too-many-decimals': {
        const { digits, currency } = refusal;
        return digits === 0
          ? t('money/no-decimals', {
              currency: format.currency(currency),
              example: format.amount({ minor: 1200, currency }),
            })
          : t(code, { example: format.amount({ minor: 248 * 10 ** (digits - 1), currency }) });
      }
      case 'money/other-currency':
        return t(code, { currency: format.currency(refusal.currency) });
      case 'money/too-large':
      case 'loyalty/amount-too-large':
        return t(code, {
          max: format.money({ minor: refusal.maxMinor, currency: refusal.currency }),
        });
      case 'loyalty/amount-differs-from-lines':
        return t(code, {
          lines: format.money({ minor: refusal.linesMinor, currency: refusal.currency }),
        });
      case 'loyalty/currency-unknown':
        return t(code, { currency: refusal.currency });
      case 'loyalty/date-in-future':
      case 'loyalty/date-too-early':
      case 'refunds/date-in-future':
        return t(code, { day: format.day(refusal.day) });
      case 'refunds/before-purchase':
        return t(code, { day: format.day(refusal.boughtOn) });
      case 'loyalty/clock-behind':
        return t(code, { day: format.day(refusal.latestOn) });
      case 'loyalty/line-wrong':
      case 'refunds/more-pieces-than-bought':
        return t(code, { line: format.number(refusal.line) });
      case 'loyalty/insufficient-points': {
        const { requested, available } = refusal;
        const count = requested - available;
        return t(unit === 'stamps' ? 'loyalty/insufficient-stamps' : code, {
          count,
          missing: format.number(count),
          available: format.number(available),
          requested: format.number(requested),
        });
      }
      case 'loyalty/worth-more-than-purchase': {
        const { maxPoints: count } = refusal;
        return count <= 0
          ? t('loyalty/worth-more-than-purchase-none')
          : t(code, { count, max: format.number(count) });
      }
      case 'loyalty/reward-unavailable':
        return t(`${code}_${refusal.why}`);
      case 'refunds/more-than-paid':
        return t(code, {
          left: format.money({ minor: refusal.leftMinor, currency: refusal.currency }),
        });
      case 'refunds/more-points-than-paid': {
        const { left: count } = refusal;
        return count <= 0
          ? t('refunds/more-points-than-paid-none')
          : t(code, { count, left: format.number(count) });
      }
      case 'data/photo-too-large':
        return t(code, { size: format.fileSize(refusal.maxBytes) });
      default:
        return t(code);
    }
  };
}
