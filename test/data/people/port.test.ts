import { callerOf, serve } from '@renderer/data/people/port';
import { expect, it, onTestFinished } from 'vitest';

function aPair(remote: Parameters<typeof serve>[1]) {
  const { port1, port2 } = new MessageChannel();
  const news: unknown[] = [];
  const call = callerOf(port1, (item) => news.push(item));
  const { tell } = serve(port2, remote);
  onTestFinished(() => port1.close());
  return { call, tell, news };
}

it('carries calls, answers and faults, each to its own', async () => {
  const { call } = aPair({
    slow: async (n: number) => {
      await new Promise((resolve) => setTimeout(resolve, n));
      return n;
    },
    broken: () => Promise.reject(new Error('no')),
  });
  await expect(Promise.all([call('slow', 20), call('slow', 1)])).resolves.toEqual([20, 1]);
  await expect(call('broken')).rejects.toThrow('no');
  await expect(call('unknown')).rejects.toThrow();
});

it('moves typed arrays instead of copying them', async () => {
  const rows = Uint32Array.of(1, 2, 3);
  const { call } = aPair({ rows: () => Promise.resolve({ total: 3, rows }) });
  expect(await call('rows')).toEqual({ total: 3, rows: Uint32Array.of(1, 2, 3) });
  expect(rows.length).toBe(0);
});

it('tells news unasked', async () => {
  const { tell, news } = aPair({});
  tell({ version: 1 });
  await expect.poll(() => news).toEqual([{ version: 1 }]);
});
