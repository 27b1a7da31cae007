import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '@shared/domain/appointments/appointment';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { TextField } from '@renderer/ui/TextField';
import { readClockText } from './clockText';
import { DayField } from './DayField';
import styles from './Forms.module.css';
import { useCalendarActs } from './useCalendarActs';
import { usePlannedName } from './usePlannedName';
import { useTell } from './useTell';

type MoveDialogProps = {
  readonly appointment: Appointment;
  readonly name: string;
  /** The day it is on now. */
  readonly on: IsoDate;
  readonly onClose: () => void;
};

/** Another day, and another time where it has one. */
export function MoveDialog({ appointment, name, on, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const acts = useCalendarActs();
  const tell = useTell();
  const what = usePlannedName()(appointment, name);
  const { at } = appointment;
  const [day, setDay] = useState<IsoDate | null>(on);
  const [time, setTime] = useState(at === null ? '' : format.time(at, zone));
  const [isTried, setIsTried] = useState(false);
  const clock = readClockText(time);
  const isTimeWrong = at !== null && clock === null;

  const save = async (): Promise<void> => {
    setIsTried(true);
    if (day === null || isTimeWrong) return;
    const to = at === null || clock === null ? { on: day } : { at: instantAt(day, clock, zone) };
    const isDone = await tell(acts.move(appointment.id, to), at === null ? 'movedDay' : 'moved', {
      what,
      day: format.fullDay(day, today),
      ...('at' in to && { time: format.time(to.at, zone) }),
    });
    if (isDone) onClose();
  };

  return (
    <Dialog
      isOpen
      title={t('moveTitle', { what })}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      width={480}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('acts.move')}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DayField
          label={t('form.day')}
          initial={on}
          onChange={setDay}
          error={isTried && day === null ? t('form.dayProblem') : undefined}
          autoFocus
        />
        {at === null ? null : (
          <TextField
            label={t('form.time')}
            value={time}
            onChange={setTime}
            onEnter={() => void save()}
            autoComplete="off"
            error={isTried && isTimeWrong ? t('form.timeProblem') : undefined}
          />
        )}
        {appointment.repeats === 'never' ? null : (
          <p className={styles['note']}>{t('moveSeries')}</p>
        )}
        {/* Enter in a field of a form without a button of its own sends nothing. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
