import type { ContactId } from '../contacts/contact';
import { isPiece } from '../exchange/partId';
import type { Change, Stamp } from '../journal/change';
import { keysOf } from '../journal/rows';
import type { LedgerEntryId } from './ledgerEntry';

/** What the journal says of the book and its people. */
export type JournaledEntries = {
  /** Takes a change; those of other tables are passed over. In any order. */
  readonly add: (change: Change) => void;
  /** Entries that an act wrote and none took away. */
  readonly entryIds: () => ReadonlySet<LedgerEntryId>;
  /** Entries that came with a part of another computer's shop: those around them may have stayed there. */
  readonly partlyKnown: () => ReadonlySet<LedgerEntryId>;
  /** People who are gone for good: their entries stay. */
  readonly formerPeople: () => ReadonlySet<ContactId>;
};

/** Begins to gather, change by change, which entries there should be. */
export function createJournaledEntries(): JournaledEntries {
  const last = {
    ledgerEntries: new Map<string, { readonly at: Stamp; readonly isThere: boolean }>(),
    contacts: new Map<string, { readonly at: Stamp; readonly isThere: boolean }>(),
  };
  const pieces = new Set<LedgerEntryId>();
  const keysWhere = <Id extends string>(table: keyof typeof last, isThere: boolean) =>
    new Set([...last[table]].flatMap(([key, one]) => (one.isThere === isThere ? [key as Id] : [])));
  return {
    add: (change) => {
      const { table, kind, at } = change;
      if (kind === 'update' || (table !== 'ledgerEntries' && table !== 'contacts')) return;
      const isThere = kind === 'create';
      if (isThere && table === 'ledgerEntries' && isPiece(change.id)) {
        for (const key of keysOf(change)) pieces.add(key as LedgerEntryId);
      }
      const seen = last[table];
      for (const key of keysOf(change)) {
        const before = seen.get(key);
        // Within one act the one that was noted later counts; changes come in that order.
        if (!before || at >= before.at) seen.set(key, { at, isThere });
      }
    },
    entryIds: () => keysWhere('ledgerEntries', true),
    partlyKnown: () => pieces,
    formerPeople: () => keysWhere('contacts', false),
  };
}
