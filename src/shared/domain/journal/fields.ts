import type { Fields } from './change';
import { sameValue } from './sameValue';
import type { Row } from './write';

/** When a row last changed; follows from the stamp of its batch, so it is no change of its own. */
export const STAMPED_FIELD = 'updatedAt';

/** What an update does to a row: the row afterwards, and the fields that differ, before and after. */
export type FieldChange = { readonly row: Row; readonly before: Fields; readonly after: Fields };

/**
 * The effect of setting and unsetting fields of a row; `null` if nothing differs. `id` and
 * `updatedAt` are left alone.
 */
export function changeFields(
  row: Row,
  set: Fields,
  unset: readonly string[] = [],
): FieldChange | null {
  const [before, after]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  const next: Record<string, unknown> = { ...row };
  for (const [field, value] of Object.entries(set)) {
    if (isFixed(field) || (Object.hasOwn(row, field) && sameValue(row[field], value))) continue;
    if (Object.hasOwn(row, field)) before[field] = row[field];
    after[field] = value;
    next[field] = value;
  }
  for (const field of unset) {
    if (isFixed(field) || !Object.hasOwn(row, field)) continue;
    before[field] = row[field];
    delete next[field];
  }
  const nothing = Object.keys(before).length === 0 && Object.keys(after).length === 0;
  return nothing ? null : { row: next as Row, before, after };
}

const isFixed = (field: string): boolean => field === 'id' || field === STAMPED_FIELD;

/** The fields that an update touched, whether it set, changed or removed them. */
export const touchedFields = (before: Fields = {}, after: Fields = {}): readonly string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

/** Whether a field stands in a row as `fields` has it: same value, or absent from both. */
export function standsAs(row: Fields, fields: Fields, field: string): boolean {
  const [here, there] = [Object.hasOwn(row, field), Object.hasOwn(fields, field)];
  return here === there && (!here || sameValue(row[field], fields[field]));
}

/** Whether two rows say the same, apart from when they were last changed. */
export function sameRow(a: Row, b: Row): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (field) => field === STAMPED_FIELD || standsAs(a, b, field),
  );
}
