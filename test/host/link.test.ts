import { expect, test } from 'vitest';
import { join, type Peer } from './link';

type Calls = { readonly add: (a: number, b: number) => number; readonly fail: () => void };

/** Two ends that hand each other copies, as processes do. */
function peers(): readonly [Peer, Peer] {
  const receivers: ((message: unknown) => void)[] = [];
  const end = (own: number, other: number): Peer => ({
    post: (message) => queueMicrotask(() => receivers[other]?.(structuredClone(message))),
    listen: (receive) => {
      receivers[own] = receive;
    },
  });
  return [end(0, 1), end(1, 0)];
}

const calls = {
  add: (a: number, b: number) => Promise.resolve(a + b),
  fail: () => {
    throw new Error('no');
  },
};

test('both ends ask each other and hear news', async () => {
  const [one, two] = peers();
  const heard: string[] = [];
  const left = join<Calls, Calls, string>(one, calls, () => undefined);
  const right = join<Calls, Calls, string>(two, calls, (news) => heard.push(news));
  expect(await left.remote.add(1, 2)).toBe(3);
  expect(await right.remote.add(3, 4)).toBe(7);
  left.tell('listening');
  await expect(left.remote.fail()).rejects.toThrow('no');
  expect(heard).toEqual(['listening']);
});

test('what is unanswered when the other end goes is rejected, and so is what comes after', async () => {
  const [one] = peers();
  const left = join<Calls, Calls, string>(one, calls, () => undefined);
  const waiting = left.remote.add(1, 2);
  left.break('The other process is gone');
  await expect(waiting).rejects.toThrow('gone');
  await expect(left.remote.add(1, 2)).rejects.toThrow('gone');
});
