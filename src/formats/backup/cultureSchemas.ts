import type {
  Appointment,
  AppointmentId,
  AppointmentKind,
  Repetition,
} from '@shared/domain/appointments/appointment';
import type { CalendarDate, CalendarSystem } from '@shared/domain/calendar/calendarSystem';
import type { HolidayCorrection, HolidayKind, Tradition } from '@shared/domain/calendar/holiday';
import type { StoredCorrection } from '@shared/domain/calendar/storedCorrection';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { CountryNote } from '@shared/domain/culture/countryNote';
import type { CardScale, HoursSpan, OfficeHours } from '@shared/domain/culture/cultureCard';
import type { ContactBudget, Customs } from '@shared/domain/culture/customs';
import type { Greeting } from '@shared/domain/culture/greeting';
import * as v from 'valibot';
import { channel } from './contactSchema';
import { day, id, instant, oneOf, type RowSchema } from './schemaParts';

const contactId = id<ContactId>();

/** Something planned, schema version 3. */
export const appointment: RowSchema<Appointment> = v.object({
  id: id<AppointmentId>(),
  contactId: v.nullable(contactId),
  kind: oneOf<AppointmentKind>({
    call: true,
    visit: true,
    message: true,
    event: true,
    reminder: true,
  }),
  text: v.string(),
  place: v.string(),
  at: v.nullable(instant),
  on: v.nullable(day),
  zone: v.string(),
  minutes: v.nullable(v.number()),
  remindMinutes: v.nullable(v.number()),
  repeats: oneOf<Repetition>({ never: true, weekly: true, monthly: true, yearly: true }),
  monthDay: v.exactOptional(v.number()),
  status: oneOf<Appointment['status']>({ planned: true, done: true, cancelled: true }),
  isAccepted: v.boolean(),
  importKey: v.string(),
  resolvedAt: v.nullable(instant),
  createdAt: instant,
  updatedAt: instant,
});

/** Hours of a clock. */
export const hoursSpan: RowSchema<HoursSpan> = v.object({ from: v.string(), to: v.string() });

/** Hours on some days of the week. */
export const officeHours: RowSchema<OfficeHours> = v.object({
  days: v.array(v.number()),
  from: v.string(),
  to: v.string(),
});

/** So many contacts within so many days. */
export const contactBudget: RowSchema<ContactBudget> = v.object({
  contacts: v.number(),
  days: v.number(),
});

const tradition = oneOf<Tradition>({
  civil: true,
  commercial: true,
  christian: true,
  orthodox: true,
  islamic: true,
  jewish: true,
  hindu: true,
  sikh: true,
  buddhist: true,
  chinese: true,
  korean: true,
  vietnamese: true,
  persian: true,
  other: true,
});

const calendarDate: RowSchema<CalendarDate> = v.object({
  calendar: oneOf<CalendarSystem>({
    gregory: true,
    chinese: true,
    dangi: true,
    vietnamese: true,
    hebrew: true,
    'islamic-umalqura': true,
    persian: true,
    ethiopic: true,
    coptic: true,
    indian: true,
  }),
  year: v.nullable(v.number()),
  monthCode: v.pipe(v.string(), v.regex(/^M(0[1-9]|1[0-3])L?$/)),
  day: v.number(),
});

const scaleValue = v.exactOptional(v.picklist([1, 2, 3, 4, 5]));

const scales: RowSchema<Readonly<Partial<Record<CardScale, 1 | 2 | 3 | 4 | 5>>>> = v.object({
  directness: scaleValue,
  formality: scaleValue,
  trust: scaleValue,
  decision: scaleValue,
  pace: scaleValue,
  time: scaleValue,
  disagreement: scaleValue,
});

/** Days and hours of a person, schema version 3. */
export const customs: RowSchema<Customs> = v.object({
  id: contactId,
  greetings: v.array(tradition),
  notGreeted: v.array(v.string()),
  office: v.nullable(v.array(officeHours)),
  lunch: v.nullable(v.union([v.literal('none'), hoursSpan])),
  goodToCall: v.nullable(v.array(hoursSpan)),
  quiet: v.nullable(hoursSpan),
  weekend: v.nullable(v.array(v.number())),
  leaveAloneUntil: v.nullable(day),
  leaveAloneReason: v.string(),
  budget: v.nullable(contactBudget),
  hidesCultureCard: v.boolean(),
  birthday: v.nullable(calendarDate),
  scales,
  updatedAt: instant,
});

/** A greeting, schema version 3. */
export const greeting: RowSchema<Greeting> = v.object({
  id: id(),
  contactId,
  occasion: v.string(),
  occasionName: v.string(),
  on: day,
  language: v.string(),
  channel: v.nullable(channel),
  text: v.string(),
  status: oneOf<Greeting['status']>({ prepared: true, sent: true, skipped: true }),
  preparedAt: instant,
  resolvedAt: v.nullable(instant),
  updatedAt: instant,
});

/** What the owner has learnt about a country, schema version 3. */
export const countryNote: RowSchema<CountryNote> = v.object({
  id: id(),
  text: v.string(),
  weekend: v.nullable(v.array(v.number())),
  office: v.nullable(v.array(officeHours)),
  scales,
  updatedAt: instant,
});

const correction: RowSchema<HolidayCorrection> = v.variant('kind', [
  v.object({
    kind: v.literal('hide'),
    country: v.string(),
    event: v.string(),
    day: v.nullable(day),
  }),
  v.object({
    kind: v.literal('move'),
    country: v.string(),
    event: v.string(),
    from: day,
    to: day,
  }),
  v.object({
    kind: v.literal('add'),
    country: v.string(),
    region: v.string(),
    event: v.string(),
    name: v.string(),
    holidayKind: oneOf<HolidayKind>({
      public: true,
      bank: true,
      school: true,
      optional: true,
      observance: true,
      workday: true,
    }),
    day,
    isYearly: v.boolean(),
    from: v.nullable(v.string()),
  }),
]);

/** A correction to the holidays that are shipped, schema version 3. */
export const holidayCorrection: RowSchema<StoredCorrection> = v.object({
  id: id(),
  country: v.string(),
  correction,
  packId: v.string(),
  packName: v.string(),
  dataAsOf: v.nullable(day),
  createdAt: instant,
});
