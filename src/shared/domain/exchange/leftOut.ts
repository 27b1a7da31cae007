import type { Contact, ContactId } from '../contacts/contact';
import type { Row } from '../journal/write';
import { SAMPLE_CHAIN } from '../loyalty/ledgerEntry';
import { CONTACT_FIELDS } from '../store/references';
import type { StoredTable } from '../store/tables';
import { rowsIn, type ShopCopy } from './shopCopy';

/** Whether somebody was erased, here or by an erasure in the file: they do not come back. */
export type IsErased = (contactId: ContactId) => boolean;

/** What is not taken in, whatever the file holds. */
export type LeftOut = {
  /** Of people who do not exist: each computer has its own. */
  readonly isSample: (table: StoredTable, row: Row) => boolean;
  /** Of sample people, or of erased ones; the latter are counted. */
  readonly isTurnedAway: (table: StoredTable, row: Row) => boolean;
  /** Whether a row of this computer is about somebody who was erased elsewhere, and has to go here too. */
  readonly isErasedHere: (table: StoredTable, row: Row) => boolean;
  /** By the address' parts: whether nothing of this row may be kept, not even in the journal. */
  readonly isUnspeakable: (table: StoredTable, key: string) => boolean;
  /** The erased people who were turned away. */
  readonly turnedAway: () => readonly ContactId[];
  /** Those, and whoever was erased elsewhere and goes here too: what is left of them has to be looked for. */
  readonly erasedPeople: () => readonly ContactId[];
};

/** Rows of these stand for figures without a name and stay when somebody is erased. */
const NAMELESS: ReadonlySet<StoredTable> = new Set(['purchases', 'refunds', 'ledgerEntries']);

/** Finds out once who is not taken in. */
export function createLeftOut(mine: ShopCopy, theirs: ShopCopy, isErased: IsErased): LeftOut {
  const samples = new Set<string>();
  for (const copy of [mine, theirs]) {
    for (const row of rowsIn(copy, 'contacts').values()) {
      if ((row as unknown as Contact).isSample) samples.add(row.id);
    }
  }
  const verdicts = new Map<string, boolean>();
  const erased = (id: string): boolean => {
    let verdict = verdicts.get(id);
    if (verdict === undefined) {
      verdict = isErased(id as ContactId);
      verdicts.set(id, verdict);
    }
    return verdict;
  };
  const turned = new Set<ContactId>();
  const here = new Set<ContactId>();
  const unspeakable = new Set<string>();

  const owners = (table: StoredTable, row: Row): readonly string[] => {
    const fields = table === 'contacts' ? ['id'] : (CONTACT_FIELDS[table] ?? []);
    return fields.flatMap((field) => {
      const id = row[field];
      return typeof id === 'string' ? [id] : [];
    });
  };
  const isSample: LeftOut['isSample'] = (table, row) =>
    (table === 'ledgerEntries' && row['device'] === SAMPLE_CHAIN) ||
    owners(table, row).some((id) => samples.has(id)) ||
    (table === 'keepInTouch' && samples.has(row.id.replace(/^person:/, '')));

  const erasedOwners = (table: StoredTable, row: Row): readonly string[] => {
    const own = [...owners(table, row)];
    if (table === 'keepInTouch' && row.id.startsWith('person:')) own.push(row.id.slice(7));
    return own.filter(erased);
  };
  return {
    isSample,
    isErasedHere: (table, row) => {
      const gone = NAMELESS.has(table) ? [] : erasedOwners(table, row);
      for (const id of gone) here.add(id as ContactId);
      return gone.length > 0;
    },
    isTurnedAway: (table, row) => {
      if (isSample(table, row)) {
        unspeakable.add(`${table}/${row.id}`);
        return true;
      }
      const gone = erasedOwners(table, row);
      if (gone.length === 0 || NAMELESS.has(table)) return false;
      for (const id of gone) turned.add(id as ContactId);
      unspeakable.add(`${table}/${row.id}`);
      return true;
    },
    isUnspeakable: (table, key) =>
      unspeakable.has(`${table}/${key}`) ||
      (table === 'contacts' && (samples.has(key) || erased(key))),
    turnedAway: () => [...turned],
    erasedPeople: () => [...new Set([...turned, ...here])],
  };
}
