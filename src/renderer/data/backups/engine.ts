import { runJob, type BackupJob, type BackupJobs, type JobRequest } from './jobs';
import type { BackupProgress, JobOptions } from './progress';

/** What the worker tells. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: BackupProgress }
  | { readonly kind: 'output'; readonly output: BackupJobs[BackupJob]['output'] }
  | { readonly kind: 'fault'; readonly name: string; readonly message: string };

/** What a worker is told once: a job, with where another worker reads back what it collects, or to be that other worker. */
export type WorkerOrder =
  | (JobRequest & { readonly checking?: MessagePort })
  | { readonly job: 'check'; readonly port: MessagePort };

/** Does the long work of backups. */
export type BackupEngine = {
  /**
   * Aborting ends the job at once; its answer is then a rejection. Once a restore says `swapping`,
   * aborting comes too late and does nothing.
   */
  readonly run: <Job extends BackupJob>(
    job: Job,
    input: BackupJobs[Job]['input'],
    options?: JobOptions,
  ) => Promise<BackupJobs[Job]['output']>;
};

/** What a worker is to the engine. */
export type JobWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

const startWorker = (): JobWorker =>
  new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' });

/** Does every job in a worker of its own, so that the window stays quick; a backup is read back by a second one meanwhile. */
export function createWorkerEngine(start: () => JobWorker = startWorker): BackupEngine {
  return {
    run: (job, input, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const worker = start();
        const checker = job === 'collect' ? start() : null;
        let isTooLate = false;
        const abort = () => {
          if (isTooLate) return;
          end();
          reject(signal?.reason as Error);
        };
        const end = () => {
          signal?.removeEventListener('abort', abort);
          worker.terminate();
          checker?.terminate();
        };
        signal?.addEventListener('abort', abort);
        worker.onmessage = ({ data }) => {
          if (data.kind === 'progress') {
            isTooLate ||= data.progress.phase === 'swapping';
            onProgress?.(data.progress);
            return;
          }
          end();
          // The worker answers the job that it was given.
          if (data.kind === 'output') resolve(data.output);
          else reject(Object.assign(new Error(data.message), { name: data.name }));
        };
        const broken = (event: ErrorEvent): void => {
          end();
          reject(new Error(`The worker for backups broke: ${event.message}`));
        };
        worker.onerror = broken;
        if (checker === null) {
          worker.postMessage({ job, input });
          return;
        }
        checker.onerror = broken;
        const { port1, port2 } = new MessageChannel();
        checker.postMessage({ job: 'check', port: port1 }, [port1]);
        worker.postMessage({ job, input, checking: port2 }, [port2]);
      }),
  };
}

/** Does every job right here: for tests, and where there are no workers. */
export const INLINE_ENGINE: BackupEngine = {
  run: (job, input, options = {}) => runJob({ job, input } as JobRequest, options),
};
