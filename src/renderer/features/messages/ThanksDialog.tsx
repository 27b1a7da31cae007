import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { thanksId } from '@shared/domain/care/thanks';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useToday } from '@renderer/hooks/useClock';
import type { ThanksRequest } from '@renderer/hooks/useOpenThanks';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { IconButton } from '@renderer/ui/IconButton';
import { Skeleton } from '@renderer/ui/Skeleton';
import { cx } from '@renderer/ui/cx';
import styles from './Composer.module.css';
import { LetterFrame } from './LetterFrame';
import type { LetterWays } from './letterPaths';
import { occasionOfThanks } from './occasion';
import { OneLetter } from './OneLetter';
import { ThanksSide, type Thanked } from './ThanksSide';
import { useThanksQueue, type ThanksQueue } from './useThanksQueue';

/** Finds somebody by typing; brought along by the app. */
type PickerProps = {
  readonly label: string;
  readonly emptyText: string;
  readonly onPick: (person: { readonly id: ContactId }) => void;
  readonly autoFocus?: boolean | undefined;
};

type ThanksDialogProps = {
  readonly request: ThanksRequest;
  readonly picker: ComponentType<PickerProps>;
  readonly ways: LetterWays;
  readonly onClose: () => void;
};

/** Thanks somebody: a letter in their language, the queue beside it, and a stamp at the end. */
export function ThanksDialog(props: ThanksDialogProps) {
  const { t } = useTranslation(['common', 'messages']);
  const queue = useThanksQueue(props.request.contactId);
  const today = useToday();
  if (queue === null) {
    return (
      <LetterFrame title={t('messages:dialog')} onClose={props.onClose} foot={null}>
        <div className={styles['waiting']}>
          <Skeleton label={t('loading')} />
        </div>
      </LetterFrame>
    );
  }
  return <Thanking {...props} queue={queue} today={today} />;
}

type ThankingProps = ThanksDialogProps & {
  readonly queue: ThanksQueue;
  readonly today: IsoDate;
};

/** Whom the dialog begins with; what is owed may change while somebody is already being thanked. */
function beginning(
  { contactId, reason, sourceId }: ThanksRequest,
  { owed }: ThanksQueue,
  today: IsoDate,
): Thanked | null {
  if (contactId === null) return owed[0] ?? null;
  const mine = owed.filter((one) => one.contactId === contactId);
  if (reason === null) return mine[0] ?? freely(contactId, today);
  const found = mine.find((one) => one.reason === reason && one.sourceId === sourceId);
  return found ?? { contactId, reason, sourceId, owedOn: today };
}

/** A thank-you for nothing in particular: one a day. */
const freely = (contactId: ContactId, today: IsoDate): Thanked => ({
  contactId,
  reason: 'other',
  sourceId: today,
  owedOn: today,
});

function Thanking({ request, queue, today, picker: Picker, ways, onClose }: ThankingProps) {
  const { t } = useTranslation(['messages', 'common']);
  const toasts = useToasts();
  const [current, setCurrent] = useState(() => beginning(request, queue, today));
  const [foot, setFoot] = useState<HTMLElement | null>(null);

  const handleStamped = (thanked: Thanked, name: string, batchId: string): void => {
    toasts.show({
      text: <Sentence say={(values) => t('stamped', values)} values={{ name }} />,
      batchId,
    });
    const id = thanksId(thanked.contactId, thanked.reason, thanked.sourceId);
    const next = queue.owed.find((one) => one.id !== id) ?? null;
    // Whoever came for one person is done; whoever works through the queue goes on.
    if (request.contactId !== null || next === null) onClose();
    else setCurrent(next);
  };

  return (
    <LetterFrame title={t('dialog')} onClose={onClose} foot={current === null ? null : setFoot}>
      <div className={cx(styles['layout'], styles['withSide'])}>
        <ThanksSide queue={queue} current={current} onPick={setCurrent} />
        {current === null ? (
          <div className={styles['waiting']}>
            <div className={styles['head']}>
              <h2 className={styles['title']}>{t('whom')}</h2>
              <IconButton
                icon="x"
                label={t('common:action.close')}
                hasTooltip={false}
                onPress={onClose}
              />
            </div>
            <Picker
              label={t('whom')}
              emptyText={t('nobodyFound')}
              autoFocus
              onPick={({ id }) => {
                setCurrent(beginning({ contactId: id, reason: null, sourceId: '' }, queue, today));
              }}
            />
          </div>
        ) : (
          <OneThanks
            key={thanksId(current.contactId, current.reason, current.sourceId)}
            thanked={current}
            foot={foot}
            ways={ways}
            onStamped={handleStamped}
            onClose={onClose}
          />
        )}
      </div>
    </LetterFrame>
  );
}

type OneThanksProps = {
  readonly thanked: Thanked;
  readonly foot: HTMLElement | null;
  readonly ways: LetterWays;
  readonly onStamped: (thanked: Thanked, name: string, batchId: string) => void;
  readonly onClose: () => void;
};

function OneThanks({ thanked, foot, ways, onStamped, onClose }: OneThanksProps) {
  const [occasion] = useState(() => occasionOfThanks(thanked));
  return (
    <OneLetter
      contactId={thanked.contactId}
      occasion={occasion}
      foot={foot}
      ways={ways}
      onStamped={(name, { batchId }) => {
        onStamped(thanked, name, batchId);
      }}
      onClose={onClose}
    />
  );
}
