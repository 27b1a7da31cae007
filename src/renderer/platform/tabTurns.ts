/**
 * Turns between the windows or tabs of one shop, by the Web Locks of the browser; one that is closed or ends gives its turn up
 * by itself. Where there are none, there is one window.
 */
const locks = (): LockManager | undefined =>
  (globalThis as { readonly navigator?: { readonly locks?: LockManager } }).navigator?.locks;

/** Does something while no other window does what has this name: one after another. */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const found = locks();
  return found ? found.request(name, work) : work();
}

/** Does something, unless another window is just doing what has this name: then nothing is done. */
export async function unlessElsewhere(name: string, work: () => Promise<void>): Promise<void> {
  const found = locks();
  if (!found) return await work();
  await found.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });
}
