/** What a worker is told besides, so that its end is noticed. */
export type Life = {
  /** The name of a lock that it holds for as long as it lives. */
  readonly life: string;
};

/** Lets whoever started this worker notice when it is gone, whatever ends it: the browser gives the lock to the next who asks. */
export function holdLife({ life }: Life): void {
  const locks = globalThis.navigator?.locks;
  void locks?.request(life, () => {
    // From now on asking for the lock is waiting for the end.
    postMessage(null);
    return new Promise<never>(() => undefined);
  });
}

/** Resolves when a worker is no more that was told this; never where there are no locks. */
export function endOf(worker: Worker, { life }: Life): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener(
      'message',
      () => void globalThis.navigator?.locks?.request(life, () => resolve()),
      { once: true },
    );
  });
}
