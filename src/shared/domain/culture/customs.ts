import type { CalendarDate } from '../calendar/calendarSystem';
import type { Instant } from '../calendar/clock';
import type { Tradition } from '../calendar/holiday';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { CardScale, HoursSpan, OfficeHours } from './cultureCard';

/** At most so many contacts from us within so many days. */
export type ContactBudget = { readonly contacts: number; readonly days: number };

/**
 * Days and hours of one person: what somebody said about themselves. It wins over everything that
 * their country suggests. `null` always means: as their country and the shop's settings have it.
 *
 * The traditions are greetings somebody is glad of, chosen with them. They are no belief and are
 * never filled from a country, a name or a language (GDPR Art. 9).
 */
export type Customs = {
  /** The contact's own id: one row a person, absent as long as nothing is said. */
  readonly id: ContactId;
  readonly greetings: readonly Tradition[];
  /** Events for which this person wants no greeting, such as `mothers-day`. */
  readonly notGreeted: readonly string[];
  readonly office: readonly OfficeHours[] | null;
  /** `none` for somebody without a lunch break. */
  readonly lunch: HoursSpan | 'none' | null;
  readonly goodToCall: readonly HoursSpan[] | null;
  /** When nobody may call: over midnight where `from` is later than `to`. */
  readonly quiet: HoursSpan | null;
  /** ISO weekdays that are free. */
  readonly weekend: readonly number[] | null;
  /** No contact from us before this day: mourning, holidays, a wish. */
  readonly leaveAloneUntil: IsoDate | null;
  readonly leaveAloneReason: string;
  readonly budget: ContactBudget | null;
  readonly hidesCultureCard: boolean;
  /** The birthday as this person counts it, where that is not the Gregorian one. It is then the one that is kept. */
  readonly birthday: CalendarDate | null;
  /** Where this person differs from what is usual in their country. */
  readonly scales: Readonly<Partial<Record<CardScale, 1 | 2 | 3 | 4 | 5>>>;
  readonly updatedAt: Instant;
};

/** What can be said of a person's customs. */
export type CustomsFields = Omit<Customs, 'id' | 'updatedAt'>;

/** Nothing said yet. */
export const NO_CUSTOMS: CustomsFields = {
  greetings: [],
  notGreeted: [],
  office: null,
  lunch: null,
  goodToCall: null,
  quiet: null,
  weekend: null,
  leaveAloneUntil: null,
  leaveAloneReason: '',
  budget: null,
  hidesCultureCard: false,
  birthday: null,
  scales: {},
};
