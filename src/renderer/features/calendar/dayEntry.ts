import type { Appointment } from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import type { Holiday } from '@shared/domain/calendar/holiday';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Judgement } from '@shared/domain/culture/moment';
import type { Season } from '@shared/domain/culture/season';
import type { CarePromise } from '@shared/domain/promises/promise';
import type { Renewal } from '@shared/domain/purchases/renewal';

/** How a bar looks. `workday`: a day of the weekend that is worked. */
export type BarLook = 'solid' | 'hatched' | 'workday';

/** The same celebration on the same days, in one country or several. */
export type HolidayBar = {
  readonly kind: 'holiday';
  readonly id: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** As it is called in the language of the interface. */
  readonly name: string;
  readonly look: BarLook;
  /** From when on it is off; `null` for whole days. */
  readonly startsAt: string | null;
  /** Whether it holds in some regions only. */
  readonly isRegional: boolean;
  /** Those with the most people first. */
  readonly countries: readonly string[];
  readonly people: number;
  /** All its days in all its countries. */
  readonly holidays: readonly Holiday[];
};

/** A time of the year that is no day off. */
export type SeasonBar = {
  readonly kind: 'season';
  readonly id: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: string;
  readonly season: Season;
};

/** Something planned, on one of its days. */
export type PlannedEntry = {
  readonly kind: 'appointment';
  readonly id: string;
  readonly on: IsoDate;
  /** The moment of this occurrence; `null` for a whole day. */
  readonly at: Instant | null;
  readonly appointment: Appointment;
  readonly name: string;
  /** What is wrong with the moment; `null` where nothing is, or where it was accepted. */
  readonly conflict: Judgement | null;
};

/** Something on one day. */
export type DayEntry =
  | PlannedEntry
  | {
      readonly kind: 'person-day';
      readonly id: string;
      readonly on: IsoDate;
      readonly personDay: PersonDay;
    }
  | {
      readonly kind: 'promises';
      readonly id: string;
      readonly on: IsoDate;
      readonly promises: readonly CarePromise[];
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'renewal';
      readonly id: string;
      readonly on: IsoDate;
      readonly renewal: Renewal;
      readonly name: string;
    }
  /** Clocks are put forward or back, here or where people live. */
  | {
      readonly kind: 'clock-change';
      readonly id: string;
      readonly on: IsoDate;
      readonly isSummer: boolean;
      readonly countries: readonly string[];
    }
  /** A season that is too long for a bar begins or ends. */
  | {
      readonly kind: 'season-turn';
      readonly id: string;
      readonly on: IsoDate;
      readonly name: string;
      readonly isEnd: boolean;
      readonly season: Season;
    };

/** What covers days from end to end. */
export type Bar = HolidayBar | SeasonBar;

/** Whom an entry is about, as far as it is about people. */
export const concerns = (entry: DayEntry): readonly ContactId[] => {
  switch (entry.kind) {
    case 'appointment':
      return entry.appointment.contactId === null ? [] : [entry.appointment.contactId];
    case 'person-day':
      return [entry.personDay.contactId];
    case 'promises':
      return entry.promises.map(({ contactId }) => contactId);
    case 'renewal':
      return [entry.renewal.contactId];
    default:
      return [];
  }
};
