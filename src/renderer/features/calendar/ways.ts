import type { Appointment } from '@shared/domain/appointments/appointment';
import type { HolidayBar } from './dayEntry';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';

/** Something that the calendar opens above itself. */
export type CalendarWays = {
  readonly onOpen: (id: ContactId) => void;
  /** Plans something with somebody on a day; absent where nothing can be planned. */
  readonly onPlan: ((day: IsoDate) => void) | undefined;
  readonly onEdit: (appointment: Appointment) => void;
  readonly onMove: (appointment: Appointment, on: IsoDate) => void;
  /** Whom a holiday concerns, as a list. */
  readonly onPeople: (bar: HolidayBar, countries: readonly string[]) => void;
  readonly onCorrect: (bar: HolidayBar, country: string) => void;
  /** `hasMore`: greetings can be prepared; else those that wait are shown. */
  readonly onGreet: (day: IsoDate, hasMore: boolean) => void;
  readonly onExport: (appointment: Appointment) => void;
};
