import { useMemo, useState } from 'react';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { planRefund } from '@shared/domain/loyalty/planRefund';
import type { RefundPlan, RefundRefusal } from '@shared/domain/loyalty/refunding';
import type { Purchase, RefundId } from '@shared/domain/purchases/purchase';
import type { Result } from '@shared/kernel/result';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { DataRefusal } from '@renderer/data/repositories/saving';
import { readDueDay } from '@renderer/hooks/dueDay';
import { readPastDay } from '@renderer/hooks/pastDay';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { EMPTY_REFUND, readRefund, type ReadRefund, type RefundText } from './refundDraft';

/** A refund on its way. */
export type RefundForm = {
  readonly text: RefundText;
  readonly set: (fields: Partial<RefundText>) => void;
  readonly reading: ReadRefund;
  /** What giving it now would do; `null` while something cannot be read. */
  readonly plan: Result<RefundPlan, RefundRefusal> | null;
  readonly isTried: boolean;
  readonly refusal: RefundRefusal | DataRefusal | null;
  /** Answers the batch that takes it back; `null` if nothing was given. */
  readonly save: () => Promise<{
    readonly plan: RefundPlan;
    readonly batchId: string | null;
  } | null>;
};

/** What somebody gives back for a purchase. */
export function useRefundForm(purchase: Purchase, facts: LoyaltyFacts): RefundForm {
  const { purchases } = useRepositories();
  const today = useToday();
  const zone = useClock().zone();
  const { locale } = useFormat();
  const money = useMoneyText(purchase.currency);
  const [text, setText] = useState<RefundText>(EMPTY_REFUND);
  const [isTried, setIsTried] = useState(false);
  const [refusal, setRefusal] = useState<RefundRefusal | DataRefusal | null>(null);

  const reading = useMemo(
    () =>
      readRefund(text, purchase, facts.refunds, {
        amount: money.read,
        pastDay: (typed) => readPastDay(typed, locale, today),
        dueDay: (typed) => readDueDay(typed, locale, today),
        today,
      }),
    [text, purchase, facts.refunds, money, locale, today],
  );
  const plan = useMemo(
    () =>
      reading.problems.length > 0
        ? null
        : planRefund(facts, reading.draft, 'preview' as RefundId, {
            now: instantAt(today, '12:00', zone),
            today,
          }),
    [facts, reading, today, zone],
  );
  return {
    text,
    reading,
    plan,
    isTried,
    refusal,
    set: (fields) => {
      setRefusal(null);
      setText((before) => ({ ...before, ...fields }));
    },
    save: async () => {
      setIsTried(true);
      if (plan?.ok !== true) return null;
      const saved = await purchases.refund(reading.draft);
      if (saved.ok) return { plan: saved.value.value, batchId: saved.value.batchId };
      setRefusal(saved.refusal);
      return null;
    },
  };
}
