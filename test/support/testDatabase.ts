import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Clock, Instant } from '@shared/domain/calendar/clock';
import { createRepositories, type Repositories } from '@renderer/data/createRepositories';
import type { CommitListener } from '@renderer/data/journal/announcer';
import { createLocalBook, type BookClient } from '@renderer/data/loyalty/bookClient';
import {
  createLocalPeopleIndex,
  type PeopleIndexClient,
} from '@renderer/data/people/peopleIndexClient';
import { RegularsDatabase, type DatabaseOptions } from '@renderer/data/database';
import type { BatchSink } from '@renderer/data/journal/commit';
import { STORED_TABLES } from '@shared/domain/store/tables';
import type { Refusal, Result } from '@shared/kernel/result';
import type { RandomBytes } from '@shared/kernel/uuid';
import { onTestFinished } from 'vitest';

let count = 0;

/** A name that no other test uses. */
export const freshName = (): string => `test-${process.pid}-${(count += 1)}`;

/** An empty, open database of its own; gone when the test ends. */
export async function freshDatabase(
  name = freshName(),
  options: DatabaseOptions = {},
): Promise<RegularsDatabase> {
  const db = new RegularsDatabase(name, options);
  db.on('versionchange', () => db.close({ disableAutoOpen: true }));
  await db.open();
  onTestFinished(async () => {
    db.close({ disableAutoOpen: true });
    await new RegularsDatabase(name).delete({ disableAutoOpen: true });
  });
  return db;
}

/** A clock that stands until it is told otherwise; UTC. */
export type TestClock = Clock & { set: (now: Instant) => void; advance: (ms: number) => void };

/** A clock that stands at `start`, by default 19 March 2026, 9:00 UTC. */
export function aClock(start: Instant = Date.UTC(2026, 2, 19, 9)): TestClock {
  let now = start;
  return {
    now: () => now,
    zone: () => 'UTC',
    today: () => isoDate(new Date(now).toISOString().slice(0, 10)),
    set: (to) => {
      now = to;
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

/** Ids `x-1`, `x-2`, … that sort by the order in which they were made. */
export function someIds(prefix = 'id'): () => string {
  let next = 0;
  return () => `${prefix}-${String((next += 1)).padStart(6, '0')}`;
}

/** Bytes that look like chance and are the same in every run. */
export function someBytes(seed = 1): RandomBytes {
  let state = seed;
  return (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      // Numerical Recipes' linear congruential generator; its upper byte is the least regular.
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[at] = state >>> 24;
    }
    return bytes;
  };
}

/** A database with repositories, a standing clock and countable ids. */
export type TestData = Repositories & {
  readonly db: RegularsDatabase;
  readonly clock: TestClock;
};

/** Repositories on an empty database of their own, or on one that another window has open. */
export async function freshRepositories(
  options: { readonly sink?: BatchSink; readonly name?: string; readonly idPrefix?: string } = {},
): Promise<TestData> {
  const db = await freshDatabase(options.name);
  const clock = aClock();
  let people: PeopleIndexClient | null = null;
  let book: BookClient | null = null;
  const announcer = {
    onCommitted: (listener: CommitListener) => repositories.onCommitted(listener),
  };
  const repositories: Repositories = createRepositories({
    db,
    clock,
    newId: someIds(options.idPrefix),
    random: someBytes(),
    ...(options.sink && { sink: options.sink }),
    // Begun only by tests that ask them something.
    workers: {
      people: () =>
        (people ??= createLocalPeopleIndex(db, announcer, {
          language: 'en',
          today: clock.today(),
          now: clock.now(),
        })),
      book: () => (book ??= createLocalBook(db, announcer, { today: clock.today() })),
    },
  });
  onTestFinished(() => {
    people?.close();
    book?.close();
    repositories.close();
  });
  return { ...repositories, db, clock };
}

/** Every row of every table of facts, by table: to compare a database before and after. */
export async function factsOf(db: RegularsDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    STORED_TABLES.map(async (table) => [table, await db.table(table).toArray()] as const),
  );
  return Object.fromEntries(tables);
}

/** The value of an answer that must not be a refusal. */
export function granted<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.value;
}
