import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { deletedRowsOf } from '@shared/domain/journal/rows';
import { stampTime } from '@shared/domain/journal/stamp';
import type { Change } from '@shared/domain/journal/change';
import type { Instant } from '@shared/domain/calendar/clock';
import type { RegularsDatabase } from '../database';
import { actName } from '../repositories/acts';

/** Somebody whom only the journal still has: they were written down, and that was taken back. */
export type TakenBack = {
  readonly contactId: ContactId;
  readonly name: string;
  /** When it was taken back. */
  readonly at: Instant;
};

/** The records of people as the journal still has them; whoever it does not know is missing. */
export async function recordsInJournal(
  db: RegularsDatabase,
  ids: readonly ContactId[],
): Promise<readonly Contact[]> {
  const wanted = new Set<string>(ids);
  if (wanted.size === 0) return [];
  const single = await db.changes
    .where('[table+key]')
    .anyOf([...wanted].map((id) => ['contacts', id]))
    .toArray();
  return [...latestOf([...single, ...(await chunksOfContacts(db))])]
    .filter(([id]) => wanted.has(id))
    .map(([, { row }]) => row);
}

/**
 * Everybody whom only the journal still has, the latest first. Sample people are left out, and whoever became one with
 * somebody else: they go with them.
 */
export function peopleTakenBack(db: RegularsDatabase): Promise<readonly TakenBack[]> {
  return db.transaction('r', [db.contacts, db.changes, db.personMerges], async () => {
    const apart = new Set<string>(await db.contacts.toCollection().primaryKeys());
    for (const { goneId, splitAt } of await db.personMerges.toArray()) {
      if (splitAt === null) apart.add(goneId);
    }
    // Keys alone: what was done to everybody who is still there need not be read.
    const missing = new Set<string>();
    await db.changes
      .where('[table+key]')
      .between(['contacts', ''], ['contacts', '\uffff'], false, true)
      .eachUniqueKey((key) => {
        const [, id] = key as unknown as readonly [string, string];
        if (!apart.has(id)) missing.add(id);
      });
    const single = await db.changes
      .where('[table+key]')
      .anyOf([...missing].map((id) => ['contacts', id]))
      .toArray();
    return [...latestOf([...single, ...(await chunksOfContacts(db))])]
      .filter(([id, { row }]) => !apart.has(id) && !row.isSample)
      .map(([id, { row, change }]) => ({
        contactId: id as ContactId,
        name: actName(row),
        at: stampTime(change.at),
      }))
      .sort((a, b) => b.at - a.at || (a.contactId < b.contactId ? -1 : 1));
  });
}

/** Changes of several contacts at once: an import that was taken back. */
const chunksOfContacts = (db: RegularsDatabase): Promise<readonly Change[]> =>
  db.changes
    .where('[table+key]')
    .equals(['contacts', ''])
    .filter(({ kind }) => kind === 'delete')
    .toArray();

/** What the last delete that kept it says of each row. */
function latestOf(
  changes: readonly Change[],
): ReadonlyMap<string, { readonly row: Contact; readonly change: Change }> {
  const latest = new Map<string, { readonly row: Contact; readonly change: Change }>();
  for (const change of changes) {
    if (change.kind !== 'delete') continue;
    for (const row of deletedRowsOf(change) as unknown as readonly Contact[]) {
      const before = latest.get(row.id);
      if (!before || before.change.at < change.at) latest.set(row.id, { row, change });
    }
  }
  return latest;
}
