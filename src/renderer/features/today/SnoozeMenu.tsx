import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { AfterHoliday } from '@shared/domain/care/afterHoliday';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu, type MenuEntry } from '@renderer/ui/Menu';
import type { Snooze } from './useCareActs';

/** What the menu of one row does. */
export type SnoozeMenuProps = {
  /** Whom the row is about. */
  readonly name: string;
  readonly today: IsoDate;
  /** A holiday there that is better waited for. */
  readonly pause: AfterHoliday | null;
  readonly canLetGo: boolean;
  readonly onSnooze: (until: Snooze) => void;
  /** A day of one's own is asked for elsewhere. */
  readonly onAskDay: () => void;
  readonly onLetGo: () => void;
};

/** Puts a row off: for an hour, for some days, until a holiday there is over, or until a day of one's own. */
export function SnoozeMenu({ name, today, pause, canLetGo, ...menu }: SnoozeMenuProps) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const label = t('snooze.label', { name: isolate(name) });
  const until = (id: 'tomorrow' | 'three' | 'week', days: number): MenuEntry => ({
    id,
    label: t(`snooze.${id}`),
    onAction: () => {
      menu.onSnooze(addDays(today, days));
    },
  });
  return (
    <Menu
      label={label}
      trigger={<IconButton icon="alarm-clock" label={label} />}
      groups={[
        [
          {
            id: 'hour',
            label: t('snooze.hour'),
            onAction: () => {
              menu.onSnooze('hour');
            },
          },
          until('tomorrow', 1),
          until('three', 3),
          until('week', 7),
          ...(pause === null || pause.day <= addDays(today, 1)
            ? []
            : [
                {
                  id: 'holiday',
                  label: t('snooze.holiday', { day: format.weekday(pause.day) }),
                  onAction: () => {
                    menu.onSnooze(pause.day);
                  },
                },
              ]),
          { id: 'date', label: t('snooze.date'), onAction: menu.onAskDay },
        ],
        canLetGo ? [{ id: 'let-go', label: t('letGo.do'), onAction: menu.onLetGo }] : [],
      ]}
    />
  );
}
