// The thread in which cases run: whoever watches it can end it when one of them never ends.
import { parentPort, workerData } from 'node:worker_threads';
import { drawCase, failureOf, shrunk } from './run';
import { allTargets } from './targets';

type Order = {
  readonly fixtures: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Readers to try; all of them if there is none. */
  readonly only: readonly string[];
  /** Draw the case and hand it over, without reading it. */
  readonly isDry: boolean;
  /** Read these bytes instead of drawing any. */
  readonly bytes: Uint8Array | null;
  /** The number of the case that is running. */
  readonly running: SharedArrayBuffer;
};

const order = workerData as Order;
const running = new Int32Array(order.running);
const every = allTargets(order.fixtures);
const targets =
  order.only.length === 0 ? every : every.filter(({ name }) => order.only.includes(name));
if (targets.length === 0) {
  throw new Error(`There is no such reader; there are ${every.map(({ name }) => name).join(', ')}`);
}

const counts: Record<string, number> = {};
for (let at = order.from; at < order.to; at += 1) {
  const found =
    order.bytes === null
      ? await drawCase(targets, order.seed, at)
      : { target: targets[0]!, bytes: order.bytes };
  if (order.isDry) {
    parentPort?.postMessage({ kind: 'drawn', target: found.target.name, bytes: found.bytes });
    break;
  }
  Atomics.store(running, 0, at);
  counts[found.target.name] = (counts[found.target.name] ?? 0) + 1;
  const failure = await failureOf(found);
  if (failure === null) continue;
  // Trying it smaller takes many tries: they are not one case that hangs.
  Atomics.store(running, 0, -1);
  const bytes = await shrunk(found, failure.message);
  parentPort?.postMessage({ kind: 'failed', at, ...failure, bytes });
}
parentPort?.postMessage({ kind: 'done', counts });
