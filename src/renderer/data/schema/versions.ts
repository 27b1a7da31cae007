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
  {
    version: 2,
    stores: {
      products: 'id',
      purchases: 'id, [contactId+boughtAt], boughtAt, boughtOn',
      refunds: 'id, purchaseId, contactId',
      renewals: 'id, contactId, purchaseId, [status+dueOn]',
      programmes: 'id',
      rewards: 'id',
      cards: 'id, contactId',
      // `causeKey` is what may be booked only once: the index refuses a second one.
      ledgerEntries:
        'id, &causeKey, [contactId+postedAt], postedAt, expiresOn, [device+seq], reversesId, cause.purchaseId, cause.rewardId',
    },
  },
  {
    version: 3,
    stores: {
      appointments: 'id, contactId, at, on, status, repeats, importKey',
      customs: 'id',
      greetings: 'id, contactId, on, status',
      countryNotes: 'id',
      holidayCorrections: 'id, country, packId',
      reminderMarks: 'id',
    },
  },
  {
    version: 4,
    stores: {
      thanks: 'id, contactId, resolvedAt',
      careMarks: 'id, contactId, [state+on]',
      keepInTouch: 'id',
      journeyPlans: 'id',
      // What is still open is told by what has no end: an end is in the index, `null` is not.
      journeys: 'id, endedOn',
      answers: 'id, contactId, answeredOn',
      askings: 'id, contactId',
      criticisms: 'id, contactId, heardAt, toldAt, closedAt',
      leavings: 'id, contactId, leftOn',
      ideas: 'id, authorId, *askedIds',
      messages: 'id, contactId, status, campaignId',
      templates: 'id',
      segments: 'id',
      campaigns: 'id',
    },
  },
  {
    version: 5,
    stores: {
      costs: 'id',
      rates: 'id',
    },
  },
  {
    version: 6,
    stores: {
      twinDecisions: 'id, oneId, otherId',
      personMerges: 'id, keptId, goneId',
      privacyRecords: 'id',
      privacyCases: 'id, contactId, dueOn',
      erasures: 'id',
      laptops: 'id',
      exchanges: 'id, laptopId',
      // Two computers may have booked the same before they heard of each other: both lines stay. That one computer books
      // nothing twice, the door sees to.
      ledgerEntries:
        'id, causeKey, [contactId+postedAt], postedAt, expiresOn, [device+seq], reversesId, cause.purchaseId, cause.rewardId',
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
