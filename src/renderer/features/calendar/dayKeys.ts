import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { addMonthsTo, weekStart } from './shownDays';

/** A key pressed on a day. */
export type DayKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * Where a key leads from a day: arrows by days and weeks, Home and End to the ends of the week, Page up and down by
 * months, with Shift by years. `null` for keys that move nowhere.
 *
 * @param isRtl - The line of writing runs from right to left: the left arrow goes on.
 */
export function dayAfterKey(
  day: IsoDate,
  { key, shiftKey, ctrlKey, altKey, metaKey }: DayKey,
  { firstWeekday, isRtl }: { readonly firstWeekday: number; readonly isRtl: boolean },
): IsoDate | null {
  if (ctrlKey || altKey || metaKey) return null;
  const onward = isRtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(day, onward);
    case 'ArrowLeft':
      return addDays(day, -onward);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return weekStart(day, firstWeekday);
    case 'End':
      return addDays(weekStart(day, firstWeekday), 6);
    case 'PageDown':
      return addMonthsTo(day, shiftKey ? 12 : 1);
    case 'PageUp':
      return addMonthsTo(day, shiftKey ? -12 : -1);
    default:
      return null;
  }
}
