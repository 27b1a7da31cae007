import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import { dayAfterKey } from './dayKeys';

/** What goes on a grid of days. */
export type GridKeys = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/**
 * A grid of days under the keys: the arrows move the chosen day, Enter and the space bar open it, and the focus
 * follows it, also into days that are drawn only then.
 *
 * @param frame - The cells are somewhere in it.
 */
export function useGridKeys(
  frame: RefObject<HTMLElement | null>,
  selected: IsoDate,
  onSelect: (day: IsoDate) => void,
  onOpen: (day: IsoDate) => void,
): GridKeys {
  const { i18n } = useTranslation('calendar');
  const { firstWeekday } = useFormat();
  const hasFocus = useRef(false);
  useEffect(() => {
    if (!hasFocus.current) return;
    frame.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  }, [frame, selected]);

  return {
    onKeyDown: (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onOpen(selected);
        return;
      }
      const next = dayAfterKey(selected, event, { firstWeekday, isRtl: i18n.dir() === 'rtl' });
      if (next === null) return;
      event.preventDefault();
      onSelect(next);
    },
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      hasFocus.current = currentTarget.contains(relatedTarget);
    },
  };
}
