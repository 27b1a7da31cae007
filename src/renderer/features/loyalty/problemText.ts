import type { TFunction } from 'i18next';
import { isIsoDate } from '@shared/domain/calendar/isoDate';
import type { LedgerEntryKind } from '@shared/domain/loyalty/ledgerEntry';
import type { Format } from '@renderer/i18n/format';

const KINDS = {
  accrual: true,
  redemption: true,
  expiration: true,
  adjustment: true,
  reversal: true,
  transfer: true,
} as const satisfies Readonly<Record<LedgerEntryKind, true>>;

const isKind = (text: string): text is LedgerEntryKind => Object.hasOwn(KINDS, text);

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/**
 * What a verification expected or found, as people read it: figures and days in the page's way of writing,
 * kinds of movements by their names, and of an identifier or a hash its beginning.
 */
export function problemValue(
  text: string,
  { t, format }: { readonly t: TFunction<'loyalty'>; readonly format: Format },
): string {
  if (text === '') return '–';
  if (isKind(text)) return t(`book.kind.${text}`);
  if (isIsoDate(text)) return format.shortDay(text);
  if (/^-?\d{1,15}$/.test(text)) return format.number(Number(text));
  return ID.test(text) ? `${text.slice(0, 8)} …` : text;
}
