import { occurrencesOf } from '@shared/domain/appointments/occurrences';
import { createHolidayBook } from '@shared/domain/calendar/holidayBook';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { returnsBetween } from '@shared/domain/calendar/returns';
import type { Contact } from '@shared/domain/contacts/contact';
import type { RegularsDatabase } from '@renderer/data/database';
import { loadHolidayTables } from '@renderer/data/calendar/holidayTables';
import { createRepositories } from '@renderer/data/createRepositories';
import { loadSeasons } from '@renderer/data/culture/seasons';
import type { PeopleIndexClient } from '@renderer/data/people/peopleIndexClient';
import { entriesOf } from '@renderer/features/calendar/calendarEntries';
import { calendarModel } from '@renderer/features/calendar/calendarModel';
import { shownSpan } from '@renderer/features/calendar/shownDays';
import { summary, timesOf, type Line } from './measure';
import { NOW, TODAY } from './seed';

const ZONE = 'Europe/Berlin';

/** Months of this and the next year. */
const MONTHS: readonly IsoDate[] = ['2026', '2027'].flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => isoDate(`${year}-${String(at + 1).padStart(2, '0')}-10`)),
);

/** Appointments in a month. */
const PLANS_EACH = 60;

/**
 * Opens one month of the calendar after another, as the window does it: days of people and places from the
 * index, plans and promises from the database, holidays of every country in which somebody lives.
 */
export async function measureCalendar(
  db: RegularsDatabase,
  index: PeopleIndexClient,
): Promise<readonly Line[]> {
  let next = 0;
  const repositories = createRepositories({
    db,
    clock: { now: () => NOW, zone: () => ZONE, today: () => TODAY },
    newId: () => `plan-${String((next += 1)).padStart(8, '0')}`,
    random: (bytes) => bytes,
  });
  const { rows } = await index.list({ limit: PLANS_EACH });
  const ids = await index.idsOf(rows);
  await repositories.appointments.takeIn(
    MONTHS.flatMap((month) =>
      ids.map((contactId, at) => ({
        contactId,
        kind: 'call' as const,
        text: `plan ${at}`,
        place: '',
        at: Date.parse(`${addDays(month, (at % 28) - 9)}T09:00:00Z`),
        on: null,
        zone: ZONE,
        minutes: 20,
        remindMinutes: 30,
        repeats: 'never' as const,
        isAccepted: false,
        importKey: '',
      })),
    ),
    'bench.ics',
  );

  const countries = [...new Set((await index.places()).map(({ country }) => country))];
  const tables = await loadHolidayTables(countries);
  const seasons = await loadSeasons();
  const readied = performance.now();
  const book = createHolidayBook(tables, []);
  const ready = performance.now() - readied;

  const parts = { people: [] as number[], plans: [] as number[], model: [] as number[] };
  const open = async (month: IsoDate): Promise<void> => {
    const span = shownSpan('month', month, TODAY, 1);
    const begin = performance.now();
    const [personDays, places] = await Promise.all([
      index.daysBetween(span.from, span.to),
      index.places(),
    ]);
    const known = performance.now();
    const [planned, promises, coming] = await Promise.all([
      repositories.appointments.around(span.from, span.to),
      repositories.promises.openDueBetween(span.from, span.to),
      repositories.renewals.dueBy(span.to),
    ]);
    const times = planned.flatMap((plan) => occurrencesOf(plan, span.from, span.to, ZONE));
    const named = new Map<string, string>();
    const wanted = [
      ...new Set([
        ...promises.map(({ contactId }) => contactId),
        ...times.flatMap(({ appointment }) => appointment.contactId ?? []),
      ]),
    ];
    for (const person of await index.find(wanted)) if (person) named.set(person.id, person.name);
    const read = performance.now();
    calendarModel({
      nameOf: ({ de }) => de,
      places,
      home: { country: 'DE', region: 'DE-SN' },
      span,
      holidays: countries.flatMap((country) => book.between(country, span.from, span.to)),
      seasons: seasons.filter(({ optIn }) => !optIn),
      entries: entriesOf({
        planned: times,
        personDays,
        promises,
        renewals: coming,
        nameOf: (id) => named.get(id) ?? '',
        conflictOf: () => null,
      }),
      weekend: [6, 7],
    });
    parts.people.push(known - begin);
    parts.plans.push(read - known);
    parts.model.push(performance.now() - read);
  };
  const first = await timesOf(MONTHS, open);

  const scanned = await timesOf(MONTHS.slice(0, 3), async (month) => {
    const { from, to } = shownSpan('month', month, TODAY, 1);
    const everybody = await db.contacts.toArray();
    return everybody.flatMap((contact: Contact) => returnsBetween(contact, from, to));
  });
  return [
    { work: `holidays of ${tables.size} countries made ready`, times: summary([ready]) },
    {
      work: 'calendar: a month opened',
      times: first,
      yardstick: 'everybody read and asked',
      yardstickTimes: scanned,
    },
    { work: '… of it, days of people and where they live', times: summary(parts.people) },
    { work: '… of it, plans and promises', times: summary(parts.plans) },
    { work: '… of it, holidays and the month itself', times: summary(parts.model) },
  ];
}
