import { createHolidayBook } from '@shared/domain/calendar/holidayBook';
import { addDays, weekdayOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareBoard } from '@shared/domain/care/careBoard';
import { careListOf } from '@shared/domain/care/careList';
import { CELEBRATION_DAYS, DEFAULT_CARE_SETTINGS } from '@shared/domain/care/careRules';
import { comingUp, feastTimes } from '@shared/domain/culture/comingUp';
import type { MomentWorld } from '@shared/domain/culture/moment';
import { rhythmOf } from '@shared/domain/purchases/rhythm';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import { loadHolidayTables } from '@renderer/data/calendar/holidayTables';
import { createRepositories } from '@renderer/data/createRepositories';
import { loadCultureCard, loadedCultureCard } from '@renderer/data/culture/cultureCards';
import { loadSeasons } from '@renderer/data/culture/seasons';
import type { RegularsDatabase } from '@renderer/data/database';
import type { PeopleIndexClient } from '@renderer/data/people/peopleIndexClient';
import { summary, timesOf, type Line } from './measure';
import { NOW, TODAY } from './seed';

const ZONE = 'Europe/Berlin';
const FROM = addDays(TODAY, -CELEBRATION_DAYS);
const DAYS = 2 * CELEBRATION_DAYS + 1;
const AROUND_DAYS = 40;

/** So often Today is opened. */
const ROUNDS = 30;

/**
 * Opens Today as the window does it: the list of the day by all rules, and everything that stands around it. Files of
 * calendars and countries are there already, as they are after the first time.
 *
 * @param index - Has read exchanges and purchases.
 */
export async function measureToday(
  db: RegularsDatabase,
  index: PeopleIndexClient,
): Promise<readonly Line[]> {
  const repositories = createRepositories({
    db,
    clock: { now: () => NOW, zone: () => ZONE, today: () => TODAY },
    newId: () => 'today',
    random: (bytes) => bytes,
    workers: {
      people: () => index,
      book: () => {
        throw new Error('No points lapse in the measured data');
      },
    },
  });
  const countries = [...new Set((await index.places()).map(({ country }) => country))];
  const holidays = createHolidayBook(await loadHolidayTables(countries), []);
  const seasons = await loadSeasons();
  await Promise.all(countries.map(loadCultureCard));
  const shop = DEFAULT_SETTINGS;
  const world: MomentWorld = {
    holidays,
    seasons,
    hoursOf: (country) => loadedCultureCard(country)?.hours ?? null,
    noteOf: () => null,
    shop: {
      zone: ZONE,
      hours: shop.shopHours,
      quiet: shop.quietHours,
      budget: shop.contactBudget,
    },
  };
  const daysOff = () =>
    countries.flatMap((code) =>
      holidays.between(code, addDays(FROM, -AROUND_DAYS), addDays(FROM, DAYS + AROUND_DAYS)),
    );

  const parts = { feasts: [] as number[], facts: [] as number[], rules: [] as number[] };
  let board: CareBoard | null = null;
  const openBoard = async (minute: number): Promise<void> => {
    const begin = performance.now();
    await index.places();
    const feasts = feastTimes({ holidays: daysOff(), seasons, from: FROM, days: DAYS });
    const known = performance.now();
    const facts = await repositories.care.facts(TODAY, { feasts });
    const read = performance.now();
    board = careListOf(facts, DEFAULT_CARE_SETTINGS, {
      at: NOW + minute * 60_000,
      world,
      celebrations: facts.celebrations,
    });
    const done = performance.now();
    await index.find([...board.shown, ...board.later].map(({ contactId }) => contactId));
    parts.feasts.push(known - begin);
    parts.facts.push(read - known);
    parts.rules.push(done - read);
  };
  const open = async (minute: number): Promise<void> => {
    const newFaces = async () => {
      const list = await index.list({ filter: { kind: 'new' }, sort: 'newest', limit: 4 });
      await index.fetch(list.rows);
    };
    await Promise.all([
      openBoard(minute),
      newFaces(),
      index.counts(),
      repositories.interactions.latest(300),
      repositories.thanks.resolved(addDays(TODAY, 1 - weekdayOf(TODAY)), TODAY),
    ]);
  };
  const first = await timesOf([0], open);
  for (const times of Object.values(parts)) times.length = 0;
  const again = await timesOf(
    Array.from({ length: ROUNDS }, (_, minute) => minute + 1),
    open,
  );
  if (board === null) throw new Error('Nobody to think of');
  const { shown, later }: CareBoard = board;
  if (shown.length === 0) throw new Error('Nobody to think of');

  const scanned = await timesOf([0], async () => {
    const [people, exchanges, purchases, consents, promises] = await Promise.all([
      db.contacts.toArray(),
      db.interactions.toArray(),
      db.purchases.toArray(),
      db.consentEvents.toArray(),
      db.promises.toArray(),
    ]);
    const days = new Map<string, Set<IsoDate>>();
    for (const { contactId, boughtOn } of purchases) {
      days.set(contactId, (days.get(contactId) ?? new Set()).add(boughtOn));
    }
    const rhythms = people.map(({ id }) => rhythmOf([...(days.get(id) ?? [])], TODAY));
    return rhythms.length + exchanges.length + consents.length + promises.length;
  });
  const asked = await timesOf([0, 1, 2], async () => {
    const people = await index.celebrating();
    const personDays = await index.daysBetween(FROM, addDays(FROM, DAYS - 1));
    return comingUp({
      holidays: daysOff(),
      seasons,
      people,
      personDays,
      greetings: [],
      from: FROM,
      days: DAYS,
    });
  });
  return [
    {
      work: `Today: opened for the first time (${shown.length + later.length} reasons)`,
      times: first,
    },
    {
      work: 'Today: opened again, the day’s list by all rules',
      times: again,
      yardstick: 'every table read and looked through',
      yardstickTimes: scanned,
    },
    { work: '… of it, feasts of everybody’s countries', times: summary(parts.feasts) },
    {
      work: '… of it, facts, and who is to be greeted',
      times: summary(parts.facts),
      yardstick: 'everybody sent to the window to see who celebrates',
      yardstickTimes: asked,
    },
    { work: '… of it, the rules and their order', times: summary(parts.rules) },
  ];
}
