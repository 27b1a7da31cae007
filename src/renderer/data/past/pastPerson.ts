import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Interaction } from '@shared/domain/interactions/interaction';
import { sameRow } from '@shared/domain/journal/fields';
import { accountOf } from '@shared/domain/loyalty/account';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { fieldsThatDiffer } from '@shared/domain/past/takeOver';
import type { CarePromise } from '@shared/domain/promises/promise';
import type { Purchase } from '@shared/domain/purchases/purchase';
import type { StoredTable, Tables } from '@shared/domain/store/tables';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import type { PastView } from './pastReading';

/** An entry as it was, and what has become of it. */
export type PastEntry<T> = {
  readonly then: T;
  readonly now: T | null;
  readonly state: 'same' | 'changed' | 'gone';
};

/** Points or stamps at the end of that day and today; `null` for who never had any. */
export type PastBalance = { readonly then: number | null; readonly now: number | null };

/** A person as they were, beside how they are. */
export type PastPersonView = {
  readonly then: Contact;
  readonly now: Contact | null;
  /** Fields of the record that were different. */
  readonly fields: readonly (keyof Contact)[];
  /** The record that they became one with, where that is why they are gone. */
  readonly mergedInto: Pick<Contact, 'id' | 'name'> | null;
  readonly notes: readonly PastEntry<Interaction>[];
  readonly promises: readonly PastEntry<CarePromise>[];
  readonly purchases: readonly PastEntry<Purchase>[];
  readonly points: PastBalance;
  readonly stamps: PastBalance;
  /** Notes, promises and purchases that came since. */
  readonly cameSince: number;
};

/** One person as they were at the moment of a view; `null` if they were not there, or were erased since. */
export async function personThen(
  db: RegularsDatabase,
  view: PastView,
  id: ContactId,
  days: { readonly then: IsoDate; readonly today: IsoDate },
): Promise<PastPersonView | null> {
  const now = (await db.contacts.get(id)) ?? null;
  const then = view.later.rowThen('contacts', id, now) as Contact | null;
  if (then === null || (now === null && view.isErased(id))) return null;

  const between = [
    [id, Dexie.minKey],
    [id, Dexie.maxKey],
  ] as const;
  const notes = entriesOf(
    view,
    'interactions',
    id,
    await db.interactions
      .where('[contactId+happenedAt]')
      .between(...between)
      .toArray(),
  );
  const promises = entriesOf(
    view,
    'promises',
    id,
    await db.promises.where('contactId').equals(id).toArray(),
  );
  const purchases = entriesOf(
    view,
    'purchases',
    id,
    await db.purchases
      .where('[contactId+boughtAt]')
      .between(...between)
      .toArray(),
  );
  const lines = await db.ledgerEntries
    .where('[contactId+postedAt]')
    .between(...between)
    .toArray();
  const linesThen = entriesOf(view, 'ledgerEntries', id, lines).entries.map((line) => line.then);
  const balance = (unit: LedgerEntry['unit']): PastBalance => ({
    then: balanceOf(linesThen, unit, days.then),
    now: balanceOf(lines, unit, days.today),
  });
  return {
    then,
    now,
    fields: now ? fieldsThatDiffer(then, now) : [],
    mergedInto: now ? null : await mergedInto(db, id),
    notes: notes.entries.sort((a, b) => b.then.happenedAt - a.then.happenedAt),
    promises: promises.entries.sort((a, b) => b.then.createdAt - a.then.createdAt),
    purchases: purchases.entries.sort((a, b) => b.then.boughtAt - a.then.boughtAt),
    points: balance('points'),
    stamps: balance('stamps'),
    cameSince: notes.cameSince + promises.cameSince + purchases.cameSince,
  };
}

function balanceOf(
  lines: readonly LedgerEntry[],
  unit: LedgerEntry['unit'],
  day: IsoDate,
): number | null {
  return lines.some((line) => line.unit === unit) ? accountOf(lines, unit, day).balance : null;
}

/** The entries of a person then, from those that are theirs now and those that were touched since. */
function entriesOf<Table extends StoredTable>(
  view: PastView,
  table: Table,
  id: ContactId,
  rows: readonly Tables[Table][],
): { readonly entries: PastEntry<Tables[Table]>[]; readonly cameSince: number } {
  const pairs = view.touched.get(table);
  const entries: PastEntry<Tables[Table]>[] = rows
    .filter((row) => !pairs?.has(row.id))
    .map((row) => ({ then: row, now: row, state: 'same' }));
  let cameSince = 0;
  for (const { then, now } of pairs?.values() ?? []) {
    if (then?.['contactId'] === id) {
      const state = now === null ? 'gone' : sameRow(then, now) ? 'same' : 'changed';
      entries.push({
        then: then as unknown as Tables[Table],
        now: now as unknown as Tables[Table] | null,
        state,
      });
    } else if (now?.['contactId'] === id) cameSince += 1;
  }
  return { entries, cameSince };
}

async function mergedInto(
  db: RegularsDatabase,
  id: ContactId,
): Promise<Pick<Contact, 'id' | 'name'> | null> {
  const merges = await db.personMerges.where('goneId').equals(id).toArray();
  const standing = merges.find(({ splitAt }) => splitAt === null);
  const kept = standing && (await db.contacts.get(standing.keptId));
  return kept ? { id: kept.id, name: kept.name } : null;
}
