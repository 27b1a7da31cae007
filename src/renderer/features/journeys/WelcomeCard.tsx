import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '@shared/domain/calendar/isoDate';
import type { Journey } from '@shared/domain/care/journey';
import { stepDueOn, type StepUnderWay } from '@shared/domain/care/journeySteps';
import type { Contact } from '@shared/domain/contacts/contact';
import { useToday } from '@renderer/hooks/useClock';
import { useOpenMessage } from '@renderer/hooks/useOpenMessage';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card, CardSection } from '@renderer/ui/Card';
import { cx } from '@renderer/ui/cx';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { StampCheckbox } from '@renderer/ui/StampCheckbox';
import { Badge } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import styles from './Journeys.module.css';
import { StartWelcome } from './StartWelcome';
import { useTell } from './useTell';
import { useWelcome } from './useWelcome';

/** Days for which a welcome that is over can still be taken up again here. */
const SHOWN_AFTER_DAYS = 14;

type WelcomeCardProps = {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
  /** To the checklists among the settings. */
  readonly onPlans: () => void;
};

/** How somebody new is welcomed: step by step, or that it is over. Nothing where nobody is. */
export function WelcomeCard({ contact, isReadOnly, onPlans }: WelcomeCardProps) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const today = useToday();
  const { journey, stamp, end, resume } = useWelcome(contact.id);
  const tell = useTell(contact);
  const [isChanging, setIsChanging] = useState(false);
  if (!journey) return null;
  const { steps, endedOn, startedOn } = journey;
  const done = steps.filter(({ doneOn }) => doneOn !== null).length;
  if (endedOn !== null && daysBetween(endedOn, today) > SHOWN_AFTER_DAYS) return null;
  const numbers = { done, all: steps.length };

  return (
    <Card label={t('card.title')}>
      <CardSection
        title={t('card.title')}
        actions={
          endedOn !== null ? null : (
            <>
              <Badge>{t('card.progress', numbers)}</Badge>
              {isReadOnly ? null : (
                <Menu
                  label={t('card.menu')}
                  trigger={<IconButton icon="ellipsis" size="sm" label={t('card.menu')} />}
                  groups={[
                    [
                      {
                        id: 'other',
                        label: t('card.other'),
                        onAction: () => {
                          setIsChanging(true);
                        },
                      },
                      {
                        id: 'end',
                        label: t('card.end'),
                        onAction: () => void tell(end(), 'ended'),
                      },
                    ],
                  ]}
                />
              )}
            </>
          )
        }
      >
        {endedOn === null ? (
          <>
            <Text size={2} ink="quiet" as="p">
              {t('card.begun', { day: format.relativeDay(startedOn, today) })}
            </Text>
            <ul className={styles['list']}>
              {steps.map((step) => (
                <Step
                  key={step.id}
                  contact={contact}
                  journey={journey}
                  step={step}
                  isReadOnly={isReadOnly}
                  onStamp={(isDone) =>
                    void tell(stamp(step.id, isDone), isDone ? 'stepDone' : 'stepOpen')
                  }
                />
              ))}
            </ul>
          </>
        ) : (
          <div className={styles['endedLine']}>
            <Text size={3} ink="muted">
              {t(done === steps.length ? 'card.over' : 'card.ended', {
                ...numbers,
                day: format.relativeDay(endedOn, today),
              })}
            </Text>
            {isReadOnly || done === steps.length ? null : (
              <IconButton
                icon="rotate-ccw"
                size="sm"
                label={t('card.resume')}
                onPress={() => void tell(resume(), 'resumed')}
              />
            )}
          </div>
        )}
      </CardSection>
      {isChanging ? (
        <StartWelcome
          contact={contact}
          isOther
          onPlans={onPlans}
          onClose={() => {
            setIsChanging(false);
          }}
        />
      ) : null}
    </Card>
  );
}

type StepProps = {
  readonly contact: Contact;
  readonly journey: Journey;
  readonly step: StepUnderWay;
  readonly isReadOnly: boolean;
  readonly onStamp: (isDone: boolean) => void;
};

function Step({ contact, journey, step, isReadOnly, onStamp }: StepProps) {
  const { t } = useTranslation('journeys');
  const format = useFormat();
  const today = useToday();
  const openMessage = useOpenMessage();
  const { id, text, doneOn, message } = step;
  const dueOn = stepDueOn(journey, step);
  const isDue = doneOn === null && dueOn <= today;
  return (
    <li className={cx(styles['item'], doneOn !== null && styles['done'])}>
      <StampCheckbox
        id={`${contact.id}${id}`}
        label={t('card.stamp', { text: isolate(text) })}
        isSelected={doneOn !== null}
        isDisabled={isReadOnly}
        onChange={onStamp}
      />
      <span className={styles['itemText']}>
        <bdi>{text}</bdi>
        <Text size={2} ink={isDue ? 'danger' : 'quiet'}>
          {doneOn !== null
            ? t('card.done', { day: format.relativeDay(doneOn, today) })
            : isDue
              ? t('card.due', { day: format.relativeDay(dueOn, today) })
              : format.relativeDay(dueOn, today)}
        </Text>
      </span>
      {message === undefined || doneOn !== null || isReadOnly ? null : (
        <Button
          size="sm"
          variant="fill"
          icon="mail"
          label={t('card.writeLabel', { text: isolate(text) })}
          onPress={() => {
            openMessage({ contactIds: [contact.id], purpose: message });
          }}
        >
          {t('card.write')}
        </Button>
      )}
    </li>
  );
}
