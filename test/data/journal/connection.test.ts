import { liveQuery } from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RegularsDatabase } from '@renderer/data/database';
import { watchConnection } from '@renderer/data/journal/connection';
import { LogRefusedError } from '@renderer/data/journal/log/keeper';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { aDraft } from '../../support/builders';
import { granted } from '../../support/testDatabase';
import { aComputer, FIRST, shopOf, someActs } from './loggedComputer';

describe('a connection that the engine closes', () => {
  const theEngineCloses = (db: RegularsDatabase): void =>
    forceCloseDatabase(db.backendDB() as never);

  it('is told before anybody writes; opened anew on purpose it is not', async () => {
    const { db } = await aComputer().start();
    const lost: string[] = [];
    const connection = watchConnection(db, ({ name }) => void lost.push(name));
    await connection.reopen(() => Promise.resolve());
    expect(lost).toEqual([]);
    theEngineCloses(db);
    await vi.waitFor(() => expect(lost).toEqual(['DatabaseClosedError']));
    await connection.reopen(() => Promise.resolve());
    theEngineCloses(db);
    await vi.waitFor(() => expect(lost).toHaveLength(2));
  });

  it('is told too where it was opened again without a word', async () => {
    const { db } = await aComputer().start();
    const lost: string[] = [];
    watchConnection(db, ({ message }) => void lost.push(message));
    db.close({ disableAutoOpen: false });
    await db.open();
    expect(lost).toEqual(['The connection was opened anew']);
  });

  it('asks again what was asked meanwhile, and shows nothing that does not fit', async () => {
    const { db, repositories } = await aComputer().start();
    const connection = watchConnection(db, () => undefined);
    const seen: number[] = [];
    db.close({ disableAutoOpen: true });
    const live = liveQuery(() => db.contacts.count()).subscribe((count) => void seen.push(count));
    onTestFinished(() => live.unsubscribe());
    await expect(connection.reopen(() => Promise.reject(new Error('lost')))).rejects.toThrow();
    expect(db.isOpen()).toBe(false);
    expect(seen).toEqual([]);
    await connection.reopen(() => Promise.resolve());
    await vi.waitFor(() => expect(seen).toEqual([0]));
    granted(await repositories.contacts.create(aDraft('Leyla Demir')));
  });

  it('takes no act into a database that was emptied under it', async () => {
    const computer = aComputer();
    const started = await computer.start();
    await someActs(started, FIRST);
    const now = await shopOf(started.db);
    await rewriteFacts(started.db, async () => {
      for (const table of started.db.tables) {
        if (table.name !== 'drafts' && table.name !== 'reminderMarks') await table.clear();
      }
    });
    const { repositories } = started;
    await expect(repositories.contacts.create(aDraft('田中 由紀'))).rejects.toThrow(
      LogRefusedError,
    );
    const again = await computer.start();
    expect(again.rebuilt).toMatchObject({ isWhole: true });
    expect(await shopOf(again.db)).toEqual(now);
  });
});
