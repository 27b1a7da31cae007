import { useTranslation } from 'react-i18next';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import { useFormat } from '@renderer/i18n/useFormat';

type LooseT = (key: string, values?: Record<string, unknown>) => string;

/** Values of fields in words, for the list of changes. */
export function useValueText(): {
  readonly nameOf: (field: string) => string;
  readonly textOf: (field: string, value: unknown) => string;
} {
  const { t, i18n } = useTranslation(['person', 'contacts']);
  const format = useFormat();
  // Fields come from the journal as text, also those that an older release knew.
  const loose = t as unknown as LooseT;
  const nameOf = (field: string): string =>
    i18n.exists(`contacts:field.${field}`) ? loose(`contacts:field.${field}`) : field;

  const itemText = (item: unknown): string => {
    if (typeof item === 'string') return item;
    if (typeof item !== 'object' || item === null) return '';
    const fields = item as Readonly<Record<string, unknown>>;
    const shown = ['number', 'address', 'value', 'text', 'label', 'street', 'postalCode', 'city']
      .map((name) => fields[name])
      .filter((text): text is string => typeof text === 'string' && text !== '');
    return shown.join(' ');
  };

  const textOf = (field: string, value: unknown): string => {
    if (value === undefined || value === null || value === '') return t('history.empty');
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') {
      const coded = `contacts:${field}.${value}`;
      if (field === 'country') return format.country(value);
      return i18n.exists(coded) ? loose(coded) : value;
    }
    if (Array.isArray(value)) {
      const texts = value.map(itemText).filter((text) => text !== '');
      if (texts.length > 0) return format.list(texts);
      return value.length === 0 ? t('history.empty') : t('history.items', { count: value.length });
    }
    if (field === 'birthday') return format.partialDate(value as PartialDate);
    const texts = Object.values(value).filter(
      (text): text is string => typeof text === 'string' && text !== '',
    );
    return texts.length === 0 ? t('history.empty') : texts.join(' ');
  };

  return { nameOf, textOf };
}
