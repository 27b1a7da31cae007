import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { createPeopleIndex, type PeopleIndexSettings } from '@shared/domain/people/peopleIndex';
import type { RegularsDatabase } from '../database';
import type { Announcer, Touched } from '../journal/announcer';
import { createActivityReader } from './activities';
import type { PeopleRemote, PeopleSettings, PeopleStatus } from './peopleApi';
import { zoneOffset } from './zoneOffset';

/** Contacts read at once. */
const CHUNK = 500;
/** Contacts whose interactions are read at once. */
const RUN = 400;
/** While notes are still being read, lists hear of them this often, in milliseconds. */
const NEWS_MS = 1000;

/** The index over a database, kept current: runs in the worker, or in tests beside everything else. */
export type PeopleService = {
  readonly remote: PeopleRemote;
  readonly status: () => PeopleStatus;
  readonly close: () => void;
};

/**
 * Reads everybody, then what happened with them, and after each act what it touched. Only reads.
 *
 * @param db - Open.
 * @param onStatus - Called whenever the status changes.
 */
export function createPeopleService(
  db: RegularsDatabase,
  announcer: Pick<Announcer, 'onCommitted'>,
  initial: PeopleSettings,
  onStatus: (status: PeopleStatus) => void,
): PeopleService {
  let settings = initial;
  const index = createPeopleIndex(indexSettings(initial));
  let status: PeopleStatus = { stage: 'reading', version: 0, size: 0 };
  let isClosed = false;
  /** Counts rebuilds: what a former one still has to read is dropped. */
  let era = 0;
  let toldAt = 0;
  const reader = createActivityReader(db);

  const report = (stage: PeopleStatus['stage']): void => {
    if (isClosed) return;
    toldAt = Date.now();
    status = { stage, version: status.version + 1, size: index.size() };
    onStatus(status);
  };

  // One thing after another: what is read last is what stands.
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(async () => {
      if (!isClosed) await work();
    });
    queue = done.catch(() => undefined);
    return done;
  };

  /** What the first search would have to sort is sorted now, rather than at the first keystroke. */
  const warmUp = (): void => {
    index.query({ text: 'a', limit: 0 });
  };

  /** Everybody anew, in the same index: a row stays the number of the same contact. */
  const readPeople = async (): Promise<void> => {
    const gone = new Set(index.ids());
    const read = (after: string): Promise<readonly Contact[]> =>
      db.contacts.where('id').above(after).limit(CHUNK).toArray();
    let reading = read('');
    for (;;) {
      const chunk = await reading;
      const isLast = chunk.length < CHUNK || isClosed;
      // The next people are read while these are taken in.
      if (!isLast) reading = read(chunk.at(-1)!.id);
      for (const contact of chunk) {
        index.upsert(contact);
        gone.delete(contact.id);
      }
      if (isLast) break;
    }
    for (const id of gone) index.remove(id);
    warmUp();
  };

  const readActivities = async (
    ids: readonly ContactId[],
    reads: 'run' | 'some',
  ): Promise<void> => {
    const known = await (reads === 'run' ? reader.ofRun : reader.ofSome)(ids, settings.now);
    for (const [id, { activity, notes }] of known) index.setActivity(id, activity, notes);
  };

  /** Reads what happened with everybody, run by run, so that acts in between are not kept waiting. */
  const readAllActivities = (current: number): void => {
    const ids = [...index.ids()].sort();
    const next = (from: number): Promise<void> =>
      enqueue(async () => {
        if (current !== era) return;
        await readActivities(ids.slice(from, from + RUN), 'run');
        if (from + RUN >= ids.length) {
          warmUp();
          return report('ready');
        }
        if (Date.now() - toldAt >= NEWS_MS) report('noting');
        void next(from + RUN).catch(() => report('failed'));
      });
    void next(0).catch(() => report('failed'));
  };

  const rebuild = (): Promise<void> =>
    enqueue(async () => {
      era += 1;
      try {
        await readPeople();
        report('noting');
        readAllActivities(era);
      } catch (fault) {
        report('failed');
        throw fault;
      }
    });

  const follow = async ({ keys, isEverything }: Touched): Promise<void> => {
    if (isEverything) return void rebuild().catch(() => undefined);
    const contacts = keys.contacts ?? [];
    for (let from = 0; from < contacts.length; from += CHUNK) {
      const ids = contacts.slice(from, from + CHUNK);
      const rows = await db.contacts.bulkGet([...ids]);
      for (const [i, row] of rows.entries()) {
        if (row) index.upsert(row);
        else index.remove(ids[i] as ContactId);
      }
    }
    const owners = new Set<ContactId>();
    for (const table of ['interactions', 'promises'] as const) {
      const touched = keys[table] ?? [];
      if (touched.length === 0) continue;
      const found = await reader.ownersOf(table, touched);
      if (found === null) return void rebuild().catch(() => undefined);
      for (const id of found) owners.add(id);
    }
    const ids = [...owners].sort();
    for (let from = 0; from < ids.length; from += RUN) {
      await readActivities(ids.slice(from, from + RUN), 'some');
    }
    if (contacts.length > 0 || ids.length > 0) report(status.stage);
  };

  // Before the first read, so that no act falls between.
  const stopFollowing = announcer.onCommitted((touched) => {
    // A fault has been reported by the status; a list that waits is told by its own rejection.
    void enqueue(() => follow(touched)).catch(() => report('failed'));
  });
  const isRead = rebuild();
  isRead.catch(() => undefined);

  const whenRead =
    <Args extends readonly unknown[], T>(answer: (...args: Args) => T) =>
    async (...args: Args): Promise<T> => {
      await isRead;
      return answer(...args);
    };

  return {
    remote: {
      configure: whenRead((next: PeopleSettings) => {
        settings = next;
        index.configure(indexSettings(next));
        report(status.stage);
      }),
      list: whenRead((query) => ({
        ...index.query(query),
        version: status.version,
        isComplete: status.stage === 'ready',
      })),
      people: whenRead((rows) => index.summaries(rows)),
      find: whenRead((ids) => ids.map((id) => index.find(id))),
      idsOf: whenRead((rows) => index.idsOf(rows)),
      counts: whenRead(() => index.counts()),
      known: whenRead((probes) => probes.map((probe) => index.known(probe))),
    },
    status: () => status,
    close: () => {
      isClosed = true;
      stopFollowing();
    },
  };
}

function indexSettings({ language, today, now }: PeopleSettings): PeopleIndexSettings {
  const collator = new Intl.Collator([language, 'en'], { numeric: true });
  return {
    compare: (one, other) => collator.compare(one, other),
    now,
    today,
    offsetOf: (zone) => zoneOffset(zone, now),
  };
}
