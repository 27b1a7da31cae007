import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { Sentence } from '@renderer/i18n/Sentence';
import { Awning, AwningButton, AwningSpacer } from '@renderer/ui/Awning';
import { BookedSentence } from './BookedSentence';
import { CounterForm } from './CounterForm';
import styles from './CounterMode.module.css';
import type { Booked } from './counterTypes';
import { fillScreen, giveScreenBack } from './fullScreen';
import { LeaveCounterMode } from './LeaveCounterMode';
import { SessionList, type SessionAct } from './SessionList';
import type { CounterStart } from './useCounterLine';
import { useFullScreen } from './useFullScreen';

/** Somebody who was just served. */
export type JustServed = {
  readonly contactId: ContactId;
  readonly name: string;
  readonly purchaseId: string;
};

type CounterModeProps = {
  readonly shopName: string;
  /** Words of the button that asks customers for their opinion, and what it does; absent where nobody asks. */
  readonly asking?:
    { readonly label: string; readonly onAsk: (served: JustServed | null) => void } | undefined;
  /** Words of the button for a screen on the customer's side, and what it does. */
  readonly second?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Above the line of the counter. */
  readonly notice?: ReactNode;
  /** Somebody's line begins, for the customer's screen. */
  readonly onBegun?: (() => void) | undefined;
  /** What was just booked, for the customer's screen. */
  readonly onBooked?: ((booked: Booked) => void) | undefined;
};

const NOBODY: CounterStart = { contactId: null, cardNumber: null };

/**
 * The counter and nothing else: for a screen that customers can see. Shows names, tiers and points; no notes, no
 * numbers, no addresses, nothing that leads to them.
 */
export function CounterMode({
  shopName,
  asking,
  second,
  notice,
  onBegun,
  onBooked,
}: CounterModeProps) {
  const { t } = useTranslation('counter');
  const isFull = useFullScreen();
  const [isLeaving, setIsLeaving] = useState(false);
  const [acts, setActs] = useState<readonly SessionAct[]>([]);
  const [customer, setCustomer] = useState(0);
  const [served, setServed] = useState<JustServed | null>(null);
  usePageTitle(t('mode.title'));

  const remember = (
    batchId: string | null,
    name: string,
    text: ReactNode,
    more?: ReactNode,
  ): void => {
    setActs((before) => [{ number: before.length, batchId, name, text, more }, ...before]);
  };
  const about = (key: 'stamps.handedIn' | 'card.linked', name: string): ReactNode => (
    <Sentence say={(values) => t(key, values)} values={{ name }} />
  );

  return (
    <div className={styles['window']}>
      <Awning brand={shopName}>
        {/* In narrow windows the bar keeps its name to itself, for want of a rail below it. */}
        <span className={styles['shop']} aria-hidden="true">
          {shopName}
        </span>
        <AwningSpacer />
        {isFull ? null : (
          <AwningButton icon="monitor" onPress={fillScreen}>
            {t('mode.fullScreen')}
          </AwningButton>
        )}
        {second === undefined ? null : (
          <AwningButton icon="users" onPress={second.onPress}>
            {second.label}
          </AwningButton>
        )}
        {asking === undefined ? null : (
          <AwningButton icon="message-circle" onPress={() => asking.onAsk(served)}>
            {asking.label}
          </AwningButton>
        )}
        <AwningButton icon="lock" onPress={() => setIsLeaving(true)}>
          {t('mode.leave')}
        </AwningButton>
      </Awning>
      <main className={styles['main']} aria-label={t('mode.title')}>
        <h1 className={styles['heading']}>{t('title')}</h1>
        <section className={styles['counter']} aria-label={t('title')}>
          {notice ? <div className={styles['notice']}>{notice}</div> : null}
          <CounterForm
            key={customer}
            start={NOBODY}
            isLarge
            heading={null}
            onBegun={onBegun}
            onBooked={(booked) => {
              const { points } = booked.plan.after;
              onBooked?.(booked);
              setServed({
                contactId: booked.person.id,
                name: booked.person.name,
                purchaseId: booked.plan.purchase.id,
              });
              remember(
                booked.batchId,
                booked.person.name,
                <BookedSentence booked={booked} />,
                <Sentence
                  say={(values) => t('mode.balance', values)}
                  values={{ balance: t('who.points', { count: points }) }}
                />,
              );
              // The next customer's form is there at once; what was booked stands beside it.
              setCustomer((count) => count + 1);
            }}
            onCardHandedIn={({ person, batchId }) =>
              remember(batchId, person.name, about('stamps.handedIn', person.name))
            }
            onLinked={({ person, batchId }) =>
              remember(batchId, person.name, about('card.linked', person.name))
            }
            onRedeemed={({ person, batchId, reward }) => {
              remember(
                batchId,
                person.name,
                <Sentence
                  say={(values) => t('reward.handedOut', values)}
                  values={{ name: person.name, reward: reward.name }}
                />,
              );
              setCustomer((count) => count + 1);
            }}
          />
        </section>
        <SessionList acts={acts} />
      </main>
      {isLeaving ? (
        <LeaveCounterMode onLeft={giveScreenBack} onClose={() => setIsLeaving(false)} />
      ) : null}
    </div>
  );
}
