import type { Instant } from '../calendar/clock';
import { isIsoDate, type IsoDate } from '../calendar/isoDate';
import type { PartialDate } from '../calendar/partialDate';
import type { Fields } from '../journal/change';
import type { StoredTable } from '../store/tables';
import type { Disclosure } from './disclosure';
import { PERSONAL_DATA, type FieldKind } from './personalData';

/** A value as somebody is told it; words, dates and money follow the reader's language. */
export type ToldValue =
  /** Words of people, or a word of ours that stands for a choice. */
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'day'; readonly day: IsoDate }
  | { readonly is: 'date'; readonly date: PartialDate }
  | { readonly is: 'moment'; readonly at: Instant }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'yes-no'; readonly value: boolean }
  | { readonly is: 'money'; readonly minor: number; readonly currency: string }
  | { readonly is: 'list'; readonly items: readonly ToldValue[] }
  | { readonly is: 'fields'; readonly fields: readonly ToldField[] };

/** One line of what is told: which field, and what stands in it. */
export type ToldField = { readonly field: string; readonly value: ToldValue };

/** What a table holds about somebody. */
export type ToldSection = {
  readonly table: StoredTable;
  /** The latest first; never empty, and no row is. */
  readonly rows: readonly (readonly ToldField[])[];
};

/** In the order in which one reads about oneself; tables that are not named follow. */
const ORDER: readonly StoredTable[] = [
  'consentEvents',
  'privacyRecords',
  'privacyCases',
  'interactions',
  'promises',
  'appointments',
  'purchases',
  'refunds',
  'renewals',
  'cards',
  'ledgerEntries',
  'answers',
  'askings',
  'criticisms',
  'leavings',
  'ideas',
  'messages',
  'greetings',
  'thanks',
  'customs',
  'links',
  'segments',
];

/** Numbers that lead to other rows: they say nothing to a reader, and stand in the file for programs. */
const isReference = (field: string): boolean =>
  field === 'key' || field === 'keys' || /^id$|Ids?$/u.test(field);

/** The moments by which rows are put in order, the first that a row has. */
const MOMENTS = [
  'happenedAt',
  'boughtAt',
  'refundedAt',
  'decidedAt',
  'postedAt',
  'answeredAt',
  'heardAt',
  'askedAt',
  'preparedAt',
  'issuedAt',
  'mergedAt',
  'createdAt',
  'updatedAt',
];

/**
 * What a disclosure tells, table by table, without the person's own record: every field that is about them and is not
 * empty.
 */
export function toldOf({ rows }: Pick<Disclosure, 'rows'>): readonly ToldSection[] {
  const currencies = new Map(
    (rows.purchases ?? []).map((row) => [row['id'], row['currency']] as const),
  );
  const place = (table: string): number => {
    const at = ORDER.indexOf(table as StoredTable);
    return at < 0 ? ORDER.length : at;
  };
  return (Object.entries(rows) as [StoredTable, readonly Fields[]][])
    .sort(([one], [other]) => place(one) - place(other))
    .flatMap(([table, list]) => {
      const told = [...list]
        .sort((one, other) => momentOf(other) - momentOf(one))
        .map((row) => rowTold(table, row, currencyOf(row, currencies)))
        .filter((fields) => fields.length > 0);
      return told.length === 0 ? [] : [{ table, rows: told }];
    });
}

function momentOf(row: Fields): number {
  const field = MOMENTS.find((name) => typeof row[name] === 'number');
  return field === undefined ? 0 : (row[field] as number);
}

function currencyOf(row: Fields, known: ReadonlyMap<unknown, unknown>): string {
  const currency = row['currency'] ?? known.get(row['purchaseId']);
  return typeof currency === 'string' ? currency : '';
}

function rowTold(table: StoredTable, row: Fields, currency: string): readonly ToldField[] {
  const kinds: Readonly<Record<string, FieldKind | undefined>> = PERSONAL_DATA[table];
  // A card's number stands on the card.
  const isCard = table === 'cards';
  return fieldsTold(
    Object.fromEntries(
      Object.entries(row).filter(
        ([field]) =>
          (kinds[field] !== 'technical' || isWhole(table)) &&
          field !== 'noteDigest' &&
          // The moment says it already.
          !(field === 'boughtOn' && 'boughtAt' in row) &&
          !(field === 'refundedOn' && 'refundedAt' in row) &&
          !(field === 'answeredOn' && 'answeredAt' in row),
      ),
    ),
    currency,
    isCard,
  );
}

/** Tables whose rows were cut to what is the person's before: nothing in them is left out again. */
const isWhole = (table: StoredTable): boolean => table === 'segments';

function fieldsTold(fields: Fields, currency: string, withId = false): readonly ToldField[] {
  return Object.entries(fields).flatMap(([field, raw]): readonly ToldField[] => {
    if (field === 'currency' || (isReference(field) && !(withId && field === 'id'))) return [];
    const value = valueTold(field, raw, currency);
    return value === null ? [] : [{ field, value }];
  });
}

/** `null` for what is empty or not so, and for bytes, which only a program reads. */
function valueTold(field: string, raw: unknown, currency: string): ToldValue | null {
  // A mark that is not set says nothing.
  if (raw === null || raw === undefined || raw === '' || raw === false) return null;
  if (raw === true) return { is: 'yes-no', value: true };
  if (typeof raw === 'number') return numberTold(field, raw, currency);
  if (typeof raw === 'string') {
    return isIsoDate(raw) ? { is: 'day', day: raw } : { is: 'text', text: raw };
  }
  if (ArrayBuffer.isView(raw) || typeof raw !== 'object') return null;
  if (Array.isArray(raw)) {
    const items = raw.flatMap((item: unknown) => valueTold(field, item, currency) ?? []);
    return items.length === 0 ? null : { is: 'list', items };
  }
  const inner = raw as Fields;
  if (isPartialDate(inner)) return { is: 'date', date: inner };
  const fields = fieldsTold(inner, currency);
  return fields.length === 0 ? null : { is: 'fields', fields };
}

function numberTold(field: string, value: number, currency: string): ToldValue {
  if (/(^a|A)t$|Until$/u.test(field)) return { is: 'moment', at: value };
  if (field.endsWith('Minor') && currency !== '') return { is: 'money', minor: value, currency };
  if (field.endsWith('Milli')) return { is: 'number', value: value / 1000 };
  return { is: 'number', value };
}

const isPartialDate = (value: Fields): value is PartialDate & Fields =>
  typeof value['month'] === 'number' &&
  (value['year'] === null || typeof value['year'] === 'number') &&
  (value['day'] === null || typeof value['day'] === 'number') &&
  Object.keys(value).length === 3;
