import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsOf, toGregorian } from '@shared/domain/calendar/calendarConversion';
import type { CalendarSystem } from '@shared/domain/calendar/calendarSystem';
import { useFormat } from '@renderer/i18n/useFormat';

/** A year in which every month that can be named is there. */
const SAMPLE_YEARS: Readonly<Partial<Record<CalendarSystem, number>>> = {
  hebrew: 5784,
  'islamic-umalqura': 1446,
  persian: 1403,
  ethiopic: 2015,
  coptic: 1739,
  indian: 1946,
};

/** The months of a calendar with their names in the interface's language; the lunar months of East Asia by their numbers. */
export function useMonthNames(
  calendar: CalendarSystem,
): readonly { readonly id: string; readonly label: string }[] {
  const { t } = useTranslation('customs');
  const format = useFormat();
  return useMemo(() => {
    const year = SAMPLE_YEARS[calendar];
    const names = new Intl.DateTimeFormat(`${format.locale}-u-ca-${calendar}`, {
      month: 'long',
      timeZone: 'UTC',
    });
    return monthsOf(calendar, null).map(({ code }) => {
      const number = format.number(Number(code.slice(1, 3)));
      if (year === undefined) {
        return {
          id: code,
          label: t(code.endsWith('L') ? 'leapMonth' : 'month', { number }),
        };
      }
      const day = toGregorian({ calendar, year, monthCode: code, day: 1 });
      return {
        id: code,
        label: day === null ? number : names.format(Date.parse(`${day}T12:00:00Z`)),
      };
    });
  }, [calendar, format, t]);
}
