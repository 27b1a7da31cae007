import { useContext, useEffect, useReducer, useRef, useState } from 'react';
import { readCounterLine } from '@shared/domain/loyalty/counterLine';
import type { Reward } from '@shared/domain/loyalty/reward';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { PreferencesContext } from '@renderer/hooks/usePreferences';
import { withAmount, withoutScan } from './counterText';
import type { Booked, CounterProblem, PersonAct, Redeemed } from './counterTypes';
import { useCounterLine, type CounterLineState, type CounterStart } from './useCounterLine';
import { useCounterPlan, withReward, type CounterPlan } from './useCounterPlan';

/** The counter as its form shows it. */
export type Counter = {
  readonly line: CounterLineState;
  readonly plan: CounterPlan;
  /** What was typed is another text now; an Enter that still waited was for the former. */
  readonly setText: (text: string) => void;
  /** ISO 4217. */
  readonly currency: string;
  readonly setCurrency: (currency: string) => void;
  /** Points handed in as payment: whether, and how many (`null`: all that fit). */
  readonly isPaying: boolean;
  readonly payPoints: number | null;
  readonly setPaying: (isPaying: boolean, points?: number | null) => void;
  /** What *book and redeem* hands out; `null` if nothing is in reach. */
  readonly reward: Reward | null;
  readonly setReward: (reward: Reward) => void;
  /** The amount is unusual and was asked about; Enter says yes. In minor units, what is usual. */
  readonly askedUsual: number | null;
  readonly problem: CounterProblem | null;
  /** What Enter does: chooses the person, or books. What cannot be decided yet is done once it can. */
  readonly submit: (withRedeeming?: boolean) => void;
  readonly choose: (person: PersonSummary) => void;
  /** A card was scanned into the field: chooses its person, the amount stays. */
  readonly scan: (number: string) => void;
  /** Hands in a full stamp card. */
  readonly handInCard: () => void;
  /** Hands out a reward without a purchase. */
  readonly redeem: (reward: Reward) => void;
};

type CounterOptions = {
  readonly start: CounterStart;
  readonly onBooked: (booked: Booked) => void;
  readonly onCardHandedIn: (card: PersonAct) => void;
  readonly onLinked: (card: PersonAct) => void;
  readonly onRedeemed: (redeemed: Redeemed) => void;
};

/** What waits for the answer to who it is: Enter, Enter with Shift, or a card that was scanned. */
type Pending = 'enter' | 'redeem' | 'choose';

/** An answer this soon after the question was meant for what stood there before. */
const TOO_SOON_MS = 350;

/**
 * One booking at the counter, from the first key to the purchase. The id of the purchase is made here, so that
 * however often it is sent, it is booked once.
 */
