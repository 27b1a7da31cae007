import type Dexie from 'dexie';
import type { Transaction } from 'dexie';

/**
 * One step in the life of the database. A shipped step is never edited: a user's data may stand at
 * any of them, and a backup may have been taken at any of them.
 */
export type SchemaVersion = {
  readonly version: number;
  /** Dexie index strings of the tables that this step creates or re-indexes; `null` drops a table. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (tx: Transaction) => Promise<void>;
};

/**
 * Every step ever shipped, oldest first.
 *
 * IndexedDB indexes neither booleans nor `null`: a promise without a day is absent from
 * `[status+dueOn]`, a contact that is not in the trash from `trashedAt`.
 */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      contacts: 'id, trashedAt, source.kind',
      photos: 'id',
      links: 'id, fromId, toId',
      consentEvents: 'id, contactId',
      customFields: 'id',
      interactions: 'id, [contactId+happenedAt], happenedAt',
      promises: 'id, contactId, interactionId, status, [status+dueOn]',
      settings: 'id',
      changes: 'id, batch, [table+key], *keys',
      batches: 'id, seq, undoes',
      meta: 'key',
      drafts: 'id',
    },
  },
];

/** The newest version of a list of steps. */
export const latestVersion = (schema: readonly SchemaVersion[] = SCHEMA_VERSIONS): number =>
  schema[schema.length - 1]?.version ?? 0;

/** Declares every step up to `upTo`; an older one opens yesterday's database as it was. */
export function declareSchema(
  db: Dexie,
  upTo: number,
  schema: readonly SchemaVersion[] = SCHEMA_VERSIONS,
): void {
  for (const { version, stores, upgrade } of schema) {
    if (version > upTo) break;
    const step = db.version(version).stores(stores);
    if (upgrade) step.upgrade(upgrade);
  }
}
