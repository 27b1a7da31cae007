import type { RegularsDatabase } from '../../database';

/** Key in `meta`: which rewriting of the whole database its rows come from. */
const REWRITING_KEY = 'rewriting';

type Note = { readonly key: string; readonly value: string };

/** Position of the last act in the database; 0 if there is none. */
export async function lastSeq(db: RegularsDatabase): Promise<number> {
  const journal = await db.meta.get('journal');
  return journal?.key === 'journal' ? journal.value.seq : 0;
}

/** Which rewriting the rows come from; empty if they were never rewritten. */
export async function rewritingOf(db: RegularsDatabase): Promise<string> {
  return (await db.table<Note, string>('meta').get(REWRITING_KEY))?.value ?? '';
}

/** Notes, in the transaction that rewrites everything, that the log's acts are not what led here. */
export async function noteRewriting(db: RegularsDatabase, id: string): Promise<void> {
  await db.table<Note, string>('meta').put({ key: REWRITING_KEY, value: id });
}
