import { useTranslation } from 'react-i18next';
import type { ToldField, ToldValue } from '@shared/domain/privacy/told';
import { useFormat } from '@renderer/i18n/useFormat';

type LooseT = (key: string) => string;

/** What is told, in words. */
export type ToldText = {
  /** What a table is called, by its name. */
  readonly titleOf: (table: string) => string;
  readonly labelOf: (field: string) => string;
  readonly textOf: (field: ToldField) => string;
};

/**
 * Fields and values of a disclosure in the language that is spoken here; moments, days, figures and money as that
 * language and region write them.
 *
 * @param zone - IANA, for moments.
 */
export function useToldText(zone: string): ToldText {
  const { t, i18n } = useTranslation('disclosure');
  const format = useFormat();
  // Fields come as text, also those that an older release knew.
  const loose = t as unknown as LooseT;
  const known = (key: string, otherwise: string): string =>
    i18n.exists(`disclosure:${key}`) ? loose(key) : otherwise;
  const labelOf = (field: string): string => known(`field.${field}`, field);

  const valueText = (field: string, value: ToldValue): string => {
    switch (value.is) {
      case 'text':
        return wordsOf(field, value.text);
      case 'day':
        return format.day(value.day);
      case 'date':
        return format.partialDate(value.date);
      case 'moment':
        return format.moment(value.at, zone);
      case 'number':
        return format.number(value.value);
      case 'yes-no':
        return t(value.value ? 'page.yes' : 'page.no');
      case 'money':
        return format.money({ minor: value.minor, currency: value.currency });
      case 'list': {
        const texts = value.items.map((item) => valueText(field, item));
        return value.items.some(({ is }) => is === 'fields')
          ? texts.join('\n')
          : format.list(texts);
      }
      case 'fields':
        return value.fields
          .map((inner) =>
            t('page.pair', {
              field: labelOf(inner.field),
              value: valueText(inner.field, inner.value),
            }),
          )
          .join('; ');
    }
  };

  const wordsOf = (field: string, text: string): string => {
    if (field === 'language' || field === 'languages') return format.language(text);
    if (field === 'country' || field === 'countryCode') return format.country(text);
    if (field === 'table') return known(`table.${text}`, text);
    if (field === 'field') return labelOf(text);
    // Only what looks like a word of ours is looked up: a dot or a colon would lead elsewhere in the catalogue.
    return /^[a-z-]{2,20}$/u.test(text) ? known(`word.${field}.${text}`, text) : text;
  };

  const titleOf = (table: string): string => known(`table.${table}`, table);

  return { titleOf, labelOf, textOf: ({ field, value }) => valueText(field, value) };
}