export function useCounter({
  start,
  onBooked,
  onCardHandedIn,
  onLinked,
  onRedeemed,
}: CounterOptions): Counter {
  const { purchases, cards, loyaltyLedger, settings, newId } = useRepositories();
  const shop = useLive('settings', () => settings.get());
  const preferences = useContext(PreferencesContext);
  const [purchaseId] = useState(() => newId() as PurchaseId);
  const [ownCurrency, setOwnCurrency] = useState<string | null>(null);
  const [isPaying, setIsPaying] = useState(false);
  const [payPoints, setPayPoints] = useState<number | null>(null);
  const [picked, setPicked] = useState<Reward | null>(null);
  const [problem, setProblem] = useState<{ at: string; problem: CounterProblem } | null>(null);
  const [asked, setAsked] = useState<{ at: string; since: number } | null>(null);
  const pending = useRef<Pending | null>(start.cardNumber === null ? null : 'choose');
  const isSent = useRef(false);
  const [, look] = useReducer((count: number) => count + 1, 0);

  // Nothing is decided before it is known which money the shop counts in.
  const shopCurrency = shop.status === 'ready' ? shop.value.currency : null;
  const currency = ownCurrency ?? shopCurrency ?? 'EUR';
  const line = useCounterLine(start, currency);
  const plan = useCounterPlan({
    person: line.person,
    amountText: line.reading.amountText,
    currency,
    payPoints: isPaying ? payPoints : 0,
    purchaseId,
  });
  const inReach = plan.plan?.inReach ?? null;
  const reward = picked !== null && plan.plan !== null && canHave(plan, picked) ? picked : inReach;

  // What was said about a line holds for this very line.
  const at = [line.text, line.person?.id, line.linking, currency, isPaying, payPoints].join('|');
  const isAsked = asked?.at === at;
  const say = (next: CounterProblem): void => {
    setProblem({ at, problem: next });
  };

  const book = async (person: PersonSummary, handedOut: Reward | null): Promise<void> => {
    const { draft } = plan;
    if (draft === null || isSent.current) return;
    isSent.current = true;
    try {
      const result = await purchases.book(
        person.id,
        handedOut === null ? draft : withReward(draft, handedOut.id),
      );
      if (!result.ok) {
        isSent.current = false;
        say({ kind: 'refused', refusal: result.refusal });
        return;
      }
      preferences.set((before) => ({ ...before, counter: { ...before.counter, hasBooked: true } }));
      const { value, batchId } = result.value;
      onBooked({ person, plan: value, reward: handedOut, batchId });
    } catch (fault) {
      isSent.current = false;
      say({ kind: 'failed' });
      throw fault;
    }
  };

  const link = async (person: PersonSummary, number: string): Promise<void> => {
    const result = await cards.link(person.id, number);
    if (result.ok) {
      line.choose(person);
      onLinked({ person, batchId: result.value.batchId });
    } else say({ kind: 'refused', refusal: result.refusal });
  };

  const decide = (how: Pending): void => {
    const { person, reading, linking } = line;
    if (linking !== null) {
      if (person !== null) void link(person, linking);
      return;
    }
    if (person === null) {
      // A scanner is quicker than the look-up of its number: the answer chooses.
      if (how === 'choose') pending.current = 'choose';
      // Whoever was looked for and not found stands there already.
      if (reading.who === '') {
        say({ kind: reading.amountText === '' ? 'nothing' : 'who-missing' });
      }
      return;
    }
    if (how === 'choose' || (reading.amountText === '' && line.chosen === null)) {
      line.choose(person);
      return;
    }
    if (reading.amountText === '') {
      say({ kind: 'refused', refusal: { code: 'money/amount-missing' } });
      return;
    }
    const refusal = plan.amountRefusal ?? plan.refusal;
    if (refusal !== null) {
      say({ kind: 'refused', refusal });
      return;
    }
    if (plan.unusualMinor !== null && !(isAsked && performance.now() - asked.since > TOO_SOON_MS)) {
      if (!isAsked) setAsked({ at, since: performance.now() });
      return;
    }
    void book(person, how === 'redeem' ? reward : null);
  };

  const isDecidable =
    shopCurrency !== null &&
    line.isSettled &&
    (line.reading.amountText === '' || line.linking !== null || plan.isReady);
  const submit = (isRedeeming = false): void => {
    if (isSent.current) return;
    const how = isRedeeming ? 'redeem' : 'enter';
    if (isDecidable) decide(how);
    else pending.current = how;
  };
  // Enter that came before the answer counts as soon as the answer is there.
  useEffect(() => {
    const how = pending.current;
    if (how === null || !isDecidable) return;
    pending.current = null;
    decide(how);
  });

  const handInCard = async (person: PersonSummary): Promise<void> => {
    const result = await loyaltyLedger.redeemCard(person.id);
    if (!result.ok) {
      say({ kind: 'refused', refusal: result.refusal });
      return;
    }
    onCardHandedIn({ person, batchId: result.value.batchId });
  };

  // Pressed twice, it is handed out once: whoever tells of it takes this form away.
  const redeem = async (person: PersonSummary, wanted: Reward): Promise<void> => {
    if (isSent.current) return;
    isSent.current = true;
    try {
      const result = await loyaltyLedger.redeem(person.id, wanted.id);
      if (result.ok) onRedeemed({ person, reward: wanted, batchId: result.value.batchId });
      else {
        isSent.current = false;
        say({ kind: 'refused', refusal: result.refusal });
      }
    } catch (fault) {
      isSent.current = false;
      say({ kind: 'failed' });
      throw fault;
    }
  };

  return {
    line,
    plan,
    setText: (text) => {
      pending.current = null;
      // Whoever goes on typing has not said yes: the same amount is asked about anew.
      setAsked(null);
      line.setText(text);
    },
    currency,
    setCurrency: setOwnCurrency,
    isPaying,
    payPoints,
    setPaying: (next, points = null) => {
      setIsPaying(next);
      setPayPoints(points);
    },
    reward,
    setReward: setPicked,
    askedUsual: isAsked ? plan.unusualMinor : null,
    problem: problem?.at === at ? problem.problem : null,
    submit,
    choose: (person) => {
      pending.current = null;
      if (line.linking === null) line.choose(person);
      else void link(person, line.linking);
    },
    scan: (number) => {
      const kept = withoutScan(line.text, number);
      const { amountText } = readCounterLine(kept, { currency, isPersonChosen: true });
      line.setText(withAmount(number, amountText));
      pending.current = 'choose';
      // The line may say the same as before, with its answer there already.
      look();
    },
    handInCard: () => {
      if (line.person !== null) void handInCard(line.person);
    },
    redeem: (wanted) => {
      if (line.person !== null) void redeem(line.person, wanted);
    },
  };
}

/** Whether the balance after the booking pays for a reward that was picked for another amount. */
const canHave = ({ plan }: CounterPlan, reward: Reward): boolean =>
  plan !== null && reward.points <= plan.after.points;
