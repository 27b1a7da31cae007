import { WrittenPastTheDoorError } from '@renderer/data/journal/guard';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { freshDatabase } from '@test/support/testDatabase';
import { describe, expect, it, vi } from 'vitest';

describe('the database', () => {
  it('makes every transaction that writes a strict one', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = await freshDatabase();
    await db.meta.put({ key: 'device', value: 'd' });
    await db.drafts.bulkPut([{ id: 'a', value: 'b', savedAt: 1 }]);
    await db.drafts.toCollection().modify({ savedAt: 2 });
    await db.transaction('rw', db.meta, () => db.meta.delete('device'));
    await rewriteFacts(db, () => db.settings.put({ id: 'shopName', value: 'x' }));
    await db.drafts.clear();

    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    transaction.mockRestore();
    expect(writing.length).toBeGreaterThanOrEqual(6);
    expect(writing.filter(([, , options]) => options?.durability !== 'strict')).toEqual([]);
  });

  it('refuses to write facts past the journal, in every way Dexie offers', async () => {
    const db = await freshDatabase();
    await rewriteFacts(db, () => db.settings.put({ id: 'shopName', value: 'before' }));
    const ways = [
      () => db.settings.put({ id: 'shopName', value: 'after' }),
      () => db.settings.bulkPut([{ id: 'shopName', value: 'after' }]),
      () => db.settings.update('shopName', { value: 'after' }),
      () => db.settings.toCollection().modify({ value: 'after' }),
      () => db.settings.delete('shopName'),
      () => db.settings.clear(),
      () => db.transaction('rw', db.settings, () => db.settings.clear()),
    ];
    const refusal = new WrittenPastTheDoorError('settings').message;
    for (const way of ways) await expect(way()).rejects.toThrow(refusal);
    expect(await db.settings.toArray()).toEqual([{ id: 'shopName', value: 'before' }]);
  });
});
