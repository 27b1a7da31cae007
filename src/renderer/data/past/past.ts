import type { Instant } from '@shared/domain/calendar/clock';
import { isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { offsetAt } from '@shared/domain/calendar/wallTime';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { addressOf } from '@shared/domain/journal/rows';
import type { Row, Write } from '@shared/domain/journal/write';
import type { PastPoint } from '@shared/domain/past/pastPoint';
import {
  fieldsThatDiffer,
  takeOverEntry,
  takenTogether,
  takeOverPerson,
  type FormerRow,
} from '@shared/domain/past/takeOver';
import { referencesOf } from '@shared/domain/store/references';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import { erasedBy } from '@formats/erasedPeople';
import { refuse, type Result } from '@shared/kernel/result';
import type { RegularsDatabase } from '../database';
import { getMany } from '../journal/chunks';
import { nothing, type Plan } from '../journal/commit';
import { actName, actOf } from '../repositories/acts';
import {
  doing,
  save,
  type DataRefusal,
  type Dependencies,
  type Saved,
} from '../repositories/saving';
import { personThen, type PastPersonView } from './pastPerson';
import { readReach, type PastReach } from './pastReach';
import { goneOf, peopleThen, readPast, type PastPerson } from './pastReading';

/** The people of a former moment. */
export type PastPeople = {
  readonly people: readonly PastPerson[];
  /** How many came since. */
  readonly cameSince: number;
  /** The last instant that counts. */
  readonly until: Instant;
};

/** Why nothing was taken over from a former day. Nothing was changed. */
export type TakeOverRefusal =
  | DataRefusal
  /** They were erased: nothing brings them back. */
  | { readonly code: 'past/erased' }
  /** They are one with somebody else now, and can be made two again there. */
  | { readonly code: 'past/merged' }
  /** It stands as it was already. */
  | { readonly code: 'past/same' };

/** What entries of a person can be taken over one by one. */
export type PastEntryTable = 'interactions' | 'promises';

/** The shop as it was. */
export type Past = {
  readonly reach: () => Promise<PastReach>;
  /** Everybody of a former moment; `null` if the act that the point names is not known. Use with `useLive`. */
  readonly people: (point: PastPoint) => Promise<PastPeople | null>;
  /** One person of a former moment; `null` if they were not there, or were erased since. Use with `useLive`. */
  readonly person: (point: PastPoint, id: ContactId) => Promise<PastPersonView | null>;
  /** Makes a person what they were, with what belonged to them and is gone. One act. */
  readonly takePerson: (
    point: PastPoint,
    id: ContactId,
  ) => Promise<Result<Saved<null>, TakeOverRefusal>>;
  /** Gives one field the value that it had. One act. */
  readonly takeField: (
    point: PastPoint,
    id: ContactId,
    field: keyof Contact,
  ) => Promise<Result<Saved<null>, TakeOverRefusal>>;
  /** Makes one note or promise what it was. One act. */
  readonly takeEntry: (
    point: PastPoint,
    table: PastEntryTable,
    key: string,
  ) => Promise<Result<Saved<null>, TakeOverRefusal>>;
};

/** The former states of one database. */
export function createPast({ db, door, clock }: Dependencies): Past {
  const read = (point: PastPoint, tables: readonly StoredTable[]) =>
    db.transaction(
      'r',
      [...STORED_TABLES, 'batches', 'changes', 'meta'],
      // Said to be async, or the transaction would not wait for what is read after the first answer.
      async () => await readPast(db, point, clock.zone(), tables),
    );

  return {
    reach: () => readReach(db),

    people: (point) =>
      db.transaction('r', [...STORED_TABLES, 'batches', 'changes', 'meta'], async () => {
        const view = await readPast(db, point, clock.zone(), LISTED);
        return view && { ...(await peopleThen(db, view)), until: view.until };
      }),

    person: (point, id) =>
      db.transaction('r', [...STORED_TABLES, 'batches', 'changes', 'meta'], async () => {
        const view = await readPast(db, point, clock.zone(), SHOWN);
        if (view === null) return null;
        const then = dayIn(view.until, clock.zone());
        return personThen(db, view, id, { then, today: clock.today() });
      }),

    takePerson: async (point, id) => {
      // The past does not change; what is there now is read again in the act itself.
      const view = await read(point, STORED_TABLES);
      const contact = view && formerContact(view.later.rowThen, id, await db.contacts.get(id));
      return save<null, TakeOverRefusal>(door, async () => {
        if (!view || !contact) return nothing(refuse({ code: 'data/gone' }));
        const refusal = await whyNot(db, id);
        if (refusal) return refusal;
        const gone = goneOf(view, id);
        const isThere = await presence(db, gone);
        const now = (await db.contacts.get(id)) ?? null;
        const writes = takeOverPerson({ then: contact, now, gone, isThere });
        return done(actOf('past.person', { name: actName(contact) }), writes);
      });
    },

    takeField: async (point, id, field) => {
      const view = await read(point, ['contacts']);
      const contact = view && formerContact(view.later.rowThen, id, await db.contacts.get(id));
      return save<null, TakeOverRefusal>(door, async () => {
        const now = await db.contacts.get(id);
        if (!contact || !now) return nothing(refuse({ code: 'data/gone' }));
        if (!fieldsThatDiffer(contact, now).includes(field)) {
          return nothing(refuse({ code: 'past/same' }));
        }
        const fields = takenTogether(field);
        const known = fields.filter((one) => Object.hasOwn(contact, one));
        const write: Write = {
          ...{ kind: 'update', table: 'contacts', key: id },
          set: Object.fromEntries(known.map((one) => [one, contact[one]])),
          unset: fields.filter((one) => !known.includes(one)),
        };
        return done(actOf('past.field', { name: actName(now) }), [write]);
      });
    },

    takeEntry: async (point, table, key) => {
      const view = await read(point, [table]);
      const then = view?.touched.get(table)?.get(key)?.then ?? null;
      return save<null, TakeOverRefusal>(door, async () => {
        if (!then) return nothing(refuse({ code: 'past/same' }));
        const owner = await db.contacts.get(then['contactId'] as ContactId);
        if (!owner) {
          return (
            (await whyNot(db, then['contactId'] as ContactId)) ??
            nothing(refuse({ code: 'data/gone' }))
          );
        }
        const former: FormerRow = { table, key, then };
        const now = (await db.table<Row, string>(table).get(key)) ?? null;
        const writes = takeOverEntry(former, now, await presence(db, [former]));
        return done(actOf('past.entry', { name: actName(owner) }), writes);
      });
    },
  };
}

/** Tables of which the list tells whether something is different. */
const LISTED: readonly StoredTable[] = [
  'contacts',
  'interactions',
  'promises',
  'purchases',
  'refunds',
];

/** Tables that a person is shown from. */
const SHOWN: readonly StoredTable[] = [...LISTED, 'ledgerEntries'];

/** The day of an instant in a zone. */
function dayIn(at: Instant, zone: string): IsoDate {
  return isoDate(new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10));
}

