import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import { CARE_REASONS, type CareReason } from '../care/careMark';
import type { ContactId } from '../contacts/contact';

/** Why nobody proposes a visit to somebody: their data are blocked, or they wish to be left alone until after the trip began. */
export type TripBar = 'blocked' | 'left-alone' | 'do-not-contact';

/** Somebody who lives where a trip goes, as far as the order needs to know. */
export type TripCandidate = {
  readonly id: ContactId;
  readonly name: string;
  /** The strongest reason by which they stand on Today; `null` without one. */
  readonly reason: CareReason | null;
  readonly hasPromise: boolean;
  /** Their birthday or another day of theirs in or near the dates; `null` without one. */
  readonly dayOn: IsoDate | null;
  /** `null` if nobody was ever in touch. */
  readonly lastContactAt: Instant | null;
  readonly bar: TripBar | null;
};

/** Days before and after a trip on which a birthday still counts as near. */
export const NEAR_DAYS = 3;

const NOT_DUE = CARE_REASONS.length;

/** How pressing a visit is: the place of the reason in the order of Today; half a step behind for what Today does not ask for yet. */
function urgencyOf({ reason, hasPromise, dayOn }: TripCandidate): number {
  const places = [
    ...(reason === null ? [] : [CARE_REASONS.indexOf(reason)]),
    ...(hasPromise ? [CARE_REASONS.indexOf('promise') + 0.5] : []),
    ...(dayOn === null ? [] : [CARE_REASONS.indexOf('birthday') + 0.5]),
  ];
  return Math.min(NOT_DUE, ...places);
}

/** Whether there is a reason to see somebody on this trip, and nothing against it. */
export const isDue = (candidate: TripCandidate): boolean =>
  candidate.bar === null && urgencyOf(candidate) < NOT_DUE;

/**
 * Whom to see first: by the reasons of Today in their order, a promise, a birthday around the dates; then whoever was not
 * seen for the longest time. Those whom nobody proposes come last.
 *
 * @param compareNames - Orders names in the language of the list.
 */
export function inTripOrder<T extends TripCandidate>(
  candidates: readonly T[],
  compareNames: (a: string, b: string) => number,
): readonly T[] {
  return [...candidates].sort(
    (a, b) =>
      Number(a.bar !== null) - Number(b.bar !== null) ||
      urgencyOf(a) - urgencyOf(b) ||
      (a.lastContactAt ?? 0) - (b.lastContactAt ?? 0) ||
      compareNames(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  );
}
