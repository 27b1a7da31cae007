import { erasureOf } from '@formats/erasedPeople';
import type { ContactId } from '@shared/domain/contacts/contact';
import { updating, type Write } from '@shared/domain/journal/write';
import type { RegularsDatabase } from '../database';

/** How often each erasure, by its id, kept somebody away. */
export type TurnedAway = ReadonlyMap<string, number>;

/** Counts, by their erasures, people who were kept away by the number of their record. */
export async function erasuresOf(
  db: RegularsDatabase,
  people: readonly ContactId[],
): Promise<TurnedAway> {
  const counts = new Map<string, number>();
  if (people.length === 0) return counts;
  const find = erasureOf(await db.erasures.toArray());
  for (const id of people) {
    const erasure = find(id);
    if (erasure !== null) counts.set(erasure, (counts.get(erasure) ?? 0) + 1);
  }
  return counts;
}

/** What notes on the certificates that people were kept away; within the transaction of the act that kept them away. */
export async function notingTurnedAway(
  db: RegularsDatabase,
  counts: TurnedAway,
): Promise<readonly Write[]> {
  const rows = await db.erasures.bulkGet([...counts.keys()]);
  return rows.flatMap((row) =>
    row
      ? [
          updating('erasures', row.id, {
            turnedAway: row.turnedAway + (counts.get(row.id) ?? 0),
          }),
        ]
      : [],
  );
}
