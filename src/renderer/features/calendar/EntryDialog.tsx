import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, AppointmentDraft } from '@shared/domain/appointments/appointment';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Dialog } from '@renderer/ui/Dialog';
import { NumberField } from '@renderer/ui/NumberField';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { Spacer } from '@renderer/ui/Screen';
import { TextField } from '@renderer/ui/TextField';
import { DayField } from './DayField';
import {
  draftOfForm,
  formOfAppointment,
  newForm,
  problemsOfForm,
  REMIND_CHOICES,
  REPETITIONS,
  type EntryForm,
} from './entryForm';
import styles from './Forms.module.css';
import { useCalendarActs } from './useCalendarActs';
import { usePlannedName } from './usePlannedName';
import { useTell } from './useTell';
import { WhoField } from './WhoField';

type EntryDialogProps = {
  /** `null`: a new one. */
  readonly appointment: Appointment | null;
  /** Of the person it is with. */
  readonly name: string;
  readonly day: IsoDate;
  readonly onClose: () => void;
};

const OWN = ['reminder', 'event'] as const;

/** A reminder or an appointment of one's own: made, changed, removed. */
export function EntryDialog({ appointment, name, day, onClose }: EntryDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const zone = useClock().zone();
  const acts = useCalendarActs();
  const tell = useTell();
  const planned = usePlannedName();
  const [form, setForm] = useState<EntryForm>(() =>
    appointment === null
      ? newForm(day)
      : formOfAppointment(appointment, name, day, (at) => format.time(at, zone)),
  );
  const [isTried, setIsTried] = useState(false);
  const set = (change: Partial<EntryForm>): void => {
    setForm((before) => ({ ...before, ...change }));
  };
  const problems = isTried ? problemsOfForm(form) : {};

  const save = async (): Promise<void> => {
    setIsTried(true);
    const draft: AppointmentDraft | null = draftOfForm(form, zone, appointment);
    if (draft === null) return;
    const what = planned(draft, form.person?.name ?? '');
    const isDone =
      appointment === null
        ? await tell(acts.plan(draft), 'planned', { what })
        : await tell(acts.change(appointment.id, draft), 'changed', { what });
    if (isDone) onClose();
  };
  const remove = async (): Promise<void> => {
    if (appointment === null) return;
    const what = planned(appointment, name);
    if (await tell(acts.remove(appointment.id), 'removed', { what })) onClose();
  };

  return (
    <Dialog
      isOpen
      title={appointment === null ? t('form.newTitle') : t('form.editTitle')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          {appointment === null ? null : (
            <Button variant="danger-link" onPress={() => void remove()}>
              {t('acts.remove')}
            </Button>
          )}
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('common:action.save')}
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
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      >
        {form.kind === 'reminder' || form.kind === 'event' ? (
          <SegmentedControl
            label={t('form.kind')}
            segments={OWN.map((id) => ({ id, label: t(`planned.${id}`) }))}
            value={form.kind}
            onChange={(kind) => set({ kind })}
          />
        ) : null}
        <TextField
          label={t('form.text')}
          value={form.text}
          onChange={(text) => set({ text })}
          onEnter={() => void save()}
          error={problems.text && t('form.textProblem')}
          autoComplete="off"
          autoFocus
        />
        <div className={styles['pair']}>
          <DayField
            label={t('form.day')}
            initial={form.day}
            onChange={(next) => set({ day: next })}
            error={problems.day && t('form.dayProblem')}
          />
          <TextField
            label={t('form.time')}
            optionalLabel={t('common:optional')}
            value={form.time}
            onChange={(time) => set({ time })}
            onEnter={() => void save()}
            autoComplete="off"
            placeholder={t('form.timeExample')}
            error={problems.time && t('form.timeProblem')}
            hint={form.time.trim() === '' ? t('form.wholeDay') : undefined}
          />
        </div>
        <WhoField
          label={t('form.who')}
          value={form.person}
          onChange={(person) => set({ person })}
        />
        {form.kind === 'reminder' ? null : (
          <div className={styles['pair']}>
            <TextField
              label={t('form.place')}
              optionalLabel={t('common:optional')}
              value={form.place}
              onChange={(place) => set({ place })}
              onEnter={() => void save()}
              autoComplete="off"
            />
            {form.time.trim() === '' ? null : (
              <NumberField
                label={t('form.minutes')}
                optionalLabel={t('common:optional')}
                value={form.minutes}
                onChange={(minutes) => set({ minutes })}
                minValue={5}
                maxValue={1440}
                step={5}
              />
            )}
          </div>
        )}
        <div className={styles['pair']}>
          <Select
            label={t('form.repeats')}
            placeholder={t('form.repeats')}
            options={REPETITIONS.map((id) => ({ id, label: t(`repeats.${id}`) }))}
            value={form.repeats}
            onChange={(repeats) => set({ repeats })}
          />
          <Select
            label={t('form.remind')}
            placeholder={t('form.remind')}
            options={REMIND_CHOICES.map(({ id }) => ({
              id,
              label: t(form.time.trim() === '' ? `remindDay.${id}` : `remindAt.${id}`),
            }))}
            value={form.remind}
            onChange={(remind) => set({ remind })}
          />
        </div>
        {appointment !== null && appointment.status === 'done' ? (
          <Checkbox isSelected isDisabled onChange={() => undefined}>
            {t('acts.done')}
          </Checkbox>
        ) : null}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
