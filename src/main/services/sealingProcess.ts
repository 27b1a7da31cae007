import type { BackupPiece } from '@shared/domain/backups/sealing';
import type { SealLock } from '@shared/domain/encryption/sealedFile';
import type { FromSealing, SealingAnswers, SealingJob, ToSealing } from '@shared/ipc/sealingApi';

/** A process that seals, as Electron's `utilityProcess` gives it. */
export type SealingChild = {
  readonly postMessage: (message: ToSealing) => void;
  readonly on: ((event: 'message', listener: (message: FromSealing) => void) => unknown) &
    ((event: 'exit', listener: (code: number) => void) => unknown);
  readonly kill: () => boolean;
};

/** The process that seals broke, or was ended from outside. */
export class SealingBrokeError extends Error {
  override readonly name = 'SealingBrokeError';
}

/** Does the work with keys outside of main: one process for each job, ended with it. */
export type SealingProcess = {
  readonly run: <Job extends SealingJob['job']>(
    job: Extract<SealingJob, { readonly job: Job }>,
  ) => Promise<SealingAnswers[Job]>;
  /** The sealed file from the plain one, piece by piece, no faster than it is taken. */
  readonly seal: (plain: AsyncIterable<BackupPiece>, lock: SealLock) => AsyncIterable<BackupPiece>;
};

/** @param fork - Starts one process. */
export function createSealingProcess(fork: () => SealingChild): SealingProcess {
  return {
    run: async (job) => {
      const child = begin(fork(), job);
      try {
        const said = await child.next();
        if (said.kind !== 'answer') throw new SealingBrokeError(`It said ${said.kind} unasked`);
        return said.answer as never;
      } finally {
        child.end();
      }
    },
    async *seal(plain, lock) {
      const child = begin(fork(), { job: 'seal', lock });
      const pieces = plain[Symbol.asyncIterator]();
      try {
        child.tell({ kind: 'pull' });
        for (;;) {
          const said = await child.next();
          if (said.kind === 'answer') return;
          if (said.kind === 'want') {
            const next = await pieces.next();
            child.tell({ kind: 'plain', piece: next.done === true ? null : next.value });
          } else {
            yield said.piece;
            child.tell({ kind: 'pull' });
          }
        }
      } finally {
        child.end();
        await pieces.return?.();
      }
    },
  };
}

type Said = Exclude<FromSealing, { readonly kind: 'fault' }>;

type Talk = {
  readonly tell: (message: ToSealing) => void;
  /** What it says next; rejects when it broke. */
  readonly next: () => Promise<Said>;
  readonly end: () => void;
};

function begin(child: SealingChild, job: SealingJob): Talk {
  const said: Said[] = [];
  let broke: SealingBrokeError | null = null;
  let wake: (() => void) | null = null;
  const hear = (message: Said | SealingBrokeError): void => {
    if (message instanceof SealingBrokeError) broke ??= message;
    else said.push(message);
    wake?.();
  };
  child.on('message', (message) => {
    hear(message.kind === 'fault' ? new SealingBrokeError(message.name) : message);
  });
  child.on('exit', (code) => {
    hear(new SealingBrokeError(`It ended with ${code}`));
  });
  child.postMessage({ kind: 'begin', job });
  return {
    tell: (message) => child.postMessage(message),
    next: async () => {
      for (;;) {
        const next = said.shift();
        if (next !== undefined) return next;
        if (broke !== null) throw broke;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    end: () => void child.kill(),
  };
}
