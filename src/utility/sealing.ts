import { readSecretKey } from '@formats/age/keys';
import { openBytes } from '@formats/age/openAge';
import { sealAge } from '@formats/age/sealAge';
import { joinedPieces } from '@formats/age/streams';
import { createWrappedKey, unwrapKey, wrapKey } from '@formats/age/wrappedKey';
import type { SealLock } from '@shared/domain/encryption/sealedFile';
import type { FromSealing, SealingAnswers, SealingJob, ToSealing } from '@shared/ipc/sealingApi';

// The process that seals and opens: it gets one job, answers, and is ended, so that neither a passphrase nor the
// 256 MiB that one costs stay anywhere. It has no window, no files and no network of its own.

/** What Electron gives a utility process to talk with. */
type ParentPort = {
  readonly on: (event: 'message', listener: (event: { readonly data: ToSealing }) => void) => void;
  readonly postMessage: (message: FromSealing) => void;
};

const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort;

/** Sealed bytes that cross at once. */
const PIECE_BYTES = 1024 * 1024;

let takePlain: ((piece: Uint8Array<ArrayBuffer> | null) => void) | null = null;
let takePull: (() => void) | null = null;

parent.on('message', ({ data }) => {
  if (data.kind === 'plain') takePlain?.(data.piece);
  else if (data.kind === 'pull') takePull?.();
  else void begin(data.job);
});

async function begin(job: SealingJob): Promise<void> {
  try {
    parent.postMessage({ kind: 'answer', answer: await answerOf(job) });
  } catch (fault) {
    parent.postMessage({ kind: 'fault', name: fault instanceof Error ? fault.name : 'unknown' });
  }
}

async function answerOf(job: SealingJob): Promise<SealingAnswers[keyof SealingAnswers]> {
  switch (job.job) {
    case 'create-key':
      return createWrappedKey(job.passphrase);
    case 'wrap-key': {
      const pair = await readSecretKey(job.identity);
      if (!pair.ok) throw new Error('The key in use does not read back');
      return wrapKey(pair.value, job.passphrase);
    }
    case 'unwrap-key':
      return unwrapKey(job.wrapped, job.passphrase);
    case 'read-key':
      return readSecretKey(job.typed);
    case 'open':
      return openBytes(job.sealed, job.key);
    case 'seal':
      return sealPieces(job.lock);
  }
}

/** Seals only as fast as main takes the pieces, and asks only for what it needs. */
async function sealPieces(lock: SealLock): Promise<null> {
  const plain = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const piece = await new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => {
        takePlain = resolve;
        parent.postMessage({ kind: 'want' });
      });
      if (piece === null) controller.close();
      else controller.enqueue(piece);
    },
  });
  let isPulled: Promise<void> = nextPull();
  const reader = (await sealAge(plain, lock)).getReader();
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for (;;) {
    const next = await reader.read();
    if (!next.done) {
      held.push(next.value);
      heldBytes += next.value.length;
    }
    if (heldBytes >= PIECE_BYTES || (next.done && heldBytes > 0)) {
      await isPulled;
      isPulled = nextPull();
      parent.postMessage({ kind: 'piece', piece: joinedPieces(held) });
      held = [];
      heldBytes = 0;
    }
    if (next.done) return null;
  }
}

const nextPull = (): Promise<void> =>
  new Promise((resolve) => {
    takePull = resolve;
  });
