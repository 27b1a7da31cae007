import { useTranslation } from 'react-i18next';
import { fromGregorian, toGregorian } from '@shared/domain/calendar/calendarConversion';
import type { CalendarDate, CalendarSystem } from '@shared/domain/calendar/calendarSystem';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { nextReturn } from '@shared/domain/calendar/returns';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';

/** A leap month or a thirtieth day may be years away. */
const WITHIN_DAYS = 366 * 4;

/** Named by `Intl`; the lunar calendars of East Asia say their months by number. */
const NAMED: ReadonlySet<CalendarSystem> = new Set<CalendarSystem>([
  'hebrew',
  'islamic-umalqura',
  'persian',
  'ethiopic',
  'coptic',
  'indian',
]);

/** Says a date of another calendar, and when it comes next: *15. Tag des 8. Monats (chinesisch), am 25. September 2026*. */
export function useCalendarDateText(): (date: CalendarDate) => string {
  const { t } = useTranslation('customs');
  const format = useFormat();
  const today = useToday();
  return (date) => {
    const next = nextReturn(
      { birthday: null, importantDates: [], leapDayRule: '02-28', calendarBirthday: date },
      today,
      WITHIN_DAYS,
    );
    const calendar = t(`calendar.${date.calendar}`);
    const said = NAMED.has(date.calendar) ? named(date, format.locale, dayOfIt(date, today)) : null;
    const numbered = t(date.monthCode.endsWith('L') ? 'line.lunarLeap' : 'line.lunar', {
      day: format.number(date.day),
      month: format.number(Number(date.monthCode.slice(1, 3))),
    });
    return next === null
      ? t('line.calendarDate', { date: said ?? numbered, calendar })
      : t('line.calendarDateNext', {
          date: said ?? numbered,
          calendar,
          next: format.day(next.on),
        });
  };
}

/** So many years hold every date of every calendar, also those of leap months. */
const YEARS_BACK = 40;

/**
 * A day on which the date itself falls, in its own year or in a former one: the day on which it is kept next
 * may be another one, as 30 Cheshvan is kept on 1 Kislev.
 */
function dayOfIt(date: CalendarDate, today: IsoDate): IsoDate | null {
  if (date.year !== null) return toGregorian(date);
  const thisYear = fromGregorian(today, date.calendar)?.year ?? null;
  if (thisYear === null) return null;
  for (let year = thisYear; year > thisYear - YEARS_BACK; year -= 1) {
    const day = toGregorian({ ...date, year });
    if (day !== null) return day;
  }
  return null;
}

function named(date: CalendarDate, locale: string, day: string | null): string | null {
  if (day === null) return null;
  return new Intl.DateTimeFormat(`${locale}-u-ca-${date.calendar}`, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T12:00:00Z`));
}
