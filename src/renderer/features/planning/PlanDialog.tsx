import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '@shared/domain/appointments/appointment';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { readTime } from '@shared/domain/culture/hoursText';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { LocalTime } from '@shared/domain/culture/moment';
import { initialsOf } from '@shared/domain/people/folding';
import { BeforeContact } from '@renderer/hooks/BeforeContact';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMomentText } from '@renderer/i18n/useMomentText';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Face } from '@renderer/ui/Face';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Switch } from '@renderer/ui/Switch';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import { DayPicker } from './DayPicker';
import styles from './PlanDialog.module.css';
import { TrackView } from './TrackView';
import { usePlan, type PlannedWay } from './usePlan';
import { useWhom } from './useWhom';

type PlanDialogProps = {
  readonly contact: Contact;
  /** What is moved; `null` to plan anew. */
  readonly planned?: Appointment | null;
  /** The day to begin with; absent or `null` for the next good one. */
  readonly on?: IsoDate | null;
  readonly onClose: () => void;
};

/** Plans a call, a visit or a message on both clocks, with a word before a bad moment. */
export function PlanDialog(props: PlanDialogProps) {
  const known = useWhom(props.contact);
  // It is read in a moment. A dialog that waits would be another one for the focus and for whoever listens.
  return known === null ? null : <Planning {...props} known={known} />;
}

type PlanningProps = PlanDialogProps & {
  readonly known: NonNullable<ReturnType<typeof useWhom>>;
};

const WAYS = ['call', 'visit', 'message'] as const satisfies readonly PlannedWay[];

const wayOf = (planned: Appointment | null): PlannedWay =>
  planned?.kind === 'visit' || planned?.kind === 'message' ? planned.kind : 'call';

