import { callerOf } from '../people/port';
import { endOf, type Life } from './life';

/** A worker that was started. */
export type StartedWorker = {
  /** Where it answers. */
  readonly port: MessagePort;
  /** Resolves when the worker is no more, whatever ended it. */
  readonly gone: Promise<void>;
  readonly end: () => void;
};

/** A worker that only reads, so that another one may take its place at any time. */
export type KeptWorker = {
  readonly call: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly close: () => void;
};

/** What keeping a worker takes. */
export type KeptWorkerOptions = {
  /** @param generation - 0 for the first worker, one more for each that takes the place of one that is gone. */
  readonly start: (generation: number) => StartedWorker;
  /** Called with what the worker sends unasked. */
  readonly onNews: (news: unknown, generation: number) => void;
  /** The worker is gone and another one begins, which knows nothing yet. */
  readonly onLost: (generation: number) => void;
  /** So many went one after another that no further one is started. */
  readonly onGivenUp: (generation: number) => void;
  /** Milliseconds before the next one is started, by how many went shortly before. */
  readonly pauses?: readonly number[];
};

/** The first is followed at once; where each of them goes, something else is the matter. */
const PAUSES: readonly number[] = [0, 500, 2_000, 8_000];

/** One that lived this long was well, in milliseconds. */
const WELL_MS = 60_000;

type Waiting = {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: unknown) => void;
};

/**
 * Starts a worker, and another one whenever it is gone: whoever waits for an answer gets it from that one. Only for workers that may
 * be asked twice, and whose arguments are copied.
 */
export function keepWorker({
  start,
  onNews,
  onLost,
  onGivenUp,
  pauses = PAUSES,
}: KeptWorkerOptions): KeptWorker {
  const waiting = new Set<Waiting>();
  let generation = 0;
  let lost = 0;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: { readonly send: ReturnType<typeof callerOf>; readonly end: () => void } | null;

  const ask = (one: Waiting): void => {
    // While none is running, it waits for the next one.
    running?.send(one.name, ...one.args).then(
      (value) => {
        if (waiting.delete(one)) one.resolve(value);
      },
      (fault: unknown) => {
        if (waiting.delete(one)) one.reject(fault);
      },
    );
  };

  const begin = (): void => {
    const own = generation;
    const { port, gone, end } = start(own);
    const startedAt = Date.now();
    running = { send: callerOf(port, (news) => own === generation && onNews(news, own)), end };
    void gone.then(() => {
      if (isClosed || own !== generation) return;
      running = null;
      end();
      if (Date.now() - startedAt >= WELL_MS) lost = 0;
      const pause = pauses[lost];
      if (pause === undefined) return onGivenUp(own);
      lost += 1;
      generation += 1;
      onLost(generation);
      timer = setTimeout(begin, pause);
    });
    for (const one of waiting) ask(one);
  };
  begin();

  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        const one = { name, args, resolve, reject };
        waiting.add(one);
        ask(one);
      }),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      running?.end();
    },
  };
}

/**
 * Hands a worker its first message, with the port at which it is to answer; it holds its life. The engine may end one that takes up too
 * much memory, without an error that anybody would hear of.
 */
export function startWorker(worker: Worker, message: object): StartedWorker {
  const { port1, port2 } = new MessageChannel();
  const living: Life = { life: `regulars-worker/${crypto.randomUUID()}` };
  const gone = endOf(worker, living);
  worker.postMessage({ ...message, ...living }, [port2]);
  return {
    port: port1,
    gone,
    end: () => {
      port1.close();
      worker.terminate();
    },
  };
}
