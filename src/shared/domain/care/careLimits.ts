import { readNumber } from '../importing/numberReading';
import { refuse, ok, type Result } from '@shared/kernel/result';

/** What a threshold may be. */
export type Limit = {
  /** Included. */
  readonly min: number;
  /** Included. */
  readonly max: number;
  /** Whole numbers, or tenths as well. */
  readonly step: 1 | 0.1;
};

const whole = (min: number, max: number): Limit => ({ min, max, step: 1 });
const tenths = (min: number, max: number): Limit => ({ min, max, step: 0.1 });

/** The ranges of the thresholds of Today, in which they do what their sentences say. */
export const CARE_LIMITS = {
  criticism: { days: whole(1, 365), csatUpTo: whole(1, 4), npsUpTo: whole(0, 8) },
  closing: { minutes: whole(5, 240) },
  promise: { aheadDays: whole(0, 30) },
  birthday: { lateDays: whole(0, 7) },
  holiday: { aheadDays: whole(0, 7) },
  thanks: { days: whole(1, 90), every: whole(1, 1000) },
  points: { days: whole(1, 90) },
  silent: { visits: whole(3, 50), gaps: tenths(1.1, 10), days: whole(1, 365) },
  rhythm: { yellow: tenths(0.5, 3), red: tenths(0.5, 5) },
  checkInPurchase: { days: whole(1, 180) },
  checkInSolution: { days: whole(1, 180) },
  refund: { aheadDays: whole(0, 30) },
  renewal: { aheadDays: whole(0, 60) },
  maxRows: whole(3, 30),
  letGoAfter: whole(1, 20),
  asking: { againAfterDays: whole(1, 365), peaceDays: whole(0, 90) },
} as const;

/** Why a typed threshold does not hold. */
export type ThresholdRefusal =
  | { readonly code: 'care/not-a-number' }
  | { readonly code: 'care/not-whole' }
  | { readonly code: 'care/out-of-range'; readonly min: number; readonly max: number };

/** The threshold that a text means, as it is written in any language: `2,5` and `2.5` are the same. */
export function readThreshold(text: string, limit: Limit): Result<number, ThresholdRefusal> {
  const number = readNumber(text, text.includes(',') && !text.includes('.') ? ',' : '.');
  if (number === null) return refuse({ code: 'care/not-a-number' });
  const { min, max, step } = limit;
  if (step === 1 && !Number.isInteger(number)) return refuse({ code: 'care/not-whole' });
  const rounded = step === 1 ? number : Math.round(number * 10) / 10;
  return rounded < min || rounded > max
    ? refuse({ code: 'care/out-of-range', min, max })
    : ok(rounded);
}

/** More round numbers than these are no longer special. */
export const MAX_ROUND_VISITS = 12;

/** The largest number of visits that is thanked for. */
const MAX_VISITS = 10_000;

/** Round numbers of visits from a text such as `10, 25, 50`, in order, each once; `null` if it says anything else. */
export function readVisitCounts(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;.]+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => !/^\p{Nd}{1,5}$/u.test(part))) return null;
  const numbers = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  const isFine = numbers.every((number) => number >= 2 && number <= MAX_VISITS);
  return isFine && numbers.length <= MAX_ROUND_VISITS ? numbers : null;
}
