import { logAddressOf } from '../journal/log/relay';
import { callerOf } from '../people/port';
import type { ImportFile, ImportProgress, ImportRemote } from './importApi';
import type { WritingStart } from '../workers/openToWrite';

/** An import as the window uses it. */
export type ImportClient = ImportRemote & {
  /** Calls back with how far the work is. Answers how to stop. */
  readonly onProgress: (listener: (progress: ImportProgress) => void) => () => void;
};

/** Listeners of the progress of an import. */
function createProgressBoard(): {
  readonly tell: (progress: ImportProgress) => void;
  readonly onProgress: ImportClient['onProgress'];
} {
  const listeners = new Set<(progress: ImportProgress) => void>();
  return {
    tell: (progress) => {
      for (const listener of listeners) listener(progress);
    },
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Call = (name: string, ...args: readonly unknown[]) => Promise<unknown>;

/**
 * An import in a worker, which is started with the first file and ended when it is closed: the window
 * never waits for more than a page of rows. The database must be open in the window, so that its
 * schema is up to date.
 */
export function createImportClient(databaseName: string): ImportClient {
  const board = createProgressBoard();
  let running: {
    readonly worker: Worker;
    readonly call: Call;
    readonly end: (fault: Error) => void;
  } | null = null;

  const start = () => {
    const worker = new Worker(new URL('./importing.worker.ts', import.meta.url), {
      type: 'module',
    });
    const { port1, port2 } = new MessageChannel();
    const send = callerOf(
      port1,
      (news) => board.tell(news as ImportProgress),
      // The bytes of a file are handed over, not copied.
      (args) => args.flatMap((arg) => (isFile(arg) ? [arg.bytes.buffer] : [])),
    );
    let end: (fault: Error) => void = () => undefined;
    const broken = new Promise<never>((_resolve, reject) => {
      end = reject;
    });
    // Nobody waits where nothing runs.
    broken.catch(() => undefined);
    worker.addEventListener('error', ({ message }) => {
      end(new Error(`The worker for imports broke: ${message}`));
      running = null;
    });
    const logAddress = logAddressOf(databaseName);
    worker.postMessage({ databaseName, logAddress } satisfies WritingStart, [port2]);
    return {
      worker,
      call: (name: string, ...args: readonly unknown[]) =>
        Promise.race([send(name, ...args), broken]),
      end,
    };
  };

  const call: Call = (name, ...args) => {
    running ??= start();
    return running.call(name, ...args);
  };
  const remote = <Name extends keyof ImportRemote>(name: Name): ImportRemote[Name] =>
    ((...args: readonly unknown[]) => call(name, ...args)) as ImportRemote[Name];

  return {
    onProgress: board.onProgress,
    open: remote('open'),
    choose: remote('choose'),
    map: remote('map'),
    forgetMapping: remote('forgetMapping'),
    forecast: remote('forecast'),
    person: remote('person'),
    positions: remote('positions'),
    rows: remote('rows'),
    detail: remote('detail'),
    decide: remote('decide'),
    skip: remote('skip'),
    setPolicy: remote('setPolicy'),
    write: remote('write'),
    takeBack: remote('takeBack'),
    leftRows: remote('leftRows'),
    cancel: remote('cancel'),
    close: () => {
      // A large file holds much memory; ending the worker gives all of it back.
      running?.worker.terminate();
      running?.end(new Error('The import was closed'));
      running = null;
      return Promise.resolve();
    },
  };
}

/** The same without a worker: for tests, and for a window that may not have one. */
export function createLocalImportClient(
  make: (tell: (progress: ImportProgress) => void) => ImportRemote,
): ImportClient {
  const board = createProgressBoard();
  return { ...make(board.tell), onProgress: board.onProgress };
}

const isFile = (value: unknown): value is ImportFile =>
  typeof value === 'object' &&
  value !== null &&
  'bytes' in value &&
  value.bytes instanceof Uint8Array;
