import type { PackedSearch, PackedSearchRow } from './peopleSearch';
import type { Activity, CountedDays, PersonBase, PersonSummary } from './personSummary';

/** Somebody as the index knows them, as plain data. */
export type PackedRow = readonly [
  base: PersonBase,
  days: CountedDays | null,
  activity: Activity | null,
  search: PackedSearchRow,
  known: readonly string[],
];

/** What does not stand with each row: words, and the order of names. */
export type PackedRest = {
  readonly search: PackedSearch;
  readonly byName: Uint32Array<ArrayBuffer>;
};

/** A summary without what follows from the day and from what happened. */
export function withoutDay({
  lastContactAt: _at,
  openPromises: _open,
  occasion: _next,
  ...base
}: PersonSummary): PersonBase {
  return base;
}
