import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Batch, Change, Stamp } from '@shared/domain/journal/change';
import type { StoredTable, Tables } from '@shared/domain/store/tables';
import { Dexie, type Table } from 'dexie';
import type { ReminderMark } from './repositories/reminderMarks';
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
  | { readonly key: 'journal'; readonly value: { readonly seq: number; readonly at: Stamp } }
  /** The last day for which lapsed points were written down, and the newest entry looked at then. */
  | {
      readonly key: 'lapsed';
      readonly value: { readonly day: IsoDate; readonly postedAt: Instant };
    }
  /** Until when reminders were looked through. */
  | { readonly key: 'remindersCheckedUntil'; readonly value: Instant };

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
  declare readonly products: Table<Tables['products'], string>;
  declare readonly purchases: Table<Tables['purchases'], string>;
  declare readonly refunds: Table<Tables['refunds'], string>;
  declare readonly renewals: Table<Tables['renewals'], string>;
  declare readonly programmes: Table<Tables['programmes'], string>;
  declare readonly rewards: Table<Tables['rewards'], string>;
  declare readonly cards: Table<Tables['cards'], string>;
  declare readonly ledgerEntries: Table<Tables['ledgerEntries'], string>;
  declare readonly appointments: Table<Tables['appointments'], string>;
  declare readonly customs: Table<Tables['customs'], string>;
  declare readonly greetings: Table<Tables['greetings'], string>;
  declare readonly countryNotes: Table<Tables['countryNotes'], string>;
  declare readonly holidayCorrections: Table<Tables['holidayCorrections'], string>;
  declare readonly thanks: Table<Tables['thanks'], string>;
  declare readonly careMarks: Table<Tables['careMarks'], string>;
  declare readonly keepInTouch: Table<Tables['keepInTouch'], string>;
  declare readonly journeyPlans: Table<Tables['journeyPlans'], string>;
  declare readonly journeys: Table<Tables['journeys'], string>;
  declare readonly answers: Table<Tables['answers'], string>;
  declare readonly askings: Table<Tables['askings'], string>;
  declare readonly criticisms: Table<Tables['criticisms'], string>;
  declare readonly leavings: Table<Tables['leavings'], string>;
  declare readonly ideas: Table<Tables['ideas'], string>;
  declare readonly messages: Table<Tables['messages'], string>;
  declare readonly templates: Table<Tables['templates'], string>;
  declare readonly segments: Table<Tables['segments'], string>;
  declare readonly campaigns: Table<Tables['campaigns'], string>;
  declare readonly costs: Table<Tables['costs'], string>;
  declare readonly rates: Table<Tables['rates'], string>;
  declare readonly twinDecisions: Table<Tables['twinDecisions'], string>;
  declare readonly personMerges: Table<Tables['personMerges'], string>;
  declare readonly privacyRecords: Table<Tables['privacyRecords'], string>;
  declare readonly privacyCases: Table<Tables['privacyCases'], string>;
  declare readonly erasures: Table<Tables['erasures'], string>;
  declare readonly laptops: Table<Tables['laptops'], string>;
  declare readonly exchanges: Table<Tables['exchanges'], string>;
  declare readonly changes: Table<Change, string>;
  declare readonly batches: Table<Batch, string>;
  declare readonly meta: Table<Meta, string>;
  declare readonly drafts: Table<Draft, string>;
  declare readonly reminderMarks: Table<ReminderMark, string>;

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
