import { useTranslation } from 'react-i18next';
import { useMemo } from 'react';
import type { Appointment } from '@shared/domain/appointments/appointment';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { MomentReason } from '@shared/domain/culture/moment';
import { nextGoodMoment } from '@shared/domain/culture/nextGoodMoment';
import { useClock } from '@renderer/hooks/useClock';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import type { PlannedEntry } from './dayEntry';
import styles from './DayPanel.module.css';
import type { Calendar } from './useCalendar';
import { useCalendarActs } from './useCalendarActs';
import { wayOf } from './useConflicts';
import { usePlannedName } from './usePlannedName';
import { useTell } from './useTell';

type ConflictNoticeProps = {
  readonly entry: PlannedEntry;
  readonly calendar: Calendar;
  /** Moves it by hand: what repeats is not moved without a look. */
  readonly onMove: (appointment: Appointment, on: IsoDate) => void;
};

/** The words for why a moment is bad. */
function reasonKey(reason: MomentReason | undefined) {
  switch (reason?.kind) {
    case 'holiday':
      return 'holiday';
    case 'half-day':
      return 'half-day';
    case 'region-unknown':
    case 'some-off':
      return 'perhaps';
    case 'weekend':
      return 'weekend';
    case 'night':
      return 'night';
    case 'off-hours':
      return 'off-hours';
    case 'lunch':
      return 'lunch';
    case 'leave-alone':
      return 'leave-alone';
    default:
      return 'other';
  }
}

/** Something planned for a bad moment: why, when it would be better, and the ways to decide. */
export function ConflictNotice({ entry, calendar, onMove }: ConflictNoticeProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const clock = useClock();
  const acts = useCalendarActs();
  const tell = useTell();
  const planned = usePlannedName();
  const { appointment, at, name, conflict } = entry;
  const { contactId } = appointment;
  const known = contactId === null ? undefined : calendar.whomOf(contactId);
  const { world, zone } = calendar;

  const next = useMemo(() => {
    const way = wayOf(appointment);
    if (!known || !world || way === null) return null;
    const from = Math.max(clock.now(), at ?? Date.parse(`${entry.on}T00:00:00Z`));
    return nextGoodMoment(known.whom, from, way, world, {
      ...(appointment.minutes !== null && { minutes: appointment.minutes }),
      isInOwnHours: true,
    });
  }, [appointment, at, clock, entry.on, known, world]);

  const what = planned(appointment, name);
  const good = next?.ok === true ? next.value : null;
  const here = good === null ? null : format.dayOf(good.at, zone);
  const placeName = known?.whom.place.city ?? '';

  const move = (): void => {
    if (appointment.repeats !== 'never') {
      onMove(appointment, entry.on);
      return;
    }
    if (good === null || here === null) return;
    const to = at === null ? { on: here } : { at: good.at };
    void tell(acts.move(appointment.id, to), at === null ? 'movedDay' : 'moved', {
      what,
      day: format.fullDay(here, calendar.today),
      time: format.time(good.at, zone),
    });
  };

  return (
    <Notice
      tone="critique"
      icon="triangle-alert"
      announce="alert"
      title={
        <Sentence
          say={(values) =>
            t(`conflict.${reasonKey(conflict?.reasons[0])}`, {
              what: t(`conflict.with.${appointment.kind}`, values),
              interpolation: { escapeValue: false },
            })
          }
          values={{ name }}
        />
      }
      actions={
        <>
          {good === null ? null : (
            <Button size="sm" variant="primary" onPress={move}>
              {t('conflict.move')}
            </Button>
          )}
          <Button
            size="sm"
            variant="quiet"
            className={styles['inherit']}
            onPress={() => void tell(acts.accept(appointment.id), 'kept', { what })}
          >
            {t('conflict.keep')}
          </Button>
        </>
      }
    >
      {good !== null && here !== null ? (
        <>
          {t('conflict.next', {
            day: format.fullDay(here, calendar.today),
            time: format.time(good.at, zone),
          })}{' '}
          {good.there.zone === zone ? null : (
            <span className={styles['there']}>
              {t(
                placeName === ''
                  ? good.there.day === here
                    ? 'conflict.thereOnly'
                    : 'conflict.thereOnlyDay'
                  : good.there.day === here
                    ? 'conflict.there'
                    : 'conflict.thereDay',
                {
                  time: format.time(good.at, good.there.zone),
                  day: format.weekday(good.there.day),
                  place: placeName,
                },
              )}
            </span>
          )}
        </>
      ) : next?.ok === false ? (
        t('conflict.none', { count: 60 })
      ) : null}
    </Notice>
  );
}
