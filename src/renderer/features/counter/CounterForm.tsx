import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigitsOf } from '@shared/domain/money/money';
import { useFormat } from '@renderer/i18n/useFormat';
import { decimalSignOf, moneyToText } from '@renderer/i18n/useMoneyText';
import { cx } from '@renderer/ui/cx';
import { LiveRegion } from '@renderer/ui/LiveRegion';
import { BookButtons } from './BookButtons';
import styles from './Counter.module.css';
import { typedOnPad, withAmount } from './counterText';
import type { Booked, PersonAct, Redeemed } from './counterTypes';
import { Hits } from './Hits';
import { Keypad } from './Keypad';
import { LineField } from './LineField';
import { PayWithPoints } from './PayWithPoints';
import { RecentFaces } from './RecentFaces';
import { RedeemOnly } from './RedeemOnly';
import { RewardOffer } from './RewardOffer';
import { Slip } from './Slip';
import { StampRow } from './StampRow';
import { useCounter, type Counter } from './useCounter';
import type { CounterStart } from './useCounterLine';
import { useCounterKeys } from './useCounterKeys';
import { useCounterSays } from './useCounterSays';
import { WhoLine } from './WhoLine';

type CounterFormProps = {
  readonly start: CounterStart;
  /** The whole screen, for fingers and in front of customers. */
  readonly isLarge?: boolean;
  /** Above everything else. */
  readonly heading: ReactNode;
  /** At the foot of the keypad's side. */
  readonly foot?: ((counter: Counter) => ReactNode) | undefined;
  readonly onAdd?: ((name: string) => void) | undefined;
  /** The line is empty no more: by a key, a finger or a card. */
  readonly onBegun?: (() => void) | undefined;
  readonly onBooked: (booked: Booked) => void;
  readonly onCardHandedIn: (card: PersonAct) => void;
  readonly onLinked: (card: PersonAct) => void;
  readonly onRedeemed: (redeemed: Redeemed) => void;
};

/** The counter: one line, or one finger, from a face to points. */
export function CounterForm({
  start,
  isLarge = false,
  heading,
  foot,
  onAdd,
  onBegun,
  onBooked,
  onCardHandedIn,
  onLinked,
  onRedeemed,
}: CounterFormProps) {
  const format = useFormat();
  const counter = useCounter({ start, onBooked, onCardHandedIn, onLinked, onRedeemed });
  const said = useCounterSays(counter);
  const { line, currency } = counter;
  const { reading, person } = line;
  const [fieldId, listId] = [useId(), useId()];
  const form = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const decimalSign = decimalSignOf(format.locale);

  useCounterKeys(form, input, (number) => {
    if (line.linking === null) counter.scan(number);
  });
  const goOn = (): void => {
    input.current?.focus();
  };
  // Whoever was chosen by a key, a finger or a card: the next key is the amount's.
  const chosenId = line.chosen?.id;
  useEffect(() => {
    if (chosenId !== undefined) input.current?.focus();
  }, [chosenId]);
  const hasBegun = line.text !== '' || line.chosen !== null;
  const begin = useEffectEvent(() => onBegun?.());
  useEffect(() => {
    if (hasBegun) begin();
  }, [hasBegun]);

  return (
    <div ref={form} className={cx(styles['form'], isLarge && styles['large'])}>
      <div className={styles['main']}>
        {heading}
        <WhoLine counter={counter} isLarge={isLarge} onAdd={onAdd} onGoOn={goOn} />
        <LineField
          counter={counter}
          fieldId={fieldId}
          listId={listId}
          inputRef={input}
          said={said}
        />
        {line.found.length > 1 ? (
          <Hits
            id={listId}
            people={line.found}
            active={line.active}
            isLarge={isLarge}
            onPick={(picked) => {
              counter.choose(picked);
              goOn();
            }}
          />
        ) : null}
        {reading.who === '' && person === null && line.isSettled ? (
          <RecentFaces
            isLarge={isLarge}
            onPick={(picked) => {
              counter.choose(picked);
              goOn();
            }}
          />
        ) : null}
        {line.chosen === null || line.linking !== null || said.says !== null ? null : (
          <Frequent
            counter={counter}
            onPick={(minor) => {
              counter.setText(withAmount(reading.who, moneyToText(minor, currency, decimalSign)));
              goOn();
            }}
          />
        )}
        {line.linking === null ? (
          <>
            <Slip counter={counter} />
            <StampRow counter={counter} />
            <PayWithPoints counter={counter} />
            <RewardOffer counter={counter} />
            <RedeemOnly counter={counter} />
          </>
        ) : null}
        <Spoken counter={counter} />
      </div>
      <div className={styles['side']}>
        <Keypad
          decimalSign={minorDigitsOf(currency) === 0 ? null : decimalSign}
          onKey={(key) => {
            counter.setText(typedOnPad(line.text, key, decimalSign));
            goOn();
          }}
        />
        <BookButtons counter={counter} />
        {foot?.(counter)}
      </div>
    </div>
  );
}

type FrequentProps = { readonly counter: Counter; readonly onPick: (minor: number) => void };

/** Amounts this person often pays, for one touch. */
function Frequent({ counter: { plan, currency }, onPick }: FrequentProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  if (plan.frequent.length === 0) return null;
  return (
    <div className={styles['chips']} role="group" aria-label={t('often')}>
      <span className={styles['often']} aria-hidden="true">
        {t('often')}
      </span>
      {plan.frequent.map((minor) => (
        <button
          key={minor}
          type="button"
          className={styles['chip']}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(minor)}
        >
          {format.amount({ minor, currency })}
        </button>
      ))}
    </div>
  );
}

/** Screen readers hear the outcome when the fingers rest. */
const REST_MS = 500;

function Spoken({ counter: { plan, reward } }: { readonly counter: Counter }) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const [spoken, setSpoken] = useState('');
  const booking = plan.plan;
  const values = booking && {
    points: t('who.points', { count: booking.earned.points }),
    balance: format.number(booking.after.points),
  };
  const text =
    values === null
      ? ''
      : reward === null
        ? t('preview', values)
        : t('previewReward', { ...values, reward: reward.name });
  useEffect(() => {
    const timer = window.setTimeout(() => setSpoken(text), REST_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [text]);
  return <LiveRegion>{spoken}</LiveRegion>;
}
