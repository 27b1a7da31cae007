import type { BlockPlace } from '../blocks/blockKeeping';
import type { RegularsDatabase } from '../database';
import type { Announcer } from '../journal/announcer';
import { keepWorker, startWorker } from '../workers/keptWorker';
import type { BookRemote, BookRow, BookSettings, BookStatus } from './bookApi';
import { BEGINNING, createBookService } from './bookService';
import type { BookStart } from './loyalty.worker';

/** The shop's book as the window uses it. It begins to be read when somebody first asks or listens. */
export type BookClient = BookRemote & {
  /** How far it is, now. A new object whenever something changed. */
  readonly status: () => BookStatus;
  /** Calls back whenever the status changed. Answers how to stop. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** What is known of a row already, without waiting; may be from an earlier version. */
  readonly peek: (row: number) => BookRow | undefined;
  /** Fetches those of the rows that are not known at the present version. Answers whether there were any. */
  readonly fetch: (rows: readonly number[] | Uint32Array) => Promise<boolean>;
  readonly close: () => void;
};

/** Rows kept for showing; more than a few screens of them. */
const MAX_KEPT = 4000;

/** Versions and eras that each worker may count. */
const COUNTED_EACH = 2 ** 32;

type Running = { readonly remote: BookRemote; readonly end: () => void };
type Tell = (status: BookStatus) => void;

/**
 * The book in a worker of its own. The database must be open in the window, so that its schema is up to
 * date: the worker only reads.
 */
export function createBookClient(databaseName: string, settings: BookSettings): BookClient {
  return clientOf(settings, (present, tell) => {
    let latest = present;
    // Another worker counts its versions and eras behind those of the one before.
    const behind = (status: BookStatus, generation: number): BookStatus => ({
      ...status,
      version: status.version + generation * COUNTED_EACH,
      era: status.era + generation * COUNTED_EACH,
    });
    const kept = keepWorker({
      start: (generation) => {
        const worker = new Worker(new URL('./loyalty.worker.ts', import.meta.url), {
          type: 'module',
        });
        worker.addEventListener('error', () => {
          tell(behind({ ...BEGINNING, stage: 'failed' }, generation));
        });
        return startWorker(worker, { databaseName, settings: latest } satisfies BookStart);
      },
      onNews: (news, generation) => tell(behind(news as BookStatus, generation)),
      onLost: (generation) => tell(behind(BEGINNING, generation)),
      onGivenUp: (generation) => tell(behind({ ...BEGINNING, stage: 'failed' }, generation)),
    });
    const remote = <Name extends keyof BookRemote>(name: Name): BookRemote[Name] =>
      ((argument: unknown) => kept.call(name, argument)) as BookRemote[Name];
    return {
      remote: {
        configure: (next) => {
          latest = next;
          return remote('configure')(next);
        },
        figures: remote('figures'),
        list: remote('list'),
        lines: remote('lines'),
        lapsing: remote('lapsing'),
        tierPeople: remote('tierPeople'),
        balances: remote('balances'),
        verify: remote('verify'),
      },
      end: kept.close,
    };
  });
}

/**
 * The same book without a worker: for tests, and for a window that may not have one.
 *
 * @param db - Open.
 */
export function createLocalBook(
  db: RegularsDatabase,
  announcer: Pick<Announcer, 'onCommitted'>,
  settings: BookSettings,
  place: BlockPlace | null = null,
): BookClient {
  return clientOf(settings, (present, tell) => {
    const { remote, close } = createBookService(db, announcer, present, tell, place);
    return { remote, end: close };
  });
}

function clientOf(
  initial: BookSettings,
  start: (settings: BookSettings, tell: Tell) => Running,
): BookClient {
  let settings = initial;
  let status = BEGINNING;
  let running: Running | null = null;
  let isClosed = false;
  const listeners = new Set<() => void>();
  const kept = new Map<number, { readonly version: number; readonly line: BookRow }>();

  const tell: Tell = (next) => {
    if (next.era !== status.era) kept.clear();
    status = next;
    for (const listener of listeners) listener();
  };
  const begun = (): BookRemote => {
    if (isClosed) throw new Error('The book was closed.');
    running ??= start(settings, tell);
    return running.remote;
  };
  const forgetOldest = (shown: ReadonlySet<number>): void => {
    if (kept.size <= MAX_KEPT) return;
    for (const row of kept.keys()) {
      if (!shown.has(row)) kept.delete(row);
      if (kept.size <= MAX_KEPT / 2) break;
    }
  };

  return {
    // A day that passes is no reason to begin reading.
    configure: (next) => {
      settings = next;
      return running ? running.remote.configure(next) : Promise.resolve();
    },
    figures: (question) => begun().figures(question),
    list: (filter) => begun().list(filter),
    lines: (rows) => begun().lines(rows),
    lapsing: (question) => begun().lapsing(question),
    tierPeople: (question) => begun().tierPeople(question),
    balances: (ids) => begun().balances(ids),
    verify: (nothing) => begun().verify(nothing),
    status: () => status,
    subscribe: (onChange) => {
      begun();
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    peek: (row) => kept.get(row)?.line,
    fetch: async (rows) => {
      const { version, era } = status;
      const missing = Array.from(rows).filter((row) => kept.get(row)?.version !== version);
      if (missing.length === 0) return false;
      const lines = await begun().lines(missing);
      if (era !== status.era) return true;
      for (const row of missing) kept.delete(row);
      forgetOldest(new Set(rows));
      for (const line of lines) kept.set(line.row, { version, line });
      return true;
    },
    close: () => {
      isClosed = true;
      listeners.clear();
      running?.end();
    },
  };
}
