import type { Situation } from '@test/support/care';

/**
 * One row of a board: group, person, the word beside the name, what is said in German and in English, the action with its
 * channel, and the other reasons.
 */
export type ExpectedRow = {
  readonly row: string;
  readonly de: string;
  readonly en: string;
};

/** A day, and the rows that it brings in their order. */
export type ExpectedDay = Situation & {
  readonly title: string;
  readonly rows: readonly ExpectedRow[];
  /** How many rows wait; 0 where nothing is said. */
  readonly later?: number;
};

/** `today Jürgen birthday: congratulate/phone +promise`. */
export const row = (text: string, de: string, en: string): ExpectedRow => ({ row: text, de, en });
