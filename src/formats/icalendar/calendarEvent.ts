import type { Repetition } from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';

/** When something in a calendar file is: on whole days, or at a moment in a zone. */
export type EventTime =
  | { readonly kind: 'days'; readonly from: IsoDate; readonly days: number }
  | {
      readonly kind: 'moment';
      readonly at: Instant;
      /** `null` where nobody said how long. */
      readonly minutes: number | null;
      /** IANA: the clock time in it stays the same when it repeats. */
      readonly zone: string;
    };

/** One entry to be written. All words come from the caller. */
export type CalendarEvent = {
  /** The same in every file, so that a second import replaces the first. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  readonly time: EventTime;
  /**
   * On 29 February `yearly` is 28 February in common years, `yearly-03-01` the day after. A list: on these
   * further days, for birthdays in calendars that the format does not know and for the last day of each month.
   */
  readonly repeats: Repetition | 'yearly-03-01' | readonly IsoDate[];
  /** Whole minutes before; for whole days before 09:00 of the first day, so that 1440 is 09:00 the day before. */
  readonly alarms: readonly number[];
  readonly isCancelled: boolean;
  /** E-mail addresses of people it is with. */
  readonly attendees: readonly { readonly name: string; readonly email: string }[];
  readonly categories: readonly string[];
  /** Whether the time counts as taken; birthdays and holidays do not. */
  readonly isBusy: boolean;
};

/** What a file says beside its events. */
export type CalendarFileOptions = {
  /** When it is written. */
  readonly now: Instant;
  /** The name of the calendar; may be empty. */
  readonly name: string;
  /** BCP 47 of the texts. */
  readonly language: string;
};

/** An entry that was read. */
export type ReadEvent = {
  /** The UID; one occurrence that was moved has the UID, `#` and its original day. */
  readonly key: string;
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  readonly time: EventTime;
  readonly repeats: Repetition;
  readonly isCancelled: boolean;
  /** Whole minutes before the beginning (for whole days before 09:00); `null` without an alarm. */
  readonly remindMinutes: number | null;
  /** In small letters, without `mailto:`. */
  readonly emails: readonly string[];
  readonly isTask: boolean;
  /** What could not be kept as it was. */
  readonly notes: readonly ReadNote[];
};

/**
 * What was changed in reading. `floating`: no zone, taken as the shop's. `zone-guessed`: by the name of
 * a zone that is not IANA. `zone-unknown`: its own rules were used, or the shop's zone.
 * `expanded`: a repetition of another kind became single events. `repetition-cut`: it goes on after those taken.
 * `repetition-lost`: its rule cannot be read; only the first is taken.
 */
export type ReadNote =
  | 'floating'
  | 'zone-guessed'
  | 'zone-unknown'
  | 'expanded'
  | 'repetition-cut'
  | 'repetition-lost'
  | 'text-cut';

/** How a file is read. */
export type CalendarReading = {
  /** The shop's zone, IANA: of times that have none, or none that is known. */
  readonly zone: string;
  /** Repetitions that the product does not have become single events from a month before this day to two years after it. */
  readonly today: IsoDate;
};

/** An entry that could not be taken, with where it stands. */
export type LeftEvent = {
  /** The line in the file at which it begins, from 1. */
  readonly line: number;
  readonly summary: string;
  /** `done`: a task that is over. */
  readonly code: 'no-start' | 'bad-start' | 'outside-years' | 'not-closed' | 'done';
};

/** A file that was read. */
export type CalendarFile = {
  readonly name: string;
  readonly events: readonly ReadEvent[];
  readonly left: readonly LeftEvent[];
};

/** Why a file is not taken. */
export type CalendarFileRefusal =
  | { readonly code: 'calendar/empty' }
  | { readonly code: 'calendar/not-a-calendar' }
  | { readonly code: 'calendar/too-big'; readonly bytes: number; readonly most: number }
  | { readonly code: 'calendar/too-many'; readonly most: number }
  /** Parts within parts, further than any program writes them. */
  | { readonly code: 'calendar/too-deep'; readonly most: number };
