import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';

/** What is told of something planned. */
export type PlannedText = {
  /** What and with whom: *Anruf mit Yuki Tanaka*. */
  readonly title: string;
  /** When it is and what it is about. */
  readonly body: string;
};

/** An occurrence of something planned. */
type Planned = {
  readonly appointment: Appointment;
  readonly at: Instant | null;
  readonly on: IsoDate | null;
};

/** Says what is planned in a line, without any sign that only a screen could show. */
export function useReminderText(): (planned: Planned, name: string) => PlannedText {
  const { t } = useTranslation('reminders');
  const format = useFormat();
  const clock = useClock();
  return useCallback(
    ({ appointment: { kind, text }, at, on }, name) => {
      const zone = clock.zone();
      const day = on ?? format.dayOf(at ?? clock.now(), zone);
      const isToday = day === clock.today();
      const title =
        kind === 'event' || kind === 'reminder'
          ? text || t(`kind.${kind}`)
          : name === ''
            ? t(`kind.${kind}`)
            : t(`with.${kind}`, { name });
      const when =
        at === null
          ? isToday
            ? t('when.today')
            : format.weekday(day)
          : isToday
            ? format.time(at, zone)
            : t('when.dayAndTime', { day: format.weekday(day), time: format.time(at, zone) });
      const about = title === text ? name : text;
      return { title, body: about === '' ? when : t('when.about', { when, about }) };
    },
    [t, format, clock],
  );
}
