import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { afterHoliday, type AfterHoliday } from '@shared/domain/care/afterHoliday';
import { useHolidayBook } from '@renderer/data/calendar/useHolidayBook';
import type { ShownRow } from './useTodayBoard';

/** Says of a row whether a holiday there is better waited for, and until when. */
export function useAfterHoliday(
  rows: readonly ShownRow[],
  today: IsoDate,
): (shown: ShownRow) => AfterHoliday | null {
  const countries = [...new Set(rows.map(({ person }) => person?.country ?? ''))].filter(
    (code) => code !== '',
  );
  const book = useHolidayBook(countries);
  return useMemo(
    () =>
      ({ person }) =>
        book === undefined || person === null || person.country === ''
          ? null
          : afterHoliday(book, person.country, person.region, today),
    [book, today],
  );
}
