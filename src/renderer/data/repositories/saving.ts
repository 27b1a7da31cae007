import type { Clock } from '@shared/domain/calendar/clock';
import { ok, refuse, type Refusal, type Result } from '@shared/kernel/result';
import type { RandomBytes } from '@shared/kernel/uuid';
import type { RegularsDatabase } from '../database';
import { CommitCancelledError, nothing, type CommitOptions, type Plan } from '../journal/commit';
import type { Door } from '../journal/door';

/** Why something was not written. */
export type DataRefusal =
  /** What should be changed is not there any more: another window deleted it. */
  | { readonly code: 'data/gone' }
  /** It was stopped midway; nothing of it was written. */
  | { readonly code: 'data/cancelled' }
  | { readonly code: 'data/photo-too-large'; readonly maxBytes: number };

/** Something done: its outcome, and the batch that takes it back (`null` if nothing differed). */
export type Saved<T> = { readonly value: T; readonly batchId: string | null };

/** What every write answers. */
export type Saving<T> = Promise<Result<Saved<T>, DataRefusal>>;

/** A decision about one act: what to write, or why not. */
export type Decision<T> = Plan<Result<T, DataRefusal>>;

/** What every repository needs. */
export type Dependencies = {
  readonly db: RegularsDatabase;
  readonly door: Door;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Chance, for what nobody shall guess: the numbers of cards. */
  readonly random: RandomBytes;
};

/** A decision to write nothing, because the record is gone. */
export const gone = <T>(): Decision<T> => nothing(refuse({ code: 'data/gone' }));

/** A decision to do something. */
export const doing = <T>(
  act: Plan<T>['act'],
  writes: Plan<T>['writes'],
  value: T,
): Decision<T> => ({ act, writes, value: ok(value) });

/** Sends an act through the door. */
export async function save<T, R extends Refusal = DataRefusal>(
  door: Door,
  decide: () => Promise<Plan<Result<T, R>>>,
  options: CommitOptions = {},
): Promise<Result<Saved<T>, R | DataRefusal>> {
  try {
    const { batch, value } = await door.commit(decide, options);
    return value.ok ? ok({ value: value.value, batchId: batch?.id ?? null }) : value;
  } catch (fault) {
    if (fault instanceof CommitCancelledError) return refuse({ code: 'data/cancelled' });
    throw fault;
  }
}
