import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { BlockPlace } from '../blocks/blockKeeping';
import type { RegularsDatabase } from '../database';
import type { Announcer } from '../journal/announcer';
import type { PeopleRemote, PeopleSettings, PeopleStatus } from './peopleApi';
import { createPeopleService } from './peopleService';
import { callerOf } from './port';
import type { StartMessage } from './startMessage';

/** The people index as the window uses it. */
export type PeopleIndexClient = PeopleRemote & {
  /** How far it is, now. A new object whenever something changed. */
  readonly status: () => PeopleStatus;
  /** Calls back whenever the status changed. Answers how to stop. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** What is known of a row already, without waiting; may be from an earlier version. */
  readonly peek: (row: number) => PersonSummary | undefined;
  /** Fetches those of the rows that are not known at the present version. Answers whether there were any. */
  readonly fetch: (rows: readonly number[] | Uint32Array) => Promise<boolean>;
  readonly close: () => void;
};

/** Rows kept for showing; more than a few screens of them. */
const MAX_KEPT = 5000;

const BEGINNING: PeopleStatus = { stage: 'reading', version: 0, size: 0 };

/**
 * Starts the index in a worker of its own. The database must have been opened before, so that its schema
 * is up to date: the worker only reads.
 */
export function createPeopleIndexClient(
  databaseName: string,
  settings: PeopleSettings,
): PeopleIndexClient {
  const worker = new Worker(new URL('./people.worker.ts', import.meta.url), { type: 'module' });
  const { port1, port2 } = new MessageChannel();
  const statuses = createStatuses();
  const call = callerOf(port1, (news) => statuses.set(news as PeopleStatus));
  worker.addEventListener('error', () => {
    statuses.set({ ...statuses.get(), stage: 'failed' });
  });
  worker.postMessage({ databaseName, settings } satisfies StartMessage, [port2]);

  const remote =
    (name: keyof PeopleRemote) =>
    (...args: readonly unknown[]) =>
      call(name, ...args);
  return clientOf(
    {
      configure: remote('configure') as PeopleRemote['configure'],
      list: remote('list') as PeopleRemote['list'],
      people: remote('people') as PeopleRemote['people'],
      find: remote('find') as PeopleRemote['find'],
      idsOf: remote('idsOf') as PeopleRemote['idsOf'],
      counts: remote('counts') as PeopleRemote['counts'],
      known: remote('known') as PeopleRemote['known'],
      daysBetween: remote('daysBetween') as PeopleRemote['daysBetween'],
      places: remote('places') as PeopleRemote['places'],
      livingIn: remote('livingIn') as PeopleRemote['livingIn'],
      towns: remote('towns') as PeopleRemote['towns'],
      livingAt: remote('livingAt') as PeopleRemote['livingAt'],
      celebrating: remote('celebrating') as PeopleRemote['celebrating'],
      care: remote('care') as PeopleRemote['care'],
      twins: remote('twins') as PeopleRemote['twins'],
      membersOf: remote('membersOf') as PeopleRemote['membersOf'],
      sizesOf: remote('sizesOf') as PeopleRemote['sizesOf'],
      segmentsOf: remote('segmentsOf') as PeopleRemote['segmentsOf'],
      holdSegment: remote('holdSegment') as PeopleRemote['holdSegment'],
    },
    statuses,
    () => {
      port1.close();
      worker.terminate();
    },
  );
}

/**
 * The same index without a worker: for tests, and for a window that may not have one.
 *
 * @param db - Open.
 * @param place - Without it, every start reads everything.
 */
export function createLocalPeopleIndex(
  db: RegularsDatabase,
  announcer: Pick<Announcer, 'onCommitted'>,
  settings: PeopleSettings,
  place: BlockPlace | null = null,
): PeopleIndexClient {
  const statuses = createStatuses();
  const service = createPeopleService(db, announcer, settings, statuses.set, place);
  return clientOf(service.remote, statuses, service.close);
}

type Statuses = {
  readonly get: () => PeopleStatus;
  readonly set: (status: PeopleStatus) => void;
  readonly listeners: Set<() => void>;
};

function createStatuses(): Statuses {
  let status = BEGINNING;
  const listeners = new Set<() => void>();
  return {
    get: () => status,
    set: (next) => {
      status = next;
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

function clientOf(
  remote: PeopleRemote,
  { get, listeners }: Statuses,
  close: () => void,
): PeopleIndexClient {
  const kept = new Map<number, { readonly version: number; readonly person: PersonSummary }>();

  const forgetOldest = (shown: ReadonlySet<number>): void => {
    if (kept.size <= MAX_KEPT) return;
    for (const row of kept.keys()) {
      if (!shown.has(row)) kept.delete(row);
      if (kept.size <= MAX_KEPT / 2) break;
    }
  };

  return {
    ...remote,
    status: get,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    peek: (row) => kept.get(row)?.person,
    fetch: async (rows) => {
      const { version } = get();
      const missing = Array.from(rows).filter((row) => kept.get(row)?.version !== version);
      if (missing.length === 0) return false;
      const people = await remote.people(missing);
      for (const row of missing) kept.delete(row);
      forgetOldest(new Set(rows));
      for (const person of people) kept.set(person.row, { version, person });
      return true;
    },
    close: () => {
      listeners.clear();
      close();
    },
  };
}
