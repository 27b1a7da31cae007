import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Clock, Instant } from '@shared/domain/calendar/clock';
import { RegularsDatabase, type DatabaseOptions } from '@renderer/data/database';
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
