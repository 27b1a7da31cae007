import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { requireKnown, strict } from '../strict';

/** Gives the module what Electron gives it as `process.parentPort`, and then loads it. */
const BOOTSTRAP = `
const { parentPort, workerData } = require('node:worker_threads');
process.parentPort = {
  on: (name, listener) => {
    if (name !== 'message') throw new Error('parentPort.' + name + ' is not in the Chromium host');
    parentPort.on('message', (data) => listener({ data, ports: [] }));
  },
  postMessage: (message) => parentPort.postMessage(message),
};
// What came before the module listened waits, as in Electron.
import(workerData).catch((fault) => { throw fault; });
`;

/**
 * Electron's `utilityProcess`: a thread of this process with the same two ways to talk. It shows that the module runs
 * by itself and that everything it is told can be copied; that it is a process of its own, Electron shows.
 */
export function createUtilityProcess() {
  const fork = (path: string, args: readonly string[] = [], options: object = {}) => {
    if (args.length > 0)
      throw new Error('utilityProcess.fork: arguments are not in the Chromium host');
    requireKnown('utilityProcess.fork', options, ['serviceName', 'stdio', 'env']);
    const worker = new Worker(BOOTSTRAP, { eval: true, workerData: pathToFileURL(path).href });
    const child = new EventEmitter();
    worker.on('message', (message) => child.emit('message', message));
    worker.on('exit', (code) => child.emit('exit', code));
    // Electron tells of a fault by the exit.
    worker.on('error', () => undefined);
    return strict(
      'UtilityProcess',
      Object.assign(child, {
        postMessage: (message: unknown) => worker.postMessage(message),
        kill: () => {
          void worker.terminate();
          return true;
        },
      }),
    );
  };
  return { fork };
}
