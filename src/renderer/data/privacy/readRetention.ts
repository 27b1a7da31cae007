import { isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { RetentionPerson } from '@shared/domain/privacy/retention';
import type { Table } from 'dexie';
import type { RegularsDatabase } from '../database';
import { actName } from '../repositories/acts';

/** Somebody as retention looks at them, with their name. */
export type KnownForRetention = RetentionPerson & { readonly name: string };

/** Rows read at once: one answer of the engine for all of them is many times faster than one for each. */
const AT_ONCE = 5_000;

/**
 * Everybody with the latest dealing of any kind; without the trash, sample people and those who wait for an answer.
 *
 * @param zone - IANA, of the days.
 */
export async function readRetention(
  db: RegularsDatabase,
  zone: string,
): Promise<readonly KnownForRetention[]> {
  const latest = new Map<string, number>();
  const touch = (id: string | null, at: number): void => {
    if (id !== null && at > (latest.get(id) ?? -Infinity)) latest.set(id, at);
  };
  // Dealings, not what was merely written down about somebody: those are theirs or with them.
  await inChunks(db.interactions, ({ contactId, happenedAt }) => touch(contactId, happenedAt));
  await inChunks(db.purchases, ({ contactId, boughtAt }) => touch(contactId, boughtAt));
  await inChunks(db.answers, ({ contactId, answeredAt }) => touch(contactId, answeredAt));
  await inChunks(db.consentEvents, ({ contactId, decidedAt }) => touch(contactId, decidedAt));
  await inChunks(db.appointments, ({ contactId, at, on }) =>
    touch(contactId, at ?? (on === null ? 0 : Date.parse(`${on}T12:00:00Z`))),
  );
  const records = new Map((await db.privacyRecords.toArray()).map((row) => [row.id, row]));
  const open = new Set(
    (await db.privacyCases.toArray()).flatMap(({ contactId, answeredOn }) =>
      answeredOn === null && contactId !== null ? [contactId] : [],
    ),
  );
  const dayOf = daysIn(zone);
  const people: KnownForRetention[] = [];
  await inChunks(db.contacts, (contact: Contact) => {
    // Whoever waits for an answer is not done with.
    if (contact.isSample || contact.trashedAt !== null || open.has(contact.id)) return;
    const record = records.get(contact.id);
    people.push({
      contactId: contact.id,
      name: actName(contact),
      country: contact.country,
      lastOn: dayOf(Math.max(latest.get(contact.id) ?? -Infinity, contact.createdAt)),
      keepUntil: record?.keepUntil ?? null,
      isRestricted: (record?.restrictedSince ?? null) !== null,
    });
  });
  return people;
}

/** Every row of a table in the order of ids, a piece at a time. */
async function inChunks<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  each: (row: Row) => void,
): Promise<void> {
  for (let last: string | null = null; ;) {
    const rest = last === null ? table.orderBy(':id') : table.where(':id').above(last);
    const rows: Row[] = await rest.limit(AT_ONCE).toArray();
    for (const row of rows) each(row);
    const end = rows.at(-1);
    if (end === undefined || rows.length < AT_ONCE) return;
    last = end.id;
  }
}

const HOUR_MS = 3_600_000;

/** The civil day of an instant. Zones change at whole quarters of an hour at the least, so each quarter is looked up once. */
function daysIn(zone: string): (at: number) => IsoDate {
  const known = new Map<number, IsoDate>();
  return (at) => {
    const quarter = Math.floor(at / (HOUR_MS / 4));
    const day = known.get(quarter) ?? isoDate(localTimeAt(at, zone).day);
    known.set(quarter, day);
    return day;
  };
}
