import type { Instant } from '@shared/domain/calendar/clock';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { sameRow } from '@shared/domain/journal/fields';
import { stampTime } from '@shared/domain/journal/stamp';
import type { Row } from '@shared/domain/journal/write';
import { laterChanges, type LaterChanges } from '@shared/domain/past/laterChanges';
import type { PastPoint } from '@shared/domain/past/pastPoint';
import { fieldsThatDiffer, type FormerRow } from '@shared/domain/past/takeOver';
import { CONTACT_FIELDS } from '@shared/domain/store/references';
import { STORED_TABLES, type StoredTable, type Tables } from '@shared/domain/store/tables';
import { erasedBy } from '@formats/erasedPeople';
import type { RegularsDatabase } from '../database';
import { endOfDay } from '../insights/insightsReading';
import { actsAfter, changesOfActs } from '../journal/actsAfter';
import { getMany } from '../journal/chunks';

/** Everything of a person's that is a row of its own. */
const OF_PEOPLE = [...Object.keys(CONTACT_FIELDS), 'keepInTouch'] as StoredTable[];

/** A row as it was, and as it is; `null` where it is not there. */
export type RowPair = { readonly then: Row | null; readonly now: Row | null };

/** The shop at a former moment, as far as it was different from now. */
export type PastView = {
  /** The last instant that counts. */
  readonly until: Instant;
  /** The first thing that is known of this shop; `null` for a shop without acts. */
  readonly since: Instant | null;
  readonly later: LaterChanges;
  /** Rows that were touched since: as they were, and as they are. */
  readonly touched: ReadonlyMap<StoredTable, ReadonlyMap<string, RowPair>>;
  readonly isErased: (contactId: ContactId) => boolean;
};

/**
 * Looks at the shop as it was on this computer: what was done since is taken back, act by act. What came from other
 * computers counts from the moment at which it came.
 *
 * @param tables - Whose touched rows are wanted.
 * @returns `null` if the act that the point names is not known here.
 */
export async function readPast(
  db: RegularsDatabase,
  point: PastPoint,
  zone: string,
  tables: readonly StoredTable[] = STORED_TABLES,
): Promise<PastView | null> {
  const found = await actsSince(db, point, zone);
  if (found === null) return null;
  const { ids, until } = found;
  const later = laterChanges(ids, await changesOfActs(db, ids));
  const touched = new Map<StoredTable, Map<string, RowPair>>();
  for (const table of tables) {
    const keys = later.keysIn(table);
    if (keys.length === 0) continue;
    const rows = await getMany(db.table<Row, string>(table), keys);
    const pairs = new Map<string, RowPair>();
    keys.forEach((key, index) => {
      const now = rows[index] ?? null;
      pairs.set(key, { then: later.rowThen(table, key, now), now });
    });
    touched.set(table, pairs);
  }
  const first = await db.batches.where('seq').above(0).first();
  return {
    until,
    since: first ? stampTime(first.at) : null,
    later,
    touched,
    isErased: erasedBy(await db.erasures.toArray()),
  };
}

/** This computer's own acts after a point, in their order. */
async function actsSince(
  db: RegularsDatabase,
  point: PastPoint,
  zone: string,
): Promise<{ readonly ids: readonly string[]; readonly until: Instant } | null> {
  if (point.kind === 'day') {
    const until = endOfDay(point.day, zone);
    return { ids: (await actsAfter(db, until)) ?? [], until };
  }
  const act = await db.batches.get(point.batchId);
  if (!act || act.seq === 0) return null;
  const ids = await db.batches.where('seq').aboveOrEqual(act.seq).primaryKeys();
  return { ids, until: stampTime(act.at) - 1 };
}

/** A table as it was then, whole. For comparing with copies; screens ask for less. */
export async function tableThen<Table extends StoredTable>(
  db: RegularsDatabase,
  { touched }: PastView,
  table: Table,
): Promise<readonly Tables[Table][]> {
  const pairs = touched.get(table);
  const rows: Row[] = [];
  for (const row of await db.table<Row, string>(table).toArray()) {
    if (!pairs?.has(row.id)) rows.push(row);
  }
  for (const { then } of pairs?.values() ?? []) if (then) rows.push(then);
  return rows as unknown as readonly Tables[Table][];
}

/** Whom a row belonged to; nobody for a row of the shop's. */
export function ownersOf(table: StoredTable, row: Row): readonly string[] {
  if (table === 'keepInTouch') return row.id.startsWith('person:') ? [row.id.slice(7)] : [];
  return (CONTACT_FIELDS[table] ?? []).flatMap((field) => {
    const id = row[field];
    return typeof id === 'string' ? [id] : [];
  });
}

/** What belonged to a person then and is gone now. */
export const goneOf = ({ touched }: PastView, id: ContactId): readonly FormerRow[] =>
  OF_PEOPLE.flatMap((table) =>
    [...(touched.get(table) ?? [])].flatMap(([key, { then, now }]) =>
      then !== null && now === null && ownersOf(table, then).includes(id)
        ? [{ table, key, then }]
        : [],
    ),
  );

/** One person of a former day. */
export type PastPerson = {
  readonly id: ContactId;
  readonly then: Contact;
  /** As they are now; `null` if they are not there any more. */
  readonly now: Contact | null;
  /** `gone`: not there any more. `trashed`: in the trash now. `changed`: something of what there was is different now. */
  readonly state: 'same' | 'changed' | 'trashed' | 'gone';
};

/** Everybody who was there then and not in the trash; in no particular order. */
export async function peopleThen(
  db: RegularsDatabase,
  view: PastView,
): Promise<{ readonly people: readonly PastPerson[]; readonly cameSince: number }> {
  const different = new Set<string>();
  for (const table of ['interactions', 'promises', 'purchases', 'refunds'] as const) {
    for (const { then, now } of view.touched.get(table)?.values() ?? []) {
      if (then === null || (now !== null && sameRow(then, now))) continue;
      for (const id of ownersOf(table, then)) different.add(id);
    }
  }
  const pairs = view.touched.get('contacts');
  const people: PastPerson[] = [];
  let cameSince = 0;
  const add = (then: Contact, now: Contact | null): void => {
    if (then.trashedAt !== null) return;
    const isChanged = different.has(then.id) || (now && fieldsThatDiffer(then, now).length > 0);
    const state = !now
      ? 'gone'
      : now.trashedAt !== null
        ? 'trashed'
        : isChanged
          ? 'changed'
          : 'same';
    people.push({ id: then.id, then, now, state });
  };
  for (const now of await db.contacts.toArray()) {
    const pair = pairs?.get(now.id);
    if (!pair) add(now, now);
    else if (pair.then) add(pair.then as unknown as Contact, now);
    else if (now.trashedAt === null) cameSince += 1;
  }
  for (const [key, { then, now }] of pairs ?? []) {
    if (now === null && then !== null && !view.isErased(key as ContactId)) {
      add(then as unknown as Contact, null);
    }
  }
  return { people, cameSince };
}
