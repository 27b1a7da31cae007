import type { Appointment } from '@shared/domain/appointments/appointment';
import type { Holiday } from '@shared/domain/calendar/holiday';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { CorrectDialog } from './CorrectDialog';
import type { HolidayBar } from './dayEntry';
import { EntryDialog } from './EntryDialog';
import { ExportDialog } from './ExportDialog';
import { GreetDialog } from './GreetDialog';
import { ImportDialog } from './ImportDialog';
import { MoveDialog } from './MoveDialog';
import { OwnHolidayDialog } from './OwnHolidayDialog';
import type { Calendar } from './useCalendar';
import type { FeastNames } from './useOpenGreetings';
import { WhoDialog } from './WhoDialog';

/** What lies above the calendar. */
export type Above =
  | { readonly kind: 'entry'; readonly appointment: Appointment | null; readonly day: IsoDate }
  | { readonly kind: 'move'; readonly appointment: Appointment; readonly on: IsoDate }
  | {
      readonly kind: 'people';
      readonly bar: HolidayBar;
      readonly countries: readonly string[];
    }
  | { readonly kind: 'correct'; readonly holiday: Holiday }
  | { readonly kind: 'own-holiday' }
  /** Greetings are chosen and prepared for these days. */
  | {
      readonly kind: 'greet';
      readonly from: IsoDate;
      readonly days: number;
      /** ISO 3166-1 alpha-2; empty for everybody. */
      readonly country: string;
      /** Of one celebration; absent for all. */
      readonly only?: string;
    }
  | { readonly kind: 'export' }
  | { readonly kind: 'import' };

type CalendarDialogsProps = {
  readonly above: Above;
  readonly calendar: Calendar;
  readonly onOpen: (id: ContactId) => void;
  /** Greetings were prepared and want to be read. */
  readonly onPrepared: (names: FeastNames) => void;
  readonly onClose: () => void;
};

/** The dialog that lies above the calendar. */
export function CalendarDialogs({
  above,
  calendar,
  onOpen,
  onPrepared,
  onClose,
}: CalendarDialogsProps) {
  const nameOf = ({ contactId }: Appointment): string =>
    contactId === null ? '' : calendar.nameOf(contactId);
  switch (above.kind) {
    case 'entry':
      return (
        <EntryDialog
          appointment={above.appointment}
          name={above.appointment === null ? '' : nameOf(above.appointment)}
          day={above.day}
          onClose={onClose}
        />
      );
    case 'move':
      return (
        <MoveDialog
          appointment={above.appointment}
          name={nameOf(above.appointment)}
          on={above.on}
          onClose={onClose}
        />
      );
    case 'people':
      return (
        <WhoDialog bar={above.bar} countries={above.countries} onOpen={onOpen} onClose={onClose} />
      );
    case 'correct':
      return (
        <CorrectDialog
          holiday={above.holiday}
          name={calendar.barWorld.nameOf(above.holiday.names)}
          onClose={onClose}
        />
      );
    case 'own-holiday':
      return (
        <OwnHolidayDialog
          day={calendar.day}
          country={calendar.barWorld.home.country}
          onClose={onClose}
        />
      );
    case 'greet':
      return (
        <GreetDialog
          from={above.from}
          days={above.days}
          country={above.country}
          only={above.only}
          onPrepared={onPrepared}
          onClose={onClose}
        />
      );
    case 'export':
      return <ExportDialog calendar={calendar} onClose={onClose} />;
    case 'import':
      return <ImportDialog zone={calendar.zone} onClose={onClose} />;
  }
}
