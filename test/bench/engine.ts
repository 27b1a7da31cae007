import { SCHEMA_VERSIONS } from '@renderer/data/schema/versions';
import { BACKUP_TABLES } from '@shared/domain/backups/backup';
import { seededPerson } from './seed';

/** Rows that are handed over at once, as the app does it. */
const CHUNK = 1_000;

const SCRATCH = 'regulars-bench-engine';

/**
 * What the engine alone takes to store what an import stores of so many people, each with a note: the same tables with the
 * same indexes, one transaction flushed to the disk, and nothing else. In milliseconds.
 */
export async function engineWrites(people: number): Promise<number> {
  const tables = ['contacts', 'interactions'] as const;
  await done(indexedDB.deleteDatabase(SCRATCH));
  const opening = indexedDB.open(SCRATCH, 1);
  opening.onupgradeneeded = () => {
    for (const table of tables) {
      const store = opening.result.createObjectStore(table, { keyPath: 'id' });
      const [, ...indexes] = SCHEMA_VERSIONS[0]!.stores[table]!.split(', ');
      for (const index of indexes) store.createIndex(index, pathOf(index));
    }
  };
  const db = await done(opening);
  const some = Array.from({ length: people }, (_, n) => seededPerson(n, 1));
  const rows = {
    contacts: some.map(({ contact }) => contact),
    interactions: some.flatMap(({ interactions }) => interactions),
  };
  const begun = performance.now();
  const tx = db.transaction(tables, 'readwrite', { durability: 'strict' });
  const ended = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error('The engine refused'));
  });
  for (const table of tables) {
    const store = tx.objectStore(table);
    for (let from = 0; from < rows[table].length; from += CHUNK) {
      const adding = rows[table].slice(from, from + CHUNK).map((row) => store.add(row));
      await done(adding[adding.length - 1]!);
    }
  }
  await ended;
  const took = performance.now() - begun;
  db.close();
  await done(indexedDB.deleteDatabase(SCRATCH));
  return took;
}

/** What the engine alone takes to read every row that a backup holds, the next ones asked for meanwhile. In milliseconds. */
export async function engineReads(name: string): Promise<number> {
  const db = await done(indexedDB.open(name));
  const begun = performance.now();
  const tables = BACKUP_TABLES.filter((table) => db.objectStoreNames.contains(table));
  const tx = db.transaction(tables, 'readonly');
  for (const table of tables) {
    const store = tx.objectStore(table);
    let coming: Promise<{ readonly id: string }[]> | null = done(store.getAll(null, CHUNK));
    while (coming !== null) {
      const rows: { readonly id: string }[] = await coming;
      const last = rows.length < CHUNK ? undefined : rows[rows.length - 1];
      coming = last ? done(store.getAll(IDBKeyRange.lowerBound(last.id, true), CHUNK)) : null;
    }
  }
  const took = performance.now() - begun;
  db.close();
  return took;
}

/** `[contactId+happenedAt]` is an index over two fields. */
const pathOf = (index: string): string | string[] =>
  index.startsWith('[') ? index.slice(1, -1).split('+') : index;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The engine refused'));
  });
