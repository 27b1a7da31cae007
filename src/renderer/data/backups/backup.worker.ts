import { runJob } from './jobs';
import type { WorkerMessage, WorkerOrder } from './engine';
import type { BackupProgress } from './progress';
import { serveChecks } from './rowChecker';

// One job per worker: it is started for it and ended with it, and cancelling is ending it early.
const port = self as unknown as {
  onmessage: ((event: MessageEvent<WorkerOrder>) => void) | null;
  readonly postMessage: (message: WorkerMessage, transfer?: Transferable[]) => void;
};

port.onmessage = ({ data }) => {
  if (data.job === 'check') serveChecks(data.port);
  else void answer(data);
};

async function answer(order: Exclude<WorkerOrder, { job: 'check' }>): Promise<void> {
  try {
    const onProgress = (progress: BackupProgress): void => {
      port.postMessage({ kind: 'progress', progress });
    };
    const output = await runJob(order, { onProgress }, order.checking ?? null);
    const pieces = 'pieces' in output ? output.pieces.map(({ buffer }) => buffer) : [];
    // Pieces may lie in one buffer, which can be handed over only once.
    port.postMessage({ kind: 'output', output }, [...new Set(pieces)]);
  } catch (fault) {
    const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
    port.postMessage({ kind: 'fault', name, message });
  }
}
