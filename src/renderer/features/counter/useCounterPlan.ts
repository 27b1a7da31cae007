import { useMemo } from 'react';
import type {
  BookingDraft,
  BookingPlan,
  BookingRefusal,
  LoyaltyFacts,
} from '@shared/domain/loyalty/booking';
import { planBooking } from '@shared/domain/loyalty/planBooking';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import { maxPayable, worthOf } from '@shared/domain/loyalty/spending';
import type { Programme } from '@shared/domain/loyalty/programme';
import type { RewardId } from '@shared/domain/loyalty/reward';
import type { AmountRefusal } from '@shared/domain/money/amountText';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { frequentAmounts, isUnusualAmount } from '@shared/domain/purchases/usualAmounts';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { standingOf, type Standing } from './standing';
import { useLatestPurchases } from './useCounterPeople';
import { useFacts } from './useFacts';

/** What is about to be booked, decided from the same facts as the booking itself. */
export type CounterPlan = {
  /** `null` until they are read, and without anybody. */
  readonly facts: LoyaltyFacts | null;
  /** Whether everything about the person is there: what is shown now is what would be booked. */
  readonly isReady: boolean;
  readonly programme: Programme | null;
  /** Where the person stands before it; `null` until known. */
  readonly standing: Standing | null;
  readonly amountMinor: number | null;
  /** Why the text is no amount; `null` if it is one, or nothing was typed. */
  readonly amountRefusal: AmountRefusal | null;
  readonly draft: BookingDraft | null;
  /** What booking would do; `null` without person or amount, or if it is refused. */
  readonly plan: BookingPlan | null;
  readonly refusal: BookingRefusal | null;
  /** What they usually pay, if this is much more; `null` if it is not. */
  readonly unusualMinor: number | null;
  /** Amounts they, or else people here, often pay; in minor units of the currency at hand, the smallest first. */
  readonly frequent: readonly number[];
  /** What could be paid with points; `null` where points are no money or there is nothing to pay with. */
  readonly payable: { readonly points: number; readonly worth: (points: number) => number } | null;
};

type CounterPlanInput = {
  readonly person: PersonSummary | null;
  readonly amountText: string;
  readonly currency: string;
  /** Points handed in as payment; `null` for as many as fit. */
  readonly payPoints: number | null;
  readonly purchaseId: PurchaseId;
};

/** Decides, key by key, what a booking of what is typed would do. */
export function useCounterPlan({
  person,
  amountText,
  currency,
  payPoints,
  purchaseId,
}: CounterPlanInput): CounterPlan {
  const clock = useClock();
  const today = useToday();
  const money = useMoneyText(currency);
  const live = useFacts(person?.id ?? null);
  const facts = live.status === 'ready' ? live.value : null;

  const read = amountText === '' ? null : money.read(amountText);
  const amountMinor = read?.ok === true ? read.value.minor : null;
  const programme = useMemo(
    () => (facts === null ? null : programmeOn(facts.programmes, today)),
    [facts, today],
  );

  const standing = useMemo(
    () => (facts === null || programme === null ? null : standingOf(facts, programme.rules, today)),
    [facts, programme, today],
  );

  const decided = useMemo(() => {
    if (facts === null || programme === null || amountMinor === null) return null;
    const draft: BookingDraft = {
      purchaseId,
      boughtOn: today,
      amountMinor,
      currency,
      paymentMethod: null,
      channel: 'shop',
      lines: [],
      note: '',
      source: 'counter',
      payPoints: 0,
      reward: null,
      renewals: [],
    };
    const decide = (points: number) =>
      planBooking(facts, { ...draft, payPoints: points }, { now: clock.now(), today });
    const plain = decide(0);
    const { pointValue, currency: ruled } = programme.rules;
    const most =
      plain.ok && pointValue !== null && ruled === currency
        ? Math.min(plain.value.before.points, maxPayable(amountMinor, pointValue))
        : 0;
    const payable =
      pointValue !== null && most > 0 && worthOf(most, pointValue) > 0
        ? { points: most, worth: (points: number) => worthOf(points, pointValue) }
        : null;
    const points = payable === null ? 0 : (payPoints ?? most);
    const result = points === 0 ? plain : decide(points);
    return {
      draft: { ...draft, payPoints: points },
      plan: result.ok ? result.value : null,
      refusal: result.ok ? null : result.refusal,
      payable,
    };
  }, [facts, programme, amountMinor, currency, payPoints, purchaseId, today, clock]);

  const bought = useMemo(
    () => facts?.purchases.filter((purchase) => purchase.currency === currency) ?? [],
    [facts, currency],
  );
  const unusual = useMemo(
    () => (amountMinor === null ? null : isUnusualAmount(amountMinor, bought)),
    [amountMinor, bought],
  );
  const latest = useLatestPurchases();
  const frequent = useMemo(
    () =>
      [
        ...frequentAmounts(
          bought,
          latest.filter((purchase) => purchase.currency === currency),
        ),
      ].sort((a, b) => a - b),
    [bought, latest, currency],
  );

  return {
    facts,
    isReady: person === null || facts !== null,
    programme,
    standing,
    amountMinor,
    amountRefusal: read?.ok === false ? read.refusal : null,
    draft: decided?.draft ?? null,
    plan: decided?.plan ?? null,
    refusal: decided?.refusal ?? null,
    unusualMinor: unusual?.usualMinor ?? null,
    frequent,
    payable: decided?.payable ?? null,
  };
}

/** The draft of a booking with a reward handed out. */
export const withReward = (draft: BookingDraft, reward: RewardId): BookingDraft => ({
  ...draft,
  reward,
});
