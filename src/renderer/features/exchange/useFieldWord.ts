import { useTranslation } from 'react-i18next';
import type { MergeConflict } from '@shared/domain/exchange/exchange';

/** Fields of notes, promises and the like that have a word. */
const OTHER_FIELDS = ['text', 'dueOn', 'status', 'note', 'amountMinor', 'value', 'label'] as const;

const isOtherField = (field: string): field is (typeof OTHER_FIELDS)[number] =>
  (OTHER_FIELDS as readonly string[]).includes(field);

/** Settings that have a word. */
const SETTINGS = ['shopName', 'ownerName', 'country', 'currency', 'shopAddress', 'region'] as const;

const isSetting = (key: string): key is (typeof SETTINGS)[number] =>
  (SETTINGS as readonly string[]).includes(key);

/** What a field of a row is called. */
export function useFieldWord(): (conflict: MergeConflict) => string {
  const { t, i18n } = useTranslation(['exchange', 'contacts']);
  // Which fields of people have a word, the catalogue knows.
  const ofPeople = t as unknown as (key: string) => string;
  return ({ table, key, field }) => {
    if (table === 'settings') {
      return isSetting(key) ? t(`exchange:setting.${key}`) : t('exchange:field.other');
    }
    if (isOtherField(field)) return t(`exchange:field.${field}`);
    const word = `contacts:field.${field}`;
    return i18n.exists(word) ? ofPeople(word) : t('exchange:field.other');
  };
}
