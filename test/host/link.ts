/** One end of a pair of processes that ask each other for things. */
export type Peer = {
  readonly post: (message: unknown) => void;
  readonly listen: (receive: (message: unknown) => void) => void;
};

type Calls = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The other process' functions, each answering when it did. */
export type Remote<C extends Calls> = {
  readonly [K in keyof C]: (...args: Parameters<C[K]>) => Promise<Awaited<ReturnType<C[K]>>>;
};

/** This process' functions: as the other sees them, or asynchronous. */
export type Local<C extends Calls> = {
  readonly [K in keyof C]: (
    ...args: Parameters<C[K]>
  ) => ReturnType<C[K]> | Promise<Awaited<ReturnType<C[K]>>>;
};

type Message =
  | { readonly type: 'ask'; readonly id: number; readonly name: string; readonly args: unknown[] }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'fault'; readonly id: number; readonly text: string }
  | { readonly type: 'news'; readonly news: unknown };

export type Link<Theirs extends Calls, News> = {
  readonly remote: Remote<Theirs>;
  readonly tell: (news: News) => void;
  /** Rejects everything still waiting: the other process is gone. */
  readonly break: (reason: string) => void;
};

/** Joins two processes: calls both ways with answers, and news one need not answer. */
export function join<Theirs extends Calls, Mine extends Calls, News>(
  peer: Peer,
  mine: Local<Mine>,
  onNews: (news: News) => void,
): Link<Theirs, News> {
  const waiting = new Map<number, PromiseWithResolve>();
  let nextId = 1;
  let broken: string | null = null;

  const answer = async ({ id, name, args }: Extract<Message, { type: 'ask' }>) => {
    try {
      const call = mine[name] as ((...args: unknown[]) => unknown) | undefined;
      if (call === undefined) throw new Error(`${name} is not known here`);
      peer.post({ type: 'answer', id, value: await call(...args) } satisfies Message);
    } catch (fault) {
      peer.post({ type: 'fault', id, text: String(fault) } satisfies Message);
    }
  };

  peer.listen((received) => {
    const message = received as Message;
    switch (message.type) {
      case 'ask':
        void answer(message);
        return;
      case 'news':
        onNews(message.news as News);
        return;
      default: {
        const waiter = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.type === 'answer') waiter?.resolve(message.value);
        else waiter?.reject(new Error(message.text));
      }
    }
  });

  const ask = (name: string, args: unknown[]) =>
    new Promise((resolve, reject) => {
      if (broken !== null) return reject(new Error(broken));
      const id = nextId;
      nextId += 1;
      waiting.set(id, { resolve, reject });
      peer.post({ type: 'ask', id, name, args } satisfies Message);
    });

  return {
    remote: new Proxy({} as Remote<Theirs>, {
      get: (_target, name) =>
        typeof name === 'symbol' || name === 'then'
          ? undefined
          : (...args: unknown[]) => ask(name, args),
    }),
    tell: (news) => peer.post({ type: 'news', news } satisfies Message),
    break: (reason) => {
      broken = reason;
      for (const { reject } of waiting.values()) reject(new Error(reason));
      waiting.clear();
    },
  };
}

type PromiseWithResolve = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: Error) => void;
};
