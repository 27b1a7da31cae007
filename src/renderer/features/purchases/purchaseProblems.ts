import type { TFunction } from 'i18next';
import type { LoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import type { PurchaseForm } from './usePurchaseForm';

/** Sentences for what is wrong, by the field they belong to. What is absent is right, or not tried yet. */
export type PurchaseProblems = {
  readonly amount: string | undefined;
  readonly when: string | undefined;
  readonly payPoints: string | undefined;
  readonly reward: string | undefined;
  readonly line: (at: number, part: 'name' | 'quantity' | 'price') => string | undefined;
  readonly renewal: (
    at: number,
    part: 'label' | 'due' | 'leadDays' | 'everyMonths',
  ) => string | undefined;
  /** What belongs to no field. */
  readonly general: string | null;
};

/** Fields that a refusal of the rules belongs to. */
type Field = 'amount' | 'when' | 'payPoints' | 'reward' | 'line' | null;

function fieldOf(refusal: LoyaltyRefusal, payPoints: number): Field {
  switch (refusal.code) {
    case 'loyalty/amount-missing':
    case 'loyalty/amount-negative':
    case 'loyalty/amount-too-large':
    case 'loyalty/amount-differs-from-lines':
    case 'loyalty/currency-unknown':
      return 'amount';
    case 'loyalty/date-in-future':
    case 'loyalty/date-too-early':
      return 'when';
    case 'loyalty/line-wrong':
      return 'line';
    case 'loyalty/points-are-no-money':
    case 'loyalty/worth-more-than-purchase':
    case 'loyalty/not-whole':
      return 'payPoints';
    case 'loyalty/insufficient-points':
      return payPoints > 0 && refusal.requested === payPoints ? 'payPoints' : 'reward';
    case 'loyalty/reward-unavailable':
      return 'reward';
    default:
      return null;
  }
}

/** What is wrong with a purchase, in words. Before somebody tried to book it, only what was typed wrong is said. */
export function problemsOf(
  form: PurchaseForm,
  sayRefusal: (refusal: LoyaltyRefusal) => string,
  t: TFunction<['purchases', 'common', 'keyboard']>,
): PurchaseProblems {
  const { reading, draft, plan, isTried } = form;
  const refused = form.refusal ?? (plan?.ok === false ? plan.refusal : null);
  const field = refused === null ? null : fieldOf(refused, reading.booking.payPoints);
  const refusedAt = (wanted: Field): string | undefined =>
    refused !== null && field === wanted && (isTried || wanted !== 'amount')
      ? sayRefusal(refused)
      : undefined;
  const find = <F extends 'amount' | 'when' | 'payPoints'>(wanted: F) =>
    reading.problems.find((problem) => problem.field === wanted);

  const amount = find('amount');
  const amountText =
    amount?.field === 'amount' && (isTried || draft.amount.trim() !== '')
      ? sayRefusal(amount.refusal)
      : undefined;
  return {
    amount: amountText ?? refusedAt('amount'),
    when: find('when') === undefined ? refusedAt('when') : t('form.problem.when'),
    payPoints:
      find('payPoints') === undefined ? refusedAt('payPoints') : t('form.problem.payPoints'),
    reward: refusedAt('reward'),
    line: (at, part) => {
      const problem = reading.problems.find(
        (one) =>
          one.field === 'line' &&
          one.at === at &&
          (one.part === part || (part === 'price' && one.part === 'size')),
      );
      const line = draft.lines[at];
      if (problem?.field !== 'line' || line === undefined) {
        return part === 'price' &&
          field === 'line' &&
          refused !== null &&
          'line' in refused &&
          refused.line === at + 1
          ? sayRefusal(refused)
          : undefined;
      }
      if (problem.part === 'size') return t('form.problem.size');
      if (problem.part === 'price') {
        return isTried || line.price.trim() !== '' ? sayRefusal(problem.refusal) : undefined;
      }
      if (problem.part === 'quantity') return t('form.problem.quantity');
      return isTried ? t('form.problem.name') : undefined;
    },
    renewal: (at, part) => {
      const problem = reading.problems.find(
        (one) => one.field === 'renewal' && one.at === at && one.part === part,
      );
      const typed = part === 'label' ? '' : (draft.renewals[at]?.[part] ?? '');
      return problem !== undefined && (isTried || typed.trim() !== '')
        ? t(`form.problem.${part}`)
        : undefined;
    },
    general: form.hasFailed
      ? t('failed')
      : refused !== null && field === null && (isTried || form.refusal !== null)
        ? sayRefusal(refused)
        : null,
  };
}
