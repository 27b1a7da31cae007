import { serve } from '@renderer/data/people/port';
import { keepWorker, type StartedWorker } from '@renderer/data/workers/keptWorker';
import { expect, it, onTestFinished } from 'vitest';

type Answers = Parameters<typeof serve>[1];

/** A worker that can be ended from outside, as the engine ends one. */
function aWorker(answers: Answers) {
  const { port1, port2 } = new MessageChannel();
  const { tell } = serve(port2, answers);
  let die = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    die = () => {
      port2.close();
      resolve();
    };
  });
  const started: StartedWorker = { port: port1, gone, end: () => port1.close() };
  return { started, tell, die: () => die() };
}

/** Keeps workers that answer as `answersOf` says, and tells what happened. */
function keeping(answersOf: (generation: number) => Answers, pauses?: readonly number[]) {
  const workers: ReturnType<typeof aWorker>[] = [];
  const told: unknown[] = [];
  const kept = keepWorker({
    start: (generation) => {
      const worker = aWorker(answersOf(generation));
      workers.push(worker);
      return worker.started;
    },
    onNews: (news, generation) => told.push([generation, news]),
    onLost: (generation) => told.push(`${generation} begins`),
    onGivenUp: () => told.push('given up'),
    ...(pauses && { pauses }),
  });
  onTestFinished(kept.close);
  return { kept, workers, told };
}

const NEVER = new Promise<never>(() => undefined);

it('gives the questions of a worker that is gone to another one', async () => {
  const { kept, workers, told } = keeping((generation) => ({
    add: (a: number, b: number) => (generation === 0 ? NEVER : Promise.resolve(a + b)),
  }));
  const answer = kept.call('add', 1, 2);
  workers[0]!.die();
  await expect(answer).resolves.toBe(3);
  expect(told).toEqual(['1 begins']);
  await expect(kept.call('add', 2, 2)).resolves.toBe(4);
});

it('answers each question once, and asks nobody again who was answered', async () => {
  const asked: string[] = [];
  const { kept, workers } = keeping((generation) => ({
    say: (word: string) => {
      asked.push(`${generation} ${word}`);
      return word === 'late' && generation === 0 ? NEVER : Promise.resolve(word);
    },
  }));
  await expect(kept.call('say', 'early')).resolves.toBe('early');
  const late = kept.call('say', 'late');
  await expect.poll(() => asked).toContain('0 late');
  workers[0]!.die();
  await expect(late).resolves.toBe('late');
  expect(asked).toEqual(['0 early', '0 late', '1 late']);
});

it('hands on faults as they are, without another worker', async () => {
  const { kept, workers } = keeping(() => ({ broken: () => Promise.reject(new Error('no')) }));
  await expect(kept.call('broken')).rejects.toThrow('no');
  expect(workers).toHaveLength(1);
});

it('passes news on, with which worker told them', async () => {
  const { workers, told } = keeping(() => ({}));
  workers[0]!.tell('first');
  await expect.poll(() => told).toEqual([[0, 'first']]);
  workers[0]!.die();
  await expect.poll(() => workers).toHaveLength(2);
  workers[1]!.tell('second');
  await expect.poll(() => told).toEqual([[0, 'first'], '1 begins', [1, 'second']]);
});

it('gives up where one after another goes', async () => {
  const { workers, told } = keeping(() => ({}), [0, 0]);
  for (const nth of [0, 1, 2]) {
    await expect.poll(() => workers).toHaveLength(nth + 1);
    workers[nth]!.die();
  }
  await expect.poll(() => told).toEqual(['1 begins', '2 begins', 'given up']);
  expect(workers).toHaveLength(3);
});

it('starts none when it is closed', async () => {
  const { kept, workers, told } = keeping(() => ({}));
  kept.close();
  workers[0]!.die();
  await new Promise((resolve) => setTimeout(resolve));
  expect(workers).toHaveLength(1);
  expect(told).toEqual([]);
});
