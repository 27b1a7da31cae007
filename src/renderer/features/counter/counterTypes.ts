import type { BookingPlan } from '@shared/domain/loyalty/booking';
import type { Reward } from '@shared/domain/loyalty/reward';
import type { LoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import type { PersonSummary } from '@shared/domain/people/personSummary';

/** Something that was just booked at the counter. */
export type Booked = {
  readonly person: PersonSummary;
  readonly plan: BookingPlan;
  /** Handed out with it; `null` if nothing was. */
  readonly reward: Reward | null;
  /** Takes it back. */
  readonly batchId: string | null;
};

/** Something small done for somebody: a card linked, a full stamp card handed in. */
export type PersonAct = {
  readonly person: PersonSummary;
  /** Takes it back. */
  readonly batchId: string | null;
};

/** A reward handed out without a purchase. */
export type Redeemed = PersonAct & { readonly reward: Reward };

/** Every "no" that an Enter at the counter can get. */
export type CounterRefusal =
  LoyaltyRefusal | { readonly code: 'cards/taken' } | { readonly code: 'cards/no-number' };

/** Why Enter did nothing, to be said at the field. */
export type CounterProblem =
  /** A refusal of rules, amounts or data. */
  | { readonly kind: 'refused'; readonly refusal: CounterRefusal }
  /** An amount without anybody. */
  | { readonly kind: 'who-missing' }
  /** Nothing was typed. */
  | { readonly kind: 'nothing' }
  /** Writing failed; everything is still here. */
  | { readonly kind: 'failed' };
