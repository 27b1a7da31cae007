import type { Table } from 'dexie';

/** Rows of one change at most, and rows handled between two breaths of the window. */
export const CHUNK = 1_000;

/** A list in pieces of at most `CHUNK`. */
export function* chunksOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK);
}

/** Rows by their keys, in order, `undefined` where there is none; read so that the window keeps breathing. */
export async function getMany<T>(
  table: Table<T, string>,
  keys: readonly string[],
): Promise<(T | undefined)[]> {
  const rows: (T | undefined)[] = [];
  for (const chunk of chunksOf(keys)) rows.push(...(await table.bulkGet([...chunk])));
  return rows;
}
