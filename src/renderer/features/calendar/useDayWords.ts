import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import type { CalendarDay } from './calendarModel';
import { useLineWords } from './useLineWords';

/** So many things of a day are read out; the day itself tells the rest. */
const READ_OUT = 4;

/** A day and what is on it, in words: the name of its cell. */
export function useDayWords(
  today: IsoDate,
  zone: string,
): (day: IsoDate, known: CalendarDay | undefined) => string {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const words = useLineWords();
  return (day, known) => {
    const date = format.fullDay(day, today);
    const bars = known?.bars ?? [];
    const entries = known?.entries ?? [];
    const said = [
      ...entries.slice(0, READ_OUT).map((entry) => words.entry(entry, zone)),
      ...bars.slice(0, Math.max(0, READ_OUT - entries.length)).map(words.bar),
    ];
    const rest = bars.length + entries.length - said.length;
    return [date, ...said, ...(rest > 0 ? [t('more', { count: rest })] : [])].join('. ');
  };
}
