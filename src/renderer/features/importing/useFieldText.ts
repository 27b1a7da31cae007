import { useTranslation } from 'react-i18next';
import { isIsoDate } from '@shared/domain/calendar/isoDate';
import type { FieldChange } from '@shared/domain/importing/mergeDraft';
import { useFormat } from '@renderer/i18n/useFormat';

/** `1985-12-10`, `--12-10` or `1985-12`, as changes tell dates. */
const DATE = /^(-|\d{4})-(\d\d)(?:-(\d\d))?$/;

/** A field's value as it stands in a list of changes, in words instead of codes. */
export function useFieldText(): (field: FieldChange['field'], text: string) => string {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  return (field, text) => {
    switch (field) {
      case 'country':
        return format.country(text);
      case 'languages':
        return text.split(', ').map(format.language).join(', ');
      case 'salutation':
        return t(`salutation.${text as 'mr'}`);
      case 'addressForm':
        return t(`addressForm.${text as 'formal'}`);
      case 'preferredChannel':
        return t(`channel.${text as 'phone'}`);
      case 'since':
        return isIsoDate(text) ? format.day(text) : text;
      case 'birthday': {
        const [, year = '', month = '', day] = DATE.exec(text) ?? [];
        if (month === '') return text;
        return format.partialDate({
          year: year === '-' ? null : Number(year),
          month: Number(month),
          day: day === undefined ? null : Number(day),
        });
      }
      default:
        return text;
    }
  };
}
