import type { PurchaseLine } from '../purchases/purchase';
import type { StoredTable } from '../store/tables';
import type { Act, Change, Fields } from './change';
import { addressOf, keysOf } from './rows';

/** The tables whose figures outlive their person, with the fields that hold words about them. */
const WORDS: Readonly<Partial<Record<StoredTable, readonly string[]>>> = {
  purchases: ['note', 'lines'],
  refunds: ['reason'],
  // A line's seal covers the digest of its note, so it holds without the note.
  ledgerEntries: ['note'],
  // That somebody asked is kept; who asked for what is not.
  privacyCases: ['contactId', 'note'],
  // In the journal alone: who differed between two computers is taken out of the row itself one by one.
  exchanges: ['conflicts'],
};

/** How a field looks that says nothing; empty text where it is not named here. */
const EMPTY: Readonly<Record<string, unknown>> = { contactId: null, conflicts: [] };

/** The fields of a row that are emptied when its person is erased: notes, reasons, names of what was bought. */
export function emptiedFields(table: StoredTable, fields: Fields): Fields {
  const found: Record<string, unknown> = {};
  for (const field of WORDS[table] ?? []) {
    if (!Object.hasOwn(fields, field)) continue;
    found[field] =
      field === 'lines'
        ? (fields[field] as readonly PurchaseLine[]).map((line) => ({ ...line, name: '' }))
        : (EMPTY[field] ?? (field in EMPTY ? null : ''));
  }
  return found;
}

/**
 * A change without the words about some people, whose rows themselves stay.
 *
 * @param erased - Addresses of the rows (`addressOf`).
 */
export function withoutWords(change: Change, erased: ReadonlySet<string>): Change {
  const { table, before, after, rows } = change;
  const isErased = keysOf(change).map((key) => erased.has(addressOf(table, key)));
  if (!WORDS[table] || !isErased.some(Boolean)) return change;
  const emptied = (fields: Fields): Fields => ({ ...fields, ...emptiedFields(table, fields) });
  return {
    ...change,
    ...(before && { before: emptied(before) }),
    ...(after && { after: emptied(after) }),
    ...(rows && { rows: rows.map((row, at) => (isErased[at] ? emptied(row) : row)) }),
  };
}

/** The words of an act whose person is gone for good. */
export const ERASED_ACT = { key: 'erased', args: {} } as const satisfies Act;

/** An act without whom it was about. An act about many only counts them, and stays as it is. */
export function namelessAct(act: Act): Act {
  const { args } = act;
  const isNamed = 'name' in args || 'other' in args || ('file' in args && args['count'] === 1);
  return isNamed ? ERASED_ACT : act;
}
