import type { Appointment, AppointmentId } from '@shared/domain/appointments/appointment';
import type { Clock, Instant } from '@shared/domain/calendar/clock';
import type { HolidayBook } from '@shared/domain/calendar/holidayBook';
import { addDays, weekdayOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import { returnsBetween } from '@shared/domain/calendar/returns';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { ConsentEvent } from '@shared/domain/contacts/consent';
import type { Contact } from '@shared/domain/contacts/contact';
import type { CountryNote } from '@shared/domain/culture/countryNote';
import { NO_CUSTOMS, type Customs } from '@shared/domain/culture/customs';
import { greetingId, occasionKey, type Greeting } from '@shared/domain/culture/greeting';
import { GREETINGS_WELCOME, SAMPLE_CUSTOMS } from './cast/customs';
import { SAMPLE_COUNTRY_NOTES, SAMPLE_GREETINGS, type SampleGreeting } from './cast/greetings';
import { SAMPLE_PLANS, type SampleTime } from './cast/plans';
import type { SampleLanguage } from './samplePerson';

/** What the sample people said about their days, and what is planned with them. */
export type SampleCulture = {
  readonly consentEvents: readonly ConsentEvent[];
  readonly customs: readonly Customs[];
  readonly appointments: readonly Appointment[];
  readonly greetings: readonly Greeting[];
  readonly countryNotes: readonly CountryNote[];
};

/** The countries whose holidays something is planned on. */
export const SAMPLE_HOLIDAY_COUNTRIES: readonly string[] = SAMPLE_PLANS.flatMap(({ time }) =>
  'holidayOf' in time ? [time.holidayOf] : [],
);

/** Whether a note on a country came with the samples and was left as it was. */
export const isSampleNote = ({ id, text, weekend, office, scales }: CountryNote): boolean =>
  Object.values(SAMPLE_COUNTRY_NOTES[id] ?? {}).includes(text) &&
  weekend === null &&
  office === null &&
  Object.keys(scales).length === 0;

/** The most days between two holidays of a country. */
const LONGEST_WAIT_DAYS = 150;

/**
 * Tells what concerns days, relative to today.
 *
 * @param people - The sample contacts by their keys.
 * @param holidays - Of `SAMPLE_HOLIDAY_COUNTRIES`.
 */
export function sampleCulture(
  people: ReadonlyMap<string, Contact>,
  language: SampleLanguage,
  holidays: HolidayBook,
  clock: Clock,
  newId: () => string,
): SampleCulture {
  const [now, today, zone] = [clock.now(), clock.today(), clock.zone()];
  const past = (day: IsoDate, at: string): Instant => Math.min(now, instantAt(day, at, zone));
  const personOf = (key: string): Contact => {
    const person = people.get(key);
    if (!person) throw new Error(`Nobody among the samples is ${key}`);
    return person;
  };

  const consentEvents = GREETINGS_WELCOME.map((key): ConsentEvent => {
    const { id, since, createdAt } = personOf(key);
    const decidedAt = since === null ? createdAt : past(since, '10:00');
    const source = { en: 'Said so in the shop', de: 'Im Laden gesagt' }[language];
    return {
      id: newId(),
      contactId: id,
      purpose: 'greetings',
      decision: 'given',
      decidedAt,
      source,
    };
  });

  const customs = Object.entries(SAMPLE_CUSTOMS).map(([key, said]): Customs => {
    const { leaveAlone, ...fields } = said;
    return {
      ...NO_CUSTOMS,
      ...fields,
      leaveAloneUntil: leaveAlone ? addDays(today, leaveAlone.forDays) : null,
      leaveAloneReason: leaveAlone?.reason[language] ?? '',
      id: personOf(key).id,
      updatedAt: now,
    };
  });

  const appointments = SAMPLE_PLANS.map(
    ({ with: key, kind, text, place, time, minutes, remindMinutes, repeats, isDone }) => {
      const { day, at } = timeOf(time, today, zone, holidays);
      const plannedAt = past(addDays(day < today ? day : today, -3), '17:30');
      return {
        id: newId() as AppointmentId,
        contactId: personOf(key).id,
        kind,
        text: text[language],
        place: place?.[language] ?? '',
        at,
        on: at === null ? day : null,
        zone,
        minutes,
        remindMinutes,
        repeats: repeats ?? 'never',
        status: isDone ? 'done' : 'planned',
        isAccepted: false,
        importKey: '',
        resolvedAt: isDone ? Math.min(now, (at ?? now) + 900_000) : null,
        createdAt: plannedAt,
        updatedAt: plannedAt,
      } satisfies Appointment;
    },
  );

  const greetings = SAMPLE_GREETINGS.flatMap((greeting): Greeting[] => {
    const contact = personOf(greeting.to);
    const on = dayOf(greeting, contact, today);
    if (on === null) return [];
    const occasion = occasionKey(greeting.event, on);
    const isOver = on < today;
    const resolvedAt = isOver ? past(on, '09:30') : null;
    return [
      {
        id: greetingId(contact.id, occasion),
        contactId: contact.id,
        occasion,
        occasionName: greeting.name[language],
        on,
        language: greeting.language,
        channel: greeting.channel,
        text: greeting.text,
        status: isOver ? 'sent' : 'prepared',
        preparedAt: past(isOver ? addDays(on, -2) : addDays(today, -1), '17:45'),
        resolvedAt,
        updatedAt: resolvedAt ?? now,
      },
    ];
  });

  const countryNotes = Object.entries(SAMPLE_COUNTRY_NOTES).map(([id, text]): CountryNote => ({
    id,
    text: text[language],
    weekend: null,
    office: null,
    scales: {},
    updatedAt: now,
  }));
  return { consentEvents, customs, appointments, greetings, countryNotes };
}

function timeOf(
  time: SampleTime,
  today: IsoDate,
  zone: string,
  holidays: HolidayBook,
): { readonly day: IsoDate; readonly at: Instant | null } {
  if ('holidayOf' in time) {
    const from = addDays(today, 1);
    const holiday = holidays
      .between(time.holidayOf, from, addDays(today, LONGEST_WAIT_DAYS))
      .find(
        ({ kind, regions, day }) =>
          kind === 'public' && regions.length === 0 && weekdayOf(day) <= 5,
      );
    const day = holiday?.day ?? weekday(from, 1);
    return { day, at: instantAt(day, time.at, time.zone) };
  }
  const day = weekday(addDays(today, time.inDays), time.inDays < 0 ? -1 : 1);
  return { day, at: time.at === null ? null : instantAt(day, time.at, zone) };
}

/** The day itself from Monday to Friday, else the nearest such day in a direction. */
function weekday(day: IsoDate, step: 1 | -1): IsoDate {
  let found = day;
  while (weekdayOf(found) > 5) found = addDays(found, step);
  return found;
}

/** The day that a greeting was for, within the past or the coming year; `null` if there is none. */
function dayOf({ day }: SampleGreeting, contact: Contact, today: IsoDate): IsoDate | null {
  const days =
    typeof day === 'string'
      ? { ...contact, importantDates: [] }
      : {
          birthday: null,
          importantDates: [],
          leapDayRule: contact.leapDayRule,
          calendarBirthday: day,
        };
  return day === 'next-birthday'
    ? (returnsBetween(days, today, addDays(today, 365))[0]?.on ?? null)
    : (returnsBetween(days, addDays(today, -366), addDays(today, -1)).at(-1)?.on ?? null);
}
