/** A rule that can be switched off; off, its rows never appear. */
type Rule<Thresholds = unknown> = { readonly isOn: boolean } & Thresholds;

/**
 * When somebody gets onto Today: every rule with its switch and its thresholds. Days are whole civil
 * days, counted on the shop's calendar.
 */
export type CareSettings = {
  /** Answers and criticism without a reply; those older than `days` are no longer brought up by themselves. */
  readonly criticism: Rule<{
    readonly days: number;
    /** CSAT up to this grade, 1 to 5. */
    readonly csatUpTo: number;
    /** NPS with words up to this grade, 0 to 10. */
    readonly npsUpTo: number;
  }>;
  /** Promises of which the person's own hours end today within so many minutes, 1 to 60. */
  readonly closing: Rule<{ readonly minutes: number }>;
  /** Promises that are due, and those due within `aheadDays`, 0 for none ahead. */
  readonly promise: Rule<{ readonly aheadDays: number }>;
  /** Birthdays and anniversaries on their day, and for `lateDays` after it where nobody was in. */
  readonly birthday: Rule<{ readonly lateDays: number }>;
  /** Holidays from `aheadDays` before on, 0 for the day alone. */
  readonly holiday: Rule<{ readonly aheadDays: number }>;
  /** What is thanked for, and for how many days a thank-you stays owed. */
  readonly thanks: {
    readonly days: number;
    readonly firstPurchase: Rule;
    /** On reaching one of these numbers of visits, and every `every` visits beyond the last of them. */
    readonly visits: Rule<{ readonly at: readonly number[]; readonly every: number }>;
    readonly referral: Rule;
    /** Answers with words that are no criticism. */
    readonly feedback: Rule;
    readonly idea: Rule;
    readonly solved: Rule;
  };
  /** Points that lapse within so many days, where they are enough for a reward. */
  readonly points: Rule<{ readonly days: number }>;
  /** Regulars who stay away: from so many visits on, past so many times their own gap and so many days. */
  readonly silent: Rule<{
    readonly visits: number;
    readonly gaps: number;
    readonly days: number;
  }>;
  /** Keep-in-touch: yellow and red from so many times the interval on. */
  readonly rhythm: Rule<{ readonly yellow: number; readonly red: number }>;
  /** How it is going, so many days after a first purchase, or after every one. */
  readonly checkInPurchase: Rule<{ readonly days: number; readonly of: 'first' | 'every' }>;
  /** Whether it holds, so many days after a solution was told. */
  readonly checkInSolution: Rule<{ readonly days: number }>;
  /** Steps of the welcome journey whose day has come. */
  readonly welcome: Rule;
  /** Money owed, and that due within `aheadDays`. */
  readonly refund: Rule<{ readonly aheadDays: number }>;
  /** What comes round, from its own lead time on, and within `aheadDays` at the least. */
  readonly renewal: Rule<{ readonly aheadDays: number }>;
  /** So many rows are a day; the rest waits. 1 or more. */
  readonly maxRows: number;
  /** Put off so many times, letting go is offered. 1 or more. */
  readonly letGoAfter: number;
};

/** The rules of a shop that has not said anything yet. */
export const DEFAULT_CARE_SETTINGS: CareSettings = {
  criticism: { isOn: true, days: 30, csatUpTo: 2, npsUpTo: 6 },
  closing: { isOn: true, minutes: 60 },
  promise: { isOn: true, aheadDays: 7 },
  birthday: { isOn: true, lateDays: 0 },
  holiday: { isOn: true, aheadDays: 1 },
  thanks: {
    days: 14,
    firstPurchase: { isOn: true },
    visits: { isOn: true, at: [10, 25, 50, 100], every: 100 },
    referral: { isOn: true },
    feedback: { isOn: true },
    idea: { isOn: true },
    solved: { isOn: true },
  },
  points: { isOn: true, days: 14 },
  silent: { isOn: true, visits: 4, gaps: 2.5, days: 21 },
  rhythm: { isOn: true, yellow: 1, red: 1.5 },
  checkInPurchase: { isOn: false, days: 14, of: 'first' },
  checkInSolution: { isOn: true, days: 7 },
  welcome: { isOn: true },
  refund: { isOn: true, aheadDays: 7 },
  renewal: { isOn: true, aheadDays: 7 },
  maxRows: 12,
  letGoAfter: 3,
};

/** A check-in that nobody did is no longer asked for after so many days more. */
export const CHECK_IN_STAYS_DAYS = 14;

/** How far around today celebrations are to be asked for, so that every setting finds them. */
export const CELEBRATION_DAYS = 7;

/** Days of visits to ask for, so that every rule on purchases finds what it looks for. */
export const visitDaysNeeded = ({ thanks, checkInPurchase }: CareSettings): number =>
  Math.max(thanks.days, checkInPurchase.days + CHECK_IN_STAYS_DAYS);
