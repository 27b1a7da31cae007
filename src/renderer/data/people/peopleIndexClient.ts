import { sameValue } from '@shared/domain/journal/sameValue';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { BlockPlace } from '../blocks/blockKeeping';
import type { RegularsDatabase } from '../database';
import type { Announcer } from '../journal/announcer';
import { keepWorker, startWorker } from '../workers/keptWorker';
import type { PeopleRemote, PeopleSettings, PeopleStatus } from './peopleApi';
import { createPeopleService } from './peopleService';
import { shiftedStatus } from './shiftedPeople';
import { FACTS_OPEN, type StartMessage } from './startMessage';

/** The people index as the window uses it. */
export type PeopleIndexClient = PeopleRemote & {
  /** How far it is, now. A new object whenever something changed. */
  readonly status: () => PeopleStatus;
  /** Calls back whenever the status changed. Answers how to stop. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** What is known of a row already, without waiting; may be from an earlier version. */
  readonly peek: (row: number) => PersonSummary | undefined;
  /** Fetches those of the rows that are not known at the present version. Answers whether any of them is another than before. */
  readonly fetch: (rows: readonly number[] | Uint32Array) => Promise<boolean>;
  readonly close: () => void;
};

/** Rows kept for showing; more than a few screens of them. */
const MAX_KEPT = 5000;

const BEGINNING: PeopleStatus = { stage: 'reading', version: 0, size: 0 };

/**
 * Starts the index in a worker of its own, and in another one whenever that is gone. The worker only reads.
 *
 * @param factsOpen - Resolves when the database was opened here, so that its schema is up to date; before, the worker
 *   reads only what it stored itself. Whoever hears it rejected closes the client.
 */
export function createPeopleIndexClient(
  databaseName: string,
  settings: PeopleSettings,
  factsOpen: Promise<unknown> = Promise.resolve(),
): PeopleIndexClient {
  const statuses = createStatuses();
  let present = settings;
  const fail = (): void => statuses.set({ ...statuses.get(), stage: 'failed' });
  const kept = keepWorker({
    start: (generation) => {
      const worker = new Worker(new URL('./people.worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('error', fail);
      const message: StartMessage = { databaseName, settings: present, generation };
      const started = startWorker(worker, message);
      factsOpen.then(
        () => worker.postMessage(FACTS_OPEN),
        () => undefined,
      );
      return started;
    },
    onNews: (news) => statuses.set(news as PeopleStatus),
    // What is known of a row stays on screen until the next worker has read it.
    onLost: (generation) => statuses.set(shiftedStatus(BEGINNING, generation)),
    onGivenUp: fail,
  });

  const remote =
    (name: keyof PeopleRemote) =>
    (...args: readonly unknown[]) =>
      kept.call(name, ...args);
  return clientOf(
    {
      configure: (next) => {
        present = next;
        return (remote('configure') as PeopleRemote['configure'])(next);
      },
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
    kept.close,
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
      // As whoever asks has drawn them: others may fetch the same meanwhile.
      const former = new Map(missing.map((row) => [row, kept.get(row)?.person]));
      const people = await remote.people(missing);
      for (const row of missing) kept.delete(row);
      forgetOldest(new Set(rows));
      let isNew = people.length < missing.length;
      for (const person of people) {
        // The same object where nothing differs: what shows it need not be drawn again.
        const known = former.get(person.row);
        const isSame = known !== undefined && sameValue(known, person);
        kept.set(person.row, { version, person: isSame ? known : person });
        isNew ||= !isSame;
      }
      return isNew;
    },
    close: () => {
      listeners.clear();
      close();
    },
  };
}
