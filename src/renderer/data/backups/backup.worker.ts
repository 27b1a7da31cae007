import { runJob, type JobRequest } from './jobs';
import type { WorkerMessage } from './engine';

// One job per worker: it is started for it and ended with it, and cancelling is ending it early.
const port = self as unknown as {
  onmessage: ((event: MessageEvent<JobRequest>) => void) | null;
  readonly postMessage: (message: WorkerMessage, transfer?: Transferable[]) => void;
};

port.onmessage = ({ data }) => {
  void answer(data);
};

async function answer(request: JobRequest): Promise<void> {
  try {
    const output = await runJob(request, {
      onProgress: (progress) => {
        port.postMessage({ kind: 'progress', progress });
      },
    });
    const pieces = 'pieces' in output ? output.pieces.map(({ buffer }) => buffer) : [];
    // Pieces may lie in one buffer, which can be handed over only once.
    port.postMessage({ kind: 'output', output }, [...new Set(pieces)]);
  } catch (fault) {
    const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
    port.postMessage({ kind: 'fault', name, message });
  }
}