function Planning({ contact, planned = null, on = null, onClose, known }: PlanningProps) {
  const { t } = useTranslation(['planning', 'common', 'errors']);
  const format = useFormat();
  const words = useMomentText();
  const toasts = useToasts();
  const [way, setWay] = useState(() => wayOf(planned));
  const [text, setText] = useState(planned?.text ?? '');
  const [reminds, setReminds] = useState(planned === null || planned.remindMinutes !== null);
  const [hasFailed, setHasFailed] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const plan = usePlan(contact, known, way, planned, on);
  const { judgement, better, at, remindMinutes } = plan;
  const name = calledBy(contact) || t('common:untitled');
  const { place } = known.whom;
  const { zone } = known.world.shop;
  const isBad = judgement !== null && judgement.tone !== 'good';

  const saidOf = (moment: number): string => {
    const here = localTimeAt(moment, zone);
    return words.moment(
      { here, there: place.zone === null ? here : localTimeAt(moment, place.zone.id) },
      place,
    );
  };
  const [headline, ...reasons] = isBad ? words.reasons(judgement, way, place) : [];
  const advice =
    better !== null
      ? [words.nextGood(better, place)]
      : plan.none !== null
        ? words.noneGood(plan.none, way, place)
        : [];
  const details = [...new Set([...reasons, ...advice])].filter((text) => text !== headline);
  const handleSave = async (moment: number | null, isAccepted: boolean): Promise<void> => {
    if (moment === null || isSaving) return;
    setIsSaving(true);
    setHasFailed(false);
    const saved = await plan
      .save(moment, { way, text: text.trim(), reminds, isAccepted })
      .catch(() => null);
    setIsSaving(false);
    if (saved === null || !saved.ok) {
      setHasFailed(true);
      return;
    }
    toasts.show({
      text: (
        <Sentence
          say={(values) => t(planned === null ? `done.${way}` : 'done.moved', values)}
          values={{ name, when: saidOf(moment) }}
        />
      ),
      batchId: saved.value.batchId,
    });
    onClose();
  };
  const buttonText = ({ day, time }: LocalTime): string =>
    t('button', { day: format.weekday(day), time: words.clock(time) });
  const thereText = (there: LocalTime): string =>
    t(there.day === plan.day ? 'thereTime' : 'thereOtherDay', {
      time: words.clock(there.time),
      weekday: format.weekdays[there.weekday - 1] ?? '',
    });
  // Said where it is not what was typed, as in the night in which clocks skip an hour.
  const hereText = (): string | undefined =>
    plan.here === null || plan.here.time === readTime(plan.timeText)
      ? undefined
      : words.clock(plan.here.time);
  // The primary button does what is best: the next good moment where the chosen one is not.
  const primary = isBad && better !== null ? better.at : at;

  return (
    <Dialog
      isOpen
      width={800}
      title={t(`title.${way}`, { name })}
      heading={
        <div className={styles['heading']}>
          <Face id={contact.id} initials={initialsOf(name)} isSample={contact.isSample} />
          <div>
            <h2 className={styles['title']}>
              <Sentence say={(values) => t(`title.${way}`, values)} values={{ name }} />
            </h2>
            <Text ink="muted" size={3} as="p">
              {plan.shift === null
                ? place.zone === null
                  ? t('noZone')
                  : t('sameClock')
                : words.shift(plan.shift, place)}
            </Text>
          </div>
        </div>
      }
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Switch isSelected={reminds} onChange={setReminds}>
            {remindMinutes <= 90
              ? t('remind', { count: remindMinutes })
              : t('remindAhead', { ahead: format.duration(remindMinutes) })}
          </Switch>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          {isBad && better !== null && at !== null ? (
            <Button isPending={isSaving} onPress={() => void handleSave(at, true)}>
              {t('anyway', { day: format.partialDate({ year: null, ...partsOf(plan.day) }) })}
            </Button>
          ) : null}
          <Button
            variant="primary"
            isPending={isSaving}
            isDisabled={primary === null}
            keys="⏎"
            onPress={() => void handleSave(primary, isBad && better === null)}
          >
            {primary === null ? t('plan') : buttonText(localTimeAt(primary, zone))}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void handleSave(primary, isBad && better === null);
        }}
      >
        <SegmentedControl
          label={t('way')}
          value={way}
          segments={WAYS.map((id) => ({ id, label: t(`ways.${id}`) }))}
          onChange={setWay}
        />
        <DayPicker plan={plan} />
        <div role="alert" className={styles['alert']}>
          {isBad ? (
            <Notice
              tone={judgement.tone === 'bad' ? 'critique' : 'warn'}
              icon="triangle-alert"
              title={headline}
            >
              {details.length === 0
                ? undefined
                : details.map((text) => (
                    <p key={text} className={styles['detail']}>
                      {text}
                    </p>
                  ))}
            </Notice>
          ) : null}
        </div>
        <TrackView
          tracks={plan.tracks}
          city={place.city}
          at={at}
          zone={zone}
          customs={known.whom.customs}
          name={name}
        />
        <div className={styles['fields']}>
          <TextField
            label={t('time')}
            value={plan.timeText}
            autoFocus
            error={plan.isOver ? t('timeOver') : at === null ? t('timeProblem') : undefined}
            understoodAs={hereText()}
            end={
              plan.there === null ? undefined : (
                <Text ink="quiet" size={2} isTabular>
                  {thereText(plan.there)}
                </Text>
              )
            }
            onChange={plan.setTimeText}
          />
          <TextField label={t('about')} value={text} maxLength={500} onChange={setText} />
        </div>
        <BeforeContact contactId={contact.id} />
        {planned === null || planned.repeats === 'never' ? null : (
          <Text ink="muted" size={3} as="p">
            {t('movesSeries')}
          </Text>
        )}
        {hasFailed ? (
          <Notice
            tone="danger"
            icon="triangle-alert"
            announce="alert"
            title={t('errors:saving.title')}
          >
            {t('errors:saving.text')}
          </Notice>
        ) : null}
        {/* Enter in a field plans: a form without a button of its own would not. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

const partsOf = (day: IsoDate): { readonly month: number; readonly day: number } => ({
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8)),
});
