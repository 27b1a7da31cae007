import type { ContactId } from '../contacts/contact';
import type { CarePromise } from '../promises/promise';

/** How often a side kept its word. */
export type PromiseRate = {
  readonly kept: number;
  readonly broken: number;
  /** kept / (kept + broken), 0 to 1; `null` while nothing was kept or broken. */
  readonly rate: number | null;
};

/** What a rate is made of. */
type Given = Pick<CarePromise, 'contactId' | 'by' | 'status'>;

const NONE: PromiseRate = { kept: 0, broken: 0, rate: null };

/**
 * How often one side kept its word, over these promises: of one person, or of everybody for the shop.
 * Open ones say nothing yet, and one that was taken back in time is not broken.
 *
 * @param by - Whose word: the shop's, or that of the people.
 * @param counts - Who counts; sample people and those in the trash do not count for the shop.
 */
export function promiseRate(
  promises: readonly Given[],
  by: CarePromise['by'] = 'us',
  counts: (contactId: ContactId) => boolean = () => true,
): PromiseRate {
  return promises
    .filter((promise) => promise.by === by && counts(promise.contactId))
    .reduce(withPromise, NONE);
}

/** The same for each person of whom anything was kept or broken. */
export function promiseRates(
  promises: readonly Given[],
  by: CarePromise['by'] = 'us',
): ReadonlyMap<ContactId, PromiseRate> {
  const rates = new Map<ContactId, PromiseRate>();
  for (const promise of promises) {
    if (promise.by !== by) continue;
    const before = rates.get(promise.contactId) ?? NONE;
    const after = withPromise(before, promise);
    if (after !== before) rates.set(promise.contactId, after);
  }
  return rates;
}

function withPromise(before: PromiseRate, { status }: Pick<Given, 'status'>): PromiseRate {
  if (status !== 'kept' && status !== 'broken') return before;
  const kept = before.kept + (status === 'kept' ? 1 : 0);
  const broken = before.broken + (status === 'broken' ? 1 : 0);
  return { kept, broken, rate: kept / (kept + broken) };
}
