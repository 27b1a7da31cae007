import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { createJournaledEntries } from '@shared/domain/loyalty/journaledEntries';
import { verifyLedger, type BookToVerify } from '@shared/domain/loyalty/verifyLedger';
import { erasedAmong } from '@formats/erasedPeople';
import { hashOf, noteDigestOf } from '@formats/ledgerSeal';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { readProgrammes } from '../repositories/programmeRows';
import type { BookStatus, BookVerdict } from './bookApi';

/** Lines whose seal is reckoned between two reports. */
const STEP = 500;

/**
 * Recomputes the whole book from what is stored, and names every line that does not fit, with the line.
 *
 * @param onProgress - Called with how many lines are through.
 */
export async function verifyBook(
  db: RegularsDatabase,
  onProgress: (progress: NonNullable<BookStatus['checking']>) => void,
): Promise<BookVerdict> {
  const book = await readWholeBook(db);
  const total = book.entries.length;
  let done = 0;
  onProgress({ done, total });
  const problems = verifyLedger({
    ...book,
    noteDigestOf,
    // The seals are most of the work, one for each line.
    hashOf: (entry) => {
      done += 1;
      if (done % STEP === 0 && done <= total) onProgress({ done, total });
      return hashOf(entry);
    },
  });
  const named = new Set(problems.map(({ entryId }) => entryId));
  const found = new Map<string, LedgerEntry>();
  for (const entry of book.entries) if (named.has(entry.id)) found.set(entry.id, entry);
  return {
    problems: problems.map((problem) => ({
      problem,
      entry: problem.entryId === null ? null : (found.get(problem.entryId) ?? null),
    })),
    lines: total,
  };
}

/** Everything that a verification compares, as it stood at one moment. */
function readWholeBook(
  db: RegularsDatabase,
): Promise<Omit<BookToVerify, 'hashOf' | 'noteDigestOf'>> {
  const tables = [
    db.ledgerEntries,
    db.purchases,
    db.refunds,
    db.programmes,
    db.settings,
    db.contacts,
    db.erasures,
    db.changes,
  ];
  return db.transaction('r', tables, async () => {
    const journal = createJournaledEntries();
    for (const table of ['ledgerEntries', 'contacts'] as const) {
      const changes = await db.changes
        .where('[table+key]')
        .between([table, Dexie.minKey], [table, Dexie.maxKey])
        .toArray();
      // In the order in which they happened: within one act the last one counts.
      changes.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
      for (const change of changes) journal.add(change);
    }
    const contacts = await db.contacts.toArray();
    const entries = await db.ledgerEntries.toArray();
    const erased = erasedAmong(entries, contacts, await db.erasures.toArray());
    return {
      entries,
      purchases: await db.purchases.toArray(),
      refunds: await db.refunds.toArray(),
      programmes: (await readProgrammes(db)).programmes,
      contacts: contacts.map(({ id, tags, country, birthday, leapDayRule }) => ({
        id,
        tags,
        country,
        birthday,
        leapDayRule,
      })),
      formerPeople: new Set([...journal.formerPeople(), ...erased]),
      journaled: journal.entryIds(),
      partlyKnown: journal.partlyKnown(),
    };
  });
}
