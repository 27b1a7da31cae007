import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { Criticism } from '@shared/domain/feedback/criticism';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Select } from '@renderer/ui/Select';
import { Text } from '@renderer/ui/Text';
import { TextArea } from '@renderer/ui/TextArea';
import styles from './Feedback.module.css';
import type { CriticismActs } from './useCriticisms';
import { useRefusalText } from './useRefusalText';
import { useTell, type ToastKey } from './useTell';

type StepFormProps = {
  readonly contact: Contact;
  readonly criticism: Criticism;
  readonly acts: CriticismActs;
  /** The step was taken. */
  readonly onDone: () => void;
};

/** Takes a step; answers with the reason where it was refused, for the field to say. */
function useStep({ contact, onDone }: StepFormProps): {
  readonly refused: string | undefined;
  readonly take: (done: Awaited<ReturnType<CriticismActs['close']>>, key: ToastKey) => void;
  readonly clear: () => void;
} {
  const tell = useTell(contact);
  const refusalText = useRefusalText();
  const [refused, setRefused] = useState<string | undefined>(undefined);
  return {
    refused,
    take: (done, key) => {
      if (!done.ok) {
        setRefused(refusalText(done.refusal));
        return;
      }
      tell(done, key);
      onDone();
    },
    clear: () => {
      setRefused(undefined);
    },
  };
}

/** *Heard* becomes *understood*: said back in the shop's words. */
export function UnderstandForm(props: StepFormProps) {
  const { contact, criticism, acts } = props;
  const { t } = useTranslation(['feedback', 'common']);
  const { refused, take, clear } = useStep(props);
  const [summary, setSummary] = useState(criticism.summary);
  const [isConfirmed, setIsConfirmed] = useState(criticism.isSummaryConfirmed);
  const name = calledBy(contact) || t('common:untitled');
  return (
    <div className={styles['form']}>
      <TextArea
        label={t('criticism.understand.label')}
        hint={t('criticism.understand.hint')}
        value={summary}
        onChange={(next) => {
          setSummary(next);
          clear();
        }}
        maxRows={6}
        maxLength={4000}
        error={refused}
      />
      <Checkbox isSelected={isConfirmed} onChange={setIsConfirmed}>
        <Sentence say={(values) => t('criticism.understand.confirmed', values)} values={{ name }} />
      </Checkbox>
      <div className={styles['row']}>
        <Button
          variant="soft"
          size="sm"
          onPress={() =>
            void acts
              .understand(criticism.id, { summary: summary.trim(), isConfirmed })
              .then((done) => {
                take(done, 'understood');
              })
          }
        >
          {t('criticism.understand.save')}
        </Button>
      </div>
    </div>
  );
}

/** *Understood* becomes *answered*: what is done about it. Never empty. */
export function AnswerForm(props: StepFormProps) {
  const { criticism, acts } = props;
  const { t } = useTranslation('feedback');
  const { refused, take, clear } = useStep(props);
  const [answer, setAnswer] = useState(criticism.answer);
  const [hasApology, setHasApology] = useState(
    criticism.answeredAt === null ? true : criticism.hasApology,
  );
  return (
    <div className={styles['form']}>
      <TextArea
        label={t('criticism.answer.label')}
        hint={t('criticism.answer.hint')}
        value={answer}
        onChange={(next) => {
          setAnswer(next);
          clear();
        }}
        maxRows={6}
        maxLength={4000}
        error={refused}
      />
      <Checkbox isSelected={hasApology} onChange={setHasApology}>
        {t('criticism.answer.apology')}
      </Checkbox>
      <div className={styles['row']}>
        <Button
          variant="soft"
          size="sm"
          onPress={() =>
            void acts.answer(criticism.id, { answer: answer.trim(), hasApology }).then((done) => {
              take(done, 'answered');
            })
          }
        >
          {t('criticism.answer.save')}
        </Button>
      </div>
    </div>
  );
}

const CHANNELS: readonly Channel[] = ['phone', 'visit', 'email', 'chat', 'social', 'letter'];

/** *Answered* becomes *told*: on which way, so that it stands in the timeline. */
export function TellForm(props: StepFormProps) {
  const { contact, criticism, acts } = props;
  const { t } = useTranslation(['feedback', 'contacts', 'common']);
  const { refused, take } = useStep(props);
  const [channel, setChannel] = useState<Channel | 'stands'>('visit');
  const name = calledBy(contact) || t('common:untitled');
  return (
    <div className={styles['form']}>
      <Text as="p" size={3}>
        <Sentence say={(values) => t('criticism.tell.text', values)} values={{ name }} />
      </Text>
      <Select
        label={t('criticism.tell.channel')}
        placeholder={t('criticism.tell.channel')}
        size="sm"
        options={[
          ...CHANNELS.map((id) => ({ id, label: t(`contacts:channel.${id}`) })),
          { id: 'stands' as const, label: t('criticism.tell.stands') },
        ]}
        value={channel}
        onChange={setChannel}
        error={refused}
      />
      <div className={styles['row']}>
        <Button
          variant="soft"
          size="sm"
          icon="check"
          onPress={() =>
            void acts
              .tell(criticism.id, {
                channel: channel === 'stands' ? null : channel,
                text: criticism.answer,
              })
              .then((done) => {
                take(done, 'told');
              })
          }
        >
          {t('criticism.tell.save')}
        </Button>
      </div>
    </div>
  );
}

/** *Told* becomes *thanked*, or is closed without. */
export function ThankForm({ onClose, ...props }: StepFormProps & { readonly onClose: () => void }) {
  const { criticism, acts } = props;
  const { t } = useTranslation('feedback');
  const { take } = useStep(props);
  return (
    <div className={styles['form']}>
      <Text as="p" size={3}>
        {t('criticism.thank.text')}
      </Text>
      <div className={styles['row']}>
        <Button
          variant="gold"
          size="sm"
          icon="hand-heart"
          onPress={() =>
            void acts.thank(criticism.id, { channel: null }).then((done) => {
              take(done, 'thanked');
            })
          }
        >
          {t('criticism.thank.save')}
        </Button>
        <Button variant="quiet" size="sm" onPress={onClose}>
          {t('criticism.close')}
        </Button>
      </div>
    </div>
  );
}
