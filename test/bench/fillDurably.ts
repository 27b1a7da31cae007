import type { RegularsDatabase } from '@renderer/data/database';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { summary, type Times } from './measure';
import type { Size } from './report';
import { seededPerson } from './seed';

const CHUNK = 500;

/** Writes the people of a shop past the journal: what any way of filling it must do at least. */
export async function fillDurably(
  db: RegularsDatabase,
  { people, interactionsEach }: Size,
): Promise<Times> {
  const start = performance.now();
  for (let from = 0; from < people; from += CHUNK) {
    const some = Array.from({ length: Math.min(CHUNK, people - from) }, (_none, i) =>
      seededPerson(from + i, interactionsEach),
    );
    await rewriteFacts(db, async () => {
      await db.contacts.bulkAdd(some.map(({ contact }) => contact));
      await db.interactions.bulkAdd(some.flatMap(({ interactions }) => interactions));
    });
  }
  return summary([performance.now() - start]);
}
