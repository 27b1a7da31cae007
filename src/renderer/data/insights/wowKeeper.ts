import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { rowsAsOf } from '@shared/domain/insights/asOf';
import { dayNumbersIn } from '@shared/domain/insights/insightRows';
import { wowMomentOf, type WowMoment } from '@shared/domain/insights/wow';
import type { Interaction } from '@shared/domain/interactions/interaction';
import type { RegularsDatabase } from '../database';
import type { Touched } from '../journal/announcer';
import { endOfDay, inPieces, laterThan } from './insightsReading';

/** The wow moments of a database. */
export type WowKeeper = {
  /** Reads them, when somebody first wants to know: nothing marks them in an index, so every exchange is looked at once. */
  readonly read: () => Promise<void>;
  /** As they are now, or as they stood at the end of a day. */
  readonly moments: (asOf: IsoDate | null) => Promise<readonly WowMoment[]>;
  /** Reads what an act touched. Answers whether anything differs. */
  readonly follow: (touched: Touched) => Promise<boolean>;
};

/** Keeps wow moments; nothing is read before `read`. */
export function createWowKeeper(db: RegularsDatabase, zone: string): WowKeeper {
  const dayOf = dayNumbersIn(zone);
  let known = new Map<string, WowMoment>();
  let reading: Promise<void> | null = null;
  let isRead = false;
  /** What was touched while everything was being read. */
  let missed: string[] = [];
  /** Those of the day that was asked for last; until the next act. */
  let past: { readonly day: IsoDate; readonly found: Promise<readonly WowMoment[]> } | null = null;

  const reread = async (ids: readonly string[]): Promise<boolean> => {
    let differs = false;
    for (const [at, row] of (await db.interactions.bulkGet([...ids])).entries()) {
      const id = ids[at]!;
      const moment = row ? wowMomentOf(row, dayOf) : null;
      differs ||= moment !== null || known.has(id);
      if (moment) known.set(id, moment);
      else known.delete(id);
    }
    return differs;
  };

  const readAll = async (): Promise<void> => {
    const found = new Map<string, WowMoment>();
    for await (const rows of inPieces((after, count) =>
      db.interactions.where('id').above(after).limit(count).toArray(),
    )) {
      for (const row of rows) {
        const moment = wowMomentOf(row, dayOf);
        if (moment) found.set(moment.id, moment);
      }
    }
    known = found;
    while (missed.length > 0) {
      const ids = missed;
      missed = [];
      await reread(ids);
    }
    isRead = true;
  };

  const momentsAsOf = async (day: IsoDate): Promise<readonly WowMoment[]> => {
    const until = endOfDay(day, zone);
    return await db.transaction('r', [db.interactions, db.batches, db.changes], async () => {
      const later = await laterThan(db, until, 'interactions');
      // Marked now, or touched since: nothing else can have been one then.
      const ids = [...new Set([...known.keys(), ...later.keysIn('interactions')])];
      const rows = (await db.interactions.bulkGet(ids)).filter(
        (row): row is Interaction => row !== undefined,
      );
      return rowsAsOf<'interactions'>({ interactions: rows }, later).interactions.flatMap(
        (row) => wowMomentOf(row, dayOf) ?? [],
      );
    });
  };

  const read = (): Promise<void> => {
    reading ??= readAll().catch((fault: unknown) => {
      reading = null;
      throw fault;
    });
    return reading;
  };

  return {
    read,
    moments: async (asOf) => {
      await read();
      if (asOf === null) return [...known.values()];
      if (past?.day !== asOf) past = { day: asOf, found: momentsAsOf(asOf) };
      return await past.found;
    },
    follow: async ({ keys, isEverything }) => {
      past = null;
      if (reading === null) return false;
      const ids = keys.interactions ?? [];
      if (!isRead) {
        missed.push(...ids);
        if (!isEverything) return false;
      }
      if (isEverything) {
        await reading.catch(() => undefined);
        [reading, isRead, missed] = [null, false, []];
        return true;
      }
      return ids.length > 0 && (await reread(ids));
    },
  };
}
