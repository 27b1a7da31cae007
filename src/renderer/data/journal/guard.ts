import { STORED_TABLES } from '@shared/domain/store/tables';
import type { DBCore, Dexie, Transaction } from 'dexie';

/** A table of facts was about to be written past the journal: a bug, never a refusal. */
export class WrittenPastTheDoorError extends Error {
  override readonly name = 'WrittenPastTheDoorError';

  constructor(table: string) {
    super(`The table ${table} is written through the journal only`);
  }
}

// Transactions that may write facts: those of the door, and those that rewrite the whole database.
const permitted = new WeakSet<IDBTransaction>();

/** Lets this transaction write facts. For `journal/door` and `journal/rewrite` only. */
export function permitFacts(tx: Transaction): void {
  permitted.add(tx.idbtrans);
}

/** Makes the database refuse every write to a table of facts outside a permitted transaction. */
export function guardFacts(db: Dexie): void {
  const facts: ReadonlySet<string> = new Set(STORED_TABLES);
  db.use({
    stack: 'dbcore',
    name: 'facts-guard',
    create: (core): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (!facts.has(name)) return table;
        return {
          ...table,
          mutate: (request) => {
            const trans = request.trans as unknown as IDBTransaction;
            // An upgrade moves the rows of every table; it runs alone.
            if (trans.mode !== 'versionchange' && !permitted.has(trans)) {
              return Promise.reject(new WrittenPastTheDoorError(name));
            }
            return table.mutate(request);
          },
        };
      },
    }),
  });
}
