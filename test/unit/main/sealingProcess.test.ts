import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { BackupPiece } from '@shared/domain/backups/sealing';
import type { FromSealing, ToSealing } from '@shared/ipc/sealingApi';
import { createSealingProcess, SealingBrokeError } from '../../../src/main/services/sealingProcess';

/** A process that says what the test wants it to. */
class Child extends EventEmitter {
  readonly told: ToSealing[] = [];
  isKilled = false;
  readonly #onTold: (message: ToSealing, say: (message: FromSealing) => void) => void;

  constructor(onTold: (message: ToSealing, say: (message: FromSealing) => void) => void) {
    super();
    this.#onTold = onTold;
  }

  postMessage(message: ToSealing): void {
    this.told.push(message);
    queueMicrotask(() => this.#onTold(message, (said) => this.emit('message', said)));
  }

  kill(): boolean {
    this.isKilled = true;
    return true;
  }
}

const LOCK = { kind: 'recipient', recipient: 'age1' } as const;

async function* pieces(...all: readonly number[]): AsyncGenerator<BackupPiece> {
  for (const one of all) yield await Promise.resolve(Uint8Array.of(one));
}

/** Gives back each piece, and ends with the last one. */
const echo = () =>
  new Child((message, say) => {
    if (message.kind === 'begin') say({ kind: 'want' });
    else if (message.kind === 'plain') {
      if (message.piece === null) say({ kind: 'answer', answer: null });
      else {
        say({ kind: 'piece', piece: message.piece });
        say({ kind: 'want' });
      }
    }
  });

describe('sealing', () => {
  it('hands pieces there and back, in order, and ends the process', async () => {
    const child = echo();
    const all: number[] = [];
    const process = createSealingProcess(() => child);
    for await (const [byte] of process.seal(pieces(1, 2, 3), LOCK)) all.push(byte!);
    expect(all).toEqual([1, 2, 3]);
    expect(child.isKilled).toBe(true);
  });

  it('ends the process when nobody takes the pieces any more', async () => {
    const child = echo();
    const process = createSealingProcess(() => child);
    for await (const piece of process.seal(pieces(1, 2, 3), LOCK)) {
      expect(piece).toEqual(Uint8Array.of(1));
      break;
    }
    expect(child.isKilled).toBe(true);
  });

  it.each([
    ['a fault', (child: Child) => child.emit('message', { kind: 'fault', name: 'RangeError' })],
    ['its end', (child: Child) => child.emit('exit', 9)],
  ])('breaks with %s', async (_name, breakIt) => {
    const child = new Child(() => breakIt(child));
    const process = createSealingProcess(() => child);
    const taken = async (): Promise<void> => {
      for await (const piece of process.seal(pieces(1), LOCK)) expect(piece).toBeUndefined();
    };
    await expect(taken()).rejects.toThrow(SealingBrokeError);
    expect(child.isKilled).toBe(true);
  });

  it('lets a fault of the plain pieces through', async () => {
    const child = echo();
    const process = createSealingProcess(() => child);
    async function* broken(): AsyncGenerator<BackupPiece> {
      yield await Promise.resolve(Uint8Array.of(1));
      throw new Error('The window went away');
    }
    const taken = async (): Promise<void> => {
      for await (const piece of process.seal(broken(), LOCK)) expect(piece.length).toBe(1);
    };
    await expect(taken()).rejects.toThrow('The window went away');
    expect(child.isKilled).toBe(true);
  });
});

describe('a job', () => {
  it('is done by a process of its own', async () => {
    const children: Child[] = [];
    const process = createSealingProcess(() => {
      const child = new Child((_message, say) => say({ kind: 'answer', answer: null }));
      children.push(child);
      return child;
    });
    await process.run({ job: 'read-key', typed: 'one' });
    await process.run({ job: 'read-key', typed: 'two' });
    expect(children).toHaveLength(2);
    expect(children.every(({ isKilled }) => isKilled)).toBe(true);
    expect(children[0]!.told).toEqual([{ kind: 'begin', job: { job: 'read-key', typed: 'one' } }]);
  });

  it('is no answer when the process breaks', async () => {
    const child = new Child(() => child.emit('exit', 1));
    const process = createSealingProcess(() => child);
    await expect(process.run({ job: 'read-key', typed: '' })).rejects.toThrow(SealingBrokeError);
  });
});
