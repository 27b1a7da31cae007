import {
  CHANNELS,
  emptyPurchase,
  PAYMENTS,
  RENEWAL_KINDS,
  type LineDraft,
  type PurchaseDraft,
  type RenewalText,
} from './purchaseDraft';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null ? (value as Fields) : null;
const textOf = (fields: Fields, name: string): string =>
  typeof fields[name] === 'string' ? fields[name] : '';
const textOrNull = (fields: Fields, name: string): string | null => textOf(fields, name) || null;
const oneOf = <T extends string>(fields: Fields, name: string, allowed: readonly T[]): T | null =>
  allowed.find((value) => value === fields[name]) ?? null;
const listOf = (fields: Fields, name: string): readonly Fields[] => {
  const list: unknown = fields[name];
  return Array.isArray(list)
    ? list.flatMap((item: unknown) => {
        const known = fieldsOf(item);
        return known ? [known] : [];
      })
    : [];
};

/**
 * A kept draft of this or another release: what it lacks, or what cannot be, is empty. `null` for what is no draft.
 */
export function keptPurchase(kept: unknown): PurchaseDraft | null {
  const fields = fieldsOf(kept);
  const purchaseId = fields ? textOf(fields, 'purchaseId') : '';
  if (!fields || purchaseId === '') return null;
  const empty = emptyPurchase(purchaseId);
  return {
    ...empty,
    currency: textOf(fields, 'currency'),
    amount: textOf(fields, 'amount'),
    when: textOf(fields, 'when'),
    note: textOf(fields, 'note'),
    payPoints: textOf(fields, 'payPoints'),
    payment: oneOf(fields, 'payment', PAYMENTS),
    channel: oneOf(fields, 'channel', CHANNELS) ?? empty.channel,
    reward: textOrNull(fields, 'reward'),
    lines: listOf(fields, 'lines').map((line, at): LineDraft => ({
      id: textOf(line, 'id') || String(at),
      productId: textOrNull(line, 'productId'),
      name: textOf(line, 'name'),
      category: textOf(line, 'category'),
      quantity: textOf(line, 'quantity'),
      price: textOf(line, 'price'),
    })),
    renewals: listOf(fields, 'renewals').map((renewal, at): RenewalText => ({
      id: textOf(renewal, 'id') || String(at),
      kind: oneOf(renewal, 'kind', RENEWAL_KINDS) ?? 'renewal',
      label: textOf(renewal, 'label'),
      due: textOf(renewal, 'due'),
      leadDays: textOf(renewal, 'leadDays'),
      everyMonths: textOf(renewal, 'everyMonths'),
    })),
  };
}
