import type { Instant } from '@shared/domain/calendar/clock';
import type { Batch, Change, Stamp } from '@shared/domain/journal/change';
import type { StoredTable, Tables } from '@shared/domain/store/tables';
import { Dexie, type Table } from 'dexie';
import { guardFacts } from './journal/guard';
import {
  declareSchema,
  latestVersion,
  SCHEMA_VERSIONS,
  type SchemaVersion,
} from './schema/versions';

/** What this computer knows about its own database. Neither journaled nor merged. */
export type Meta =
  | { readonly key: 'device'; readonly value: string }
  /** Where the journal stands: the last act's position and stamp. */
  | { readonly key: 'journal'; readonly value: { readonly seq: number; readonly at: Stamp } };

/** Text on its way, kept until it is saved or thrown away: closing the lid loses nothing. */
export type Draft = {
  /** What it belongs to, such as `note/<contact id>`. */
  readonly id: string;
  readonly value: unknown;
  readonly savedAt: Instant;
};

/** The name under which the database lies in its origin. Never changes. */
export const DATABASE_NAME = 'regulars';

/** Which schema to declare; tests open yesterday's database with it. */
export type DatabaseOptions = {
  /** Default: the newest. */
  readonly version?: number;
  readonly schema?: readonly SchemaVersion[];
};

/**
 * The database. Tables of facts are read freely and written only through the door (`journal/door`).
 *
 * Dexie's query cache is off, because it shows a change before its transaction commits; durability
 * is strict, because a confirmed act must survive a power cut; a closed connection never reopens by
 * itself, because it would write into a newer schema without an error.
 */
export class RegularsDatabase extends Dexie {
  declare readonly contacts: Table<Tables['contacts'], string>;
  declare readonly photos: Table<Tables['photos'], string>;
  declare readonly links: Table<Tables['links'], string>;
  declare readonly consentEvents: Table<Tables['consentEvents'], string>;
  declare readonly customFields: Table<Tables['customFields'], string>;
  declare readonly interactions: Table<Tables['interactions'], string>;
  declare readonly promises: Table<Tables['promises'], string>;
  declare readonly settings: Table<Tables['settings'], string>;
  declare readonly changes: Table<Change, string>;
  declare readonly batches: Table<Batch, string>;
  declare readonly meta: Table<Meta, string>;
  declare readonly drafts: Table<Draft, string>;

  constructor(name: string = DATABASE_NAME, options: DatabaseOptions = {}) {
    super(name, { cache: 'disabled', chromeTransactionDurability: 'strict', autoOpen: false });
    const schema = options.schema ?? SCHEMA_VERSIONS;
    declareSchema(this, options.version ?? latestVersion(schema), schema);
    guardFacts(this);
  }

  /** A table of facts by its name, typed. */
  facts<T extends StoredTable>(table: T): Table<Tables[T], string> {
    return this.table<Tables[T], string>(table);
  }
}
