import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { isTimeZone } from '@shared/domain/calendar/wallTime';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Interaction } from '@shared/domain/interactions/interaction';
import type { Change } from '@shared/domain/journal/change';
import type { Activity } from '@shared/domain/people/personSummary';
import type { CarePromise } from '@shared/domain/promises/promise';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';

/** What interactions and promises say of one contact, and their texts to search. */
export type KnownActivity = {
  readonly activity: Activity;
  readonly notes: readonly string[];
  /** When the shop last got in touch by itself, the latest first; no more than `MAX_BY_US`. */
  readonly byUs: readonly Instant[];
  /** Days on which they came, by their zone; each may stand there more than once. */
  readonly cameOn: readonly IsoDate[];
  /** When the next of what is dated in the future happens, from when on it counts; `null` if nothing is. */
  readonly nextAt: Instant | null;
};

/** More contacts than a budget allows are not kept. */
const MAX_BY_US = 20;

/** What happened with one contact, as lists show it. Every interaction counts as contact, a note too: it is written after one. */
export function activityOf(
  interactions: readonly Interaction[],
  promises: readonly CarePromise[],
  now: Instant,
): KnownActivity {
  const notes: string[] = [];
  const byUs: Instant[] = [];
  const cameOn: IsoDate[] = [];
  let lastContactAt: Instant | null = null;
  let nextAt: Instant | null = null;
  for (const { kind, direction, text, nextStep, happenedAt, zone } of interactions) {
    if (text !== '') notes.push(text);
    if (nextStep !== '') notes.push(nextStep);
    if (happenedAt > now) {
      if (happenedAt < (nextAt ?? Infinity)) nextAt = happenedAt;
      continue;
    }
    if (happenedAt > (lastContactAt ?? -Infinity)) lastContactAt = happenedAt;
    if (kind !== 'note' && direction === 'out') byUs.push(happenedAt);
    if (kind === 'visit' && direction !== 'out') {
      cameOn.push(localTimeAt(happenedAt, isTimeZone(zone) ? zone : 'UTC').day);
    }
  }
  let openPromises = 0;
  let nextPromise: { readonly dueOn: IsoDate; readonly text: string } | null = null;
  for (const { status, text, dueOn } of promises) {
    if (status !== 'open') continue;
    openPromises += 1;
    if (text !== '') notes.push(text);
    if (dueOn !== null && (nextPromise === null || dueOn < nextPromise.dueOn)) {
      nextPromise = { dueOn, text };
    }
  }
  return {
    activity: { lastContactAt, openPromises, nextPromise },
    notes,
    byUs: byUs.sort((a, b) => b - a).slice(0, MAX_BY_US),
    cameOn,
    nextAt,
  };
}

/** Reads what happened with contacts. */
export type ActivityReader = {
  /** Of a run of contacts, whose ids must be sorted; reads everything that lies between the first and the last. */
  readonly ofRun: (
    ids: readonly ContactId[],
    now: Instant,
  ) => Promise<ReadonlyMap<ContactId, KnownActivity>>;
  /** Of single contacts. */
  readonly ofSome: (
    ids: readonly ContactId[],
    now: Instant,
  ) => Promise<ReadonlyMap<ContactId, KnownActivity>>;
  /** Whose rows these were before or are now; `null` if that is dearer to find out than to read all anew. */
  readonly ownersOf: (
    table: 'interactions' | 'promises' | 'purchases' | 'refunds',
    keys: readonly string[],
  ) => Promise<ReadonlySet<ContactId> | null>;
};

/** More rows than this are not looked up in the journal one by one. */
const MAX_LOOKUPS = 1000;

export function createActivityReader(db: RegularsDatabase): ActivityReader {
  const grouped = (
    ids: readonly ContactId[],
    interactions: readonly Interaction[],
    promises: readonly CarePromise[],
    now: Instant,
  ): ReadonlyMap<ContactId, KnownActivity> => {
    const interactionsOf = groupByContact(interactions);
    const promisesOf = groupByContact(promises);
    return new Map(
      ids.map((id) => [
        id,
        activityOf(interactionsOf.get(id) ?? [], promisesOf.get(id) ?? [], now),
      ]),
    );
  };

  return {
    ofRun: async (ids, now) => {
      const [first, last] = [ids[0], ids.at(-1)];
      if (first === undefined || last === undefined) return new Map();
      const [interactions, promises] = await Promise.all([
        db.interactions
          .where('[contactId+happenedAt]')
          .between([first, Dexie.minKey], [last, Dexie.maxKey], true, true)
          .toArray(),
        db.promises.where('contactId').between(first, last, true, true).toArray(),
      ]);
      return grouped(ids, interactions, promises, now);
    },
    ofSome: async (ids, now) => {
      const [interactions, promises] = await db.transaction(
        'r',
        [db.interactions, db.promises],
        () =>
          Promise.all([
            Promise.all(
              ids.map((id) =>
                db.interactions
                  .where('[contactId+happenedAt]')
                  .between([id, Dexie.minKey], [id, Dexie.maxKey], true, true)
                  .toArray(),
              ),
            ),
            db.promises.where('contactId').anyOf(ids).toArray(),
          ]),
      );
      return grouped(ids, interactions.flat(), promises, now);
    },
    ownersOf: async (table, keys) => {
      const owners = new Set<ContactId>();
      const rows = await db.facts(table).bulkGet([...keys]);
      for (const row of rows) if (row) owners.add(row.contactId);
      // What is gone, or moved to somebody else, is known by the journal alone.
      const missing = keys.filter((_, i) => !rows[i]);
      if (missing.length > MAX_LOOKUPS) return null;
      const changed = keys.length > MAX_LOOKUPS ? missing : keys;
      const changes = await db.transaction('r', db.changes, () =>
        Promise.all([
          db.changes
            .where('[table+key]')
            .anyOf(changed.map((key) => [table, key]))
            .toArray(),
          db.changes.where('keys').anyOf(missing).distinct().toArray(),
        ]),
      );
      for (const change of changes.flat()) for (const id of ownersIn(change)) owners.add(id);
      return owners;
    },
  };
}

/** The contacts that a change names, before and after. */
function ownersIn({ before, after, rows = [] }: Change): readonly ContactId[] {
  return [before, after, ...rows]
    .map((fields) => fields?.['contactId'])
    .filter((id): id is ContactId => typeof id === 'string');
}

function groupByContact<T extends { readonly contactId: ContactId }>(
  rows: readonly T[],
): ReadonlyMap<ContactId, readonly T[]> {
  const groups = new Map<ContactId, T[]>();
  for (const row of rows) {
    const group = groups.get(row.contactId);
    if (group) group.push(row);
    else groups.set(row.contactId, [row]);
  }
  return groups;
}
