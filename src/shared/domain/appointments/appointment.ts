import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Brand } from '@shared/kernel/brand';

/** UUIDv7 of an appointment. */
export type AppointmentId = Brand<string, 'AppointmentId'>;

/** What is planned: with somebody (`call`, `visit`, `message`) or for oneself (`event`, `reminder`). */
export type AppointmentKind = 'call' | 'visit' | 'message' | 'event' | 'reminder';

/** How often it comes again, on the same clock time in its zone. */
export type Repetition = 'never' | 'weekly' | 'monthly' | 'yearly';

/**
 * Something planned. Either at a moment, stored as an instant together with the zone it was meant
 * in, so that nothing moves when the computer travels; or on a civil day.
 */
export type Appointment = {
  readonly id: AppointmentId;
  /** With whom; `null` for what concerns nobody in particular. */
  readonly contactId: ContactId | null;
  readonly kind: AppointmentKind;
  /** What it is about; may be empty for a call. */
  readonly text: string;
  readonly place: string;
  /** The moment; `null` for a whole day. */
  readonly at: Instant | null;
  /** The day; `null` for a moment. */
  readonly on: IsoDate | null;
  /** The IANA zone in which it was planned. */
  readonly zone: string;
  /** Whole minutes that it takes; `null` for a whole day or where nobody said. */
  readonly minutes: number | null;
  /**
   * Whole minutes before: for a moment before it, for a day before 09:00 of it. `null` for no
   * reminder.
   */
  readonly remindMinutes: number | null;
  readonly repeats: Repetition;
  /**
   * 29 to 31: the day of the month on which something monthly or yearly takes place, where its present
   * day is the last one of a shorter month. Absent: that of its present day.
   */
  readonly monthDay?: number;
  readonly status: 'planned' | 'done' | 'cancelled';
  /** Planned although a warning was shown: it does not warn again. */
  readonly isAccepted: boolean;
  /** The UID of the calendar file it came from; empty if it was planned here. */
  readonly importKey: string;
  readonly resolvedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** What somebody plans. */
export type AppointmentDraft = Omit<
  Appointment,
  'id' | 'status' | 'resolvedAt' | 'createdAt' | 'updatedAt'
>;
