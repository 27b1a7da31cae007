import { useTranslation } from 'react-i18next';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import type { Above } from './CalendarDialogs';

type CalendarMenuProps = {
  readonly onAbove: (above: Above) => void;
  /** Prepared greetings are read, changed and sent. */
  readonly onGreetings: () => void;
  /** A trip is planned; absent where there is no such place. */
  readonly onTrip?: (() => void) | undefined;
};

/** What is done more rarely: own holidays, prepared greetings, calendar files. */
export function CalendarMenu({ onAbove, onGreetings, onTrip }: CalendarMenuProps) {
  const { t } = useTranslation('calendar');
  return (
    <Menu
      label={t('moreMenu')}
      trigger={
        <IconButton
          icon="ellipsis"
          size="lg"
          variant="line"
          label={t('moreMenu')}
          hasTooltip={false}
        />
      }
      groups={[
        [
          {
            id: 'own',
            icon: 'calendar-plus',
            label: t('menu.ownHoliday'),
            onAction: () => onAbove({ kind: 'own-holiday' }),
          },
          {
            id: 'greetings',
            icon: 'mail',
            label: t('menu.greetings'),
            onAction: onGreetings,
          },
          ...(onTrip === undefined
            ? []
            : [
                {
                  id: 'trip',
                  icon: 'map-pin' as const,
                  label: t('menu.trip'),
                  onAction: onTrip,
                },
              ]),
        ],
        [
          {
            id: 'export',
            icon: 'file-down',
            label: t('menu.export'),
            onAction: () => onAbove({ kind: 'export' }),
          },
          {
            id: 'import',
            icon: 'file-up',
            label: t('menu.import'),
            onAction: () => onAbove({ kind: 'import' }),
          },
        ],
      ]}
    />
  );
}
