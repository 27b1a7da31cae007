import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { roughMoney } from './roughMoney';
import type { CounterRefusal } from './counterTypes';
import type { Counter } from './useCounter';

/** What is said below the field. */
export type CounterSays = {
  /** `null`: nothing. */
  readonly says: string | null;
  /** A question or a hint; else why something is not possible. */
  readonly isQuestion: boolean;
};

/** Why Enter did nothing, or what it asks first. */
export function useCounterSays({ askedUsual, problem, plan, currency }: Counter): CounterSays {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const refusalText = useLoyaltyRefusal();
  const refusedText = (refusal: CounterRefusal): string =>
    refusal.code === 'cards/taken' || refusal.code === 'cards/no-number'
      ? t(refusal.code === 'cards/taken' ? 'card.taken' : 'card.noNumber')
      : refusalText(refusal);
  if (askedUsual !== null && plan.amountMinor !== null) {
    const says = t('unusual', {
      amount: format.money({ minor: plan.amountMinor, currency }),
      usual: roughMoney(askedUsual, currency, format.locale),
    });
    return { says, isQuestion: true };
  }
  if (problem === null) return { says: null, isQuestion: false };
  switch (problem.kind) {
    case 'refused':
      return { says: refusedText(problem.refusal), isQuestion: false };
    case 'who-missing':
      return { says: t('problem.who'), isQuestion: true };
    case 'nothing':
      return { says: t('problem.nothing'), isQuestion: true };
    case 'failed':
      return { says: t('problem.failed'), isQuestion: false };
  }
}
