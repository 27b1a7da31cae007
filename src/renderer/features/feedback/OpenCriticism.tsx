import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import {
  CRITICISM_STEPS,
  type Criticism,
  type CriticismStep,
} from '@shared/domain/feedback/criticism';
import {
  criticismDueOn,
  dueStateOf,
  missingSteps,
  nextStep,
  takenAt,
} from '@shared/domain/feedback/criticismLoop';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { cx } from '@renderer/ui/cx';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Notice } from '@renderer/ui/Notice';
import { Tag } from '@renderer/ui/Tag';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Feedback.module.css';
import { AnswerForm, TellForm, ThankForm, UnderstandForm } from './StepForms';
import type { CriticismActs } from './useCriticisms';
import { useRefusalText } from './useRefusalText';
import { useTell } from './useTell';

type OpenCriticismProps = {
  readonly contact: Contact;
  readonly criticism: Criticism;
  readonly acts: CriticismActs;
  readonly isReadOnly: boolean;
};

/** One criticism on its way: what was said, how far it is, and the one thing to do next. */
export function OpenCriticism({ contact, criticism, acts, isReadOnly }: OpenCriticismProps) {
  const { t } = useTranslation('feedback');
  const tell = useTell(contact);
  const refusalText = useRefusalText();
  const clock = useClock();
  const format = useFormat();
  const [refused, setRefused] = useState<string | null>(null);
  const [again, setAgain] = useState<CriticismStep | null>(null);
  const { id, isPublic } = criticism;
  const step = again ?? nextStep(criticism);
  const canClose = missingSteps(criticism).length === 0;

  const close = async (): Promise<void> => {
    const closed = await acts.close(id);
    if (closed.ok) tell(closed, 'closed');
    else setRefused(refusalText(closed.refusal));
  };
  const form = { contact, criticism, acts, onDone: () => (setAgain(null), setRefused(null)) };

  return (
    <article className={styles['criticism']}>
      <div className={styles['row']}>
        <DueTag criticism={criticism} />
        {isPublic ? <Tag icon="globe">{t('criticism.public')}</Tag> : null}
        <span className={styles['end']} />
        {isReadOnly ? null : (
          <Menu
            label={t('criticism.menu')}
            trigger={<IconButton icon="ellipsis" size="sm" label={t('criticism.menu')} />}
            groups={[
              [
                ...(criticism.understoodAt === null
                  ? []
                  : [
                      {
                        id: 'summary',
                        icon: 'pencil' as const,
                        label: t('criticism.editSummary'),
                        onAction: () => {
                          setAgain('understood');
                        },
                      },
                    ]),
                ...(criticism.answeredAt === null
                  ? []
                  : [
                      {
                        id: 'answer',
                        icon: 'pencil' as const,
                        label: t('criticism.editAnswer'),
                        onAction: () => {
                          setAgain('answered');
                        },
                      },
                    ]),
                {
                  id: 'public',
                  icon: 'globe',
                  label: isPublic ? t('criticism.makePrivate') : t('criticism.makePublic'),
                  onAction: () =>
                    void acts
                      .update(id, {
                        isPublic: !isPublic,
                        dueOn: criticismDueOn(
                          format.dayOf(criticism.heardAt, clock.zone()),
                          !isPublic,
                        ),
                      })
                      .then((done) => tell(done, 'changed')),
                },
                {
                  id: 'close',
                  icon: 'check',
                  label: t('criticism.close'),
                  onAction: () => void close(),
                },
              ],
              [
                {
                  id: 'remove',
                  icon: 'trash',
                  isDanger: true,
                  label: t('criticism.remove'),
                  onAction: () =>
                    void acts.remove(id).then((done) => tell(done, 'criticismRemoved')),
                },
              ],
            ]}
          />
        )}
      </div>
      <blockquote className={styles['quote']} dir="auto">
        {criticism.text === ''
          ? t('criticism.silent')
          : t('entry.quote', { words: criticism.text })}
      </blockquote>
      <Said criticism={criticism} />
      <Steps criticism={criticism} />
      {isReadOnly ? null : (
        <>
          {step === 'understood' ? <UnderstandForm {...form} /> : null}
          {step === 'answered' ? <AnswerForm {...form} /> : null}
          {step === 'told' ? <TellForm {...form} /> : null}
          {step === 'thanked' ? <ThankForm {...form} onClose={() => void close()} /> : null}
          {step === null ? (
            <Button variant="primary" size="sm" icon="check" onPress={() => void close()}>
              {t('criticism.close')}
            </Button>
          ) : null}
          {refused === null || canClose ? null : (
            <Notice tone="critique" icon="circle-alert" announce="alert">
              {refused}
            </Notice>
          )}
        </>
      )}
    </article>
  );
}

/** By when an answer is due, in words. */
function DueTag({ criticism }: { readonly criticism: Criticism }) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const today = useToday();
  switch (dueStateOf(criticism, today)) {
    case 'none':
      return (
        <Tag tone="ok" icon="check">
          {t('criticism.told')}
        </Tag>
      );
    case 'late':
      return (
        <Tag tone="critique" icon="clock">
          {t('criticism.late', { day: format.relativeDay(criticism.dueOn, today) })}
        </Tag>
      );
    case 'today':
      return (
        <Tag tone="critique" icon="clock">
          {t('criticism.today')}
        </Tag>
      );
    case 'later':
      return (
        <Tag icon="clock">{t('criticism.later', { day: format.weekday(criticism.dueOn) })}</Tag>
      );
  }
}

/** What was understood and answered so far. */
function Said({ criticism }: { readonly criticism: Criticism }) {
  const { t } = useTranslation('feedback');
  const { summary, answer } = criticism;
  return (
    <>
      {summary === '' ? null : (
        <div className={styles['said']}>
          <span className={styles['saidHead']}>
            {criticism.isSummaryConfirmed
              ? t('criticism.summaryConfirmed')
              : t('criticism.summaryOpen')}
          </span>
          <bdi>{summary}</bdi>
        </div>
      )}
      {answer === '' ? null : (
        <div className={styles['said']}>
          <span className={styles['saidHead']}>
            {criticism.hasApology ? t('criticism.answerSorry') : t('criticism.answerPlain')}
          </span>
          <bdi>{answer}</bdi>
        </div>
      )}
    </>
  );
}

/** How far it is. */
function Steps({ criticism }: { readonly criticism: Criticism }) {
  const { t } = useTranslation('feedback');
  const next = nextStep(criticism);
  return (
    <ol className={styles['steps']} aria-label={t('criticism.steps')}>
      {CRITICISM_STEPS.map((step) => {
        const isDone = takenAt(criticism, step) !== null;
        return (
          <li
            key={step}
            aria-current={step === next ? 'step' : undefined}
            className={cx(
              styles['step'],
              isDone && styles['stepDone'],
              step === next && styles['stepNext'],
            )}
          >
            {isDone ? <Icon name="check" size={14} /> : null}
            {t(`criticism.step.${step}`)}
            {isDone ? <VisuallyHidden>{t('criticism.stepDone')}</VisuallyHidden> : null}
          </li>
        );
      })}
    </ol>
  );
}
