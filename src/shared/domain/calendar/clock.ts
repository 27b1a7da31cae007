import type { IsoDate } from './isoDate';

/** A point in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Time as an argument. Only the composition root holds a real one. */
export type Clock = {
  readonly now: () => Instant;
  /** The user's own time zone, IANA, such as `Europe/Berlin`. */
  readonly zone: () => string;
  /** The user's civil day. */
  readonly today: () => IsoDate;
};
