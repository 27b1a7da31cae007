import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Reward, RewardKind } from '@shared/domain/loyalty/reward';
import type { MoneyText } from '@renderer/i18n/useMoneyText';
import type { RewardDraft } from './useRewardActs';

/** The kinds of rewards, in the order in which they are offered. */
export const REWARD_KINDS = [
  'gift',
  'saving',
  'access',
  'service',
] as const satisfies readonly RewardKind[];

/** A day in the form: what it means, or that nobody can tell. */
export type DayEntry = { readonly day: IsoDate | null; readonly isReadable: boolean };

/** A reward as somebody fills it in. */
export type RewardForm = {
  readonly name: string;
  readonly kind: RewardKind;
  readonly points: number | undefined;
  /** As typed. */
  readonly value: string;
  readonly detail: string;
  readonly from: DayEntry;
  readonly until: DayEntry;
  readonly stock: number | undefined;
  readonly minTier: string | null;
};

/** What keeps a reward from being saved, by field. */
export type RewardProblems = {
  readonly name?: 'missing';
  readonly points?: 'missing';
  readonly value?: 'unreadable';
  readonly from?: 'unreadable';
  readonly until?: 'unreadable' | 'early';
};

/** More than a slip of the finger would make. */
export const MAX_REWARD_POINTS = 1_000_000;

/** The form for a reward, or for a new one. */
export function formOf(reward: Reward | null, money: MoneyText): RewardForm {
  return {
    name: reward?.name ?? '',
    kind: reward?.kind ?? 'gift',
    points: reward?.points,
    value: reward?.valueMinor == null ? '' : money.show(reward.valueMinor),
    detail: reward?.detail ?? '',
    from: { day: reward?.validFrom ?? null, isReadable: true },
    until: { day: reward?.validUntil ?? null, isReadable: true },
    stock: reward?.stock ?? undefined,
    minTier: reward?.minTier ?? null,
  };
}

/** What the form still lacks; empty if it can be saved. */
export function problemsOf(form: RewardForm, money: MoneyText): RewardProblems {
  const { name, points, value, from, until } = form;
  const isValueRead = value.trim() === '' || money.read(value).ok;
  const isEarly = from.day !== null && until.day !== null && until.day < from.day;
  return {
    ...(name.trim() === '' && { name: 'missing' as const }),
    ...((points === undefined || points < 1) && { points: 'missing' as const }),
    ...(!isValueRead && { value: 'unreadable' as const }),
    ...(!from.isReadable && { from: 'unreadable' as const }),
    ...(!until.isReadable
      ? { until: 'unreadable' as const }
      : isEarly && { until: 'early' as const }),
  };
}

/** What is saved. Only for a form without problems. */
export function draftOf(form: RewardForm, currency: string, money: MoneyText): RewardDraft {
  const value = form.value.trim() === '' ? null : money.read(form.value);
  return {
    name: form.name.trim(),
    kind: form.kind,
    points: form.points ?? 1,
    valueMinor: value?.ok === true ? value.value.minor : null,
    currency,
    detail: form.detail.trim(),
    validFrom: form.from.day,
    validUntil: form.until.day,
    stock: form.stock ?? null,
    minTier: form.minTier,
  };
}
