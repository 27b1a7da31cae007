import type { Instant } from '../calendar/clock';
import type { ContactId } from '../contacts/contact';

/** Said once and remembered: these two are not the same person, however alike they look. */
export type TwinDecision = {
  /** `twinKey` of the two, so that a pair is decided once on every computer. */
  readonly id: string;
  /** In the order of `twinKey`. */
  readonly oneId: ContactId;
  readonly otherId: ContactId;
  readonly decidedAt: Instant;
};

/** Names a pair of contacts, whichever of the two comes first. */
export const twinKey = (one: ContactId, other: ContactId): string =>
  one < other ? `${one}|${other}` : `${other}|${one}`;
