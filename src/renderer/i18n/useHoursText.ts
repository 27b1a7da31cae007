import { useTranslation } from 'react-i18next';
import type { HoursSpan } from '@shared/domain/culture/cultureCard';
import { useFormat } from './useFormat';

/** Says hours of a day as the region writes times: *9:00 bis 12:00 und ab 16:00*. Fields that are written in have `hoursText`. */
export function useHoursText(): (spans: readonly HoursSpan[]) => string {
  const { t } = useTranslation('customs');
  const format = useFormat();
  // A clock time of no day and no zone, read as one of UTC.
  const clock = (time: string): string => format.time(Date.parse(`2000-01-01T${time}:00Z`), 'UTC');
  const spanText = ({ from, to }: HoursSpan): string => {
    if (from === '00:00' && to === '24:00') return t('span.allDay');
    if (to === '24:00') return t('span.from', { from: clock(from) });
    if (from === '00:00') return t('span.until', { to: clock(to) });
    return t('span.both', { from: clock(from), to: clock(to) });
  };
  return (spans) => format.list(spans.map(spanText));
}
