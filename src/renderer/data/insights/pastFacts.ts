import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { rowsAsOf } from '@shared/domain/insights/asOf';
import type { InsightFacts } from '@shared/domain/insights/facts';
import {
  answerFact,
  currencyIn,
  dayNumbersIn,
  EVENT_TABLES,
  eventOf,
  INSIGHT_TABLES,
  peopleOfRows,
  referrersOf,
  type InsightRows,
  type InsightTable,
} from '@shared/domain/insights/insightRows';
import { addressOf } from '@shared/domain/journal/rows';
import { laterChanges, type LaterChanges } from '@shared/domain/past/laterChanges';
import type { Tables } from '@shared/domain/store/tables';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { actsAfter, changesOfActs } from '../journal/actsAfter';
import { inOrder, type KnownFacts } from './factsKeeper';
import { endOfDay, readFactsAsOf } from './insightsReading';

/** Beyond so many acts, or people whom they touched, it is quicker to read everything. */
const MAX_BATCHES = 5000;
const MAX_PEOPLE = 2000;

/**
 * The facts as they stood at the end of a day: those that are known now, and of whatever was touched since, what the journal
 * tells. Equals `readFactsAsOf`, which reads every table.
 *
 * @param known - As the facts are now; may lag behind the database.
 */
export async function pastFacts(
  db: RegularsDatabase,
  known: KnownFacts,
  day: IsoDate,
  zone: string,
): Promise<InsightFacts> {
  const until = endOfDay(day, zone);
  const tables = INSIGHT_TABLES.map((table) => db.facts(table));
  const found = await db.transaction('r', [...tables, db.batches, db.changes], async () => {
    const later = await changesAfter(db, until);
    return later && (await rowsAround(db, known, later));
  });
  return found ? patched(known, found, zone) : await readFactsAsOf(db, day, zone);
}

/** Rows of whatever was touched, as they stood then. */
type Around = {
  readonly then: InsightRows;
  /** Everybody about whom something may have been different. */
  readonly people: ReadonlySet<ContactId>;
  readonly referrers: ReadonlyMap<ContactId, ContactId>;
  /** `<table>/<id>` of every row that was touched. */
  readonly touched: ReadonlySet<string>;
};

/** What was done here after an instant; `null` if it is too much. */
async function changesAfter(db: RegularsDatabase, until: number): Promise<LaterChanges | null> {
  const acts = await actsAfter(db, until, MAX_BATCHES);
  return acts && laterChanges(acts, await changesOfActs(db, acts));
}

/** `null` if too many people are concerned. */
async function rowsAround(
  db: RegularsDatabase,
  known: KnownFacts,
  later: LaterChanges,
): Promise<Around | null> {
  const keysIn = (table: InsightTable): string[] => [...later.keysIn(table)];
  const touched = new Set(
    INSIGHT_TABLES.flatMap((table) => keysIn(table).map((key) => addressOf(table, key))),
  );
  const now = async <Table extends InsightTable>(table: Table): Promise<Tables[Table][]> =>
    (await db.facts(table).bulkGet(keysIn(table))).filter((row) => row !== undefined);

  const rows = {
    settings: await db.settings.toArray(),
    costs: await db.costs.toArray(),
    rates: await db.rates.toArray(),
    campaigns: await db.campaigns.toArray(),
    links: keysIn('links').length > 0 ? await db.links.toArray() : [],
    contacts: await now('contacts'),
    purchases: await now('purchases'),
    refunds: await now('refunds'),
    answers: await now('answers'),
    leavings: await now('leavings'),
    promises: await now('promises'),
    criticisms: await now('criticisms'),
    thanks: await now('thanks'),
  } satisfies InsightRows;
  const first = rowsAsOf(rows, later);

  const people = new Set(keysIn('contacts') as ContactId[]);
  for (const { purchases, refunds } of [rows, first]) {
    for (const { contactId } of [...purchases, ...refunds]) people.add(contactId);
  }
  const referrers = keysIn('links').length > 0 ? referrersOf(first.links) : known.referrers;
  if (referrers !== known.referrers) {
    for (const id of new Set([...referrers.keys(), ...known.referrers.keys()])) {
      if (referrers.get(id) !== known.referrers.get(id)) people.add(id);
    }
  }
  if (people.size > MAX_PEOPLE) return null;

  const ids = [...people];
  const contacts = (await db.contacts.bulkGet(ids)).filter((row) => row !== undefined);
  const purchases = await Promise.all(
    ids.map((id) =>
      db.purchases
        .where('[contactId+boughtAt]')
        .between([id, Dexie.minKey], [id, Dexie.maxKey])
        .toArray(),
    ),
  );
  const refunds = await db.refunds.where('contactId').anyOf(ids).toArray();
  const whole = { ...rows, contacts, purchases: purchases.flat(), refunds };
  return { then: rowsAsOf(whole, later), people, referrers, touched };
}

function patched(
  known: KnownFacts,
  { then, people, referrers, touched }: Around,
  zone: string,
): InsightFacts {
  const everybody = new Map(known.facts.people);
  const found = peopleOfRows(then, referrers);
  for (const id of people) {
    const person = found.get(id);
    if (person) everybody.set(id, person);
    else everybody.delete(id);
  }
  const answers = new Map(known.answers);
  const events = new Map(known.events);
  for (const address of touched) {
    events.delete(address);
    if (address.startsWith('answers/')) answers.delete(address.slice('answers/'.length));
  }
  for (const row of then.answers) answers.set(row.id, answerFact(row));
  const dayOf = dayNumbersIn(zone);
  for (const table of EVENT_TABLES) {
    for (const row of then[table]) {
      const event = eventOf(table, row, dayOf);
      if (event) events.set(addressOf(table, row.id), event);
    }
  }
  return {
    shopCurrency: currencyIn(then.settings),
    people: everybody,
    answers: inOrder(answers),
    events: [...events.values()],
    costs: then.costs,
    campaigns: then.campaigns,
    rates: then.rates,
  };
}
