import { useTranslation } from 'react-i18next';
import type { AppointmentKind } from '@shared/domain/appointments/appointment';
import { hrefOf } from '@renderer/hooks/route';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useOpenPlan } from '@renderer/hooks/useOpenPlan';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import type { IconName } from '@renderer/ui/icons';
import { Menu } from '@renderer/ui/Menu';
import { PersonName } from '@renderer/ui/PersonName';
import { StampCheckbox } from '@renderer/ui/StampCheckbox';
import { Tag } from '@renderer/ui/Tag';
import styles from './PlannedCard.module.css';
import { usePlannedToday, type Later, type PlannedLine } from './usePlannedToday';

const ICONS: Readonly<Record<AppointmentKind, IconName>> = {
  call: 'phone',
  visit: 'door',
  message: 'message-circle',
  event: 'calendar-days',
  reminder: 'clock',
};

const LATER: readonly Later[] = ['hour', 'tomorrow', 'week'];

/** What is planned for today, and what was reminded of and still waits. Nothing where there is nothing. */
export function PlannedCard() {
  const { t } = useTranslation('reminders');
  const planned = usePlannedToday();
  const { lines } = planned;
  if (lines === null || lines.length === 0) return null;
  return (
    <Card title={t('planned.title')} className={styles['card'] ?? ''}>
      <ul className={styles['list']}>
        {lines.map((line) => (
          <PlannedRow key={line.id} line={line} planned={planned} />
        ))}
      </ul>
    </Card>
  );
}

type PlannedRowProps = {
  readonly line: PlannedLine;
  readonly planned: ReturnType<typeof usePlannedToday>;
};

function PlannedRow({ line, planned }: PlannedRowProps) {
  const { t } = useTranslation('reminders');
  const { appointment, person, isLate } = line;
  const { kind, text, contactId } = appointment;
  const title = text || t(`kind.${kind}`);
  const whole = useWholeName(line);
  const tellDone = useTell();

  return (
    <li className={styles['row']}>
      <StampCheckbox
        id={line.id}
        label={t('planned.doneLabel', { text: isolate(whole) })}
        isSelected={false}
        onChange={() => void tellDone(planned.finish(line), 'done', whole)}
      />
      <Icon name={ICONS[kind]} size={16} className={styles['icon']} />
      <div className={styles['text']}>
        {contactId === null || person === null ? null : (
          <a href={hrefOf({ place: 'person', id: contactId })} className={styles['link']}>
            <PersonName name={person.name} isTruncated />
          </a>
        )}
        {isLate ? <Tag tone="warn">{t('planned.missed')}</Tag> : null}
        <bdi className={styles['what']}>{title}</bdi>
      </div>
      <When line={line} />
      <RowMenu line={line} planned={planned} whole={whole} />
    </li>
  );
}

/** What it is in a few words, with whom if nothing else says it. */
function useWholeName({ appointment: { kind, text }, person }: PlannedLine): string {
  const { t } = useTranslation('reminders');
  if (text !== '') return text;
  if (person === null || kind === 'event' || kind === 'reminder') return t(`kind.${kind}`);
  return t(`with.${kind}`, { name: person.name });
}

function When({ line: { at, day, until } }: { readonly line: PlannedLine }) {
  const { t } = useTranslation('reminders');
  const format = useFormat();
  const zone = useClock().zone();
  const today = useToday();
  const time = at === null ? null : format.time(at, zone);
  const when =
    day === today
      ? (time ?? t('planned.allDay'))
      : time === null
        ? format.relativeDay(day, today)
        : t('when.dayAndTime', { day: format.relativeDay(day, today), time });
  return (
    <span className={styles['when']}>
      <span>{when}</span>
      {until === null ? null : (
        <span className={styles['again']}>
          {t('planned.again', { time: format.time(until, zone) })}
        </span>
      )}
    </span>
  );
}

type RowMenuProps = PlannedRowProps & { readonly whole: string };

function RowMenu({ line, planned, whole }: RowMenuProps) {
  const { t } = useTranslation('reminders');
  const openPlan = useOpenPlan();
  const tellDropped = useTell();
  const { appointment, isTold, isLate, until } = line;
  const { id, kind, contactId, remindMinutes, repeats } = appointment;
  const canRing = remindMinutes !== null && (isTold || isLate || until !== null);
  const canMove = contactId !== null && kind !== 'event' && kind !== 'reminder';
  const isSeries = repeats !== 'never';
  const label = t('planned.menu', { text: isolate(whole) });
  return (
    <Menu
      label={label}
      trigger={<IconButton icon="ellipsis" size="sm" label={label} />}
      groups={[
        canRing
          ? LATER.map((later) => ({
              id: later,
              label: t(`later.${later}`),
              icon: 'clock' as const,
              onAction: () => void planned.putOff(line, later),
            }))
          : [],
        [
          ...(canMove
            ? [
                {
                  id: 'move',
                  label: t('planned.move'),
                  onAction: () => {
                    openPlan({ contactId, appointmentId: id });
                  },
                },
              ]
            : []),
          {
            id: 'drop',
            label: t(isSeries ? 'planned.skip' : 'planned.drop'),
            onAction: () =>
              void tellDropped(planned.drop(line), isSeries ? 'skipped' : 'dropped', whole),
          },
        ],
      ]}
    />
  );
}

/** Reports an act with its way back, or that it found nothing to do. */
function useTell() {
  const { t } = useTranslation(['reminders', 'errors']);
  const toasts = useToasts();
  return async (
    acting: ReturnType<ReturnType<typeof usePlannedToday>['finish']>,
    told: 'done' | 'dropped' | 'skipped',
    text: string,
  ): Promise<void> => {
    const saved = await acting;
    toasts.show(
      saved.ok
        ? {
            text: <Sentence say={(values) => t(`planned.${told}`, values)} values={{ text }} />,
            batchId: saved.value.batchId,
          }
        : { text: t(`errors:${saved.refusal.code}`) },
    );
  };
}
