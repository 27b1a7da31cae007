import { useTranslation } from 'react-i18next';
import { isIsoDate } from '@shared/domain/calendar/isoDate';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import { useFormat } from './useFormat';

type LooseT = (key: string, values?: Record<string, unknown>) => string;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields whose values are words of ours, and where those words are. */
const WORDS: Readonly<Record<string, string>> = {
  kind: 'kind',
  salutation: 'salutation',
  addressForm: 'addressForm',
  nameOrder: 'nameOrder',
  leapDayRule: 'leapDay',
  preferredChannel: 'channel',
};

/** What an item of a list says of itself, in this order. */
const ITEM_TEXTS = [
  'number',
  'address',
  'value',
  'text',
  'street',
  'extended',
  'postOfficeBox',
  'postalCode',
  'city',
  'region',
  'country',
];

/** Names and values of fields of contacts in words. */
export type ContactValueText = {
  readonly nameOf: (field: string) => string;
  readonly textOf: (field: string, value: unknown) => string;
};

/**
 * Values of fields in words, for lists of changes and for comparing two records: as the page would show them, never as
 * they are stored.
 *
 * @param zone - IANA, for moments.
 * @param ownFields - The owner's own fields, for their names.
 */
export function useContactValueText(
  zone: string,
  ownFields: readonly { readonly id: string; readonly label: string }[],
): ContactValueText {
  const { t, i18n } = useTranslation(['person', 'contacts']);
  const format = useFormat();
  // Fields come from the journal as text, also those that an older release knew.
  const loose = t as unknown as LooseT;
  const wordOf = (group: string, value: string): string =>
    i18n.exists(`contacts:${group}.${value}`) ? loose(`contacts:${group}.${value}`) : value;
  const nameOf = (field: string): string => wordOf('field', field);
  const dateOf = (value: unknown): string =>
    isFields(value) && typeof value['month'] === 'number'
      ? format.partialDate(value as PartialDate)
      : '';

  /** `+49 341 5550117 (Mobile, preferred)`; `Wedding: 3 May`. */
  const itemText = (field: string, item: unknown): string => {
    if (typeof item === 'string') return field === 'languages' ? format.language(item) : item;
    if (!isFields(item)) return '';
    const text = (name: string): string => {
      const value = item[name];
      return typeof value === 'string' ? value : '';
    };
    if (field === 'importantDates') {
      const name =
        text('kind') === 'other' && text('label') !== ''
          ? text('label')
          : wordOf('dateKind', text('kind'));
      return t('history.minor', { field: name, value: dateOf(item['date']) });
    }
    const country = text('countryCode') === '' ? '' : format.country(text('countryCode'));
    const value = [
      field === 'handles' ? wordOf('service', text('service')) : '',
      ...ITEM_TEXTS.map(text),
      country,
    ]
      .filter((part) => part !== '')
      .join(' ');
    const use = text('use');
    const marks = [
      use === 'custom' ? text('label') : use === '' || use === 'other' ? '' : wordOf('use', use),
      item['isPreferred'] === true ? t('reach.preferred') : '',
      item['doNotUse'] === true ? t('reach.doNotUse') : '',
    ].filter((mark) => mark !== '');
    return marks.length === 0 ? value : t('history.marked', { value, marks: format.series(marks) });
  };

  const listText = (texts: readonly string[]): string => {
    const shown = texts.filter((text) => text !== '');
    return shown.length === 0 ? t('history.empty') : format.list(shown);
  };

  const textOf = (field: string, value: unknown): string => {
    if (value === undefined || value === null || value === '') return t('history.empty');
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
    if (typeof value === 'number') {
      return field === 'trashedAt'
        ? t('history.trashed', { moment: format.moment(value, zone) })
        : format.number(value);
    }
    if (typeof value === 'string') {
      if (field === 'country') return format.country(value);
      const words = WORDS[field];
      if (words !== undefined) return wordOf(words, value);
      return isIsoDate(value) ? format.day(value) : value;
    }
    if (Array.isArray(value)) {
      if (field === 'importKeys') return t('history.items', { count: value.length });
      return listText(value.map((item: unknown) => itemText(field, item)));
    }
    if (!isFields(value)) return t('history.empty');
    if (field === 'birthday') return dateOf(value);
    if (field === 'custom') {
      return listText(
        Object.entries(value).map(([id, text]) =>
          typeof text !== 'string' || text === ''
            ? ''
            : t('history.minor', {
                field: ownFields.find((own) => own.id === id)?.label ?? '–',
                value: text,
              }),
        ),
      );
    }
    if (field === 'nameParts') {
      return listText(
        Object.entries(value).map(([part, text]) =>
          typeof text !== 'string' || text === ''
            ? ''
            : t('history.minor', { field: nameOf(part), value: text }),
        ),
      );
    }
    if (field === 'source') return listText([itemText(field, { text: value['detail'] })]);
    return listText(Object.values(value).filter((text) => typeof text === 'string'));
  };

  return { nameOf, textOf };
}
