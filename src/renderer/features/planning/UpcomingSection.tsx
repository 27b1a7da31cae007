import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useOpenPlan } from '@renderer/hooks/useOpenPlan';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card, CardSection } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu, type MenuEntry } from '@renderer/ui/Menu';
import { Badge } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import styles from './UpcomingSection.module.css';
import { useUpcoming, type Upcoming } from './useUpcoming';

type UpcomingSectionProps = { readonly contact: Contact; readonly isReadOnly: boolean };

/** What was done with a plan, as a sentence under `upcoming`. */
type Told = 'done' | 'skipped' | 'cancelled' | 'removed';

/** What is planned with a person, the next first. Nothing where nothing is. */
export function UpcomingSection({ contact, isReadOnly }: UpcomingSectionProps) {
  const { t } = useTranslation(['planning', 'common', 'errors']);
  const format = useFormat();
  const toasts = useToasts();
  const acts = useUpcoming(contact.id);
  const { upcoming } = acts;
  if (upcoming === null || upcoming.length === 0) return null;
  const name = calledBy(contact) || t('common:untitled');

  const tell = async (acting: ReturnType<typeof acts.finish>, told: Told): Promise<void> => {
    const saved = await acting;
    toasts.show(
      saved.ok
        ? {
            text: <Sentence say={(values) => t(`upcoming.${told}`, values)} values={{ name }} />,
            batchId: saved.value.batchId,
          }
        : { text: t(`errors:${saved.refusal.code}`) },
    );
  };

  return (
    <Card label={t('upcoming.title')}>
      <CardSection
        title={t('upcoming.title')}
        actions={<Badge>{format.number(upcoming.length)}</Badge>}
      >
        <ul className={styles['list']}>
          {upcoming.map((one) => (
            <UpcomingRow
              key={one.appointment.id}
              one={one}
              isReadOnly={isReadOnly}
              acts={acts}
              onAct={(acting, told) => void tell(acting, told)}
            />
          ))}
        </ul>
      </CardSection>
    </Card>
  );
}

type UpcomingRowProps = {
  readonly one: Upcoming;
  readonly isReadOnly: boolean;
  readonly acts: ReturnType<typeof useUpcoming>;
  readonly onAct: (acting: ReturnType<UpcomingRowProps['acts']['finish']>, told: Told) => void;
};

function UpcomingRow({ one, isReadOnly, acts, onAct }: UpcomingRowProps) {
  const { t } = useTranslation('planning');
  const openPlan = useOpenPlan();
  const { id, contactId, kind, text, repeats } = one.appointment;
  const what = text === '' ? t(`kind.${kind}`) : text;
  const when = useWhen(one);
  const isSeries = repeats !== 'never';
  const details = [
    ...(text === '' ? [] : [t(`kind.${kind}`)]),
    when,
    ...(isSeries ? [t(`repeats.${repeats}`)] : []),
  ];
  const entries: readonly MenuEntry[] = [
    ...(kind === 'event' || kind === 'reminder'
      ? []
      : [
          {
            id: 'move',
            label: t('upcoming.move'),
            onAction: () => {
              openPlan({ contactId, appointmentId: id });
            },
          },
        ]),
    ...(isSeries
      ? [
          {
            id: 'skip',
            label: t('upcoming.skip'),
            onAction: () => {
              onAct(acts.skip(one), 'skipped');
            },
          },
        ]
      : []),
    {
      id: 'cancel',
      label: t(isSeries ? 'upcoming.cancelSeries' : 'upcoming.cancel'),
      onAction: () => {
        onAct(acts.cancel(one), 'cancelled');
      },
    },
    {
      id: 'remove',
      label: t(isSeries ? 'upcoming.removeSeries' : 'upcoming.remove'),
      isDanger: true,
      onAction: () => {
        onAct(acts.remove(one), 'removed');
      },
    },
  ];

  return (
    <li>
      <Checkbox
        isDisabled={isReadOnly}
        label={t('upcoming.doneLabel', { what: isolate(what) })}
        isSelected={false}
        onChange={() => {
          onAct(acts.finish(one), 'done');
        }}
      />
      <span className={styles['text']}>
        <bdi>{what}</bdi>
        <Text size={3} ink="muted">
          {details.join(' · ')}
        </Text>
      </span>
      {isReadOnly ? null : (
        <Menu
          label={t('upcoming.menu', { what: isolate(what) })}
          trigger={
            <IconButton
              icon="ellipsis"
              size="sm"
              label={t('upcoming.menu', { what: isolate(what) })}
            />
          }
          groups={[entries]}
        />
      )}
    </li>
  );
}

function useWhen({ at, on }: Upcoming): string {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  if (at === null) return on === null ? '' : format.relativeDay(on, today);
  return t('upcoming.when', {
    day: format.relativeDay(format.dayOf(at, zone), today),
    time: format.time(at, zone),
  });
}
