import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useFormat } from '@renderer/i18n/useFormat';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu, type MenuEntry } from '@renderer/ui/Menu';
import { cx } from '@renderer/ui/cx';
import type { DayEntry, PlannedEntry } from './dayEntry';
import styles from './DayPanel.module.css';
import { PersonLink } from './HolidayRow';
import type { Calendar } from './useCalendar';
import { useCalendarActs } from './useCalendarActs';
import { APPOINTMENT_ICONS, iconOf, useLineWords } from './useLineWords';
import { usePlannedName } from './usePlannedName';
import { useTell } from './useTell';
import type { CalendarWays } from './ways';

type EntryRowProps = {
  readonly entry: DayEntry;
  readonly calendar: Calendar;
  readonly ways: CalendarWays;
};

/** Something of the chosen day, with what can be done about it. */
export function EntryRow({ entry, calendar, ways }: EntryRowProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const words = useLineWords();
  switch (entry.kind) {
    case 'appointment':
      return <PlannedRow entry={entry} calendar={calendar} ways={ways} />;
    case 'person-day': {
      const { personDay } = entry;
      const { kind, years, contactId, name } = personDay;
      return (
        <Row entry={entry} tone="birthday">
          <PersonLink id={contactId} name={name} />
          <p className={styles['muted']}>
            {years !== null && years > 0
              ? kind === 'birthday'
                ? t('day.turns', { count: years })
                : t('day.years', { what: words.personDay(personDay), count: years })
              : words.personDay(personDay)}
            {personDay.calendar === 'gregory'
              ? null
              : ` ${t('day.inCalendar', { calendar: t(`calendars.${personDay.calendar}`) })}`}
          </p>
        </Row>
      );
    }
    case 'promises':
      return (
        <>
          {entry.promises.map((promise) => (
            <PromiseRow key={promise.id} entry={entry} promise={promise} calendar={calendar} />
          ))}
        </>
      );
    case 'renewal':
      return (
        <Row entry={entry} tone="quiet">
          <PersonLink id={entry.renewal.contactId} name={entry.name} />
          <p className={styles['muted']}>
            <bdi>{entry.renewal.label}</bdi>
          </p>
        </Row>
      );
    case 'clock-change':
      return (
        <Row entry={entry} tone="quiet">
          {t(entry.isSummer ? 'summerTime' : 'winterTime')}
          <p className={styles['muted']}>
            {t(entry.isSummer ? 'day.summer' : 'day.winter', {
              countries:
                entry.countries.length === 0
                  ? t('day.here')
                  : format.list(entry.countries.map(format.country)),
            })}
          </p>
        </Row>
      );
    case 'season-turn':
      return null;
  }
}

function Row({
  entry,
  tone,
  children,
  menu,
}: {
  readonly entry: DayEntry;
  readonly tone: 'birthday' | 'promise' | 'quiet' | 'critique';
  readonly children: ReactNode;
  readonly menu?: ReactNode;
}) {
  return (
    <li className={styles['row']}>
      <span data-tone={tone} className={styles['icon']}>
        <Icon name={iconOf(entry)} size={16} />
      </span>
      <div className={styles['body']}>{children}</div>
      {menu}
    </li>
  );
}

function PromiseRow({
  entry,
  promise,
  calendar,
}: {
  readonly entry: Extract<DayEntry, { readonly kind: 'promises' }>;
  readonly promise: Extract<DayEntry, { readonly kind: 'promises' }>['promises'][number];
  readonly calendar: Calendar;
}) {
  const { t } = useTranslation('calendar');
  const acts = useCalendarActs();
  const tell = useTell();
  const name = calendar.nameOf(promise.contactId);
  return (
    <Row
      entry={entry}
      tone="promise"
      menu={
        <IconButton
          icon="check"
          size="sm"
          label={t('acts.keep', { name })}
          onPress={() => void tell(acts.keepPromise(promise.id), 'promiseKept', { name })}
        />
      }
    >
      <PersonLink id={promise.contactId} name={name} />
      <p className={styles['muted']}>
        <bdi>{promise.text}</bdi>
        {promise.by === 'them' ? ` ${t('day.byThem')}` : null}
      </p>
    </Row>
  );
}

function PlannedRow({ entry, calendar, ways }: EntryRowProps & { readonly entry: PlannedEntry }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const acts = useCalendarActs();
  const tell = useTell();
  const planned = usePlannedName();
  const { appointment, at, name, conflict } = entry;
  const { id, contactId, text, place, minutes, kind } = appointment;
  const isDone = appointment.status === 'done';
  const what = planned(appointment, name);

  const groups: readonly (readonly MenuEntry[])[] = [
    [
      ...(contactId === null
        ? []
        : [
            {
              id: 'open',
              icon: 'user' as const,
              label: t('people.open', { name }),
              onAction: () => ways.onOpen(contactId),
            },
          ]),
      {
        id: 'done',
        icon: isDone ? 'undo' : 'check',
        label: isDone ? t('acts.again') : t('acts.done'),
        onAction: () =>
          void tell(
            // Of what repeats only this time is done.
            acts.resolve(id, isDone ? 'planned' : 'done', {
              at,
              on: at === null ? entry.on : null,
            }),
            isDone ? 'reopened' : 'done',
            { what },
          ),
      },
    ],
    [
      {
        id: 'move',
        icon: 'calendar-clock',
        label: t('acts.move'),
        onAction: () => ways.onMove(appointment, entry.on),
      },
      {
        id: 'edit',
        icon: 'pencil',
        label: t('acts.edit'),
        onAction: () => ways.onEdit(appointment),
      },
      {
        id: 'ics',
        icon: 'file-down',
        label: t('acts.ics'),
        onAction: () => ways.onExport(appointment),
      },
    ],
    [
      {
        id: 'remove',
        icon: 'trash',
        label: t('acts.remove'),
        isDanger: true,
        onAction: () => void tell(acts.remove(id), 'removed', { what }),
      },
    ],
  ];
  return (
    <li className={styles['row']}>
      <span data-tone={conflict === null ? 'promise' : 'critique'} className={styles['icon']}>
        <Icon name={APPOINTMENT_ICONS[kind]} size={16} />
      </span>
      <div className={cx(styles['body'], isDone && styles['done'])}>
        {at === null ? null : (
          <>
            <span className={styles['time']}>{format.time(at, calendar.zone)}</span>{' '}
          </>
        )}
        {contactId === null ? (
          <bdi>{text || t(`planned.${kind}`)}</bdi>
        ) : (
          <PersonLink id={contactId} name={name} />
        )}
        <p className={styles['muted']}>
          {[
            t(`planned.${kind}`),
            ...(contactId === null || text === '' ? [] : [text]),
            ...(place === '' ? [] : [place]),
            ...(minutes === null ? [] : [format.duration(minutes)]),
            ...(appointment.repeats === 'never' ? [] : [t(`repeats.${appointment.repeats}`)]),
          ].join(' · ')}
        </p>
      </div>
      <Menu
        label={t('day.actions', { name: what })}
        trigger={
          <IconButton
            icon="ellipsis"
            size="sm"
            label={t('day.actions', { name: what })}
            hasTooltip={false}
          />
        }
        groups={groups}
      />
    </li>
  );
}
