import type { Change, Stamp } from '../journal/change';
import { touchedFields } from '../journal/fields';
import { addressOf, deletedRowsOf, keysOf } from '../journal/rows';
import { laterStamp } from '../journal/stamp';
import type { Row } from '../journal/write';
import { wholeOf } from './partId';

/** What a history knows of one row: who wrote which field last is told by the stamp. */
export type RowWrites = {
  /** Of the last change of each field; a create writes all of them. */
  readonly fields: ReadonlyMap<string, Stamp>;
  readonly created: Stamp | null;
  /** The last create or change. */
  readonly last: Stamp | null;
  /** Of everything that is known of the row. */
  readonly stamps: ReadonlySet<Stamp>;
  readonly deletion: Deletion | null;
};

/** The last time a row was deleted. */
export type Deletion = {
  readonly at: Stamp;
  /** The act, whole. */
  readonly batch: string;
  /** As it was then; `null` if its content was given up for good. */
  readonly row: Row | null;
};

type Open = {
  fields: Map<string, Stamp>;
  created: Stamp | null;
  last: Stamp | null;
  stamps: Set<Stamp>;
  deletion: Deletion | null;
};

const NOTHING: RowWrites = {
  fields: new Map(),
  created: null,
  last: null,
  stamps: new Set(),
  deletion: null,
};

/** What a history knows of every row, by its address. */
export type WritesByRow = (address: string) => RowWrites;

/** Reads a history once. */
export function writesByRow(changes: readonly Change[]): WritesByRow {
  const found = new Map<string, Open>();
  const openAt = (address: string): Open => {
    let open = found.get(address);
    if (!open) {
      open = { fields: new Map(), created: null, last: null, stamps: new Set(), deletion: null };
      found.set(address, open);
    }
    return open;
  };
  for (const change of changes) {
    const { table, at, kind, batch } = change;
    const rows = new Map(deletedRowsOf(change).map((row) => [row.id, row]));
    for (const key of keysOf(change)) {
      const open = openAt(addressOf(table, key));
      open.stamps.add(at);
      if (kind === 'delete') {
        if (open.deletion === null || open.deletion.at < at) {
          open.deletion = { at, batch: wholeOf(batch), row: rows.get(key) ?? null };
        }
        continue;
      }
      open.last = laterStamp(open.last, at);
      if (kind === 'create') open.created = laterStamp(open.created, at);
      else {
        for (const field of touchedFields(change.before, change.after)) {
          open.fields.set(field, laterStamp(open.fields.get(field) ?? null, at));
        }
      }
    }
  }
  return (address) => found.get(address) ?? NOTHING;
}

/** When a field was last written, as far as a history knows; `null` if it does not. */
export function writtenAt({ fields, created }: RowWrites, field: string): Stamp | null {
  const own = fields.get(field) ?? null;
  return created === null ? own : laterStamp(own, created);
}