const formerContact = (
  rowThen: (table: StoredTable, key: string, now: Row | null) => Row | null,
  id: ContactId,
  now: Contact | undefined,
): Contact | null =>
  rowThen('contacts', id, (now as unknown as Row | undefined) ?? null) as unknown as Contact | null;

type Decided = Plan<Result<null, TakeOverRefusal>>;

function done(act: Decided['act'], writes: readonly Write[]): Decided {
  const isEmpty = writes.every((write) =>
    write.kind === 'update'
      ? Object.keys(write.set).length + (write.unset?.length ?? 0) === 0
      : write.kind === 'create' && write.rows.length === 0,
  );
  return isEmpty ? nothing(refuse({ code: 'past/same' })) : doing(act, writes, null);
}

/** Why somebody who is gone does not come back; `null` if they may. */
async function whyNot(db: RegularsDatabase, id: ContactId): Promise<Decided | null> {
  if (erasedBy(await db.erasures.toArray())(id)) return nothing(refuse({ code: 'past/erased' }));
  if (await db.contacts.get(id)) return null;
  const merges = await db.personMerges.where('goneId').equals(id).toArray();
  return merges.some(({ splitAt }) => splitAt === null)
    ? nothing(refuse({ code: 'past/merged' }))
    : null;
}

/** Which of the rows that come back, and of those that they mention, are there now. */
async function presence(
  db: RegularsDatabase,
  rows: readonly FormerRow[],
): Promise<(table: StoredTable, key: string) => boolean> {
  const wanted = new Map<StoredTable, Set<string>>();
  const want = (table: StoredTable, key: string): void => {
    const keys = wanted.get(table);
    if (keys) keys.add(key);
    else wanted.set(table, new Set([key]));
  };
  for (const { table, key, then } of rows) {
    want(table, key);
    for (const to of referencesOf(table, then)) want(to.table, to.key);
  }
  const there = new Set<string>();
  for (const [table, keys] of wanted) {
    const found = await getMany(db.table<Row, string>(table), [...keys]);
    for (const row of found) if (row) there.add(addressOf(table, row.id));
  }
  return (table, key) => there.has(addressOf(table, key));
}
