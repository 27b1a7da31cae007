import type { ContactId, ImportantDate } from '../contacts/contact';
import type { CalendarSystem } from './calendarSystem';
import type { IsoDate } from './isoDate';

/** A day of one person that returns: a birthday, an anniversary, a name day. */
export type PersonDay = {
  readonly contactId: ContactId;
  readonly name: string;
  readonly kind: 'birthday' | ImportantDate['kind'];
  /** The owner's words for it; empty for a birthday. */
  readonly label: string;
  readonly on: IsoDate;
  /** How many years it makes; `null` where the year is unknown. */
  readonly years: number | null;
  /** Whether that is a round number: every ten years, and 18, 25, 65, 75. */
  readonly isRound: boolean;
  /** The calendar in which it returns. */
  readonly calendar: CalendarSystem;
  readonly isSample: boolean;
};

/** How many people live somewhere. */
export type PlaceCount = {
  /** ISO 3166-1 alpha-2, or empty where it is unknown. */
  readonly country: string;
  /** ISO 3166-2, or empty where it is unknown. */
  readonly region: string;
  readonly people: number;
};
