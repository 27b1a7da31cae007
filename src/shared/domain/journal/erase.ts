import type { Change } from './change';
import { addressOf, keysOf } from './rows';

/**
 * A change without some of its rows: nothing of their content is left.
 *
 * @param gone - Addresses of the rows (`addressOf`).
 * @returns The same change if it touched none of them; `null` if it touched nothing else.
 */
export function withoutRows(change: Change, gone: ReadonlySet<string>): Change | null {
  const stays = keysOf(change).map((key) => !gone.has(addressOf(change.table, key)));
  if (stays.every(Boolean)) return change;
  if (!stays.some(Boolean) || !change.keys) return null;
  const keys = change.keys.filter((_key, index) => stays[index]);
  const rows = change.rows?.filter((_row, index) => stays[index]);
  return { ...change, keys, ...(rows && { rows }) };
}
