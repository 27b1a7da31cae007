import { useTranslation } from 'react-i18next';
import type { Appointment } from '@shared/domain/appointments/appointment';
import { occurrencesOf } from '@shared/domain/appointments/occurrences';
import { addMonths } from '@shared/domain/calendar/addMonths';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { addDays, daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import type { ContactId } from '@shared/domain/contacts/contact';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import type { CalendarEvent } from '@formats/icalendar/calendarEvent';
import { writeCalendarFile } from '@formats/icalendar/writeCalendarFile';
import { loadHolidayTables } from '@renderer/data/calendar/holidayTables';
import { usePeopleIndex } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { createHolidayBook } from '@shared/domain/calendar/holidayBook';
import { useClock } from '@renderer/hooks/useClock';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { yearlyRuleOf } from './birthdayRule';
import { useLineWords } from './useLineWords';
import { usePlannedName } from './usePlannedName';

/** What is written into a calendar file. */
export type ExportChoice =
  | {
      readonly kind: 'span';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly withPersonDays: boolean;
    }
  | { readonly kind: 'one'; readonly appointment: Appointment }
  | { readonly kind: 'birthdays' }
  | { readonly kind: 'holidays'; readonly country: string; readonly year: number };

/** Where an export went, or why it did not. `nothing`: there was nothing to write. */
export type ExportOutcome =
  | { readonly kind: 'written'; readonly file: string; readonly count: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** Birthdays remind at nine on the day before. */
const DAY_BEFORE = 1440;
/** Over four years every leap-day birthday shows what it is. */
const RETURN_YEARS = 4;
/** How far birthdays of other calendars are written ahead. */
const OTHER_CALENDAR_YEARS = 10;

const EMPTY: Omit<CalendarEvent, 'uid' | 'summary' | 'time'> = {
  description: '',
  place: '',
  repeats: 'never',
  alarms: [],
  isCancelled: false,
  attendees: [],
  categories: [],
  isBusy: false,
};

const wholeDay = (from: IsoDate): CalendarEvent['time'] => ({ kind: 'days', from, days: 1 });

/** The 31st over shorter months is no rule of a calendar file: so many years of it are written day by day. */
const LISTED_YEARS = 5;

/** How something comes again, as a calendar file says it. */
function repeatsOf(appointment: Appointment): CalendarEvent['repeats'] {
  const { at, on, zone, repeats, monthDay } = appointment;
  if (monthDay === undefined) return repeats;
  const first = on ?? (at === null ? null : localTimeAt(at, zone).day);
  if (first === null) return repeats;
  const last = addMonths(first, 12 * LISTED_YEARS);
  return occurrencesOf(appointment, addDays(first, 1), last, zone).map((next) => next.on);
}

/** Saves plans, birthdays or holidays as a calendar file. Sample people stay out. */
export function useCalendarExport(): (choice: ExportChoice) => Promise<ExportOutcome> {
  const { t, i18n } = useTranslation('calendar');
  const { appointments, promises, holidayCorrections } = useRepositories();
  const people = usePeopleIndex();
  const platform = usePlatform();
  const clock = useClock();
  const words = useLineWords();
  const planned = usePlannedName();

  const known = async (
    ids: readonly (ContactId | null)[],
  ): Promise<ReadonlyMap<ContactId, PersonSummary>> => {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const found = await people.find(wanted);
    return new Map(
      wanted.flatMap((id, i) => {
        const person = found[i];
        return person && !person.isSample ? [[id, person] as const] : [];
      }),
    );
  };

  const ofAppointments = async (
    list: readonly Appointment[],
  ): Promise<readonly CalendarEvent[]> => {
    const who = await known(list.map(({ contactId }) => contactId));
    return list.flatMap((appointment): CalendarEvent[] => {
      const { contactId, at, on, zone, minutes } = appointment;
      const person = contactId === null ? undefined : who.get(contactId);
      if (contactId !== null && !person) return [];
      const time: CalendarEvent['time'] | null =
        at !== null ? { kind: 'moment', at, minutes, zone } : on === null ? null : wholeDay(on);
      if (time === null) return [];
      return [
        {
          ...EMPTY,
          uid: appointment.importKey || `${appointment.id}@regulars`,
          summary: planned(appointment, person?.name ?? ''),
          description: person === undefined ? '' : appointment.text,
          place: appointment.place,
          time,
          repeats: repeatsOf(appointment),
          alarms: appointment.remindMinutes === null ? [] : [appointment.remindMinutes],
          isCancelled: appointment.status === 'cancelled',
          attendees:
            person && person.email !== '' ? [{ name: person.name, email: person.email }] : [],
          isBusy: at !== null,
        },
      ];
    });
  };

  const ofPromises = async (from: IsoDate, to: IsoDate): Promise<readonly CalendarEvent[]> => {
    const due = await promises.openDueBetween(from, to);
    const who = await known(due.map(({ contactId }) => contactId));
    return due.flatMap(({ id, contactId, text, dueOn }): CalendarEvent[] => {
      const person = who.get(contactId);
      if (!person || dueOn === null) return [];
      return [
        {
          ...EMPTY,
          uid: `promise-${id}@regulars`,
          summary: t('export.promise', { name: person.name, text }),
          time: wholeDay(dueOn),
        },
      ];
    });
  };

  const summaryOf = (day: PersonDay): string =>
    day.years === null || day.years <= 0
      ? t('export.personDay', { what: words.personDay(day), name: day.name })
      : t('export.personDayYear', {
          what: words.personDay(day),
          name: day.name,
          year: String(Number(day.on.slice(0, 4)) - day.years),
        });

  const ofPersonDays = (days: readonly PersonDay[]): readonly CalendarEvent[] =>
    days
      .filter(({ isSample }) => !isSample)
      .map((day) => ({
        ...EMPTY,
        uid: `${day.kind}-${day.contactId}-${day.on}@regulars`,
        summary: t('export.personDay', { what: words.personDay(day), name: day.name }),
        time: wholeDay(day.on),
      }));

  const ofBirthdays = async (): Promise<readonly CalendarEvent[]> => {
    const today = clock.today();
    const soon = await people.daysBetween(today, addDays(today, RETURN_YEARS * 366));
    const isOther = soon.some(({ calendar }) => calendar !== 'gregory');
    const later = isOther
      ? (
          await people.daysBetween(
            addDays(today, RETURN_YEARS * 366 + 1),
            addDays(today, OTHER_CALENDAR_YEARS * 366),
          )
        ).filter(({ calendar }) => calendar !== 'gregory')
      : [];
    const series = new Map<string, PersonDay[]>();
    for (const day of [...soon, ...later]) {
      if (day.isSample) continue;
      const key = `${day.kind} ${day.contactId} ${day.label}`;
      const same = series.get(key);
      if (same) same.push(day);
      else series.set(key, [day]);
    }
    return [...series].map(([key, days]): CalendarEvent => {
      const [first] = days;
      const isGregorian = first!.calendar === 'gregory';
      const rule = yearlyRuleOf(days.map(({ on }) => on));
      return {
        ...EMPTY,
        uid: `${key.replaceAll(' ', '-')}@regulars`,
        summary: isGregorian
          ? summaryOf(first!)
          : t('export.personDay', { what: words.personDay(first!), name: first!.name }),
        time: wholeDay(isGregorian ? rule.from : first!.on),
        repeats: isGregorian ? rule.repeats : days.slice(1).map(({ on }) => on),
        alarms: [DAY_BEFORE],
        categories: [words.personDay(first!)],
      };
    });
  };

  const ofHolidays = async (country: string, year: number): Promise<readonly CalendarEvent[]> => {
    const [tables, corrections] = await Promise.all([
      loadHolidayTables([country]),
      holidayCorrections.all(),
    ]);
    const book = createHolidayBook(
      tables,
      corrections.map(({ correction }) => correction),
    );
    const official = book
      .between(country, `${year}-01-01` as IsoDate, `${year}-12-31` as IsoDate)
      .filter(({ kind }) => kind === 'public');
    return official.map((holiday): CalendarEvent => ({
      ...EMPTY,
      uid: `${uidOf(holiday)}@regulars`,
      summary: words.holidayName(holiday.names),
      description: [
        ...(holiday.regions.length === 0
          ? []
          : [
              holiday.regions
                .map(
                  (code) =>
                    book.regionsOf(country).find((region) => region.code === code)?.name ?? code,
                )
                .join(', '),
            ]),
        ...(holiday.certainty === 'tentative' || holiday.certainty === 'projected'
          ? [t(`holiday.${holiday.certainty}`)]
          : []),
      ].join('\n'),
      time: wholeDay(holiday.day),
    }));
  };

  const eventsOf = async (choice: ExportChoice): Promise<readonly CalendarEvent[]> => {
    switch (choice.kind) {
      case 'one':
        return ofAppointments([choice.appointment]);
      case 'birthdays':
        return ofBirthdays();
      case 'holidays':
        return ofHolidays(choice.country, choice.year);
      case 'span': {
        const { from, to, withPersonDays } = choice;
        const list = (await appointments.around(from, to)).filter(({ at, on, repeats }) => {
          if (repeats !== 'never') return true;
          const day = on ?? (at === null ? null : localTimeAt(at, clock.zone()).day);
          return day !== null && daysBetween(from, day) >= 0 && daysBetween(day, to) >= 0;
        });
        return [
          ...(await ofAppointments(list)),
          ...(await ofPromises(from, to)),
          ...(withPersonDays ? ofPersonDays(await people.daysBetween(from, to)) : []),
        ];
      }
    }
  };

  return async (choice) => {
    const events = await eventsOf(choice);
    if (events.length === 0) return { kind: 'nothing' };
    const text = writeCalendarFile(events, {
      now: clock.now(),
      name: t('title'),
      language: i18n.language,
    });
    const saved = await platform.saveFile(
      `${t(`export.file.${choice.kind}`)}.ics`,
      { name: t('export.filter'), extensions: ['ics'] },
      new TextEncoder().encode(text),
    );
    return saved.ok
      ? { kind: 'written', file: saved.value, count: events.length }
      : { kind: 'refused', refusal: saved.refusal };
  };
}

const uidOf = ({ country, event, day, regions }: Holiday): string =>
  ['holiday', country, event, day, ...regions].join('-').toLowerCase();
